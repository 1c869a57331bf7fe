#pragma once
#include "Gui/Mixer/MixerTools.h"
#include "Gui/Widgets/ValueControl.h"

namespace amp::gui
{
/** How far between two snapshots the mixer is, with their letters at its ends. */
class MorphSlider : public ValueControl
{
public:
    MorphSlider();

    /** Names the snapshots at 0 % and 100 %. */
    void show (const juce::String& from, const juce::String& to);

    void paint (juce::Graphics&) override;

protected:
    double dragLength() const override { return std::max (20.0, static_cast<double> (track().getWidth())); }
    double dragAmount (juce::Point<float> delta) const override { return delta.x; }
    void doubleClicked (juce::Point<int>) override { beginEntry(); }

private:
    juce::Rectangle<float> track() const;

    juce::String from, to;
};

/** The first four snapshots of the mixer as letters, to be stored and recalled with one click, and a slider between the two that
    were recalled last. Thread: message. */
class SnapshotBar : public juce::Component
{
public:
    explicit SnapshotBar (const MixerTools&);

    void refresh();
    void resized() override;

    juce::Button& letter (size_t place) { return letters[place]; }
    MorphSlider& morphSlider() { return morph; }

private:
    void click (size_t place);

    Workspace& workspace;
    std::array<juce::TextButton, 4> letters;
    MorphSlider morph;
    std::vector<std::pair<juce::String, juce::String>> stored; // id and name
    juce::String current, from, to;                            // ids
};
} // namespace amp::gui
