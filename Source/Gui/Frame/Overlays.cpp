#include "Gui/Frame/Overlays.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
Overlays::Overlays()
{
    setTitle ("Dialogs");
    setVisible (false);
    setFocusContainerType (FocusContainerType::keyboardFocusContainer);
}

void Overlays::show (std::unique_ptr<juce::Component> dialog, juce::Point<int> size, Style s, double top)
{
    style = s;
    place = top;
    anchor.reset();
    open (std::move (dialog), size);
}

void Overlays::showBeside (std::unique_ptr<juce::Component> dialog, juce::Point<int> size, const juce::Component& opener)
{
    style  = Style::clear;
    anchor = getLocalArea (&opener, opener.getLocalBounds());
    open (std::move (dialog), size);
}

void Overlays::open (std::unique_ptr<juce::Component> dialog, juce::Point<int> size)
{
    if (shown == nullptr)
        before = juce::Component::getCurrentlyFocusedComponent();
    shown  = std::move (dialog);
    wanted = size;
    addAndMakeVisible (*shown);
    setVisible (true);
    toFront (false);
    resized();
    repaint();
    const auto inside = juce::KeyboardFocusTraverser().getAllComponents (shown.get());
    if (! shown->getWantsKeyboardFocus() && ! inside.empty())
        inside.front()->grabKeyboardFocus();
    else
        shown->grabKeyboardFocus();
}

void Overlays::close()
{
    setVisible (false);
    juce::MessageManager::callAsync ([safe = SafePointer (this)] { // what closes it may stand in it
        if (safe == nullptr || safe->isVisible() || safe->shown == nullptr)
            return;
        safe->shown.reset();
        if (safe->before != nullptr && safe->before->isShowing())
            safe->before->grabKeyboardFocus();
        else if (auto* parent = safe->getParentComponent())
            parent->grabKeyboardFocus();
    });
}

void Overlays::paint (juce::Graphics& g)
{
    if (style == Style::dimmed)
        g.fillAll (juce::Colours::black.withAlpha (0.45f));
    if (shown != nullptr)
    {
        g.setColour (LookAndFeel::of (*this).theme().borderControl);
        g.drawRoundedRectangle (shown->getBounds().toFloat().expanded (1.0f), size::cardRadius, 1.0f);
    }
}

void Overlays::resized()
{
    if (shown == nullptr)
        return;
    const auto width = std::min (wanted.x, getWidth() - 32), height = std::min (wanted.y, getHeight() - 32);
    if (anchor)
    {
        const auto isBelow = anchor->getBottom() + 6 + height <= getHeight() - 4;
        const auto area    = juce::Rectangle<int> (anchor->getX(), isBelow ? anchor->getBottom() + 6 : anchor->getY() - 6 - height, width, height);
        shown->setBounds (area.constrainedWithin (getLocalBounds().reduced (4)));
        return;
    }
    shown->setBounds ((getWidth() - width) / 2, std::max (16, juce::roundToInt ((getHeight() - height) * place)), width, height);
}

bool Overlays::keyPressed (const juce::KeyPress& key)
{
    if (key == juce::KeyPress::escapeKey)
        return close(), true;
    return true; // keys of the window behind do nothing meanwhile
}
} // namespace amp::gui
