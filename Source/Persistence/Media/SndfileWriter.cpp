#include "Persistence/Media/SndfileWriter.h"

#include "Core/Text.h"

namespace amp
{
namespace
{
constexpr int framesAtOnce = 1024;  // libvorbis asks the stack for room in proportion

SF_INFO infoFor (SndfileWriter::Kind kind, const AudioFileFormat& format)
{
    SF_INFO info {};
    info.samplerate = format.sampleRate;
    info.channels = format.channels;
    info.format = kind == SndfileWriter::Kind::vorbis
                      ? SF_FORMAT_OGG | SF_FORMAT_VORBIS
                      : SF_FORMAT_FLAC | (format.bits == 16 ? SF_FORMAT_PCM_16 : SF_FORMAT_PCM_24);
    return info;
}
}  // namespace

struct SndfileWriter::Callbacks
{
    static SndfileWriter& self (void* user) { return *static_cast<SndfileWriter*> (user); }

    static sf_count_t size (void* user) { return self (user).length; }
    static sf_count_t tell (void* user) { return self (user).position; }

    static sf_count_t seek (sf_count_t offset, int whence, void* user)
    {
        auto& writer = self (user);
        const auto from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? writer.position : writer.length;
        return writer.position = std::max<sf_count_t> (0, from + offset);
    }

    static sf_count_t read (void* to, sf_count_t count, void* user)
    {
        auto& writer = self (user);
        const auto got = writer.pending.file().readAt (writer.position, to, static_cast<size_t> (count));
        if (! got)
        {
            writer.disk = got.error();
            return 0;
        }
        writer.position += static_cast<int64_t> (*got);
        return static_cast<sf_count_t> (*got);
    }

    static sf_count_t write (const void* from, sf_count_t count, void* user)
    {
        auto& writer = self (user);
        if (writer.disk)
            writer.disk = writer.pending.file().writeAt (writer.position, from, static_cast<size_t> (count));
        if (! writer.disk)
            return 0;
        writer.position += count;
        writer.length = std::max (writer.length, writer.position);
        return count;
    }
};

Result<std::unique_ptr<AudioFileWriter>>
SndfileWriter::create (Vfs& vfs, const std::string& path, Kind kind, const AudioFileFormat& format)
{
    if (kind == Kind::flac && format.bits != 16 && format.bits != 24)
        return Error { toText (path), "a FLAC file has 16 or 24 bits, not " + juce::String (format.bits) + "." };
    auto info = infoFor (kind, format);
    if (! sf_format_check (&info))
        return Error { toText (path),
                       "this kind of file cannot hold " + juce::String (format.channels) + " channels at " +
                           juce::String (format.sampleRate) + " Hz." };

    auto pending = PendingFile::create (vfs, path);
    if (! pending)
        return pending.error();
    std::unique_ptr<SndfileWriter> writer (new SndfileWriter (std::move (*pending), kind, format));
    if (auto opened = writer->open(); ! opened)
        return opened.error();
    return std::unique_ptr<AudioFileWriter> (std::move (writer));
}

SndfileWriter::SndfileWriter (PendingFile file, Kind chosen, const AudioFileFormat& details)
    : pending (std::move (file)),
      kind (chosen),
      format (details),
      quantise (details.bits == 16 ? 16 : 24, details.dithers)
{
    const auto samples = static_cast<size_t> (framesAtOnce) * static_cast<size_t> (format.channels);
    floats.resize (kind == Kind::vorbis ? samples : 0);
    integers.resize (kind == Kind::flac ? samples : 0);
}

SndfileWriter::~SndfileWriter()
{
    if (sound != nullptr)
        sf_close (sound);
}

Result<> SndfileWriter::open()
{
    SF_VIRTUAL_IO io { Callbacks::size, Callbacks::seek, Callbacks::read, Callbacks::write, Callbacks::tell };
    auto info = infoFor (kind, format);
    sound = sf_open_virtual (&io, SFM_WRITE, &info, this);
    if (sound == nullptr)
        return failure();

    if (kind == Kind::vorbis)
    {
        double quality = 0.6;
        sf_command (sound, SFC_SET_VBR_ENCODING_QUALITY, &quality, sizeof (quality));
    }
    if (format.title.isNotEmpty())
        sf_set_string (sound, SF_STR_TITLE, format.title.toRawUTF8());
    if (format.description.isNotEmpty())
        sf_set_string (sound, SF_STR_COMMENT, format.description.toRawUTF8());
    return {};
}

Result<> SndfileWriter::write (const float* const* channels, int frames)
{
    for (int from = 0; from < frames; from += framesAtOnce)
        if (auto written = writePiece (channels, from, std::min (framesAtOnce, frames - from)); ! written)
            return written;
    return {};
}

Result<> SndfileWriter::writePiece (const float* const* channels, int from, int frames)
{
    size_t at = 0;
    for (int frame = from; frame < from + frames; ++frame)
        for (int channel = 0; channel < format.channels; ++channel, ++at)
        {
            const auto sample = channels[channel][frame];
            if (kind == Kind::flac)
                integers[at] =
                    quantise (sample) * (format.bits == 16 ? 1 << 16 : 1 << 8);  // libsndfile takes the top bits
            else
                floats[at] = std::isfinite (sample) ? sample : 0.0f;
        }

    const auto written = kind == Kind::flac ? sf_writef_int (sound, integers.data(), frames)
                                            : sf_writef_float (sound, floats.data(), frames);
    return written == frames && disk ? Result<>() : failure();
}

Result<> SndfileWriter::finish()
{
    const auto code = sf_close (std::exchange (sound, nullptr));
    if (code != 0 || ! disk)
        return failure();
    return pending.commit();
}

Result<> SndfileWriter::failure()
{
    if (! disk)
        return disk;
    return Error { juce::String (pending.file().path()), juce::String ("cannot be encoded: ") + sf_strerror (sound) };
}
}  // namespace amp
