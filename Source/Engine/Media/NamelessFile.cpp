#include "Engine/Media/NamelessFile.h"

#include "Core/Media/WavWriter.h"
#include "Core/Vfs/SystemError.h"

#include <bit>
#include <cerrno>
#include <cstdlib>
#include <unistd.h>

namespace amp::engine
{
namespace
{
static_assert (std::endian::native == std::endian::little, "floats are written as they lie in memory");

Result<> writeAll (const Descriptor& file, const char* bytes, size_t count, off_t at)
{
    while (count > 0)
    {
        const auto written = ::pwrite (file.get(), bytes, count, at);
        if (written < 0 && errno != EINTR)
            return systemError ("a temporary file", "write", errno);
        const auto done = static_cast<size_t> (std::max<ssize_t> (0, written));
        bytes += done;
        count -= done;
        at += static_cast<off_t> (done);
    }
    return {};
}
}  // namespace

NamelessFile::NamelessFile (Descriptor open, const AudioFileFormat& how)
    : file (std::move (open)),
      format (how),
      start (wavHeader (how, 0).size())
{}

Result<NamelessFile> NamelessFile::create (int channels, double sampleRate)
{
    auto path = juce::File::getSpecialLocation (juce::File::tempDirectory)
                    .getChildFile ("audiomage-XXXXXX")
                    .getFullPathName()
                    .toStdString();
    Descriptor file (::mkstemp (path.data()));
    if (! file.isOpen())
        return systemError (path, "create", errno);
    ::unlink (path.c_str());

    AudioFileFormat format;
    format.sampleRate = static_cast<int> (std::lround (sampleRate));
    format.channels = channels;
    format.bits = 32;
    return NamelessFile (std::move (file), format);
}

Result<> NamelessFile::write (const float* const* channels, int frames)
{
    const auto width = static_cast<size_t> (format.channels);
    interleaved.resize (static_cast<size_t> (frames) * width);
    for (size_t channel = 0; channel < width; ++channel)
        for (size_t frame = 0; frame < static_cast<size_t> (frames); ++frame)
            interleaved[frame * width + channel] = channels[channel][frame];

    const auto bytes = interleaved.size() * sizeof (float);
    auto written = writeAll (
        file, reinterpret_cast<const char*> (interleaved.data()), bytes, static_cast<off_t> (start + dataBytes));
    dataBytes += bytes;
    return written;
}

Result<std::shared_ptr<const PcmFile>> NamelessFile::finish (const std::string& name)
{
    const auto header = wavHeader (format, dataBytes);
    if (auto written = writeAll (file, header.data(), header.size(), 0); ! written)
        return written.error();
    return PcmFile::open (file, name);
}
}  // namespace amp::engine
