#pragma once
#include "Gui/Effects/DevicePicture.h"
#include "Gui/Effects/EqBandPanel.h"
#include "Gui/Effects/ParameterPanel.h"
#include "Gui/Frame/Overlays.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Widgets/SegmentedControl.h"

namespace amp::gui
{
/** The editor of one device, for whatever it is: on and off, presets, A and B, side-chain and share in a line; below it the picture
    that fits, and the parameters in groups. Thread: message. */
class DeviceEditor : public juce::Component
{
public:
    DeviceEditor (Workspace&, Overlays&, const Device&);

    /** Shows the same device as it is now. */
    void show (const Device&);

    /** True if it can show the device: the same one, with the same parameters. */
    bool fits (const Device&) const;

    void advance (double seconds);

    DevicePicture* picture() { return screen.get(); }
    ParameterPanel& parameters() { return *panel; }
    EqBandPanel* bandPanel() { return band.get(); }
    juce::PopupMenu presetMenu();
    LampButton& onLamp() { return on; }
    NumberField& wetField() { return wet; }
    SegmentedControl& sides() { return side; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void makeHeader();
    juce::PopupMenu sidechainMenu();
    void savePreset();

    Workspace& workspace;
    Overlays& overlays;
    Device device;
    std::unique_ptr<DevicePicture> screen;
    std::unique_ptr<ParameterPanel> panel;
    std::unique_ptr<EqBandPanel> band;
    juce::Viewport scroll; // of the parameters, where they do not fit
    LampButton on { "On", "On" };
    MenuButton preset { "Preset" }, sidechain { "Side-chain" };
    SegmentedControl side { "Settings to compare", { "A", "B" } };
    IconButton copySide { Icon::arrowRight, "Copy these settings to the other side", IconButton::Tone::plain };
    IconButton reset { Icon::refresh, "Reset all parameters", IconButton::Tone::plain };
    NumberField wet;
};
} // namespace amp::gui
