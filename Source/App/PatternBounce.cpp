#include "App/PatternBounce.h"

#include "App/Document.h"
#include "Commands/TrackEdits.h"
#include "Core/Ids.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"
#include "Engine/OfflineRender.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"
#include "Pattern/Apply/PatternNode.h"
#include "Pattern/Loop/Compile.h"
#include "Pattern/Play/StandardMidiFile.h"
#include "Persistence/Media/AudioFiles.h"
#include "Persistence/Media/MediaCommands.h"

namespace amp
{
using namespace schema;

namespace
{
using Folder = std::function<Result<std::shared_ptr<const MediaFolder>>()>;

/** The layer that is bounced: the live loop or a scene, and of it one track or all. */
Result<NodePtr> layerOf (const NodePtr& root, const Arguments& with)
{
    const auto& live = root->child ("pattern");
    if (live == nullptr)
        return Error { "pattern", "the session has no pattern layer" };
    pattern::PatternState state = pattern::PatternState::of (root);
    if (with.has ("scene"))
    {
        pattern::Change change;
        change.scene = with.text ("scene");
        auto changed = pattern::after (state, change);
        if (! changed)
            return changed.error();
        state = std::move (*changed);
    }
    const auto track = with.text ("track");
    const pattern::PatternView view (state.pattern);
    if (track.isNotEmpty() && ! view.get<"tracks">().find (track).exists() && ! view.get<"tracks_midi">().find (track).exists())
        return Error { "pattern.tracks." + track, "no pattern track with the id " + track.quoted() };
    return state.pattern;
}

Result<> bounceMidi (Command::Call& call)
{
    const auto root = call.session.now().root();
    const auto layer = layerOf (root, call.arguments);
    if (! layer)
        return layer.error();
    const auto bpm = SessionView (root).get<"project">().get<"bpm">();
    return safeReplace (files(),
                        call.arguments.text ("file").toStdString(),
                        pattern::standardMidiFile (*pattern::compile (pattern::PatternView (*layer)), bpm, call.arguments.text ("track").toStdString()));
}

/** A track that alone sounds: soloed, the others not. */
NodePtr soloed (const NodePtr& layer, const juce::String& only)
{
    pattern::PatternNode result (layer);
    for (const auto& id : result.ids ("tracks"))
    {
        const auto track = result.member ("tracks", id);
        auto copy = std::make_shared<Node> (*track);
        for (auto& child : copy->children)
            if (child->type.toString() == "meta")
            {
                auto meta = std::make_shared<Node> (*child);
                meta->set ("solo", id == only).set ("mute", false);
                child = meta;
            }
        result.put ("tracks", copy);
    }
    return result.node();
}

/** The session with nothing but a pattern layer, in front of the master and from the start of the timeline. */
NodePtr alone (const NodePtr& root, const NodePtr& layer, const juce::String& only)
{
    auto copy = std::make_shared<Node> (*root);
    std::erase_if (copy->children, [] (const NodePtr& child) {
        const auto type = child->type.toString();
        return type == "tracks" || type == "pattern" || type == "mixer" || type == "timeline";
    });
    copy->add (only.isEmpty() ? layer : soloed (layer, only));
    return copy;
}

Result<MediaFolder::Reference> render (const NodePtr& root, const juce::String& name, double seconds, MediaSource& media, const Folder& folderOf)
{
    const auto folder = folderOf();
    if (! folder)
        return folder.error();
    engine::OfflineRender::Options options;
    options.end = seconds;
    auto prepared = engine::OfflineRender::prepare (Snapshot (root, 0), media, options);
    if (! prepared)
        return prepared.error();

    std::array<std::vector<float>, 2> sound;
    const auto take = [&] (const float* const* channels, int frames) -> Result<> {
        for (size_t c = 0; c < 2; ++c)
            sound[c].insert (sound[c].end(), channels[c], channels[c] + frames);
        return {};
    };
    if (auto done = (*prepared)->run (take); ! done)
        return done.error();
    const auto place = cacheFolder ("renders");
    if (auto made = files().makeFolders (place, 0700); ! made)
        return made.error();
    const auto path = place + "/" + juce::File::createLegalFileName (name).toStdString() + " " + newId ("bounce") + ".wav";
    AudioFileFormat format;
    format.sampleRate = static_cast<int> ((*prepared)->sampleRate());
    format.bits = 32;
    auto writer = createAudioFile (files(), path, format);
    if (! writer)
        return writer.error();
    const float* const channels[] = { sound[0].data(), sound[1].data() };
    if (auto written = (*writer)->write (channels, static_cast<int> (sound[0].size())); ! written)
        return written.error();
    if (auto finished = (*writer)->finish(); ! finished)
        return finished.error();
    auto file = (*folder)->bring (path);
    juce::ignoreUnused (files().unlink (path)); // of a cache: what stays does no harm
    return file;
}

Result<> bounceAudio (Command::Call& call, MediaSource& media, const Folder& folder)
{
    const auto& with = call.arguments;
    const auto root = call.session.now().root();
    const auto layer = layerOf (root, with);
    if (! layer)
        return layer.error();
    const auto only = with.text ("track");
    if (only.isNotEmpty() && ! pattern::PatternView (*layer).get<"tracks">().find (only).exists())
        return Error { "pattern.tracks_midi." + only, "sends MIDI and has no sound to render; use pattern.bounceMidi" };

    const auto name = only.isNotEmpty() ? only : with.has ("scene") ? with.text ("scene") : juce::String ("Pattern");
    const auto bpm = SessionView (root).get<"project">().get<"bpm">();
    const auto file = render (alone (root, *layer, only), name, pattern::stepsPerLoop * 15.0 / bpm, media, folder);
    if (! file)
        return file.error();

    return call.session.edit (
        "Bounce pattern",
        [&] (Edit& edit) -> Result<> {
            const auto added = tracks::add (edit, { .name = name, .channels = 2 });
            return added ? placeMedia (edit, { *file }, *added, with.number ("startTime")) : Result<> (added.error());
        },
        call.gesture);
}
}  // namespace

void addPatternBounceCommands (Registry& registry, MediaSource& media, Folder folder)
{
    const auto track = text ("track", "", "The pattern track; absent: all.").optional();
    const auto scene = text ("scene", "", "The scene; absent: the live loop.").optional();
    registry.add ({ .id = "pattern.bounceMidi",
                    .title = "Bounce pattern to MIDI",
                    .category = "Pattern",
                    .doc = "Writes one loop as a Standard MIDI File; the session stays as it is.",
                    .parameters = { text ("file", "", "Path of the file that is written.").required(), track, scene },
                    .run = bounceMidi });
    registry.add ({ .id = "pattern.bounceAudio",
                    .title = "Bounce pattern to audio",
                    .category = "Pattern",
                    .doc = "Renders one loop, exactly its length, and lays it on a new track of the timeline as an audio clip.",
                    .parameters = { track, scene, number ("startTime", 0, 0, 1e6, "Where the clip starts.").in (Unit::seconds) },
                    .run = [&media, folder] (Command::Call& call) { return bounceAudio (call, media, folder); } });
}
}  // namespace amp
