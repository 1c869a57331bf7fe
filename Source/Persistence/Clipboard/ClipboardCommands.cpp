#include "Persistence/Clipboard/ClipboardCommands.h"

#include "Commands/ClipEdits.h"
#include "Commands/TimeEdits.h"
#include "Core/Ids.h"
#include "Core/Text.h"
#include "Model/NodeBuilder.h"
#include "Persistence/Clipboard/Cuttings.h"

namespace amp
{
using namespace schema;

namespace
{
constexpr size_t mostSlots = 16;
const Path slotsPath ({ "timeline", "clipboard" });

std::vector<juce::String> textsOf (const Arguments& arguments, const char* name)
{
    std::vector<juce::String> all;
    if (const auto* array = arguments[name].getArray())
        for (const auto& item : *array)
            all.push_back (item.toString());
    return all;
}

/** What a call wants to copy: clips by id, or a range of time on tracks. */
struct Wanted
{
    std::vector<juce::String> clips {};
    times::Range range {};

    static Result<Wanted> of (const Command::Call& call)
    {
        Wanted wanted { textsOf (call.arguments, "clips"), {} };
        if (! wanted.clips.empty())
            return wanted;
        wanted.range = { call.arguments.number ("start"), call.arguments.number ("end"), textsOf (call.arguments, "tracks") };
        if (wanted.range.end <= wanted.range.start)
            return Error { "edit.copy", "needs clips: their ids, or start and end: a range of time" };
        wanted.range.tracks = times::tracksOf (call.session.now().root(), wanted.range);
        return wanted;
    }

    clipboard::Cuttings take (const NodePtr& root) const
    {
        return clips.empty() ? clipboard::ofRange (root, range.start, range.end, range.tracks) : clipboard::ofClips (root, clips);
    }

    juce::String kind() const { return clips.empty() ? "time" : "clips"; }
};

/** Puts something into the first slot; the oldest gives way. */
Result<> store (Edit& edit, const clipboard::Cuttings& cut, const juce::String& kind, const juce::String& copiedAt)
{
    const auto state = edit.now();
    const auto slots = SessionView (state).get<"timeline">().get<"clipboard">();
    for (size_t i = slots.size(); i >= mostSlots; --i)
        if (auto removed = edit.remove (slotsPath / slots[i - 1].id().toStdString()); ! removed)
            return removed;
    auto slot = NodeBuilder (schema::clipboard, newId ("slot"));
    slot.set ("kind", kind).set ("payload", toText (clipboard::write (state, cut))).set ("copiedAt", copiedAt);
    return edit.insert (slotsPath, slot.build(), 0);
}

Result<> copy (Command::Call& call, bool isCut)
{
    const auto wanted = Wanted::of (call);
    if (! wanted)
        return wanted.error();
    const auto cut = wanted->take (call.session.now().root());
    if (cut.isEmpty())
        return Error { isCut ? "edit.cut" : "edit.copy", "there is nothing in it" };

    const auto copiedAt = toIso8601 (Session::systemClock().now());
    const auto name = wanted->clips.empty() ? juce::String ("Cut range") : clips::title ("Cut", wanted->clips.size());
    return call.session.edit (isCut ? name : "Copy", [&] (Edit& edit) -> Result<> {
        if (auto stored = store (edit, cut, wanted->kind(), copiedAt); ! stored)
            return stored;
        if (! isCut)
            return {};
        for (const auto& id : wanted->clips)
        {
            const auto found = clips::editable (edit, id);
            if (! found)
                return found.error();
            if (auto removed = edit.remove (found->path()); ! removed)
                return removed;
        }
        return wanted->clips.empty() ? times::clear (edit, wanted->range) : Result<>();
    });
}

Result<> paste (Command::Call& call)
{
    const auto state = call.session.now();
    const auto slots = SessionView (state.root()).get<"timeline">().get<"clipboard">();
    const auto slot = static_cast<size_t> (call.arguments.whole ("slot"));
    if (slot >= slots.size())
        return Error { "edit.paste", slots.isEmpty() ? "the clipboard is empty" : "has no such slot" };

    const auto cut = clipboard::read (slots[slot].get<"payload">().toStdString());
    if (! cut)
        return cut.error();
    const auto count = cut->clips.size();
    return call.session.edit (
        count == 0 ? juce::String ("Paste automation") : clips::title ("Paste", count),
        [&] (Edit& edit) { return clipboard::paste (edit, *cut, call.arguments.text ("track"), call.arguments.number ("time")); },
        call.gesture);
}
}  // namespace

void addClipboardCommands (Registry& registry)
{
    const std::vector<Field> what { texts ("clips", "Ids of clips.").optional(),
                                    number ("start", 0, 0, farthest, "Start of a range, instead of clips.").in (Unit::seconds),
                                    number ("end", 0, 0, farthest, "End of the range.").in (Unit::seconds),
                                    texts ("tracks", "Ids of the range's tracks; absent is all.").optional() };
    registry.add ({ .id = "edit.copy",
                    .title = "Copy",
                    .category = "Edit",
                    .doc = "Puts clips, or a range of time with its automation, into the first slot of the clipboard.",
                    .parameters = what,
                    .run = [] (Command::Call& call) { return copy (call, false); },
                    .defaultKeys = { "ctrl + C" } });
    registry.add ({ .id = "edit.cut",
                    .title = "Cut",
                    .category = "Edit",
                    .doc = "Copies, and takes away what was copied.",
                    .parameters = what,
                    .run = [] (Command::Call& call) { return copy (call, true); },
                    .defaultKeys = { "ctrl + X" } });
    registry.add ({ .id = "edit.paste",
                    .title = "Paste",
                    .category = "Edit",
                    .doc = "Puts what a slot of the clipboard holds on tracks.",
                    .parameters = { number ("time", 0, 0, farthest, "Where it starts.").in (Unit::seconds),
                                    text ("track", "", "The track of its first row; empty makes new ones."),
                                    integer ("slot", 0, 0, mostSlots - 1, "Which slot: 0 is the latest.") },
                    .run = paste,
                    .defaultKeys = { "ctrl + V" } });
}
}  // namespace amp
