#include "Commands/ClipCommandGroups.h"
#include "Commands/ClipEdits.h"

// Commands that set values of clips.
namespace amp::clips
{
using namespace schema;

namespace
{
/** A command that sets fields of clips by the names of its parameters. */
Command setter (const char* id, const char* verb, const char* doc, std::vector<Field> values)
{
    return { .id = id,
             .title = title (verb, 1),
             .category = "Clip",
             .doc = doc,
             .parameters = withClips (std::move (values)),
             .run = [verb] (Command::Call& call) {
                 return changeEach (call, verb, [&] (Edit& edit, const FoundClip& found) -> Result<> {
                     const auto path = found.path();
                     for (const auto& [key, value] : call.arguments)
                         if (key != "clip" && key != "clips" && ! value.isVoid())
                             if (auto done = edit.set (path / key.toStdString(), value); ! done)
                                 return done;
                     return {};
                 });
             } };
}

Result<> lock (Command::Call& call)
{
    const auto ids = named (call);
    if (! ids)
        return ids.error();
    return call.session.edit (title (call.arguments.flag ("locked") ? "Lock" : "Unlock", ids->size()), [&] (Edit& edit) -> Result<> {
        for (const auto& id : *ids)
        {
            const auto state = edit.now();
            const auto found = findClip (state, id);
            if (! found.has_value())
                return Error { id, "no clip with this id" };
            if (auto done = edit.set (found->path() / "locked", call.arguments["locked"]); ! done)
                return done;
        }
        return {};
    });
}

Result<> reverse (Command::Call& call)
{
    return changeEach (call, "Reverse", [] (Edit& edit, const FoundClip& found) {
        return edit.set (found.path() / "reversed", ! found.clip.get<"reversed">());
    });
}

Result<> uncolour (Command::Call& call)
{
    return changeEach (call, "Colour", [] (Edit& edit, const FoundClip& found) { return edit.reset (found.path() / "color"); });
}

std::vector<PackedItem> pointsOf (const juce::Array<juce::var>& numbers)
{
    std::vector<PackedItem> points;
    for (int i = 0; i + 1 < numbers.size(); i += 2)
    {
        PackedItem point;
        point.id = static_cast<uint32_t> (i / 2 + 1);
        PackedLayout::set (automationPoint, *automationPoint.find ("time"), point, std::max (0.0, static_cast<double> (numbers[i])));
        PackedLayout::set (automationPoint, *automationPoint.find ("value"), point, numbers[i + 1]);
        points.push_back (point);
    }
    const auto timeOf = [] (const PackedItem& p) { return PackedLayout::get (automationPoint, *automationPoint.find ("time"), p); };
    std::stable_sort (points.begin(), points.end(), [&] (const PackedItem& a, const PackedItem& b) { return timeOf (a) < timeOf (b); });
    return points;
}

Result<> setEnvelope (Command::Call& call)
{
    const auto* numbers = call.arguments["points"].getArray();
    if (numbers == nullptr || numbers->size() % 2 != 0)
        return Error { "clip.envelope points", "expected pairs of a time and a gain" };
    return changeEach (call, "Draw gain of", [&] (Edit& edit, const FoundClip& found) {
        return edit.set (found.path() / "gainEnvelope", PackedList::inVar (pointsOf (*numbers)));
    });
}
}  // namespace

void addValueCommands (Registry& registry)
{
    registry.add (setter ("clip.gain", "Set gain of", "Sets the gain of clips.", { number ("gain", 0, -60, 60, "The gain.").in (Unit::decibels).required() }));
    registry.add (setter ("clip.mute", "Mute", "Silences clips, or lets them sound again.", { flag ("muted", true, "Whether they are silent.") }));
    registry.add (setter ("clip.rename", "Rename", "Sets the name of clips.", { text ("name", "", "The new name.").required() }));
    registry.add (setter ("clip.color", "Colour", "Sets the colour of clips.", { colour ("color", "#5E81AC", "The colour.").required() }));
    registry.add (setter ("clip.pitch", "Shift pitch of", "Shifts the pitch of clips; their length stays.",
                          { number ("pitchShift", 0, -48, 48, "The shift.").in (Unit::semitones).required() }));
    registry.add (setter ("clip.scene", "Set scene of", "Chooses what a pattern clip plays.", { text ("scene", "", "Id of the scene.").required() }));
    registry.add (setter ("clip.sequence", "Set sequence of", "Chooses the pattern track that alone a pattern clip plays.",
                          { text ("sequence", "", "Id of the pattern track.").required() }));
    registry.add ({ .id = "clip.trackColor",
                    .title = "Use the track's colour",
                    .category = "Clip",
                    .doc = "Gives clips the colour of their track.",
                    .parameters = withClips(),
                    .run = uncolour });
    registry.add ({ .id = "clip.reverse",
                    .title = "Reverse clip",
                    .category = "Clip",
                    .doc = "Plays clips backwards, or forwards again.",
                    .parameters = withClips(),
                    .run = reverse });
    registry.add ({ .id = "clip.envelope",
                    .title = "Draw gain of clip",
                    .category = "Clip",
                    .doc = "Sets the gain along clips; no points: the same gain everywhere.",
                    .parameters = withClips ({ numbers ("points", "[]", -farthest, farthest, "Pairs: seconds from the clip's start, and decibels.") }),
                    .run = setEnvelope });
    registry.add ({ .id = "clip.lock",
                    .title = "Lock clip",
                    .category = "Clip",
                    .doc = "Makes clips refuse to be moved and trimmed, or allows it again.",
                    .parameters = withClips ({ flag ("locked", true, "Whether they are locked.") }),
                    .run = lock });
}
}  // namespace amp::clips
