#pragma once
#include "Gui/Effects/Device.h"

namespace amp::gui
{
/** What a device does, drawn: dark in both themes, like a screen in the panel. Thread: message. */
class DevicePicture : public juce::Component
{
public:
    /** The device as it is now. */
    virtual void show (const Device&) = 0;

    /** One frame in sight. */
    virtual void advance (double /*seconds*/) {}

    /** True for a parameter that the picture itself sets, so that no knob is needed. */
    virtual bool sets (const ParameterDescription&) const { return false; }

    /** The picture that fits; nullptr if the device has none. */
    static std::unique_ptr<DevicePicture> make (Workspace&, const Device&);

protected:
    /** Fills the screen. */
    void paintScreen (juce::Graphics&) const;

    /** Small text on the screen. */
    void paintLabel (juce::Graphics&, const juce::String&, juce::Rectangle<float>, juce::Justification) const;

    /** What the lines are, in the upper right corner of an area. */
    struct Legend
    {
        juce::String name;
        juce::Colour colour;
    };
    void paintLegend (juce::Graphics&, juce::Rectangle<float>, std::initializer_list<Legend>) const;
};

// One for each kind of effect; each in a file of its own.
std::unique_ptr<DevicePicture> makeEqPicture (Workspace&, const Device&);
std::unique_ptr<DevicePicture> makeFilterPicture (Workspace&, const Device&);
std::unique_ptr<DevicePicture> makeDynamicsPicture (Workspace&, const Device&);
std::unique_ptr<DevicePicture> makeWavePicture (Workspace&, const Device&);
std::unique_ptr<DevicePicture> makeEchoPicture (Workspace&, const Device&);
std::unique_ptr<DevicePicture> makeDecayPicture (Workspace&, const Device&);
std::unique_ptr<DevicePicture> makeMotionPicture (Workspace&, const Device&);
std::unique_ptr<DevicePicture> makeScopePicture (Workspace&, const Device&);
std::unique_ptr<DevicePicture> makeTunerPicture (Workspace&, const Device&);
std::unique_ptr<DevicePicture> makeAnalyserPicture (Workspace&, const Device&);
} // namespace amp::gui
