#include "App/RenderToMedia/RenderToMedia.h"

#include "App/PrepareRender.h"
#include "Core/Ids.h"
#include "Core/Text.h"
#include "Engine/Follow/FetchMedia.h"
#include "Persistence/Media/AudioFiles.h"

#include <array>

namespace amp
{
namespace
{
constexpr auto silence = 1e-6f; // -120 dBFS
constexpr auto fetching = 0.3;  // of the progress

/** Writes what sounds; what is silent waits until more sounds behind it. */
class Take
{
public:
    Take (std::unique_ptr<AudioFileWriter> to, int64_t least) : writer (std::move (to)), wanted (std::max<int64_t> (1, least)) {}

    Result<> add (const float* const* channels, int frames)
    {
        const auto isSilent = [channels] (int at) { return std::abs (channels[0][at]) < silence && std::abs (channels[1][at]) < silence; };
        auto kept = frames;
        while (kept > 0 && seen + kept > wanted && isSilent (kept - 1))
            --kept;
        seen += frames;
        if (kept > 0)
        {
            if (auto written = write ({ held[0].data(), held[1].data() }, static_cast<int> (held[0].size())); ! written)
                return written;
            if (auto written = write ({ channels[0], channels[1] }, kept); ! written)
                return written;
            for (auto& side : held)
                side.clear();
        }
        for (size_t c = 0; c < 2; ++c)
            held[c].insert (held[c].end(), channels[c] + kept, channels[c] + frames);
        return {};
    }

    Result<> finish() { return writer->finish(); }

private:
    Result<> write (std::array<const float*, 2> channels, int frames) { return frames > 0 ? writer->write (channels.data(), frames) : Result<>(); }

    std::unique_ptr<AudioFileWriter> writer;
    const int64_t wanted;
    int64_t seen = 0;
    std::array<std::vector<float>, 2> held;
};

Result<> write (const MediaRender& what, const std::string& path, MediaSource& media, const RenderProgress& progress, const OnMessageThread& onMessageThread)
{
    if (auto fetched = engine::fetchMedia (what.session, media, [&] (double done) { return progress (done * fetching); }); ! fetched)
        return fetched;
    const auto prepared = prepareRender (what.session, media, what.options, onMessageThread);
    if (! prepared)
        return prepared.error();

    AudioFileFormat format;
    format.sampleRate = static_cast<int> ((*prepared)->sampleRate());
    format.bits       = 32;
    auto writer       = createAudioFile (files(), path, format);
    if (! writer)
        return writer.error();

    Take take (std::move (*writer), std::llround (what.least * (*prepared)->sampleRate()));
    const auto keep    = [&] (const float* const* channels, int frames) { return take.add (channels, frames); };
    const auto ignore  = [] (const float* const*, int) { return Result<>(); };
    const auto advance = [&] (double done) { return progress (fetching + done * (1.0 - fetching)); };
    const auto isStem  = ! what.options.stems.empty();
    auto rendered      = isStem ? (*prepared)->run (ignore, { keep }, advance) : (*prepared)->run (keep, {}, advance);
    return rendered ? take.finish() : rendered;
}
} // namespace

Result<MediaFolder::Reference> renderToMedia (const MediaRender& what,
                                              MediaSource& media,
                                              const MediaFolder& folder,
                                              const RenderProgress& progress,
                                              const OnMessageThread& onMessageThread)
{
    const auto place = cacheFolder ("renders");
    if (auto made = files().makeFolders (place, 0700); ! made)
        return made.error();
    const auto name = juce::File::createLegalFileName (what.name.substring (0, 60));
    const auto path = place + "/" + name.toStdString() + " " + newId ("render") + ".wav";
    if (auto written = write (what, path, media, progress, onMessageThread); ! written)
        return written.error();

    auto file = folder.bring (path);
    juce::ignoreUnused (files().unlink (path)); // of a cache: what stays does no harm
    return file;
}
} // namespace amp
