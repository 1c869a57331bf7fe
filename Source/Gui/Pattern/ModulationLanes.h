#pragma once
#include "Gui/Pattern/PatternBoard.h"
#include "Gui/Widgets/Buttons.h"

namespace amp::gui
{
/** The modulations of the selected track: of each the curve over the loop in line with the steps, and the expression that makes it,
    which can be typed anew. Curves are drawn with the pointer; then there is no expression. A button adds one. Thread: message. */
class ModulationLanes : public juce::Component
{
public:
    explicit ModulationLanes (PatternBoard&);
    ~ModulationLanes() override;

    void refresh();

    /** How high it is with the present modulations, pixels. */
    int idealHeight() const;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    class Lane;

    void add (const juce::String& param);
    juce::PopupMenu addMenu();

    PatternBoard& board;
    std::vector<std::unique_ptr<Lane>> lanes;
    MenuButton addButton { "Add modulation" };
};
} // namespace amp::gui
