#include "Core/Media/WavWriter.h"

#include "Core/Text.h"

#include <array>
#include <bit>
#include <cstring>

namespace amp
{
namespace
{
constexpr uint64_t largestRiff = 0xffffffff;
constexpr uint64_t largestHeader = 1 << 16;

uint64_t bytesPerFrame (const AudioFileFormat& format)
{
    return static_cast<uint64_t> (format.channels * format.bits / 8);
}

bool mayNeedRf64 (const AudioFileFormat& format)
{
    return format.expectedFrames <= 0 ||
           static_cast<uint64_t> (format.expectedFrames) > (largestRiff - largestHeader) / bytesPerFrame (format);
}

/** Puts numbers behind one another, the lowest byte first. */
template <typename Number>
void put (std::string& to, Number value)
{
    for (size_t i = 0; i < sizeof (Number); ++i)
        to += static_cast<char> (static_cast<uint64_t> (value) >> (8 * i) & 255);
}

void putChunk (std::string& to, const char* id, const std::string& content)
{
    to += id;
    put (to, static_cast<uint32_t> (content.size()));
    to += content;
    if (content.size() % 2 != 0)
        to += '\0';
}

std::string formatChunk (const AudioFileFormat& format)
{
    const auto isFloat = format.bits == 32;
    const auto isExtensible = format.channels > 2;  // the plain form leaves the order of channels open beyond two
    const uint16_t tag = isFloat ? 3 : 1;

    std::string content;
    put (content, isExtensible ? uint16_t { 0xfffe } : tag);
    put (content, static_cast<uint16_t> (format.channels));
    put (content, static_cast<uint32_t> (format.sampleRate));
    put (content, static_cast<uint32_t> (static_cast<uint64_t> (format.sampleRate) * bytesPerFrame (format)));
    put (content, static_cast<uint16_t> (bytesPerFrame (format)));
    put (content, static_cast<uint16_t> (format.bits));
    if (isExtensible)
    {
        put (content, uint16_t { 22 });
        put (content, static_cast<uint16_t> (format.bits));
        put (content, uint32_t { 0 });  // no loudspeaker positions
        put (content, tag);
        content += std::string ("\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71", 14);
    }
    else if (isFloat)
        put (content, uint16_t { 0 });
    return content;
}

std::string infoChunk (const AudioFileFormat& format)
{
    std::string content = "INFO";
    const auto add = [&] (const char* id, const juce::String& text) {
        constexpr size_t longest = 4096;
        auto bytes = text.toStdString().substr (0, longest);
        if (! bytes.empty())
            putChunk (content, id, bytes + '\0');
    };
    add ("INAM", format.title);
    add ("ICMT", format.description);
    add ("ISFT", "AudioMage");
    return content;
}
}  // namespace

std::string wavHeader (const AudioFileFormat& format, uint64_t dataBytes)
{
    std::string chunks = "WAVE";
    std::string reserved (28, '\0');
    const auto lengthOfAll = [&] (const std::string& before) { return before.size() + 8 + dataBytes + dataBytes % 2; };

    std::string rest;
    putChunk (rest, "fmt ", formatChunk (format));
    if (format.bits == 32)
    {
        std::string frames;
        put (frames, static_cast<uint32_t> (std::min (dataBytes / bytesPerFrame (format), largestRiff)));
        putChunk (rest, "fact", frames);
    }
    putChunk (rest, "LIST", infoChunk (format));

    const auto hasRoom = mayNeedRf64 (format);
    const auto total = lengthOfAll (chunks + std::string (hasRoom ? 36 : 0, ' ') + rest);
    const auto isLong = total > largestRiff;
    if (isLong)
    {
        reserved.clear();
        put (reserved, static_cast<uint64_t> (total));
        put (reserved, dataBytes);
        put (reserved, dataBytes / bytesPerFrame (format));
        put (reserved, uint32_t { 0 });
    }
    if (hasRoom)
        putChunk (chunks, isLong ? "ds64" : "JUNK", reserved);

    std::string header = isLong ? "RF64" : "RIFF";
    put (header, static_cast<uint32_t> (isLong ? largestRiff : total));
    header += chunks + rest + "data";
    put (header, static_cast<uint32_t> (isLong ? largestRiff : dataBytes));
    return header;
}

Result<std::unique_ptr<AudioFileWriter>>
WavWriter::create (Vfs& vfs, const std::string& path, const AudioFileFormat& format)
{
    if (format.bits != 16 && format.bits != 24 && format.bits != 32)
        return Error { toText (path), "a WAV has 16, 24 or 32 bits, not " + juce::String (format.bits) + "." };
    if (format.channels < 1 || format.channels > 32 || format.sampleRate < 4000 || format.sampleRate > 768000)
        return Error { toText (path), "a WAV has 1 to 32 channels and a sample rate of 4,000 to 768,000 Hz." };

    auto pending = PendingFile::create (vfs, path);
    if (! pending)
        return pending.error();
    return std::unique_ptr<AudioFileWriter> (
        new WavWriter (std::move (*pending), format, wavHeader (format, 0).size()));
}

WavWriter::WavWriter (PendingFile file, const AudioFileFormat& chosen, size_t headerBytes)
    : pending (std::move (file)),
      format (chosen),
      quantise (chosen.bits, chosen.dithers),
      dataStart (headerBytes)
{}

Result<> WavWriter::write (const float* const* channels, int frames)
{
    constexpr size_t enough = 1 << 18;
    const auto used = buffer.size();
    buffer.resize (used + static_cast<size_t> (frames) * bytesPerFrame (format));
    auto* to = buffer.data() + used;

    const auto store = [&]<size_t bytes> (std::array<char, bytes>, auto&& bitsOf) {
        for (int frame = 0; frame < frames; ++frame)
            for (int channel = 0; channel < format.channels; ++channel)
            {
                const uint32_t bits = juce::ByteOrder::swapIfBigEndian (bitsOf (channels[channel][frame]));
                std::memcpy (to, &bits, bytes);
                to += bytes;
            }
    };
    const auto quantised = [this] (float sample) { return static_cast<uint32_t> (quantise (sample)); };

    if (format.bits == 16)
        store (std::array<char, 2>(), quantised);
    else if (format.bits == 24)
        store (std::array<char, 3>(), quantised);
    else
        store (std::array<char, 4>(), [] (float sample) { return std::bit_cast<uint32_t> (sample); });

    return buffer.size() < enough ? Result<>() : flush();
}

Result<> WavWriter::flush()
{
    if (dataBytes + buffer.size() > largestRiff - largestHeader && ! mayNeedRf64 (format))
        return Error { toText (pending.file().path()), "the WAV grew beyond 4 GB, which was not foretold." };
    if (auto written =
            pending.file().writeAt (static_cast<int64_t> (dataStart + dataBytes), buffer.data(), buffer.size());
        ! written)
        return written;
    dataBytes += buffer.size();
    buffer.clear();
    return {};
}

Result<> WavWriter::finish()
{
    if (auto flushed = flush(); ! flushed)
        return flushed;
    if (dataBytes % 2 != 0)
        if (auto padded = pending.file().writeAt (static_cast<int64_t> (dataStart + dataBytes), "", 1); ! padded)
            return padded;

    const auto header = wavHeader (format, dataBytes);
    if (auto written = pending.file().writeAt (0, header.data(), header.size()); ! written)
        return written;
    return pending.commit();
}
}  // namespace amp
