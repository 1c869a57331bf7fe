#include "App/TrackRender/TrackRender.h"

#include "App/TrackRender/TrackSound.h"
#include "Core/Ids.h"
#include "Core/Text.h"
#include "Engine/Follow/FetchMedia.h"
#include "Engine/OfflineRender.h"
#include "Model/Lookup.h"
#include "Persistence/Media/AudioFiles.h"

#include <array>

namespace amp
{
namespace
{
constexpr auto longestTail = 10.0; // seconds that effects may go on after the last clip
constexpr auto silence     = 1e-6f; // -120 dBFS
constexpr auto fetching    = 0.3;  // of the progress

/** Collects a stem and forgets the silence at its end. */
class Take
{
public:
    Result<> add (const float* const* channels, int frames)
    {
        for (size_t c = 0; c < 2; ++c)
            sound[c].insert (sound[c].end(), channels[c], channels[c] + frames);
        return {};
    }

    Result<> write (const std::string& path, int sampleRate)
    {
        auto length = sound[0].size();
        while (length > 1 && std::abs (sound[0][length - 1]) < silence && std::abs (sound[1][length - 1]) < silence)
            --length;

        AudioFileFormat format;
        format.sampleRate = sampleRate;
        format.bits = 32;
        auto writer = createAudioFile (files(), path, format);
        if (! writer)
            return writer.error();
        const float* const channels[] = { sound[0].data(), sound[1].data() };
        if (auto written = (*writer)->write (channels, static_cast<int> (length)); ! written)
            return written;
        return (*writer)->finish();
    }

private:
    std::array<std::vector<float>, 2> sound;
};

Result<double> startOfContent (const NodePtr& root, const TrackView& track)
{
    if (const auto implied = impliedClip (root, track); implied != nullptr)
        return startOf (track, ClipView (implied));
    auto start = std::optional<double>();
    for (const auto clip : playingLane (track).get<"clips">())
        start = std::min (start.value_or (startOf (track, clip)), startOf (track, clip));
    if (! start)
        return Error { trackPath (track.id()).toString(), "has no clips to render" };
    return *start;
}

/** What the render needs of the session beside what the track sounds like. */
NodePtr toRender (const NodePtr& root, const juce::String& id)
{
    auto sound = std::make_shared<Node> (*soundOf (root, id));
    if (const auto& media = root->child ("media"); media != nullptr)
        sound->add (media);
    return sound;
}

/** Takes an engine down where it was built. */
struct TakeDown
{
    const OnMessageThread* onMessageThread = nullptr;
    void operator() (engine::OfflineRender* render) const { (*onMessageThread) ([render] { delete render; }); }
};
using Render = std::unique_ptr<engine::OfflineRender, TakeDown>;

Result<Render> prepare (const NodePtr& sound, MediaSource& media, const engine::OfflineRender::Options& options, const OnMessageThread& onMessageThread)
{
    auto prepared = Result<Render> (Error {});
    onMessageThread ([&] {
        auto made = engine::OfflineRender::prepare (Snapshot (sound, 0), media, options);
        prepared  = made ? Result<Render> (Render (made->release(), TakeDown { &onMessageThread })) : Result<Render> (made.error());
    });
    return prepared;
}
} // namespace

Result<> canRender (const NodePtr& root, const juce::String& id)
{
    const auto track = SessionView (root).get<"tracks">().find (id);
    if (! track.exists())
        return Error { trackPath (id).toString(), "no such track" };
    if (isFrozen (track))
        return Error { trackPath (id).toString(), "is frozen; unfreeze it first" };
    const auto start = startOfContent (root, track);
    return start ? Result<>() : Result<> (start.error());
}

Result<RenderedTrack> renderTrack (const NodePtr& root,
                                   const juce::String& id,
                                   MediaSource& media,
                                   const MediaFolder& folder,
                                   const RenderProgress& progress,
                                   const OnMessageThread& onMessageThread)
{
    const auto track = SessionView (root).get<"tracks">().find (id);
    const auto sound = toRender (root, id);
    const auto start = *startOfContent (root, track);
    if (auto fetched = engine::fetchMedia (sound, media, [&] (double done) { return progress (done * fetching); }); ! fetched)
        return fetched.error();

    engine::OfflineRender::Options options;
    options.start   = start;
    options.end     = std::max (start + 0.001, endOfContent (sound));
    options.tail    = longestTail;
    options.stems   = { id };
    options.stemTap = engine::Tap::pre;
    auto prepared   = prepare (sound, media, options, onMessageThread);
    if (! prepared)
        return prepared.error();

    Take take;
    const auto ignore = [] (const float* const*, int) { return Result<>(); };
    if (auto done = (*prepared)->run (ignore, { [&] (const float* const* c, int n) { return take.add (c, n); } }, [&] (double d) { return progress (fetching + d * (1.0 - fetching)); }); ! done)
        return done.error();

    const auto place = cacheFolder ("renders");
    if (auto made = files().makeFolders (place, 0700); ! made)
        return made.error();
    const auto name = juce::File::createLegalFileName (track.get<"name">().isEmpty() ? id : track.get<"name">());
    const auto path = place + "/" + name.toStdString() + " " + newId ("render") + ".wav";
    if (auto written = take.write (path, static_cast<int> ((*prepared)->sampleRate())); ! written)
        return written.error();

    auto file = folder.bring (path);
    juce::ignoreUnused (files().unlink (path)); // of a cache: what stays does no harm
    if (! file)
        return file.error();
    return RenderedTrack { std::move (*file), start };
}
} // namespace amp
