#include "Gui/Mixer/InsertSlot.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
InsertSlot::InsertSlot() : juce::Button ("Insert") {}

void InsertSlot::show (const InsertItem& next, const juce::String& strip, size_t index, bool known)
{
    if (! (item == next) || isKnown != known)
        repaint();
    item    = next;
    isKnown = known;
    setTitle (item.name + ", insert " + juce::String (index + 1) + " of " + strip);
    const auto state = ! isKnown ? "not available" : item.isBypassed ? "bypassed" : "on";
    setDescription (state);
    setTooltip (isKnown ? item.name + (item.isBypassed ? ", bypassed" : "") + "  (click: open, lamp or B: bypass, drag: move, Ctrl: copy)"
                        : item.name + " is not available here; it lets the sound pass and keeps its settings");
}

void InsertSlot::paintButton (juce::Graphics& g, bool isOver, bool isDown)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    const auto area   = getLocalBounds().toFloat().reduced (0.0f, 1.0f);
    const auto plays  = isKnown && ! item.isBypassed && item.isEnabled;

    g.setColour (isDown ? theme.hover : isOver ? theme.raised : theme.well);
    g.fillRoundedRectangle (area, size::clipRadius);

    const auto lamp = area.withWidth (static_cast<float> (lampWidth)).withSizeKeepingCentre (7.0f, 7.0f);
    if (plays)
    {
        g.setColour (theme.accent);
        g.fillEllipse (lamp);
    }
    else
    {
        g.setColour (theme.borderControl);
        g.drawEllipse (lamp.reduced (0.5f), 1.0f);
    }

    g.setColour (plays ? theme.textPrimary : theme.textSecondary);
    const auto line = area.withTrimmedLeft (lampWidth).withTrimmedRight (3.0f);
    drawText (g, look.fonts(), TextStyle::clipLabel, item.name, line, juce::Justification::centredLeft);
    if (! plays)
    {
        const auto width = std::min (line.getWidth(), textWidth (look.fonts(), TextStyle::clipLabel, item.name));
        g.fillRect (line.getX(), std::round (line.getCentreY()), width, 1.0f); // struck out: not by colour alone
    }
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, area, size::clipRadius);
}

void InsertSlot::mouseDown (const juce::MouseEvent& e)
{
    isDragged = false;
    isOnLamp  = e.x < lampWidth;
    if (e.mods.isPopupMenu())
    {
        if (onMenu != nullptr)
            onMenu();
        return;
    }
    juce::Button::mouseDown (e);
}

void InsertSlot::mouseDrag (const juce::MouseEvent& e)
{
    constexpr auto threshold = 5;
    if (e.mods.isPopupMenu() || (! isDragged && e.getDistanceFromDragStart() < threshold))
        return;
    isDragged = true;
    setState (buttonNormal);
    if (onDrag != nullptr)
        onDrag (e);
}

void InsertSlot::mouseUp (const juce::MouseEvent& e)
{
    if (std::exchange (isDragged, false))
    {
        setState (buttonNormal);
        if (onDrop != nullptr)
            onDrop (e);
        return;
    }
    if (e.mods.isPopupMenu())
        return;
    if (isOnLamp && getLocalBounds().contains (e.getPosition()))
    {
        setState (buttonNormal);
        if (onBypass != nullptr)
            onBypass();
        return;
    }
    juce::Button::mouseUp (e);
}

bool InsertSlot::keyPressed (const juce::KeyPress& key)
{
    const auto call = [] (const std::function<void()>& f) { return f != nullptr ? f() : void(), true; };
    if (key == juce::KeyPress::deleteKey || key == juce::KeyPress::backspaceKey)
        return call (onRemove);
    if (key == juce::KeyPress ('b') || key == juce::KeyPress ('B'))
        return call (onBypass);
    if (key == juce::KeyPress (juce::KeyPress::F10Key, juce::ModifierKeys::shiftModifier, 0))
        return call (onMenu);
    for (const auto& [code, by] : { std::pair (juce::KeyPress::upKey, -1), std::pair (juce::KeyPress::downKey, 1) })
        if (key == juce::KeyPress (code, juce::ModifierKeys::ctrlModifier, 0) && onMove != nullptr)
            return onMove (by), true;
    return juce::Button::keyPressed (key);
}
} // namespace amp::gui
