#pragma once
#include "Model/Node.h"

#include <juce_graphics/juce_graphics.h>

#include <array>
#include <optional>
#include <vector>

namespace amp::gui
{
/** An event of a pattern as the grid draws it. */
struct StepEvent
{
    uint32_t id     = 0;
    int step        = 0;
    double velocity = 1, offset = 0; // 0..1; milliseconds
    std::optional<double> gate {};   // steps; nothing: the default gate
    std::optional<int> note {};

    bool operator== (const StepEvent&) const = default;
};

/** A modulation of a track, by its parameter. */
struct ModulationItem
{
    juce::String param, signal; // signal: the text of its expression; empty where it was drawn
    std::array<float, 256> values {};

    bool operator== (const ModulationItem&) const = default;
};

/** A track of the pattern layer as the grid shows it. */
struct PatternRow
{
    juce::String id, sound, line; // line: the mixer line that it plays into, or none; sound of a MIDI track: its channel in words
    juce::String destination;     // "both", "native" or "osc"
    int number    = 0;            // of the sample; of a MIDI track its channel from 0
    bool isMidi   = false, muted = false, soloed = false;
    bool isSilent = false;        // by mute, or by another's solo
    double gain   = 1, pan = 0.5;
    juce::Colour colour;
    std::vector<StepEvent> events; // in the order of the sequence
    std::vector<ModulationItem> modulations;

    bool operator== (const PatternRow&) const = default;

    /** The first event of a step, or nullptr. */
    const StepEvent* at (int step) const;
};

/** What the pattern view shows of a session, made from a snapshot. Thread: message. */
class PatternRows
{
public:
    /** @returns true if anything is different now. */
    bool refresh (const NodePtr& root);

    const std::vector<PatternRow>& all() const { return rows; }
    const PatternRow* find (const juce::String& id) const;
    int indexOf (const juce::String& id) const;

    double swing = 0, defaultGate = 1;
    juce::StringArray scenes;

private:
    std::vector<PatternRow> rows;
    NodePtr layer;
};
} // namespace amp::gui
