#include "Commands/ClipEdits.h"
#include "Commands/DocumentCommands.h"
#include "Core/Ids.h"
#include "Model/KeepBeats.h"
#include "Model/NodeBuilder.h"

namespace amp
{
using namespace schema;

namespace
{
const Field tempo = number ("bpm", 120, 20, 999, "Quarter notes a minute.").in (Unit::bpm);
const Field beats = integer ("numerator", 4, 1, 64, "Beats in a bar.");
const Field unit = integer ("denominator", 4, 1, 64, "What a beat is: 4 is a quarter.");
const Field ramp = choice ("ramp", "jump", tempoRamps, "How the tempo gets from here to the next tempo marker.");

Field timeOf (std::string_view doc)
{
    return number ("time", 0, 0, farthest, doc).in (Unit::seconds);
}

Path markerPath (const juce::String& id)
{
    return Path ({ "timeline", "markers", id.toStdString() });
}

/** The marker of a type that counts at a time; empty if the project's own value does. */
juce::String markerAt (const NodePtr& root, const char* type, double seconds)
{
    juce::String found;
    auto latest = -1.0;
    for (const auto each : SessionView (root).get<"timeline">().get<"markers">())
        if (each.get<"type">() == type && each.get<"time">() <= seconds + 1e-9 && each.get<"time">() >= latest)
        {
            found = each.id();
            latest = each.get<"time">();
        }
    return found;
}

Result<> editTempo (Command::Call& call, const juce::String& name, const std::function<Result<> (Edit&)>& change)
{
    return call.session.edit (
        name, [&] (Edit& edit) { return keepingBeats (edit, [&] { return change (edit); }); }, call.gesture);
}

Result<juce::var> signatureOf (Command::Call& call)
{
    if (! juce::isPowerOfTwo (call.arguments.whole ("denominator")))
        return Error { "denominator", "expected 1, 2, 4, 8, 16, 32 or 64" };
    return juce::var (
        juce::Array<juce::var> { call.arguments.number ("numerator"), call.arguments.number ("denominator") });
}

Result<> setTempo (Command::Call& call)
{
    return editTempo (call, "Set tempo", [&] (Edit& edit) {
        const auto marker = markerAt (edit.now(), "tempo", call.arguments.number ("time"));
        return edit.set (marker.isEmpty() ? Path ({ "project", "bpm" }) : markerPath (marker) / "bpm",
                         call.arguments["bpm"]);
    });
}

Result<> setSignature (Command::Call& call)
{
    const auto signature = signatureOf (call);
    if (! signature)
        return signature.error().within ("meter.set");
    return editTempo (call, "Set time signature", [&] (Edit& edit) {
        const auto marker = markerAt (edit.now(), "signature", call.arguments.number ("time"));
        return edit.set (marker.isEmpty() ? Path ({ "project", "timeSignature" })
                                          : markerPath (marker) / "timeSignature",
                         *signature);
    });
}

Result<> addMarker (Command::Call& call,
                    const juce::String& name,
                    const char* type,
                    std::initializer_list<std::pair<const char*, juce::var>> values)
{
    return editTempo (call, name, [&] (Edit& edit) {
        NodeBuilder node (marker, newId ("marker"));
        node.set ("time", call.arguments["time"]).set ("type", type);
        for (const auto& [key, value] : values)
            node.set (key, value);
        return edit.insert (Path ({ "timeline", "markers" }), node.build());
    });
}

Result<> addTempo (Command::Call& call)
{
    const auto bpm = call.arguments.number ("bpm");
    return addMarker (call,
                      "Add tempo change",
                      "tempo",
                      { { "name", juce::String (bpm) }, { "bpm", bpm }, { "ramp", call.arguments["ramp"] } });
}

Result<> addSignature (Command::Call& call)
{
    const auto signature = signatureOf (call);
    if (! signature)
        return signature.error().within ("meter.add");
    return addMarker (
        call,
        "Add time signature",
        "signature",
        { { "name", call.arguments["numerator"].toString() + "/" + call.arguments["denominator"].toString() },
          { "timeSignature", *signature } });
}

/** Sets what was given of a tempo marker. */
Result<> changeTempo (Command::Call& call)
{
    return editTempo (call, "Change tempo", [&] (Edit& edit) -> Result<> {
        const auto id = call.arguments.text ("marker");
        const auto state = edit.now();
        const auto found = SessionView (state).get<"timeline">().get<"markers">().find (id);
        if (! found.exists() || found.get<"type">() != "tempo")
            return Error { id, "no tempo marker with this id" };
        for (const auto* key : { "time", "bpm", "ramp" })
            if (call.arguments.has (key))
                if (auto set = edit.set (markerPath (id) / key, call.arguments[key]); ! set)
                    return set;
        return call.arguments.has ("bpm")
                   ? edit.set (markerPath (id) / "name", juce::String (call.arguments.number ("bpm")))
                   : Result<>();
    });
}

Result<> setTimebase (Command::Call& call)
{
    return call.session.edit ("Set time base", [&] (Edit& edit) -> Result<> {
        const auto clip = clips::editable (edit, call.arguments.text ("clip"));
        return clip ? edit.set (clip->path() / "timebase", call.arguments["timebase"]) : clip.error();
    });
}
}  // namespace

void addTempoCommands (Registry& registry)
{
    const auto at = timeOf ("Where; the change that counts there is set, and before all changes the project's own.");

    registry.add ({ .id = "tempo.set",
                    .title = "Set tempo",
                    .category = "Transport",
                    .doc = "Sets the tempo at a time; what is musical keeps its beats.",
                    .parameters = { Field (tempo).required(), at },
                    .run = setTempo });
    registry.add ({ .id = "tempo.add",
                    .title = "Add tempo change",
                    .category = "Transport",
                    .doc = "Adds a tempo marker; later changes and clips in beats keep their beats.",
                    .parameters = { timeOf ("Where.").required(), Field (tempo).required(), ramp },
                    .run = addTempo });
    registry.add ({ .id = "tempo.change",
                    .title = "Change tempo marker",
                    .category = "Transport",
                    .doc = "Moves a tempo marker, or sets its tempo or its ramp.",
                    .parameters = { text ("marker", "", "Id of the marker.").required(),
                                    timeOf ("Where it stands.").optional(),
                                    Field (tempo).optional(),
                                    Field (ramp).optional() },
                    .run = changeTempo });
    registry.add ({ .id = "meter.set",
                    .title = "Set time signature",
                    .category = "Transport",
                    .doc = "Sets the time signature at a time.",
                    .parameters = { Field (beats).required(), Field (unit).required(), at },
                    .run = setSignature });
    registry.add ({ .id = "meter.add",
                    .title = "Add time signature",
                    .category = "Transport",
                    .doc = "Adds a time signature that begins with the bar in which it is put.",
                    .parameters = { timeOf ("Where.").required(), Field (beats).required(), Field (unit).required() },
                    .run = addSignature });
    registry.add ({ .id = "clip.timebase",
                    .title = "Set time base",
                    .category = "Clip",
                    .doc = "Sets what a change of tempo leaves alone: the clip's seconds or its beats.",
                    .parameters = { text ("clip", "", "Id of the clip.").required(),
                                    choice ("timebase", "seconds", timebases, "seconds or beats.").required() },
                    .run = setTimebase });
}
}  // namespace amp
