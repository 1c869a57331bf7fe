#include "Gui/Effects/EqBandPanel.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Workspace/HeldControl.h"

namespace amp::gui
{
namespace
{
using Scale = ParameterDescription::Scale;

const ParameterDescription frequencyOf { "frequency", "Frequency", "Hz", 20, 20000, 1000, Scale::logarithmic, {} };
const ParameterDescription gainOf { "gain", "Gain", "dB", -24, 24, 0, Scale::linear, {} };
const ParameterDescription qOf { "q", "Q", "", 0.1, 40, 0.707, Scale::logarithmic, {} };
} // namespace

EqBandPanel::EqBandPanel (Workspace& w, EqPicture& p) : workspace (w), picture (p), frequency (frequencyOf, "the band"), gain (gainOf, "the band"), q (qOf, "the band")
{
    setTitle ("Band");
    connect (frequency, &EqBand::frequencyKey);
    connect (gain, &EqBand::gainKey);
    connect (q, &EqBand::qKey);
    on.onClick       = [this] {
        if (band)
            EqEdit (workspace, device.target).setOn (*band, on.getToggleState());
        workspace.markChanged();
    };
    picture.onSelect = [this] { show (device); };
    for (auto* part : std::initializer_list<juce::Component*> { &frequency, &gain, &q, &on })
        addAndMakeVisible (part);
}

void EqBandPanel::connect (ParameterKnob& knob, juce::String EqBand::*key)
{
    const auto held     = std::make_shared<HeldControl> (workspace);
    knob.onGestureBegin = [this, key, held] { held->take (band ? pathsOf (workspace, device.target, { (*band).*key }) : std::vector<Path>()); };
    knob.onGestureEnd   = [held] { held->release(); };
    knob.onChange       = [this, key, held, p = knob.description()] (double place) {
        if (! band)
            return;
        auto value = valueAt (p, place);
        if (key == &EqBand::frequencyKey)
            value = juce::jlimit (band->leastFrequency, band->mostFrequency, value);
        if (key == &EqBand::qKey)
            value = std::min (band->mostQ, value);
        EqEdit (workspace, device.target).set ((*band).*key, value, held->gesture());
    };
}

void EqBandPanel::show (const Device& next)
{
    device = next;
    band   = picture.selectedBand();
    frequency.setEnabled (band.has_value());
    gain.setEnabled (band && band->hasGain());
    q.setEnabled (band && band->qKey.isNotEmpty());
    on.setVisible (band && (band->onKey.isNotEmpty() || band->offFrequency > 0.0));
    if (band)
    {
        frequency.showValue (band->frequency);
        gain.showValue (band->gain);
        q.showValue (band->q);
        on.setToggleState (band->isOn, juce::dontSendNotification);
        on.setTitle (band->name + " on");
    }
    repaint();
}

void EqBandPanel::resized()
{
    auto area = getLocalBounds();
    auto top  = area.removeFromTop (24);
    on.setBounds (top.removeFromRight (44).reduced (0, 1));
    for (auto* knob : { &frequency, &gain, &q })
        knob->setBounds (area.removeFromLeft (ParameterKnob::width).withHeight (ParameterKnob::height).reduced (1, 0));
}

void EqBandPanel::paint (juce::Graphics& g)
{
    const auto& look = LookAndFeel::of (*this);
    g.setColour (look.theme().textStrong);
    const auto title = ! band ? juce::String ("No band") : band->name == nameOf (band->type) ? band->name : band->name + "  " + nameOf (band->type);
    drawText (g, look.fonts(), TextStyle::bodyMedium, title, getLocalBounds().removeFromTop (24).withTrimmedRight (48).toFloat().withTrimmedLeft (4.0f), juce::Justification::centredLeft);
}
} // namespace amp::gui
