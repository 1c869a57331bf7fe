#include "Support/PcmBytes.h"

namespace amp::tests::pcm
{
std::string little (uint64_t value, int bytes)
{
    std::string out;
    for (int i = 0; i < bytes; ++i)
        out += i < 8 ? static_cast<char> (value >> (8 * i) & 255) : '\0';
    return out;
}

std::string big (uint64_t value, int bytes)
{
    const auto out = little (value, bytes);
    return { out.rbegin(), out.rend() };
}

namespace
{
std::string padded (const std::string& head, const std::string& content)
{
    return head + content + (content.size() % 2 != 0 ? std::string (1, '\0') : std::string());
}

uint64_t lengthOf (const std::string& content, int64_t stated)
{
    return stated < 0 ? content.size() : static_cast<uint64_t> (stated);
}
}  // namespace

std::string chunk (const std::string& id, const std::string& content, int64_t stated)
{
    return padded (id + little (lengthOf (content, stated), 4), content);
}

std::string fmt (unsigned channels, unsigned rate, unsigned bits, unsigned tag, int frameSize)
{
    const auto size = frameSize < 0 ? channels * bits / 8 : static_cast<unsigned> (frameSize);
    return chunk ("fmt ",
                  little (tag, 2) + little (channels, 2) + little (rate, 4) + little (rate * size, 4) +
                      little (size, 2) + little (bits, 2));
}

std::string riff (const std::string& chunks, int64_t stated, const std::string& magic)
{
    return chunk (magic, "WAVE" + chunks, stated);
}
std::string form (const std::string& type, const std::string& chunks, int64_t stated)
{
    return iffChunk ("FORM", type + chunks, stated);
}

std::string iffChunk (const std::string& id, const std::string& content, int64_t stated)
{
    return padded (id + big (lengthOf (content, stated), 4), content);
}

std::string comm (unsigned channels, unsigned frames, unsigned bits, unsigned rate, const std::string& compression)
{
    auto mantissa = uint64_t { rate };
    auto exponent = 16383 + 63;
    while (mantissa != 0 && mantissa >> 63 == 0)
    {
        mantissa <<= 1;
        --exponent;
    }
    const auto extended = big (static_cast<uint64_t> (exponent), 2) + big (mantissa, 8);
    const auto kind = compression.empty() ? std::string() : compression + std::string (2, '\0');
    return iffChunk ("COMM", big (channels, 2) + big (frames, 4) + big (bits, 2) + extended + kind);
}

std::string ssnd (const std::string& samples, int64_t stated, unsigned offset)
{
    return iffChunk ("SSND", big (offset, 4) + big (0, 4) + samples, stated);
}

std::span<const uint8_t> bytes (const std::string& text)
{
    return { reinterpret_cast<const uint8_t*> (text.data()), text.size() };
}
}  // namespace amp::tests::pcm
