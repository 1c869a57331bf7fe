#include "Pattern/Commands/Parts.h"
#include "Pattern/Commands/PatternCommands.h"
#include "Pattern/Edit/SequenceEdit.h"

namespace amp::pattern
{
namespace
{
const Field eventId = integer ("event", 0, 1, 4294967295, "Id of the event in its sequence.").required();
const Field fromStep = integer ("from", 0, 0, stepsPerLoop - 1, "The first step.").in (Unit::steps);
const Field toStep = integer ("to", stepsPerLoop, 1, stepsPerLoop, "The step to stop before.").in (Unit::steps);

const Field eventNote =
    integer ("note", 60, 0, 127, "Key that is struck; absent means the sound's own pitch.").optional();
const Field eventVelocity = number ("velocity", 1, 0, 1, "How hard it is struck.");
const Field eventGate = number ("gate", 1, 0, 1e6, "Length in steps; absent means the default gate.").optional();
const Field eventOffset =
    number ("offset", 0, -1e6, 1e6, "Delay against the step; negative is early.").in (Unit::milliseconds);

/** Changes the events of the track that a call names. */
template <typename Change>
Result<> editSequence (Command::Call& call, const juce::String& title, Change&& change)
{
    return editAs (call, title, [&] (Edit& edit) -> Result<> {
        auto sequence = SequenceEdit::of (edit.now(), call.arguments.text ("track"));
        if (! sequence)
            return sequence.error();
        if (auto done = change (*sequence); ! done)
            return done;
        return sequence->store (edit);
    });
}

void fill (PackedItem& item, const Arguments& with)
{
    for (const auto& [argument, key] : { std::pair ("note", "note"), std::pair ("gate", "gate") })
        if (with.has (argument))
            setField (item, key, with[argument]);
    setField (item, "velocity", with["velocity"]);
    if (with.number ("offset") != 0.0)
        setField (item, "offset_ms", with["offset"]);
}

Result<> addEvent (Command::Call& call)
{
    return editSequence (call, "Add event", [&] (SequenceEdit& sequence) -> Result<> {
        auto& item = sequence.add();
        setField (item, "step", call.arguments["step"]);
        fill (item, call.arguments);
        return {};
    });
}

Result<> removeEvent (Command::Call& call)
{
    return editSequence (call, "Delete event", [&] (SequenceEdit& sequence) -> Result<> {
        const auto id = static_cast<juce::int64> (call.arguments["event"]);
        const auto removed =
            std::erase_if (sequence.events, [&] (const PackedItem& e) { return static_cast<int64_t> (e.id) == id; });
        return removed > 0 ? Result<>() : Result<> (sequence.noEvent (id));
    });
}

/** Step, note, velocity, gate and offset, as far as they are given. */
Result<> setEvent (Command::Call& call)
{
    return editSequence (call, "Set event", [&] (SequenceEdit& sequence) -> Result<> {
        const auto id = static_cast<juce::int64> (call.arguments["event"]);
        auto* item = sequence.find (id);
        if (item == nullptr)
            return sequence.noEvent (id);
        for (const auto& [argument, key] : { std::pair ("step", "step"),
                                             std::pair ("note", "note"),
                                             std::pair ("velocity", "velocity"),
                                             std::pair ("gate", "gate"),
                                             std::pair ("offset", "offset_ms") })
            if (call.arguments.has (argument))
                setField (*item, key, call.arguments[argument]);
        for (const auto& [argument, key] : { std::pair ("withoutNote", "note"), std::pair ("withoutGate", "gate") })
            if (call.arguments.flag (argument))
                setField (*item, key, {});
        return {};
    });
}

struct Range
{
    int from, to;

    static Result<Range> of (const Arguments& a)
    {
        const Range range { a.whole ("from"), a.whole ("to") };
        if (range.from >= range.to)
            return Error { "from", "must lie before to" };
        return range;
    }

    bool holds (const PackedItem& e) const { return EventView (e).step() >= from && EventView (e).step() < to; }
};

template <typename Change>
Result<> editRange (Command::Call& call, const juce::String& title, Change&& change)
{
    const auto range = Range::of (call.arguments);
    if (! range)
        return range.error().within (call.arguments.text ("track"));
    return editSequence (call, title, [&] (SequenceEdit& sequence) -> Result<> {
        change (sequence, *range);
        return {};
    });
}

Result<> clear (Command::Call& call)
{
    return editRange (call, "Clear steps", [] (SequenceEdit& sequence, const Range& range) {
        std::erase_if (sequence.events, [&] (const PackedItem& e) { return range.holds (e); });
    });
}

/** rotates: what leaves the range comes in at its other end; otherwise it is dropped. */
Result<> shift (Command::Call& call, bool rotates)
{
    return editRange (call, rotates ? "Rotate steps" : "Shift steps", [&] (SequenceEdit& sequence, const Range& range) {
        const auto length = range.to - range.from;
        std::erase_if (sequence.events, [&] (PackedItem& e) {
            if (! range.holds (e))
                return false;
            const auto at = EventView (e).step() - range.from + call.arguments.whole ("steps");
            if (! rotates && (at < 0 || at >= length))
                return true;
            setField (e, "step", range.from + (at % length + length) % length);
            return false;
        });
    });
}

Result<> fillEuclid (Command::Call& call)
{
    const auto pulses = call.arguments.whole ("pulses"), length = call.arguments.whole ("length");
    if (pulses > length)
        return Error { "pulses", "are more than the length has steps" };
    return editRange (call, "Euclidean rhythm", [&] (SequenceEdit& sequence, const Range& range) {
        const auto hits = euclid (pulses, length, call.arguments.whole ("rotation"));
        std::erase_if (sequence.events, [&] (const PackedItem& e) { return range.holds (e); });
        for (auto step = range.from; step < range.to; ++step)
            if (hits[static_cast<size_t> ((step - range.from) % length)])
            {
                auto& item = sequence.add();
                setField (item, "step", step);
                fill (item, call.arguments);
            }
    });
}
}  // namespace

void addSequenceCommands (Registry& registry)
{
    const auto step = integer ("step", 0, 0, stepsPerLoop - 1, "Place in the loop.").in (Unit::steps);

    registry.add (
        { .id = "pattern.event.add",
          .title = "Add event",
          .category = "Pattern",
          .doc = "Adds an event to a pattern track's sequence, behind the others of its step.",
          .parameters = { patternTrackId, Field (step).required(), eventNote, eventVelocity, eventGate, eventOffset },
          .run = addEvent });
    registry.add ({ .id = "pattern.event.remove",
                    .title = "Delete event",
                    .category = "Pattern",
                    .doc = "Removes an event from a pattern track's sequence.",
                    .parameters = { patternTrackId, eventId },
                    .run = removeEvent });
    registry.add ({ .id = "pattern.event.set",
                    .title = "Set event",
                    .category = "Pattern",
                    .doc = "Moves or changes an event of a pattern track's sequence.",
                    .parameters = { patternTrackId,
                                    eventId,
                                    Field (step).optional(),
                                    eventNote,
                                    Field (eventVelocity).optional(),
                                    eventGate,
                                    Field (eventOffset).optional(),
                                    flag ("withoutNote", false, "Takes its key away: the sound's own pitch."),
                                    flag ("withoutGate", false, "Takes its gate away: the default gate.") },
                    .run = setEvent });
    registry.add ({ .id = "pattern.sequence.clear",
                    .title = "Clear steps",
                    .category = "Pattern",
                    .doc = "Removes the events of a range of steps.",
                    .parameters = { patternTrackId, fromStep, toStep },
                    .run = clear });

    const auto by =
        integer ("steps", 1, -stepsPerLoop, stepsPerLoop, "How far; negative is earlier.").in (Unit::steps).required();
    registry.add ({ .id = "pattern.sequence.shift",
                    .title = "Shift steps",
                    .category = "Pattern",
                    .doc = "Moves the events of a range; those that leave it are dropped.",
                    .parameters = { patternTrackId, by, fromStep, toStep },
                    .run = [] (Command::Call& call) { return shift (call, false); } });
    registry.add ({ .id = "pattern.sequence.rotate",
                    .title = "Rotate steps",
                    .category = "Pattern",
                    .doc = "Moves the events of a range; those that leave it come in at its other end.",
                    .parameters = { patternTrackId, by, fromStep, toStep },
                    .run = [] (Command::Call& call) { return shift (call, true); } });
    registry.add ({ .id = "pattern.sequence.euclid",
                    .title = "Euclidean rhythm",
                    .category = "Pattern",
                    .doc = "Fills a range with pulses spread as evenly as they go, again and again.",
                    .parameters = { patternTrackId,
                                    integer ("pulses", 4, 0, stepsPerLoop, "Events in one length.").required(),
                                    integer ("length", 16, 1, stepsPerLoop, "Steps after which it begins again.")
                                        .in (Unit::steps),
                                    integer ("rotation", 0, -stepsPerLoop, stepsPerLoop, "How far it is turned later.")
                                        .in (Unit::steps),
                                    fromStep,
                                    toStep,
                                    eventNote,
                                    eventVelocity,
                                    eventGate,
                                    eventOffset },
                    .run = fillEuclid });
}
}  // namespace amp::pattern
