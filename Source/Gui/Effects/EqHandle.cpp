#include "Gui/Effects/EqHandle.h"

#include "Gui/Effects/ParameterFormat.h"
#include "Gui/Theme/ClipColours.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto mostGain = 24.0, leastQ = 0.1;

const ParameterDescription frequencyDescription { "frequency", "Frequency", "Hz", 20, 20000, 1000, ParameterDescription::Scale::logarithmic, {} };
} // namespace

EqHandle::EqHandle()
{
    setWantsKeyboardFocus (true);
    setMouseCursor (juce::MouseCursor::DraggingHandCursor);
}

juce::String EqHandle::text() const
{
    auto line = parameterText (frequencyDescription, band.frequency);
    if (band.hasGain())
        line << ", " << (band.gain > 0.0 ? "+" : "") << juce::String (band.gain, 1) << " dB";
    if (band.qKey.isNotEmpty())
        line << ", Q " << juce::String (band.q, 2);
    return band.isOn ? line : line + ", off";
}

void EqHandle::show (const EqBand& next, size_t n, bool selected)
{
    band       = next;
    number     = n;
    isSelected = selected;
    setTitle (band.name);
    setTooltip (band.name + ": " + text() + "\nDrag, wheel: Q, double-click: reset, right-click: type");
    repaint();
}

void EqHandle::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto area   = getLocalBounds().toFloat().withSizeKeepingCentre (16.0f, 16.0f);
    const auto colour = clipColours[(number * 3) % clipColours.size()].colour;
    g.setColour (band.isOn ? juce::Colour (colour) : juce::Colour (nordDark.well));
    g.fillEllipse (area);
    g.setColour (isSelected ? juce::Colour (nordDark.textStrong) : juce::Colour (colour));
    g.drawEllipse (area.reduced (0.75f), isSelected ? 2.0f : 1.5f);
    g.setColour (band.isOn ? nordDark.ink : nordDark.textPrimary);
    drawText (g, look.fonts(), TextStyle::scale, juce::String (number + 1), area, juce::Justification::centred);
    if (hasKeyboardFocus (false))
        drawFocusRing (g, nordDark, getLocalBounds().toFloat(), size / 2.0f);
}

void EqHandle::change (double frequency, double gain, double q)
{
    if (onChange != nullptr)
        onChange (juce::jlimit (band.leastFrequency, band.mostFrequency, frequency), juce::jlimit (-mostGain, mostGain, gain), juce::jlimit (leastQ, band.mostQ, q));
}

void EqHandle::changeAtOnce (double frequency, double gain, double q)
{
    if (onBegin != nullptr)
        onBegin();
    change (frequency, gain, q);
    if (onEnd != nullptr)
        onEnd();
}

void EqHandle::mouseDown (const juce::MouseEvent& e)
{
    if (onSelect != nullptr)
        onSelect();
    if (e.mods.isPopupMenu())
    {
        if (onMenu != nullptr)
            onMenu();
        return;
    }
    isDragging     = true;
    wasFine        = e.mods.isShiftDown();
    grabbed        = valueAt (e.getEventRelativeTo (getParentComponent()).position);
    startFrequency = band.frequency;
    startGain      = band.gain;
    if (onBegin != nullptr)
        onBegin();
}

void EqHandle::mouseDrag (const juce::MouseEvent& e)
{
    if (! isDragging)
        return;
    const auto at = valueAt (e.getEventRelativeTo (getParentComponent()).position);
    if (std::exchange (wasFine, e.mods.isShiftDown()) != e.mods.isShiftDown())
    {
        grabbed        = at;
        startFrequency = band.frequency;
        startGain      = band.gain;
    }
    const auto part = e.mods.isShiftDown() ? 0.1 : 1.0;
    change (startFrequency * std::pow (at.x / grabbed.x, part), startGain + (at.y - grabbed.y) * part, band.q);
}

void EqHandle::mouseUp (const juce::MouseEvent&)
{
    if (std::exchange (isDragging, false) && onEnd != nullptr)
        onEnd();
}

void EqHandle::mouseDoubleClick (const juce::MouseEvent&)
{
    if (onReset != nullptr)
        onReset();
}

void EqHandle::mouseWheelMove (const juce::MouseEvent& e, const juce::MouseWheelDetails& wheel)
{
    const auto step = e.mods.isShiftDown() ? 1.02 : 1.15;
    changeAtOnce (band.frequency, band.gain, wheel.deltaY > 0.0f ? band.q * step : band.q / step);
}

bool EqHandle::keyPressed (const juce::KeyPress& key)
{
    const auto mods = key.getModifiers();
    if (mods.isCtrlDown() || mods.isAltDown())
        return false;
    const auto isFine = mods.isShiftDown();
    const auto ratio  = std::exp2 (isFine ? 1.0 / 120.0 : 1.0 / 12.0);
    const auto step   = isFine ? 0.1 : 0.5;
    const auto to     = [this] (double f, double gain, double q) { return changeAtOnce (f, gain, q), true; };
    const auto call   = [] (const std::function<void()>& f) { return f != nullptr ? f() : void(), true; };
    const auto code = key.getKeyCode();
    if (code == juce::KeyPress::leftKey)
        return to (band.frequency / ratio, band.gain, band.q);
    if (code == juce::KeyPress::rightKey)
        return to (band.frequency * ratio, band.gain, band.q);
    if (code == juce::KeyPress::upKey)
        return to (band.frequency, band.gain + step, band.q);
    if (code == juce::KeyPress::downKey)
        return to (band.frequency, band.gain - step, band.q);
    if (code == juce::KeyPress::pageUpKey)
        return to (band.frequency, band.gain, band.q * 1.15);
    if (code == juce::KeyPress::pageDownKey)
        return to (band.frequency, band.gain, band.q / 1.15);
    if (code == juce::KeyPress::deleteKey || code == juce::KeyPress::backspaceKey)
        return call (onReset);
    if (code == 'O' || code == 'o')
        return call (onToggle);
    if (code == 'M' || code == 'm' || code == juce::KeyPress::returnKey)
        return call (onMenu);
    return false;
}

void EqHandle::focusGained (FocusChangeType)
{
    if (onSelect != nullptr)
        onSelect();
    repaint();
}

std::unique_ptr<juce::AccessibilityHandler> EqHandle::createAccessibilityHandler()
{
    class Value : public juce::AccessibilityValueInterface
    {
    public:
        explicit Value (EqHandle& h) : handle (h) {}
        bool isReadOnly() const override { return false; }
        double getCurrentValue() const override { return handle.band.frequency; }
        juce::String getCurrentValueAsString() const override { return handle.text(); }
        void setValue (double frequency) override { handle.changeAtOnce (frequency, handle.band.gain, handle.band.q); }
        void setValueAsString (const juce::String& typed) override
        {
            if (const auto frequency = parseParameter (frequencyDescription, typed, handle.band.frequency))
                setValue (*frequency);
        }
        AccessibleValueRange getRange() const override { return { { handle.band.leastFrequency, handle.band.mostFrequency }, 1.0 }; }

    private:
        EqHandle& handle;
    };
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::slider, juce::AccessibilityActions {},
                                                         juce::AccessibilityHandler::Interfaces { std::make_unique<Value> (*this) });
}
} // namespace amp::gui
