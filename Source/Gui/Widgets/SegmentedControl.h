#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** One of a few choices, side by side; the chosen one has a fill, a bar and a heavier weight.

    Each segment is a radio button of its own, so keyboard and accessibility need nothing special.
*/
class SegmentedControl : public juce::Component
{
public:
    SegmentedControl (const juce::String& title, const juce::StringArray& choices);
    ~SegmentedControl() override;

    std::function<void (int)> onChoice;

    int choice() const { return chosen; }
    int count() const { return static_cast<int> (segments.size()); }

    /** Shows a choice, or with -1 none; calls nobody. */
    void setChoice (int);

    juce::Button& segment (int index) { return *segments[static_cast<size_t> (index)]; }
    void resized() override;

private:
    class Segment;

    std::vector<std::unique_ptr<juce::Button>> segments;
    int chosen = 0;
};
} // namespace amp::gui
