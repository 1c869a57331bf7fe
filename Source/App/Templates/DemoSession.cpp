#include "App/Templates/DemoSession.h"

#include "App/Aurora/Arrangement.h"
#include "App/Aurora/StemFile.h"
#include "App/Templates/SessionSketch.h"
#include "Engine/Effects/EffectCommands.h"

#include <map>

namespace amp
{
namespace
{
/** Renders and writes every stem. @returns the path of each by its name, as a session states it. */
Result<std::map<std::string, juce::String>> writeStems (const TemplateRequest& request)
{
    if (auto made = request.files.makeFolders (request.mediaFolder); ! made)
        return made.error();

    std::map<std::string, juce::String> paths;
    const auto names = aurora::stemNames();
    for (const auto& name : names)
    {
        const auto stem = aurora::renderStem (name);
        if (auto written = aurora::writeStem (request.files, stem, request.mediaFolder); ! written)
            return written.error();
        paths[name] = request.mediaPrefix + "/" + stem.fileName;
        if (request.progress != nullptr)
            request.progress (static_cast<double> (paths.size()) / static_cast<double> (names.size()));
    }
    return paths;
}

SessionSketch::Track trackOf (const aurora::Track& track, const std::map<std::string, juce::String>& paths)
{
    SessionSketch::Track made { .id = track.id,
                                .name = track.name,
                                .color = track.colour,
                                .volume = track.volume,
                                .pan = track.pan,
                                .output = track.bus };
    for (const auto& send : track.sends)
        made.sends.push_back ({ send.bus, send.level });

    for (const auto& clip : track.clips)
        made.clips.push_back ({ .id = made.id + "-" + juce::String (made.clips.size() + 1),
                                .name = clip.stem,
                                .filePath = paths.at (clip.stem),
                                .start = clip.start,
                                .duration = clip.duration,
                                .offset = clip.offset,
                                .gain = clip.gain,
                                .fadeIn = clip.fadeIn,
                                .fadeOut = clip.fadeOut });
    return made;
}
/** Puts a reverb on the aux bus that the tracks send to. */
Result<NodePtr> withHall (const NodePtr& root)
{
    Session session (root);
    Registry registry;
    engine::addEffectCommands (registry);

    const auto run = [&] (const char* command,
                          std::initializer_list<std::pair<const char*, juce::var>> given) -> Result<Outcome> {
        Arguments arguments;
        for (const auto& [name, value] : given)
            arguments.set (name, value);
        return registry.run (command, session, arguments);
    };

    const auto added = run ("effect.add", { { "id", "hall" }, { "pluginId", "audiomage.reverb" } });
    if (! added)
        return added.error();
    if (const auto wet = run ("effect.wet", { { "effect", added->ids.front() }, { "wet", 100.0 } }); ! wet)
        return wet.error();
    return session.now().root();
}
}  // namespace

Result<NodePtr> makeDemo (const TemplateRequest& request)
{
    const auto paths = writeStems (request);
    if (! paths)
        return paths.error();

    const auto piece = aurora::aurora();
    SessionSketch sketch (piece.name, request.clock);
    sketch.describe ("Composed and rendered by this program.");
    sketch.setTempo (piece.bpm, piece.beatsPerBar, piece.beatUnit);
    sketch.setLoop (piece.loopStart, piece.loopEnd, false);

    for (const auto& bus : piece.buses)
        sketch.addBus ({ .id = bus.id,
                         .name = bus.name,
                         .type = bus.type == aurora::BusType::group ? "group" : "aux",
                         .volume = bus.volume });
    for (const auto& track : piece.tracks)
        sketch.addTrack (trackOf (track, *paths));
    for (size_t i = 0; i < piece.markers.size(); ++i)
        sketch.addMarker (
            "marker-" + juce::String (i + 1), piece.markers[i].name, piece.markers[i].time, piece.markers[i].colour);
    return withHall (sketch.build());
}
}  // namespace amp
