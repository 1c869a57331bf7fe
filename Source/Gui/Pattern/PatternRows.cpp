#include "Gui/Pattern/PatternRows.h"

#include "Gui/Theme/ClipColours.h"
#include "Model/Lookup.h"
#include "Model/Place.h"
#include "Pattern/Loop/Compile.h"
#include "Pattern/Loop/EventView.h"

#include <nlohmann/json.hpp>

namespace amp::gui
{
namespace
{
std::vector<StepEvent> eventsOf (const pattern::PatternView& layer, const juce::String& track)
{
    std::vector<StepEvent> events;
    layer.get<"sequences">().find (track).get<"events">().forEach ([&] (const PackedItem& item) {
        const pattern::EventView e (item);
        events.push_back ({ item.id, e.step(), e.velocity(), e.offsetMs(), e.gate(), e.note() });
    });
    return events;
}

/** A signal is kept as JSON: a text, or a tree of an older program. */
juce::String textOf (const std::optional<juce::String>& signal)
{
    if (! signal)
        return {};
    const auto json = nlohmann::json::parse (signal->toStdString(), nullptr, false);
    return json.is_string() ? juce::String (json.get<std::string>()) : juce::String();
}

template <typename View>
ModulationItem modulationOf (const juce::String& param, const View& view)
{
    ModulationItem item { param, textOf (view.template get<"signal">()) };
    const auto buffer = view.template get<"buffer">();
    for (size_t i = 0; i < item.values.size() && i < static_cast<size_t> (buffer.size()); ++i)
        item.values[i] = static_cast<float> (buffer[static_cast<int> (i)]);
    return item;
}

juce::String lineOf (const pattern::PatternView& layer, const juce::String& track)
{
    for (const auto line : layer.get<"mixer_lines">())
        if (line.get<"include">().contains (track))
            return line.id();
    return {};
}

juce::Colour colourOf (size_t index) { return clipColours[index * 5 % clipColours.size()].colour; }
} // namespace

const StepEvent* PatternRow::at (int step) const
{
    const auto found = std::find_if (events.begin(), events.end(), [step] (const StepEvent& e) { return e.step == step; });
    return found == events.end() ? nullptr : &*found;
}

const PatternRow* PatternRows::find (const juce::String& id) const
{
    const auto index = indexOf (id);
    return index < 0 ? nullptr : &rows[static_cast<size_t> (index)];
}

int PatternRows::indexOf (const juce::String& id) const
{
    const auto found = std::find_if (rows.begin(), rows.end(), [&] (const PatternRow& row) { return row.id == id; });
    return found == rows.end() ? -1 : static_cast<int> (found - rows.begin());
}

bool PatternRows::refresh (const NodePtr& root)
{
    const auto& now = root->child ("pattern");
    if (now == layer)
        return false;
    layer = now;
    const pattern::PatternView view (layer.get());
    const auto active = pattern::activityOf (view);
    std::vector<PatternRow> next;

    for (const auto track : view.get<"tracks">())
    {
        PatternRow row;
        row.id          = track.id();
        row.destination = "both";
        row.sound       = track.get<"params">().get<"s">();
        row.number      = static_cast<int> (track.get<"params">().get<"n">());
        row.gain        = track.get<"params">().get<"gain">();
        row.pan         = track.get<"params">().get<"pan">();
        row.muted       = track.get<"meta">().get<"mute">();
        row.soloed      = track.get<"meta">().get<"solo">();
        row.isSilent    = ! active.tracks[next.size()];
        if (const auto place = findPlace (root, Path ({ "pattern", "tracks", row.id.toStdString(), "destination" })); place && ! place->value.isVoid())
            row.destination = place->value.toString();
        for (const auto modulation : track.get<"modulations">())
            row.modulations.push_back (modulationOf (modulation.id(), modulation));
        next.push_back (std::move (row));
    }
    const auto sounds = next.size();
    for (const auto track : view.get<"tracks_midi">())
    {
        PatternRow row;
        row.id       = track.id();
        row.isMidi   = true;
        row.number   = static_cast<int> (track.get<"channel">());
        row.sound    = "MIDI " + juce::String (row.number + 1);
        row.muted    = track.get<"mute">();
        row.soloed   = track.get<"solo">();
        row.isSilent = ! active.midiTracks[next.size() - sounds];
        for (const auto modulation : track.get<"cc_modulations">())
            row.modulations.push_back (modulationOf ("cc." + modulation.id(), modulation));
        next.push_back (std::move (row));
    }
    for (size_t i = 0; i < next.size(); ++i)
    {
        next[i].events = eventsOf (view, next[i].id);
        next[i].line   = lineOf (view, next[i].id);
        next[i].colour = colourOf (i);
    }

    const auto environment = view.get<"environment">();
    juce::StringArray names;
    for (const auto scene : view.get<"scenes">())
        names.add (scene.id());
    swing       = environment.get<"swing">();
    defaultGate = environment.get<"default_gate">();
    scenes      = names;
    rows        = std::move (next);
    return true;
}
} // namespace amp::gui
