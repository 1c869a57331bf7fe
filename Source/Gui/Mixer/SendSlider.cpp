#include "Gui/Mixer/SendSlider.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
SendSlider::SendSlider() : ValueControl ("Send", { 0.0, 100.0, 80.0, 1.0 }, faderFormat()) {}

void SendSlider::show (const juce::String& strip, const SendItem& send)
{
    if (name != send.name || isPre != send.isPre)
        repaint();
    name  = send.name;
    isPre = send.isPre;
    setTitle ("Send from " + strip + " to " + name);
    setDescription (isPre ? "before the fader" : "behind the fader");
    setTooltip ("Send to " + name + (isPre ? ", before the fader" : "") + "  (double-click: type, right-click: pan and more, P: before the fader)");
}

void SendSlider::mouseDown (const juce::MouseEvent& e)
{
    if (e.mods.isPopupMenu() && onOpen != nullptr)
        return onOpen();
    ValueControl::mouseDown (e);
}

bool SendSlider::keyPressed (const juce::KeyPress& key)
{
    const auto call = [] (const std::function<void()>& f) { return f != nullptr ? f() : void(), true; };
    if (key == juce::KeyPress ('e') || key == juce::KeyPress ('E'))
        return call (onOpen);
    if (key == juce::KeyPress ('p') || key == juce::KeyPress ('P'))
        return call (onTogglePre);
    if (key == juce::KeyPress::backspaceKey)
        return call (onRemove);
    return ValueControl::keyPressed (key);
}

void SendSlider::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = getLocalBounds().toFloat();
    const auto bar    = area.removeFromTop (8.0f).withSizeKeepingCentre (area.getWidth(), 4.0f);

    g.setColour (theme.meterWell);
    g.fillRoundedRectangle (bar, 2.0f);
    g.setColour (theme.accent);
    g.fillRoundedRectangle (bar.withWidth (bar.getWidth() * static_cast<float> (proportion())), 2.0f);

    g.setColour (theme.textPrimary);
    const auto level = isMouseOverOrDragging() || hasKeyboardFocus (false) ? format().text (value()) : juce::String();
    if (isPre)
        drawText (g, look.fonts(), TextStyle::scale, "PRE", area.removeFromRight (22.0f), juce::Justification::centredRight);
    drawText (g, look.fonts(), TextStyle::clipLabel, level.isEmpty() ? name : level, area, juce::Justification::centredLeft);
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, getLocalBounds().toFloat());
}
} // namespace amp::gui
