#pragma once
#include "Gui/Effects/SpectrumView.h"
#include "Gui/Mixer/InsertList.h"
#include "Gui/Mixer/LoudnessView.h"
#include "Gui/Mixer/SectionBar.h"
#include "Gui/Widgets/Fader.h"
#include "Gui/Widgets/LevelMeter.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Widgets/PanKnob.h"
#include "Gui/Widgets/ReductionMeter.h"

namespace amp::gui
{
/** The master: loudness, inserts, sections, balance, mute, fader, level and its peak. What does not fit in a low mixer is left
    out, the fader last. Thread: message. */
class MasterStrip : public juce::Component
{
public:
    explicit MasterStrip (const MixerTools&);

    void refresh();
    void advance (double seconds);

    InsertList& insertList() { return inserts; }
    SectionBar& sectionBar() { return sections; }
    LoudnessView& loudnessView() { return loudness; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    Workspace& workspace;
    LoudnessView loudness;
    SpectrumView spectrum;
    InsertList inserts;
    SectionBar sections;
    PanKnob pan;
    NumberField panValue;
    LetterButton mute;
    Fader fader;
    LevelMeter meter;
    ReductionMeter reduction;
    NumberField level;
    juce::Rectangle<int> peakAt;
    juce::String peakText { "-inf" };
    int rowsOfInserts = 1; // in sight; more scroll
};
} // namespace amp::gui
