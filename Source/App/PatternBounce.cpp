#include "App/PatternBounce.h"

#include "App/Document.h"
#include "Commands/TrackEdits.h"
#include "Core/Vfs/SafeReplace.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"
#include "Model/TempoMap.h"
#include "Pattern/Apply/PatternNode.h"
#include "Pattern/Loop/Compile.h"
#include "Pattern/Play/StandardMidiFile.h"
#include "Persistence/Media/MediaCommands.h"

namespace amp
{
using namespace schema;

namespace
{
constexpr auto sceneName = "bounced";
constexpr auto longestTail = 10.0;  // seconds that voices and lines may go on after the loop

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

/** A pattern layer that is heard where a clip plays its scene, and nowhere else. */
NodePtr inScene (const NodePtr& layer)
{
    auto scene = std::make_shared<Node> (juce::Identifier (std::string (patternScene.type)));
    scene->set (keys::mapKey, sceneName).set ("name", sceneName);
    auto result = std::make_shared<Node> (*layer);
    std::erase_if (result->children, [&] (const NodePtr& child) {
        const auto type = child->type.toString();
        if (type == "tracks" || type == "sequences")
            scene->add (child);
        return type == "sequences" || type == "scenes";
    });
    result->add (NodeBuilder (*compiledSession.find ("scenes")).add (scene).build());
    return result;
}

/** A track of the timeline with a clip that plays that scene. */
NodePtr trackWithClip (double start, double duration)
{
    auto node = NodeBuilder (clip, "clip").set ("startTime", start).set ("duration", duration).set ("scene", sceneName).build();
    auto list = NodeBuilder (*lane.find ("clips")).add (node).build();
    auto lanes = NodeBuilder (*track.find ("lanes")).add (NodeBuilder (lane, "lane").add (list).build()).build();
    return NodeBuilder (track, "track").add (lanes).build();
}

/** One loop of a layer from a time on, in the tempo of that place, in front of the master. */
MediaRender renderOf (const NodePtr& root, const NodePtr& layer, const juce::String& name, double start)
{
    const auto tempo = tempoOf (root);
    const auto end = tempo.secondsAt (tempo.quartersAt (start) + pattern::stepsPerLoop / 4.0);
    auto session = std::make_shared<Node> (*root);
    std::erase_if (session->children, [] (const NodePtr& child) {
        const auto type = child->type.toString();
        return type == "tracks" || type == "pattern" || type == "mixer";
    });
    session->add (NodeBuilder (*sessionState.find ("tracks")).add (trackWithClip (start, end - start)).build());
    session->add (inScene (layer));

    MediaRender render { .name = name, .session = session };
    render.least = end - start;
    render.options.start = start;
    render.options.end = end;
    render.options.tail = longestTail;
    return render;
}

Result<> bounceAudio (Command::Call& call, const MediaRenderServices& services)
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
    const auto at = with.number ("startTime");
    MediaRenderTask task { .title = "Bouncing " + name,
                           .renders = { renderOf (root, only.isEmpty() ? *layer : soloed (*layer, only), name, at) },
                           .use = {} };
    task.use = [=, &session = call.session, gesture = call.gesture] (const std::vector<MediaFolder::Reference>& made) {
        return session.edit (
            "Bounce pattern",
            [&] (Edit& edit) -> Result<> {
                const auto added = tracks::add (edit, { .name = name, .channels = 2 });
                return added ? placeMedia (edit, made, *added, at) : Result<> (added.error());
            },
            gesture);
    };
    return start (services, std::move (task));
}
}  // namespace

void addPatternBounceCommands (Registry& registry, MediaRenderServices services)
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
                    .doc = "Renders one loop, with what its voices and lines hold behind its end, and lays it on a new track of the timeline "
                           "as an audio clip, in the tempo of that place.",
                    .parameters = { track, scene, number ("startTime", 0, 0, 1e6, "Where the clip starts.").in (Unit::seconds) },
                    .run = [services = std::move (services)] (Command::Call& call) { return bounceAudio (call, services); } });
}
}  // namespace amp
