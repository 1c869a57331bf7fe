#pragma once
#include "Gui/Effects/Device.h"
#include "Gui/Effects/ParameterKnob.h"
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/LampButton.h"

namespace amp::gui
{
/** The parameters of a device in groups, each as the control that fits: a knob, a menu for a choice, a lamp for off and on. Made
    from the device's table: there is no code for any parameter. Thread: message. */
class ParameterPanel : public juce::Component
{
public:
    /** @param skip  keys that the picture sets. */
    ParameterPanel (Workspace&, const Device&, std::function<bool (const ParameterDescription&)> skip = {});

    void show (const Device&);

    /** The control of a parameter, or nullptr. */
    juce::Component* control (const std::string& key);

    /** How wide it is at a height. */
    int widthAt (int height) const;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    struct Cell
    {
        ParameterDescription parameter;
        std::unique_ptr<juce::Component> control;
        ParameterKnob* knob   = nullptr; // one of these three
        MenuButton* menu      = nullptr;
        LampButton* lamp      = nullptr;
    };

    struct Group
    {
        juce::String title;
        std::vector<size_t> cells;
        juce::Rectangle<int> area {};
    };

    void make (const Device&, const ParameterDescription&);
    int place (int height, bool shouldMove);

    Workspace& workspace;
    Device device;
    std::vector<Cell> cells;
    std::vector<Group> groups;
};
} // namespace amp::gui
