#include "Pattern/Loop/Compile.h"

#include "Pattern/Loop/CompileLines.h"
#include "Pattern/Loop/CompileMidi.h"
#include "Pattern/Loop/CompileSounds.h"
#include "Pattern/Loop/EventView.h"

namespace amp::pattern
{
namespace
{
class Compiler
{
public:
    explicit Compiler (const PatternView& p) : pattern (p) {}

    LoopPtr run()
    {
        const auto active = activityOf (pattern);
        loop->lines = compileLines (pattern);
        for (size_t i = 0; i < loop->lines.size(); ++i)
            loop->lines[i].isActive = active.lines[i];

        const LineOfTrack lineOf (pattern);
        for (const auto track : pattern.get<"tracks">())
            addTrack (track, active.tracks[loop->tracks.size()], lineOf);
        for (const auto track : pattern.get<"tracks_midi">())
            addMidiTrack (track, active.midiTracks[loop->midiTracks.size()]);

        loop->triggers = sorted (std::move (triggers));
        loop->notes = sorted (std::move (notes));
        loop->controls = sorted (std::move (controls));
        return loop;
    }

private:
    /** By step; those of one step stay as they came. */
    template <typename Item>
    static ByStep<Item> sorted (std::vector<Item> items)
    {
        std::stable_sort (items.begin(), items.end(), [] (const Item& a, const Item& b) { return a.step < b.step; });
        return ByStep<Item> (std::move (items));
    }

    void addTrack (const View<schema::patternTrack>& view, bool isActive, const LineOfTrack& lineOf)
    {
        const auto index = static_cast<uint32_t> (loop->tracks.size());
        auto& track = loop->tracks.emplace_back (
            Track { view.id().toStdString(), isActive, destinationsOf (view, pattern, lineOf) });
        const auto destination = view.get<"destination">().value_or ("both");
        track.isNative = destination != "osc";
        track.isSent = destination != "native";
        TrackSounds sounds (view, track, loop->lines, loop->names);

        forEachEvent (view.id(), [&] (const EventView& event, const Placed& place) {
            Trigger trigger;
            static_cast<Placed&> (trigger) = place;
            trigger.track = index;
            trigger.sound = sounds.at (place.step, loop->sounds);
            trigger.velocity = event.velocity();
            trigger.note = static_cast<int8_t> (event.note().value_or (-1));
            trigger.gate = event.gate().value_or (defaultGate);
            triggers.push_back (trigger);
        });
    }

    void addMidiTrack (const View<schema::patternMidiTrack>& view, bool isActive)
    {
        const auto index = static_cast<uint32_t> (loop->midiTracks.size());
        loop->midiTracks.push_back ({ view.id().toStdString(), isActive, static_cast<int> (view.get<"channel">()) });

        const auto firstControl = controls.size();
        addControls (controls, view, index);
        for (auto i = firstControl; i < controls.size(); ++i)
            controls[i].swing = swingAt (controls[i].step);

        const MidiVelocity velocity (view);
        const auto transpose = static_cast<int> (view.get<"transpose">());
        forEachEvent (view.id(), [&] (const EventView& event, const Placed& place) {
            const auto key = event.note();
            const auto strength = velocity.of (event.velocity(), place.step);
            if (! key || strength == 0)
                return;
            MidiNote note;
            static_cast<Placed&> (note) = place;
            note.track = index;
            note.note = static_cast<uint8_t> (std::clamp (*key + transpose, 0, 127));
            note.velocity = strength;
            note.gate = event.gate().value_or (defaultGate);
            notes.push_back (note);
        });
    }

    template <typename Use>
    void forEachEvent (const juce::String& track, Use&& use) const
    {
        pattern.get<"sequences">().find (track).get<"events">().forEach ([&] (const PackedItem& item) {
            const EventView event (item);
            Placed place;
            place.step = static_cast<uint8_t> (event.step());
            place.swing = swingAt (event.step());
            place.offset = event.offsetMs() / 1000.0;
            use (event, place);
        });
    }

    /** Every odd step is late by half the swing of a step. */
    double swingAt (int step) const { return step % 2 != 0 ? 0.5 * swing : 0.0; }

    PatternView pattern;
    double swing = pattern.get<"environment">().get<"swing">();
    double defaultGate = pattern.get<"environment">().get<"default_gate">();
    std::shared_ptr<Loop> loop = std::make_shared<Loop>();
    std::vector<Trigger> triggers;
    std::vector<MidiNote> notes;
    std::vector<MidiControl> controls;
};

/** Mute and solo of one group, as solo by itself has it. */
struct Group
{
    std::vector<bool> muted, soloed;

    void add (bool mute, bool solo)
    {
        muted.push_back (mute);
        soloed.push_back (solo);
    }

    bool hasSolo() const { return std::find (soloed.begin(), soloed.end(), true) != soloed.end(); }

    std::vector<bool> active (bool someoneIsSoloed) const
    {
        std::vector<bool> result (muted.size());
        for (size_t i = 0; i < muted.size(); ++i)
            result[i] = someoneIsSoloed ? soloed[i] : ! muted[i];
        return result;
    }
};
}  // namespace

Activity activityOf (const PatternView& pattern)
{
    Group tracks, midi, lines;
    for (const auto track : pattern.get<"tracks">())
        tracks.add (track.get<"meta">().get<"mute">(), track.get<"meta">().get<"solo">());
    for (const auto track : pattern.get<"tracks_midi">())
        midi.add (track.get<"mute">(), track.get<"solo">());
    for (const auto line : pattern.get<"mixer_lines">())
        lines.add (line.get<"mute">(), line.get<"solo">());

    const auto areJoined = pattern.get<"environment">().get<"global_solo">().value_or (false);
    const auto all = tracks.hasSolo() || midi.hasSolo();
    return { tracks.active (areJoined ? all : tracks.hasSolo()),
             midi.active (areJoined ? all : midi.hasSolo()),
             lines.active (lines.hasSolo()) };
}

LoopPtr compile (const PatternView& pattern)
{
    return Compiler (pattern).run();
}
}  // namespace amp::pattern
