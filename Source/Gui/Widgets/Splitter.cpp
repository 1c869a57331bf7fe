#include "Gui/Widgets/Splitter.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
Splitter::Splitter (const juce::String& title, bool isVertical, Sizes s, Grows grows)
    : upright (isVertical), sign (grows == Grows::forwards ? 1 : -1), sizes (s), current (s.standard)
{
    setTitle (title);
    setWantsKeyboardFocus (true);
    setMouseCursor (upright ? juce::MouseCursor::LeftRightResizeCursor : juce::MouseCursor::UpDownResizeCursor);
}

void Splitter::paint (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    const auto active = isMouseOverOrDragging() || hasKeyboardFocus (false);
    g.setColour (active ? theme.accent : theme.gridBar);
    g.fillRect (upright ? getLocalBounds().withSizeKeepingCentre (active ? 3 : 1, getHeight())
                        : getLocalBounds().withSizeKeepingCentre (getWidth(), active ? 3 : 1));
}

void Splitter::mouseDrag (const juce::MouseEvent& e)
{
    const auto moved = e.getEventRelativeTo (getParentComponent()).getOffsetFromDragStart();
    resizeTo (atDown + sign * (upright ? moved.x : moved.y));
}

bool Splitter::keyPressed (const juce::KeyPress& key)
{
    const auto less = upright ? juce::KeyPress::leftKey : juce::KeyPress::upKey;
    const auto more = upright ? juce::KeyPress::rightKey : juce::KeyPress::downKey;
    if (key == less || key == more)
        return resizeTo (current + sign * (key == more ? 8 : -8)), true;
    return false;
}

void Splitter::resizeTo (int size)
{
    const auto before = current;
    setSizeOfPart (size);
    if (current != before && onResize != nullptr)
        onResize (current);
}
} // namespace amp::gui
