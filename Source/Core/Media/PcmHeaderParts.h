#pragma once
#include "Core/Media/PcmHeader.h"

#include <cstring>
#include <optional>
#include <string_view>

namespace amp::pcm
{
/** Most chunks that are looked at before giving up. */
constexpr int maximumChunks = 4096;

/** No file system holds a longer file (ext4: 16 TiB). A header that states more is not an audio file's. */
constexpr uint64_t maximumBytes = uint64_t { 1 } << 44;

enum class ByteOrder { little, big };

/** Reads numbers at any place of a file. Whoever asks has checked that they are there. */
class Bytes
{
public:
    explicit Bytes (std::span<const uint8_t> wholeFile) : file (wholeFile) {}

    uint64_t size() const { return file.size(); }
    bool has (uint64_t at, uint64_t count) const { return at <= size() && count <= size() - at; }

    std::string_view text (uint64_t at, size_t count) const
    {
        return { reinterpret_cast<const char*> (file.data()) + at, count };
    }

    template <typename Number>
    Number number (uint64_t at, ByteOrder order) const
    {
        uint64_t value = 0;
        for (size_t i = 0; i < sizeof (Number); ++i)
        {
            const auto shift = 8 * (order == ByteOrder::little ? i : sizeof (Number) - 1 - i);
            value |= uint64_t { file[at + i] } << shift;
        }
        return static_cast<Number> (value);
    }

private:
    std::span<const uint8_t> file;
};

/** What a header states about its samples, before it is believed. */
struct Claim
{
    const char* format = "";
    double sampleRate = 0;
    uint64_t channels = 0, bits = 0;
    bool isFloat = false, isBigEndian = false;
    bool isUnsigned8 = false;           ///< 8-bit samples run from 0 to 255 (WAV), not from -128 to 127 (AIFF)
    std::optional<uint64_t> frameSize;  ///< bytes, where the header states it
};

inline Error refusal (const juce::String& why)
{
    return { {}, why };
}

/** Checks a claim on its own. @returns what it says, with no frames yet. */
Result<PcmInfo> believe (const Claim&);

/** Adds the frames. @param declared  bytes of samples that the header states. */
Result<PcmHeader> withData (PcmInfo, const Bytes&, uint64_t offset, uint64_t declared);

Result<PcmHeader> readRiffHeader (const Bytes&);
Result<PcmHeader> readAiffHeader (const Bytes&);
}  // namespace amp::pcm
