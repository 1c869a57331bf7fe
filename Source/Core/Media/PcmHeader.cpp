#include "Core/Media/PcmHeader.h"

#include "Core/Media/PcmHeaderParts.h"

namespace amp
{
namespace pcm
{
namespace
{
std::optional<PcmEncoding> encodingOf (const Claim& claim)
{
    if (claim.isFloat)
        return claim.bits == 32   ? std::optional (PcmEncoding::float32)
               : claim.bits == 64 ? std::optional (PcmEncoding::float64)
                                  : std::nullopt;
    switch (claim.bits)
    {
    case 8:
        return claim.isUnsigned8 ? PcmEncoding::unsigned8 : PcmEncoding::signed8;
    case 16:
        return PcmEncoding::signed16;
    case 24:
        return PcmEncoding::signed24;
    case 32:
        return PcmEncoding::signed32;
    default:
        return std::nullopt;
    }
}
}  // namespace

Result<PcmInfo> believe (const Claim& claim)
{
    if (claim.channels < 1 || claim.channels > 32)
        return refusal ("the header states " + juce::String (claim.channels) + " channels; 1 to 32 are possible.");
    if (! (claim.sampleRate >= 4000 && claim.sampleRate <= 768000))
        return refusal ("the header states a sample rate of " + juce::String (claim.sampleRate) +
                        " Hz; 4,000 to 768,000 are possible.");

    const auto encoding = encodingOf (claim);
    if (! encoding)
        return refusal ("the header states " + juce::String (claim.bits) + "-bit " +
                        (claim.isFloat ? "floating-point" : "integer") +
                        " samples; 8, 16, 24 and 32-bit integers and 32 and 64-bit floats can be read.");

    PcmInfo info;
    info.format = claim.format;
    info.sampleRate = claim.sampleRate;
    info.channels = static_cast<int> (claim.channels);
    info.encoding = *encoding;
    info.isBigEndian = claim.isBigEndian;

    if (claim.frameSize && *claim.frameSize != static_cast<uint64_t> (info.bytesPerFrame()))
        return refusal ("the header contradicts itself: " + juce::String (*claim.frameSize) + " bytes a frame for " +
                        juce::String (info.channels) + " channels of " + juce::String (info.bits()) + " bits.");
    return info;
}

Result<PcmHeader> withData (PcmInfo info, const Bytes& file, uint64_t offset, uint64_t declared)
{
    if (declared > maximumBytes)
        return refusal ("the header states " + juce::String (declared) +
                        " bytes of samples, more than any file holds.");

    const auto there = std::min (declared, file.size() - offset);
    info.declaredFrames = static_cast<int64_t> (declared) / info.bytesPerFrame();
    info.frames = static_cast<int64_t> (there) / info.bytesPerFrame();
    return PcmHeader { info, static_cast<int64_t> (offset) };
}
}  // namespace pcm

Result<PcmHeader> readPcmHeader (std::span<const uint8_t> wholeFile)
{
    const pcm::Bytes file (wholeFile);
    if (file.has (0, 4))
    {
        const auto magic = file.text (0, 4);
        if (magic == "RIFF" || magic == "RF64" || magic == "BW64" || magic == "riff")
            return pcm::readRiffHeader (file);
        if (magic == "FORM")
            return pcm::readAiffHeader (file);
    }
    return pcm::refusal (wholeFile.empty() ? "the file is empty." : "this is not a WAV or AIFF file.");
}
}  // namespace amp
