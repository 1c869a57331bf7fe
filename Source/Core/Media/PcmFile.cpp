#include "Core/Media/PcmFile.h"

#include "Core/Text.h"
#include "Core/Vfs/SystemError.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>

namespace amp
{
namespace
{
void silence (const PcmInfo& info, float* const* channels, int from, int to) noexcept
{
    for (int channel = 0; channel < info.channels; ++channel)
        if (channels[channel] != nullptr && from < to)
            std::fill (channels[channel] + from, channels[channel] + to, 0.0f);
}
}  // namespace

Result<std::shared_ptr<const PcmFile>> PcmFile::open (const std::string& path)
{
    const Descriptor file (::open (path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (! file.isOpen())
        return systemError (path, "open", errno);
    return open (file, path);
}

Result<std::shared_ptr<const PcmFile>> PcmFile::open (const Descriptor& file, const std::string& name)
{
    auto mapped = MappedFile::map (file, name);
    if (! mapped)
        return mapped.error();
    auto header = readPcmHeader ((**mapped).bytes());
    if (! header)
        return header.error().within (toText (name));
    return std::shared_ptr<const PcmFile> (new PcmFile (std::move (*mapped), *header, name));
}

PcmFile::PcmFile (std::unique_ptr<MappedFile> file, PcmHeader understood, std::string fileName)
    : mapped (std::move (file)),
      header (understood),
      toFloat (pcm::converterFor (understood.info.encoding, understood.info.isBigEndian)),
      name (std::move (fileName))
{}

void PcmFile::read (int64_t first, int count, float* const* channels) const noexcept
{
    const auto& about = header.info;
    if (count <= 0)
        return;

    first = std::clamp<int64_t> (first, -count, about.frames);
    const auto begin = static_cast<int> (std::max<int64_t> (-first, 0));
    const auto end = static_cast<int> (std::clamp<int64_t> (about.frames - first, begin, count));
    silence (about, channels, 0, begin);
    silence (about, channels, end, count);

    constexpr size_t most = 1024;
    alignas (32) float interleaved[most];
    const auto framesAtOnce = static_cast<int> (most) / about.channels;
    const auto frameSize = static_cast<int64_t> (about.bytesPerFrame());

    for (int at = begin; at < end; at += framesAtOnce)
    {
        const auto frames = std::min (framesAtOnce, end - at);
        const auto* stored = mapped->bytes().data() + header.dataOffset + (first + at) * frameSize;
        const auto samples = static_cast<size_t> (frames) * static_cast<size_t> (about.channels);
        if (about.channels == 1 && channels[0] != nullptr)
        {
            toFloat (stored, channels[0] + at, samples);
            continue;
        }
        toFloat (stored, interleaved, samples);
        pcm::deinterleave (
            interleaved, about.channels, static_cast<size_t> (frames), channels, static_cast<size_t> (at));
    }

    if (about.encoding == PcmEncoding::unsigned8 && wasCut())
        silence (about, channels, 0, count);
}

void PcmFile::prefetch (int64_t first, int64_t count) const noexcept
{
    const auto begin = std::clamp<int64_t> (first, 0, info().frames);
    const auto end = begin + std::clamp<int64_t> (count, 0, info().frames - begin);
    const auto frameSize = static_cast<int64_t> (info().bytesPerFrame());
    mapped->prefetch (static_cast<size_t> (header.dataOffset + begin * frameSize),
                      static_cast<size_t> ((end - begin) * frameSize));
}
}  // namespace amp
