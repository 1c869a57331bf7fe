#include "Model/Lookup.h"
#include "Pattern/Loop/Compile.h"
#include "Remote/Api/Api.h"
#include "Remote/Api/Replies.h"

namespace amp::remote
{
namespace
{
using PatternTrackView = View<schema::patternTrack>;
using MidiTrackView = View<schema::patternMidiTrack>;

pattern::PatternView layerOf (const NodePtr& root)
{
    return SessionView (root).get<"pattern">();
}

Json describe (const pattern::PatternView& layer, const PatternTrackView& track)
{
    const auto params = track.get<"params">();
    return { { "id", text (track.id()) },
             { "sound", text (params.get<"s">()) },
             { "orbit", params.get<"orbit">() },
             { "gain", params.get<"gain">() },
             { "pan", params.get<"pan">() },
             { "muted", track.get<"meta">().get<"mute">() },
             { "soloed", track.get<"meta">().get<"solo">() },
             { "length", layer.get<"sequences">().find (track.id()).get<"events">().size() } };
}

Response list (Api::Call& call)
{
    const auto now = call.studio.session.now();
    const auto layer = layerOf (now.root());
    auto tracks = Json::array();
    for (const auto track : layer.get<"tracks">())
        tracks.push_back (describe (layer, track));
    return reply ({ { "tracks", tracks } });
}

Response unknown (const std::string& id)
{
    return refuse (404, toText (id).quoted() + " is no pattern track");
}

bool exists (const pattern::PatternView& layer, const std::string& id)
{
    return layer.get<"tracks">().find (toText (id)).exists() || layer.get<"tracks_midi">().find (toText (id)).exists();
}

Response show (Api::Call& call)
{
    const auto now = call.studio.session.now();
    const auto layer = layerOf (now.root());
    const auto track = layer.get<"tracks">().find (toText (call.names[0]));
    if (track.exists())
        return reply (describe (layer, track));

    const auto midi = layer.get<"tracks_midi">().find (toText (call.names[0]));
    if (! midi.exists())
        return unknown (call.names[0]);
    return reply ({ { "id", text (midi.id()) },
                    { "channel", midi.get<"channel">() },
                    { "velocity", midi.get<"velocity">() },
                    { "transpose", midi.get<"transpose">() },
                    { "muted", midi.get<"mute">() },
                    { "soloed", midi.get<"solo">() },
                    { "length", layer.get<"sequences">().find (midi.id()).get<"events">().size() } });
}

/** Mutes or solos. key: of the body; argument: of the command; shown: of the answer. */
Response setFlag (Api::Call& call, const char* key, const char* command, const char* argument)
{
    if (const auto now = call.studio.session.now(); ! exists (layerOf (now.root()), call.names[0]))
        return unknown (call.names[0]);
    const auto body = bodyOf (call.request);
    if (body.problem)
        return *body.problem;
    const auto flag = flagIn (body.json, key);
    if (flag.problem)
        return *flag.problem;

    Arguments arguments;
    arguments.set ("track", toText (call.names[0]));
    arguments.set (argument, flag.value);
    if (const auto done = call.studio.registry.run (command, call.studio.session, arguments); ! done)
        return refuse (422, done.error().text());
    return ok ({ { "track_id", call.names[0] }, { key, flag.value } });
}

/** Sets parameters of a track's sound: numbers, and its name. All or none. */
Response patchParams (Api::Call& call)
{
    const auto id = toText (call.names[0]);
    if (const auto now = call.studio.session.now(); ! layerOf (now.root()).get<"tracks">().find (id).exists())
        return unknown (call.names[0]);
    const auto body = bodyOf (call.request);
    if (body.problem)
        return *body.problem;

    const auto base = Path ({ "pattern", "tracks", call.names[0], "params" });
    const auto done = call.studio.session.edit ("Set parameters of " + id.quoted(), [&] (Edit& edit) -> Result<> {
        for (const auto& [key, value] : body.json.items())
        {
            juce::var converted;
            if (value.is_number_integer())
                converted = static_cast<juce::int64> (value.get<int64_t>());
            else if (value.is_number())
                converted = value.get<double>();
            else if (value.is_string())
                converted = toText (value.get<std::string>());
            else if (! value.is_null())
                return Error { toText (key), "must be a number, a text or null" };

            const auto* field = schema::trackParams.find (key);
            if (field == nullptr)
                return Error { toText (key), "is no parameter of a track" };
            const auto path = base / key;
            if (auto set = value.is_null() ? edit.reset (path) : edit.set (path, converted); ! set)
                return Error { toText (key), set.error().what };
        }
        return {};
    });
    return done ? ok ({ { "track_id", call.names[0] } }) : invalid (done.error().where, done.error().what);
}
}  // namespace

void addTrackRoutes (Routes& routes)
{
    routes.push_back ({ "GET", { "tracks" }, list });
    routes.push_back ({ "GET", { "tracks", "*" }, show });
    routes.push_back ({ "POST", { "tracks", "*", "mute" }, [] (Api::Call& call) {
                           return setFlag (call, "muted", "pattern.track.mute", "muted");
                       } });
    routes.push_back ({ "POST", { "tracks", "*", "solo" }, [] (Api::Call& call) {
                           return setFlag (call, "solo", "pattern.track.solo", "soloed");
                       } });
    routes.push_back ({ "PATCH", { "playback", "tracks", "*", "params" }, patchParams });
}
}  // namespace amp::remote
