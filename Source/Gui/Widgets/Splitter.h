#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** A line between two parts that is dragged to resize one of them; a double-click gives the standard size.
    Drawn one pixel wide, taken hold of seven. */
class Splitter : public juce::Component
{
public:
    struct Sizes
    {
        int min, max, standard;
    };

    /** Whether the part lies before the line (dragging right or down enlarges it) or behind it. */
    enum class Grows { forwards, backwards };

    /** @param isVertical  the line is upright and changes a width. */
    Splitter (const juce::String& title, bool isVertical, Sizes, Grows = Grows::forwards);

    std::function<void (int size)> onResize;

    int size() const { return current; }
    void setSizeOfPart (int size) { current = juce::jlimit (sizes.min, sizes.max, size); }

    static constexpr int hitWidth = 7;

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override { atDown = current; }
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override { resizeTo (sizes.standard); }
    bool keyPressed (const juce::KeyPress&) override;

private:
    void resizeTo (int);

    const bool upright;
    const int sign;
    const Sizes sizes;
    int current, atDown = 0;
};
} // namespace amp::gui
