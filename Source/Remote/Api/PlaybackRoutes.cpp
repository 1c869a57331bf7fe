#include "Model/Lookup.h"
#include "Pattern/Loop/Compile.h"
#include "Remote/Api/Api.h"
#include "Remote/Api/Replies.h"

#include <algorithm>
#include <charconv>

namespace amp::remote
{
namespace
{
using pattern::Timing;

View<schema::compiledSession> patternOf (const NodePtr& root)
{
    return SessionView (root).get<"pattern">();
}

Json positionAsJson (const Studio& studio)
{
    const auto at = positionOf (studio);
    return { { "step", at.step },
             { "bar", at.bar },
             { "beat", at.beat },
             { "timestamp", static_cast<double> (juce::Time::getCurrentTime().toMilliseconds()) / 1000.0 } };
}

/** Ids of the tracks that sound, audio tracks first. */
Json activeTracks (const NodePtr& root)
{
    const auto layer = patternOf (root);
    const auto active = pattern::activityOf (layer);
    auto ids = Json::array();
    size_t i = 0;
    for (const auto track : layer.get<"tracks">())
        if (active.tracks[i++])
            ids.push_back (text (track.id()));
    i = 0;
    for (const auto track : layer.get<"tracks_midi">())
        if (active.midiTracks[i++])
            ids.push_back (text (track.id()));
    return ids;
}

Response status (Api::Call& call)
{
    const auto now = call.studio.session.now();
    auto scenes = Json::array();
    for (const auto scene : patternOf (now.root()).get<"scenes">())
        scenes.push_back (text (scene.id()));
    const auto& scene = call.studio.performance.scene();

    return reply ({ { "playing", call.studio.transport.isPlaying() },
                    { "playback_state", stateOf (call.studio) },
                    { "bpm", bpmOf (call.studio) },
                    { "position", positionAsJson (call.studio) },
                    { "active_tracks", activeTracks (now.root()) },
                    { "has_pending", ! call.studio.performance.pending().entries().empty() },
                    { "scenes", scenes },
                    { "current_scene", scene.isEmpty() ? Json() : text (scene) } });
}

Response setTempo (Api::Call& call)
{
    const auto body = bodyOf (call.request);
    if (body.problem)
        return *body.problem;
    const auto bpm = numberIn (body.json, "bpm");
    if (bpm.problem)
        return *bpm.problem;
    if (bpm.value <= 0.0)
        return invalid ("bpm", "must be above 0");

    // The session's tempo has a narrower range than the interface.
    const auto& range = *schema::project.find ("bpm");
    Arguments arguments;
    arguments.set ("bpm", std::clamp (bpm.value, range.min, range.max));
    if (const auto done = call.studio.registry.run ("tempo.set", call.studio.session, arguments); ! done)
        return refuse (422, done.error().text());
    return ok ({ { "bpm", bpm.value } });
}

Response patchEnvironment (Api::Call& call)
{
    const auto body = bodyOf (call.request);
    if (body.problem)
        return *body.problem;

    if (body.json.contains ("bpm"))
        if (auto tempo = setTempo (call); tempo.status != 200)
            return tempo;

    Arguments arguments;
    const auto* command = call.studio.registry.find ("pattern.environment.set");
    for (const auto& [key, value] : body.json.items())
    {
        if (key == "bpm")
            continue;
        const auto isKnown = std::any_of (
            command->parameters.begin(), command->parameters.end(), [&k = key] (const auto& p) { return p.key == k; });
        if (! isKnown)
            return invalid (toText (key), "is no part of the environment");
        if (value.is_number())
            arguments.set (toText (key), value.get<double>());
        else if (value.is_string())
            arguments.set (toText (key), toText (value.get<std::string>()));
        else
            return invalid (toText (key), "must be a number or a text");
    }
    if (arguments.begin() != arguments.end())
        if (const auto done = call.studio.registry.run (command->id, call.studio.session, arguments); ! done)
            return invalid (done.error().where.fromLastOccurrenceOf (" ", false, false), done.error().what);
    return ok();
}

/** Activates a scene at a boundary. */
Response activate (Api::Call& call, const std::string& scene, const juce::String& timing)
{
    if (! patternOf (call.studio.session.now().root()).get<"scenes">().find (toText (scene)).exists())
        return refuse (404, toText (scene).quoted() + " is no scene");
    if (timing != "now" && timing != "beat" && timing != "bar" && timing != "seq")
        return invalid ("timing", "must be now, beat, bar or seq");

    pattern::Change change;
    change.timing = pattern::timingFrom (timing);
    change.scene = toText (scene);
    const auto id = call.studio.performance.apply (std::move (change));
    if (! id)
        return refuse (422, id.error().text());

    const auto at = positionOf (call.studio);
    Json json { { "scene_id", scene }, { "applied_at", { { "step", at.step }, { "beat", at.beat } } } };
    if (*id != 0)
        json["change_id"] = *id;
    return ok (json);
}

Response activateByBody (Api::Call& call)
{
    const auto body = bodyOf (call.request);
    if (body.problem)
        return *body.problem;
    const auto scene = textIn (body.json, "scene_id");
    if (scene.problem)
        return *scene.problem;
    const auto timing = body.json.contains ("timing") ? textIn (body.json, "timing") : Field<std::string> { "bar", {} };
    return timing.problem ? *timing.problem : activate (call, scene.value, toText (timing.value));
}

Response activateByPath (Api::Call& call)
{
    const auto& query = call.request.query;
    const auto timing = query.contains ("timing") ? toText (query.at ("timing")) : juce::String ("bar");
    return activate (call, call.names[0], timing);
}

Response listChanges (Api::Call& call)
{
    const auto next = positionOf (call.studio).absolute;
    auto changes = Json::array();
    for (const auto& entry : call.studio.performance.pending().entries())
        changes.push_back ({ { "change_id", entry.id },
                             { "timing", text (pattern::toText (entry.change.timing)) },
                             { "scene_name", entry.change.scene.isEmpty() ? Json() : text (entry.change.scene) },
                             { "has_pattern", entry.change.session != nullptr },
                             { "due_step", pattern::loopStep (entry.due) },
                             { "steps_left", std::max<int64_t> (0, entry.due - next) } });
    return reply ({ { "changes", changes } });
}

Response cancelChange (Api::Call& call)
{
    uint64_t id = 0;
    const auto& given = call.names[0];
    const auto* const end = given.data() + given.size();
    if (std::from_chars (given.data(), end, id).ptr != end || ! call.studio.performance.cancel (id))
        return refuse (404, "no change " + toText (given).quoted() + " waits");
    return ok ({ { "change_id", id } });
}
}  // namespace

void addPlaybackRoutes (Routes& routes)
{
    const auto transport = [&] (const char* name, auto act) {
        routes.push_back ({ "POST", { "playback", name }, [act] (Api::Call& call) {
                               act (call.studio);
                               return ok();
                           } });
    };
    transport ("start", [] (Studio& studio) { studio.transport.play(); });
    transport ("pause", [] (Studio& studio) { studio.transport.pause(); });
    transport ("stop", [] (Studio& studio) {
        studio.transport.stop();
        studio.transport.locate (0.0);
        studio.performance.reschedule();
    });

    routes.push_back ({ "GET", { "playback", "status" }, status });
    routes.push_back ({ "POST", { "playback", "bpm" }, setTempo });
    routes.push_back ({ "PATCH", { "playback", "environment" }, patchEnvironment });
    routes.push_back ({ "POST", { "scene", "activate" }, activateByBody });
    routes.push_back ({ "POST", { "playback", "scenes", "*" }, activateByPath });
    routes.push_back ({ "GET", { "playback", "changes" }, listChanges });
    routes.push_back ({ "DELETE", { "playback", "changes", "*" }, cancelChange });
}
}  // namespace amp::remote
