#include "Core/Media/PcmHeaderParts.h"

namespace amp::pcm
{
namespace
{
/** What differs between the relatives of RIFF. */
struct Dialect
{
    const char* name;
    uint64_t idBytes, sizeBytes;  ///< of a chunk's header
    bool sizeIncludesHeader;
    uint64_t alignment;

    uint64_t headerBytes() const { return idBytes + sizeBytes; }
};

constexpr Dialect riff { "WAV", 4, 4, false, 2 };
constexpr Dialect rf64 { "RF64", 4, 4, false, 2 };
constexpr Dialect wave64 { "W64", 16, 8, true, 8 };

/** Wave64 names its first chunk by a GUID; the others are told apart by their first four letters. */
constexpr std::string_view wave64Id { "riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb\x04\xc1\x00\x00", 16 };

/** The end of the GUIDs that stand for a WAVE_FORMAT tag, Microsoft's KSDATAFORMAT_SUBTYPE_… */
constexpr std::string_view tagGuid { "\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71", 14 };

constexpr uint32_t unknown32 = 0xffffffff;

class RiffWalker
{
public:
    RiffWalker (const Bytes& bytes, const Dialect& kind) : file (bytes), dialect (kind) {}

    Result<PcmHeader> walk()
    {
        if (! file.has (0, dialect.headerBytes() + dialect.idBytes))
            return refusal ("the file ends inside its header.");
        if (file.text (dialect.headerBytes(), 4) != (dialect.idBytes == 4 ? "WAVE" : "wave"))
            return refusal ("this is a RIFF file without sound (not of the type WAVE).");

        total = size (dialect.idBytes);
        uint64_t at = dialect.headerBytes() + dialect.idBytes;
        for (int count = 0; count < maximumChunks; ++count)
        {
            if (! file.has (at, dialect.headerBytes()))
                return refusal ("the file ends before its data chunk.");

            const auto id = file.text (at, 4);
            const auto start = at + dialect.headerBytes();
            auto length = size (at + dialect.idBytes);
            if (dialect.sizeIncludesHeader)
            {
                if (length < dialect.headerBytes())
                    return refusal ("a chunk states a length shorter than its own header.");
                length -= dialect.headerBytes();
            }

            if (id == "data")
                return data (start, length);
            if (! file.has (start, length))
                return refusal ("the chunk \"" + printable (id) + "\" states " + juce::String (length) +
                                " bytes; the file has " + juce::String (file.size() - start) + " left.");
            if (auto read = chunk (id, start, length); ! read)
                return read.error();

            at = start + length;
            at += (dialect.alignment - at % dialect.alignment) % dialect.alignment;
        }
        return refusal ("the file has more than " + juce::String (maximumChunks) + " chunks before its data.");
    }

private:
    uint64_t size (uint64_t at) const
    {
        return dialect.sizeBytes == 4 ? file.number<uint32_t> (at, ByteOrder::little)
                                      : file.number<uint64_t> (at, ByteOrder::little);
    }

    static juce::String printable (std::string_view id)
    {
        juce::String text;
        for (const auto c : id)
            text += juce::String::charToString (c >= ' ' && c <= '~' ? static_cast<juce::juce_wchar> (c) : '?');
        return text;
    }

    Result<> chunk (std::string_view id, uint64_t start, uint64_t length)
    {
        if (id == "fmt ")
            return format (start, length);
        if (id == "ds64" && &dialect == &rf64)
        {
            if (length < 24)
                return refusal ("the ds64 chunk is too short.");
            total = file.number<uint64_t> (start, ByteOrder::little);
            longDataSize = file.number<uint64_t> (start + 8, ByteOrder::little);
        }
        return {};
    }

    Result<> format (uint64_t start, uint64_t length)
    {
        if (info)
            return refusal ("the file has two fmt chunks.");
        if (length < 16)
            return refusal ("the fmt chunk is too short.");

        auto tag = file.number<uint16_t> (start, ByteOrder::little);
        constexpr uint16_t pcm = 1, floatingPoint = 3, extensible = 0xfffe;
        if (tag == extensible)
        {
            if (length < 40 || file.text (start + 26, 14) != tagGuid)
                return refusal ("the fmt chunk names no known kind of samples.");
            tag = file.number<uint16_t> (start + 24, ByteOrder::little);
        }
        if (tag != pcm && tag != floatingPoint)
            return refusal ("the samples are compressed (format 0x" + juce::String::toHexString (tag) +
                            "). Convert the file to PCM.");

        Claim claim;
        claim.format = dialect.name;
        claim.channels = file.number<uint16_t> (start + 2, ByteOrder::little);
        claim.sampleRate = file.number<uint32_t> (start + 4, ByteOrder::little);
        claim.frameSize = file.number<uint16_t> (start + 12, ByteOrder::little);
        claim.bits = file.number<uint16_t> (start + 14, ByteOrder::little);
        claim.isFloat = tag == floatingPoint;
        claim.isUnsigned8 = true;
        auto believed = believe (claim);
        if (! believed)
            return believed.error();
        info = *believed;
        return {};
    }

    Result<PcmHeader> data (uint64_t start, uint64_t length)
    {
        if (! info)
            return refusal ("the file has no fmt chunk before its data.");
        if (&dialect == &rf64 && length == unknown32)
        {
            if (! longDataSize)
                return refusal ("the file has no ds64 chunk before its data.");
            length = *longDataSize;
        }

        const auto isStream =
            dialect.sizeBytes == 4 && (total == 0 || total == unknown32) && (length == 0 || length == unknown32);
        if (isStream)  // written to a pipe, or by a recorder that never came to fill in the lengths
            return withData (*info, file, start, file.size() - start);

        const auto stated = dialect.sizeIncludesHeader ? total : total + 8;
        if (! file.has (start, length) && total != 0 && (stated < start || length > stated - start))
            return refusal ("the header contradicts itself: the data chunk goes on beyond the stated end of the file.");
        return withData (*info, file, start, length);
    }

    const Bytes& file;
    const Dialect& dialect;
    uint64_t total = 0;  ///< bytes of the whole file that its first chunk states, without that chunk's header in RIFF
    std::optional<uint64_t> longDataSize;
    std::optional<PcmInfo> info;
};
}  // namespace

Result<PcmHeader> readRiffHeader (const Bytes& file)
{
    const auto magic = file.text (0, 4);
    if (magic == "riff")
    {
        if (! file.has (0, 16) || file.text (0, 16) != wave64Id)
            return refusal ("this is not a WAV or AIFF file.");
        return RiffWalker (file, wave64).walk();
    }
    return RiffWalker (file, magic == "RIFF" ? riff : rf64).walk();
}
}  // namespace amp::pcm
