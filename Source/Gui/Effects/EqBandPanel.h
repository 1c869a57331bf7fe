#pragma once
#include "Gui/Effects/EqPicture.h"
#include "Gui/Effects/ParameterKnob.h"
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/LampButton.h"

namespace amp::gui
{
/** The chosen band of an equaliser in numbers: on, frequency, gain, Q; and the way from band to band. Thread: message. */
class EqBandPanel : public juce::Component
{
public:
    EqBandPanel (Workspace&, EqPicture&);

    void show (const Device&);

    ParameterKnob& frequencyKnob() { return frequency; }
    ParameterKnob& gainKnob() { return gain; }
    ParameterKnob& qKnob() { return q; }

    void paint (juce::Graphics&) override;
    void resized() override;

    static constexpr int width = 3 * ParameterKnob::width;

private:
    void connect (ParameterKnob&, juce::String EqBand::*key);

    Workspace& workspace;
    EqPicture& picture;
    Device device;
    std::optional<EqBand> band;
    ParameterKnob frequency, gain, q;
    LampButton on { "On", "Band on" };
};
} // namespace amp::gui
