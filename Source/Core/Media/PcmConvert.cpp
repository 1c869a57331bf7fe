#include "Core/Media/PcmConvert.h"

#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace amp::pcm
{
namespace
{
template <typename Unsigned, bool bigEndian>
Unsigned load (const uint8_t* from) noexcept
{
    Unsigned value;
    std::memcpy (&value, from, sizeof (value));
    if constexpr (bigEndian != (std::endian::native == std::endian::big))
    {
        if constexpr (sizeof (Unsigned) == 2)
            return static_cast<Unsigned> (__builtin_bswap16 (value));
        else if constexpr (sizeof (Unsigned) == 4)
            return __builtin_bswap32 (value);
        else if constexpr (sizeof (Unsigned) == 8)
            return __builtin_bswap64 (value);
    }
    return value;
}

template <PcmEncoding encoding, bool bigEndian>
float sampleAt (const uint8_t* from) noexcept
{
    if constexpr (encoding == PcmEncoding::unsigned8)
        return static_cast<float> (static_cast<int> (*from) - 128) * 0x1p-7f;
    else if constexpr (encoding == PcmEncoding::signed8)
        return static_cast<float> (static_cast<int8_t> (*from)) * 0x1p-7f;
    else if constexpr (encoding == PcmEncoding::signed16)
        return static_cast<float> (static_cast<int16_t> (load<uint16_t, bigEndian> (from))) * 0x1p-15f;
    else if constexpr (encoding == PcmEncoding::signed24)
    {
        const auto low = from[bigEndian ? 2 : 0], middle = from[1], high = from[bigEndian ? 0 : 2];
        const auto top = uint32_t { low } << 8 | uint32_t { middle } << 16 | uint32_t { high } << 24;
        return static_cast<float> (static_cast<int32_t> (top)) * 0x1p-31f;  // exact: 24 significant bits
    }
    else if constexpr (encoding == PcmEncoding::signed32)
        return static_cast<float> (static_cast<int32_t> (load<uint32_t, bigEndian> (from))) * 0x1p-31f;
    else if constexpr (encoding == PcmEncoding::float32)
        return std::bit_cast<float> (load<uint32_t, bigEndian> (from));
    else
        return static_cast<float> (std::bit_cast<double> (load<uint64_t, bigEndian> (from)));
}

template <PcmEncoding encoding, bool bigEndian>
void convert (const uint8_t* stored, float* floats, size_t count) noexcept
{
    for (size_t i = 0; i < count; ++i)
        floats[i] = sampleAt<encoding, bigEndian> (stored + i * static_cast<size_t> (bytesPerSample (encoding)));
}

#if defined(__x86_64__)
/** Four 24-bit samples at a time: each moves to the top of a 32-bit lane, which makes it a number 2^8 times as large.
 */
template <bool bigEndian>
[[gnu::target ("ssse3")]] void convert24 (const uint8_t* stored, float* floats, size_t count) noexcept
{
    const auto order = bigEndian ? _mm_setr_epi8 (-1, 2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9)
                                 : _mm_setr_epi8 (-1, 0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11);
    const auto scale = _mm_set1_ps (0x1p-31f);
    size_t i = 0;
    for (; i + 6 <= count; i += 4)  // loads 16 bytes, of which 12 are used
    {
        const auto bytes = _mm_loadu_si128 (reinterpret_cast<const __m128i*> (stored + 3 * i));
        _mm_storeu_ps (floats + i, _mm_mul_ps (_mm_cvtepi32_ps (_mm_shuffle_epi8 (bytes, order)), scale));
    }
    convert<PcmEncoding::signed24, bigEndian> (stored + 3 * i, floats + i, count - i);
}
#endif

template <bool bigEndian>
ToFloat converter (PcmEncoding encoding)
{
    switch (encoding)
    {
    case PcmEncoding::unsigned8:
        return convert<PcmEncoding::unsigned8, bigEndian>;
    case PcmEncoding::signed8:
        return convert<PcmEncoding::signed8, bigEndian>;
    case PcmEncoding::signed16:
        return convert<PcmEncoding::signed16, bigEndian>;
    case PcmEncoding::signed24:
#if defined(__x86_64__)
        if (__builtin_cpu_supports ("ssse3"))
            return convert24<bigEndian>;
#endif
        return convert<PcmEncoding::signed24, bigEndian>;
    case PcmEncoding::signed32:
        return convert<PcmEncoding::signed32, bigEndian>;
    case PcmEncoding::float32:
        return convert<PcmEncoding::float32, bigEndian>;
    case PcmEncoding::float64:
        break;
    }
    return convert<PcmEncoding::float64, bigEndian>;
}

void deinterleaveStereo (const float* interleaved, size_t frames, float* left, float* right) noexcept
{
    size_t i = 0;
#if defined(__x86_64__)
    for (; i + 4 <= frames; i += 4)
    {
        const auto first = _mm_loadu_ps (interleaved + 2 * i), second = _mm_loadu_ps (interleaved + 2 * i + 4);
        _mm_storeu_ps (left + i, _mm_shuffle_ps (first, second, _MM_SHUFFLE (2, 0, 2, 0)));
        _mm_storeu_ps (right + i, _mm_shuffle_ps (first, second, _MM_SHUFFLE (3, 1, 3, 1)));
    }
#endif
    for (; i < frames; ++i)
    {
        left[i] = interleaved[2 * i];
        right[i] = interleaved[2 * i + 1];
    }
}
}  // namespace

ToFloat converterFor (PcmEncoding encoding, bool isBigEndian)
{
    return isBigEndian ? converter<true> (encoding) : converter<false> (encoding);
}

void deinterleave (const float* interleaved, int channels, size_t frames, float* const* to, size_t at) noexcept
{
    if (channels == 2 && to[0] != nullptr && to[1] != nullptr)
        return deinterleaveStereo (interleaved, frames, to[0] + at, to[1] + at);

    const auto stride = static_cast<size_t> (channels);
    for (size_t channel = 0; channel < stride; ++channel)
        if (auto* destination = to[channel])
            for (size_t i = 0; i < frames; ++i)
                destination[at + i] = interleaved[i * stride + channel];
}
}  // namespace amp::pcm
