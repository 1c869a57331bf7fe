#include "App/TrackRender.h"

#include "App/Document.h"
#include "Commands/ClipEdits.h"
#include "Core/Ids.h"
#include "Core/Text.h"
#include "Engine/OfflineRender.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"
#include "Persistence/Media/AudioFiles.h"
#include "Persistence/Media/MediaCommands.h"

#include <array>

namespace amp
{
using namespace schema;

namespace
{
const Field trackId = text ("track", "", "Id of the track.").required();
constexpr auto longestTail = 10.0;  // seconds that effects may go on after the last clip
constexpr auto silence = 1e-6f;     // -120 dBFS

using Folder = std::function<Result<std::shared_ptr<const MediaFolder>>()>;

struct RenderedTrack
{
    MediaFolder::Reference file;
    double start = 0;  // seconds
};

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

/** Renders a track in front of its fader into a new file of the session's media folder. */
Result<RenderedTrack> render (Session& session, const juce::String& id, MediaSource& media, const Folder& folderOf)
{
    const auto now = session.now();
    const auto track = SessionView (now.root()).get<"tracks">().find (id);
    if (! track.exists())
        return Error { trackPath (id).toString(), "no such track" };
    if (isFrozen (track))
        return Error { trackPath (id).toString(), "is frozen; unfreeze it first" };
    const auto start = startOfContent (now.root(), track);
    if (! start)
        return start.error();
    const auto folder = folderOf();
    if (! folder)
        return folder.error();

    engine::OfflineRender::Options options;
    options.start = *start;
    options.end = std::max (*start + 0.001, endOfContent (now.root()));
    options.tail = longestTail;
    options.stems = { id };
    options.stemTap = engine::Tap::pre;
    auto prepared = engine::OfflineRender::prepare (now, media, options);
    if (! prepared)
        return prepared.error();

    Take take;
    const auto ignore = [] (const float* const*, int) { return Result<>(); };
    if (auto done = (*prepared)->run (ignore, { [&] (const float* const* c, int n) { return take.add (c, n); } }); ! done)
        return done.error();

    const auto place = cacheFolder ("renders");
    if (auto made = files().makeFolders (place, 0700); ! made)
        return made.error();
    const auto name = juce::File::createLegalFileName (track.get<"name">().isEmpty() ? id : track.get<"name">());
    const auto path = place + "/" + name.toStdString() + " " + newId ("render") + ".wav";
    if (auto written = take.write (path, static_cast<int> ((*prepared)->sampleRate())); ! written)
        return written.error();

    auto file = (*folder)->bring (path);
    juce::ignoreUnused (files().unlink (path));  // of a cache: what stays does no harm
    if (! file)
        return file.error();
    return RenderedTrack { std::move (*file), *start };
}

Result<> freeze (Command::Call& call, MediaSource& media, const Folder& folder)
{
    const auto id = call.arguments.text ("track");
    const auto rendered = render (call.session, id, media, folder);
    if (! rendered)
        return rendered.error();

    return call.session.edit ("Freeze track", [&] (Edit& edit) -> Result<> {
        if (auto listed = listMedia (edit, rendered->file); ! listed)
            return listed;
        return edit.replace (trackPath (id) / "frozen",
                             NodeBuilder (*track.find ("frozen"))
                                 .set ("filePath", rendered->file.path)
                                 .set ("startTime", rendered->start)
                                 .set ("duration", rendered->file.duration())
                                 .build());
    });
}

Result<> unfreeze (Command::Call& call)
{
    const auto id = call.arguments.text ("track");
    const auto now = call.session.now();
    if (! isFrozen (SessionView (now.root()).get<"tracks">().find (id)))
        return Error { trackPath (id).toString(), "is not frozen" };
    return call.session.edit ("Unfreeze track", [&] (Edit& edit) { return edit.remove (trackPath (id) / "frozen"); });
}

/** Switches off what the rendered sound already has. */
Result<> neutralise (Edit& edit, const juce::String& id)
{
    const auto state = edit.now();
    const auto track = SessionView (state).get<"tracks">().find (id);
    for (const auto effect : track.get<"effects">())
        if (auto off = edit.set (trackPath (id) / "effects" / effect.id().toStdString() / "enabled", false); ! off)
            return off;
    for (const auto* key : { "timeStretch", "pitchShift", "position" })
        if (auto reset = edit.reset (trackPath (id) / key); ! reset)
            return reset;

    const auto channel = channelOf (state, id);
    const auto path = channelPath (channel.id());
    for (const auto* section : { "eq", "compressor", "gate" })
        if (const auto place = findPlace (state, path / section); place && place->node != nullptr)
            if (auto off = edit.set (path / section / "enabled", false); ! off)
                return off;
    if (const auto place = findPlace (state, path / "input"); place && place->node != nullptr)
        return edit.remove (path / "input");
    return {};
}

Result<> bounce (Command::Call& call, MediaSource& media, const Folder& folder)
{
    const auto id = call.arguments.text ("track");
    const auto rendered = render (call.session, id, media, folder);
    if (! rendered)
        return rendered.error();

    return call.session.edit ("Bounce track", [&] (Edit& edit) -> Result<> {
        if (auto made = clips::makeExplicit (edit, id); ! made)
            return made;
        const auto state = edit.now();
        for (const auto old : SessionView (state).get<"tracks">().find (id).get<"lanes">())
        {
            const auto path = lanePath (id, old.id());
            if (auto kept = edit.set (path / "active", false); ! kept)
                return kept;
            if (old.get<"kind">() == "main")
                if (auto kept = edit.set (path / "kind", "take"); ! kept)
                    return kept;
        }
        if (auto neutral = neutralise (edit, id); ! neutral)
            return neutral;
        if (auto listed = listMedia (edit, rendered->file); ! listed)
            return listed;

        auto clip = NodeBuilder (schema::clip, newId ("clip"))
                        .set ("name", SessionView (state).get<"tracks">().find (id).get<"name">() + " bounced")
                        .set ("filePath", rendered->file.path)
                        .set ("startTime", rendered->start)
                        .set ("duration", rendered->file.duration())
                        .build();
        auto list = NodeBuilder (*lane.find ("clips")).add (std::move (clip)).build();
        const auto next =
            NodeBuilder (lane, newId ("lane")).set ("name", "Bounced").set ("active", true).add (std::move (list)).build();
        return edit.insert (trackPath (id) / "lanes", next, 0);
    });
}
}  // namespace

void addTrackRenderCommands (Registry& registry, MediaSource& media, Folder folder)
{
    registry.add ({ .id = "track.freeze",
                    .title = "Freeze track",
                    .category = "Track",
                    .doc = "Renders the track in front of its fader, and plays that instead of its clips and effects.",
                    .parameters = { trackId },
                    .run = [&media, folder] (Command::Call& call) { return freeze (call, media, folder); } });
    registry.add ({ .id = "track.unfreeze",
                    .title = "Unfreeze track",
                    .category = "Track",
                    .doc = "Plays the clips and effects of a frozen track again.",
                    .parameters = { trackId },
                    .run = unfreeze });
    registry.add ({ .id = "track.bounce",
                    .title = "Bounce track in place",
                    .category = "Track",
                    .doc = "Renders the track in front of its fader onto a new lane, switches its effects and sections off, "
                           "and keeps the old clips as a take.",
                    .parameters = { trackId },
                    .run = [&media, folder] (Command::Call& call) { return bounce (call, media, folder); } });
}
}  // namespace amp
