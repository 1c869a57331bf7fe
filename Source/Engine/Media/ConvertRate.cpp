#include "Engine/Media/ConvertRate.h"

#include "Core/Media/PcmFrameSource.h"
#include "Core/Media/WavWriter.h"
#include "Core/Vfs/SystemError.h"
#include "Dsp/Resampler/Resampler.h"

#include <bit>
#include <cerrno>
#include <cstdlib>
#include <unistd.h>

namespace amp::engine
{
namespace
{
static_assert (std::endian::native == std::endian::little, "floats are written as they lie in memory");

/** A file that nobody else can see. */
Result<Descriptor> openNameless()
{
    auto path = juce::File::getSpecialLocation (juce::File::tempDirectory)
                    .getChildFile ("audiomage-XXXXXX")
                    .getFullPathName()
                    .toStdString();
    Descriptor file (::mkstemp (path.data()));
    if (! file.isOpen())
        return systemError (path, "create", errno);

    ::unlink (path.c_str());
    return file;
}

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

Result<std::shared_ptr<const PcmFile>> convertRate (const std::shared_ptr<const PcmFile>& original, double toRate)
{
    PcmFrameSource source (original);
    AudioFileFormat format;
    format.sampleRate = static_cast<int> (std::lround (toRate));
    format.channels = source.channels();
    format.bits = 32;

    auto file = openNameless();
    if (! file)
        return file.error();

    const auto start = wavHeader (format, 0).size();
    const auto width = static_cast<size_t> (format.channels);
    uint64_t dataBytes = 0;
    std::vector<float> interleaved;

    const auto converted = dsp::resample (source, toRate, [&] (const float* const* channels, int count) {
        interleaved.resize (static_cast<size_t> (count) * width);
        for (size_t channel = 0; channel < width; ++channel)
            for (size_t frame = 0; frame < static_cast<size_t> (count); ++frame)
                interleaved[frame * width + channel] = channels[channel][frame];

        const auto bytes = interleaved.size() * sizeof (float);
        auto written = writeAll (
            *file, reinterpret_cast<const char*> (interleaved.data()), bytes, static_cast<off_t> (start + dataBytes));
        dataBytes += bytes;
        return written;
    });
    if (! converted)
        return converted.error();

    const auto header = wavHeader (format, dataBytes);
    if (auto written = writeAll (*file, header.data(), header.size(), 0); ! written)
        return written.error();
    return PcmFile::open (*file, original->path());
}
}  // namespace amp::engine
