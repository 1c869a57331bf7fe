#pragma once
#include <cstdint>

namespace amp
{
/** How one sample is stored. */
enum class PcmEncoding { unsigned8, signed8, signed16, signed24, signed32, float32, float64 };

constexpr int bytesPerSample (PcmEncoding encoding)
{
    switch (encoding)
    {
    case PcmEncoding::unsigned8:
    case PcmEncoding::signed8:
        return 1;
    case PcmEncoding::signed16:
        return 2;
    case PcmEncoding::signed24:
        return 3;
    case PcmEncoding::signed32:
    case PcmEncoding::float32:
        return 4;
    case PcmEncoding::float64:
        return 8;
    }
    return 1;
}

constexpr bool isFloat (PcmEncoding encoding)
{
    return encoding == PcmEncoding::float32 || encoding == PcmEncoding::float64;
}

/** What an uncompressed audio file holds. */
struct PcmInfo
{
    const char* format = "";  ///< "WAV", "RF64", "W64", "AIFF" or "AIFF-C"
    double sampleRate = 0;    ///< Hz, 4,000..768,000
    int channels = 0;         ///< 1..32
    PcmEncoding encoding = PcmEncoding::signed16;
    bool isBigEndian = false;
    int64_t frames = 0;          ///< what is really there; one frame is a sample of each channel
    int64_t declaredFrames = 0;  ///< what the header states

    int bits() const { return 8 * bytesPerSample (encoding); }
    bool isFloat() const { return amp::isFloat (encoding); }

    /** True if the file was cut off: its header states more than is there. */
    bool isShort() const { return frames < declaredFrames; }

    int bytesPerFrame() const { return channels * bytesPerSample (encoding); }
    double duration() const { return static_cast<double> (frames) / sampleRate; }  ///< seconds
};
}  // namespace amp
