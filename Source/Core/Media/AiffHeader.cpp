#include "Core/Media/PcmHeaderParts.h"

#include <algorithm>
#include <cmath>

namespace amp::pcm
{
namespace
{
/** An 80-bit extended float, IEEE 754's predecessor of SANE: sign, 15 bits of exponent, 64 of mantissa. */
double extended (const Bytes& file, uint64_t at)
{
    const auto head = file.number<uint16_t> (at, ByteOrder::big);
    const auto mantissa = file.number<uint64_t> (at + 2, ByteOrder::big);
    const auto size = std::ldexp (static_cast<double> (mantissa), (head & 0x7fff) - 16383 - 63);
    return (head & 0x8000) != 0 ? -size : size;
}

/** A "compression" of AIFF-C that is none. */
struct Kind
{
    std::string_view id;
    unsigned bits;  ///< 0: as the COMM chunk states
    bool isFloat = false, isBigEndian = true, isUnsigned = false;
};

// clang-format off
constexpr Kind kinds[] {
    { "NONE", 0 }, { "twos", 0 }, { "in24", 24 }, { "in32", 32 },
    { "sowt", 0, false, false }, { "42n1", 24, false, false }, { "42ni", 24, false, false }, { "23ni", 32, false, false },
    { "raw ", 8, false, true, true },
    { "fl32", 32, true }, { "FL32", 32, true }, { "fl64", 64, true }, { "FL64", 64, true },
};
// clang-format on

const Kind* kindOf (std::string_view id)
{
    const auto* found =
        std::find_if (std::begin (kinds), std::end (kinds), [&] (const Kind& kind) { return kind.id == id; });
    return found == std::end (kinds) ? nullptr : found;
}

class AiffWalker
{
public:
    explicit AiffWalker (const Bytes& bytes) : file (bytes) {}

    Result<PcmHeader> walk()
    {
        if (! file.has (0, 12))
            return refusal ("the file ends inside its header.");
        const auto type = file.text (8, 4);
        if (type != "AIFF" && type != "AIFC")
            return refusal ("this is an IFF file without sound (neither AIFF nor AIFC).");
        isCompressible = type == "AIFC";

        uint64_t at = 12;
        for (int count = 0; count < maximumChunks; ++count)
        {
            if (! file.has (at, 8))
                return refusal (info ? "the file ends before its SSND chunk." : "the file ends before its COMM chunk.");

            const auto id = file.text (at, 4);
            const auto start = at + 8;
            const uint64_t length = file.number<uint32_t> (at + 4, ByteOrder::big);

            if (id == "SSND")
            {
                if (auto read = sound (start, length); ! read)
                    return read.error();
            }
            else if (! file.has (start, length))
                return refusal ("a chunk states " + juce::String (length) + " bytes; the file has " +
                                juce::String (file.size() - start) + " left.");
            else if (id == "COMM")
            {
                if (auto read = common (start, length); ! read)
                    return read.error();
            }

            if (info && dataOffset != 0)
                return finish();
            if (! file.has (start, length))
                return refusal ("the file ends before its COMM chunk.");
            at = start + length + length % 2;
        }
        return refusal ("the file has more than " + juce::String (maximumChunks) + " chunks.");
    }

private:
    Result<> common (uint64_t start, uint64_t length)
    {
        if (info)
            return refusal ("the file has two COMM chunks.");
        if (length < (isCompressible ? 22u : 18u))
            return refusal ("the COMM chunk is too short.");

        Claim claim;
        claim.format = isCompressible ? "AIFF-C" : "AIFF";
        claim.channels = file.number<uint16_t> (start, ByteOrder::big);
        claim.bits = file.number<uint16_t> (start + 6, ByteOrder::big);
        claim.sampleRate = extended (file, start + 8);
        claim.isBigEndian = true;

        if (isCompressible)
        {
            const auto* kind = kindOf (file.text (start + 18, 4));
            if (kind == nullptr)
                return refusal ("the samples are compressed. Convert the file to PCM.");
            claim.isFloat = kind->isFloat;
            claim.isBigEndian = kind->isBigEndian;
            claim.isUnsigned8 = kind->isUnsigned;
            if (kind->bits != 0)
                claim.bits = kind->bits;
        }

        auto believed = believe (claim);
        if (! believed)
            return believed.error();
        info = *believed;
        frames = file.number<uint32_t> (start + 2, ByteOrder::big);
        return {};
    }

    Result<> sound (uint64_t start, uint64_t length)
    {
        if (dataOffset != 0)
            return refusal ("the file has two SSND chunks.");
        if (length < 8 || ! file.has (start, 8))
            return refusal ("the SSND chunk is too short.");

        const uint64_t skipped = file.number<uint32_t> (start, ByteOrder::big);
        if (skipped > length - 8 || ! file.has (start + 8, skipped))
            return refusal ("the SSND chunk states that its samples begin outside it.");
        dataOffset = start + 8 + skipped;
        dataLength = length - 8 - skipped;
        return {};
    }

    Result<PcmHeader> finish() const
    {
        const auto declared = frames * static_cast<uint64_t> (info->bytesPerFrame());
        if (declared > dataLength)
            return refusal ("the header contradicts itself: " + juce::String (frames) +
                            " frames in a chunk that holds " +
                            juce::String (dataLength / static_cast<uint64_t> (info->bytesPerFrame())) + ".");
        return withData (*info, file, dataOffset, declared);
    }

    const Bytes& file;
    bool isCompressible = false;
    std::optional<PcmInfo> info;
    uint64_t frames = 0, dataOffset = 0, dataLength = 0;
};
}  // namespace

Result<PcmHeader> readAiffHeader (const Bytes& file)
{
    return AiffWalker (file).walk();
}
}  // namespace amp::pcm
