#include "Gui/Effects/DevicePicture.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
std::unique_ptr<DevicePicture> DevicePicture::make (Workspace& workspace, const Device& device)
{
    using Maker = std::unique_ptr<DevicePicture> (*) (Workspace&, const Device&);
    static const std::map<juce::String, Maker> makers {
        { "audiomage.filter", makeFilterPicture },       { "audiomage.compressor", makeDynamicsPicture }, { "audiomage.gate", makeDynamicsPicture },
        { "audiomage.limiter", makeDynamicsPicture },    { "audiomage.deesser", makeDynamicsPicture },    { "audiomage.saturation", makeWavePicture },
        { "audiomage.bitcrusher", makeWavePicture },     { "audiomage.reverb", makeDecayPicture },        { "audiomage.convolution", makeDecayPicture },
        { "audiomage.delay", makeEchoPicture },          { "audiomage.chorus", makeMotionPicture },       { "audiomage.flanger", makeMotionPicture },
        { "audiomage.phaser", makeMotionPicture },       { "audiomage.tremolo", makeMotionPicture },      { "audiomage.rotary", makeMotionPicture },
        { "audiomage.width", makeScopePicture },         { "audiomage.gain", makeScopePicture },          { "audiomage.tuner", makeTunerPicture },
        { "audiomage.analyser", makeAnalyserPicture },
    };
    if (device.isEqualiser())
        return makeEqPicture (workspace, device);
    const auto found = makers.find (device.pluginId);
    return found != makers.end() ? found->second (workspace, device) : nullptr;
}

void DevicePicture::paintScreen (juce::Graphics& g) const
{
    g.setColour (LookAndFeel::of (*this).theme().meterWell);
    g.fillRoundedRectangle (getLocalBounds().toFloat(), size::buttonRadius);
}

void DevicePicture::paintLabel (juce::Graphics& g, const juce::String& text, juce::Rectangle<float> area, juce::Justification justification) const
{
    g.setColour (nordDark.textSecondary);
    drawText (g, LookAndFeel::of (*this).fonts(), TextStyle::scale, text, area, justification);
}

void DevicePicture::paintLegend (juce::Graphics& g, juce::Rectangle<float> area, std::initializer_list<Legend> lines) const
{
    area.removeFromTop (2.0f);
    for (const auto& [name, colour] : lines)
    {
        auto line = area.removeFromTop (13.0f).removeFromRight (96.0f);
        g.setColour (colour);
        g.fillRect (line.removeFromRight (10.0f).withSizeKeepingCentre (8.0f, 3.0f));
        paintLabel (g, name, line.withTrimmedRight (4.0f), juce::Justification::centredRight);
    }
}
} // namespace amp::gui
