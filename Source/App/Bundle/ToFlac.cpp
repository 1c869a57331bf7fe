#include "App/Bundle/ToFlac.h"

#include "App/Document.h"
#include "Core/Text.h"
#include "Persistence/Media/AudioFiles.h"

#include <fcntl.h>

namespace amp
{
namespace
{
constexpr int piece = 1 << 15;  // frames
constexpr int mostChannels = 8, highestRate = 655'350;

/** Some frames of each channel. */
struct Samples
{
    explicit Samples (int channels) : memory (static_cast<size_t> (channels * piece)), pointers (static_cast<size_t> (channels))
    {
        for (size_t i = 0; i < pointers.size(); ++i)
            pointers[i] = memory.data() + i * piece;
    }
    std::vector<float> memory;
    std::vector<float*> pointers;
};

Result<> compare (const PcmFile& original, const std::string& path)
{
    const Descriptor file (::open (path.c_str(), O_RDONLY | O_CLOEXEC));
    const auto flac = pcmCache().open (file, path);
    if (! flac)
        return flac.error();
    const auto& info = original.info();
    const Error differs { toText (path), "does not hold the same samples" };
    if ((*flac)->info().frames != info.frames || (*flac)->info().channels != info.channels)
        return differs;

    Samples a (info.channels), b (info.channels);
    for (int64_t at = 0; at < info.frames; at += piece)
    {
        original.read (at, piece, a.pointers.data());
        (*flac)->read (at, piece, b.pointers.data());
        if (a.memory != b.memory)
            return differs;
    }
    return {};
}
}  // namespace

bool canBeFlac (const PcmInfo& info)
{
    return ! info.isFloat() && info.bits() <= 24 && info.channels <= mostChannels && info.frames > 0 &&
           info.sampleRate <= highestRate && info.sampleRate == std::floor (info.sampleRate);
}

Result<> toFlac (Vfs& vfs, const PcmFile& file, const std::string& path, const std::function<bool()>& goesOn)
{
    const auto& info = file.info();
    const auto bits = 24;  // 16 would be dithered; the low byte that is always zero costs FLAC nothing
    auto writer = createAudioFile (
        vfs, path, { .sampleRate = static_cast<int> (info.sampleRate), .channels = info.channels, .bits = bits });
    if (! writer)
        return writer.error();
    Samples samples (info.channels);
    for (int64_t at = 0; at < info.frames; at += piece)
    {
        if (! goesOn())
            return Error { toText (path), "was cancelled" };
        file.read (at, piece, samples.pointers.data());
        const auto count = static_cast<int> (std::min<int64_t> (piece, info.frames - at));
        if (auto written = (*writer)->write (samples.pointers.data(), count); ! written)
            return written;
    }
    if (auto done = (*writer)->finish(); ! done)
        return done;
    return compare (file, path);
}
}  // namespace amp
