#include "Gui/Widgets/ValueControl.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
double fineness (const juce::ModifierKeys& keys)
{
    return ! keys.isShiftDown() ? 1.0 : keys.isCtrlDown() ? 0.01 : 0.1;
}

/** A value control to assistive technology: a number with a range, spoken in its unit. */
class ValueAccess : public juce::AccessibilityValueInterface
{
public:
    explicit ValueAccess (ValueControl& c) : control (c) {}

    bool isReadOnly() const override { return false; }
    double getCurrentValue() const override { return control.value(); }
    juce::String getCurrentValueAsString() const override { return control.format().spoken (control.value()); }
    AccessibleValueRange getRange() const override { return { { control.range().min, control.range().max }, control.range().step }; }

    void setValue (double value) override
    {
        if (control.onGestureBegin != nullptr)
            control.onGestureBegin();
        control.setValue (value);
        if (control.onChange != nullptr)
            control.onChange (control.value());
        if (control.onGestureEnd != nullptr)
            control.onGestureEnd();
    }

    void setValueAsString (const juce::String& text) override
    {
        if (const auto value = control.format().parse (text, control.value()))
            setValue (*value);
    }

private:
    ValueControl& control;
};
} // namespace

ValueControl::ValueControl (const juce::String& title, Range range, ValueFormat format)
    : limits (range), valueFormat (std::move (format)), current (range.standard)
{
    setTitle (title);
    setWantsKeyboardFocus (true);
}

void ValueControl::setValue (double value)
{
    const auto allowed = juce::jlimit (limits.min, limits.max, value);
    if (std::exchange (current, allowed) != allowed)
        valueChanged();
}

void ValueControl::changeTo (double value)
{
    const auto before = current;
    setValue (value);
    if (current != before && onChange != nullptr)
        onChange (current);
}

void ValueControl::changeAtOnce (double value)
{
    if (onGestureBegin != nullptr)
        onGestureBegin();
    changeTo (value);
    if (onGestureEnd != nullptr)
        onGestureEnd();
}

void ValueControl::resetToStandard()
{
    changeAtOnce (limits.standard);
}

juce::PopupMenu ValueControl::valueMenu()
{
    const juce::Component::SafePointer<ValueControl> safe (this); // the menu outlives what it was opened on
    const auto set = [safe] (double value) {
        if (safe != nullptr)
            safe->changeAtOnce (value);
    };
    juce::PopupMenu menu;
    menu.addItem ("Type...", [safe] {
        if (safe != nullptr)
            safe->beginEntry();
    });
    menu.addItem ("Reset to " + valueFormat.spoken (limits.standard), current != limits.standard, false, [set, standard = limits.standard] { set (standard); });
    menu.addSeparator();
    menu.addItem ("Copy " + valueFormat.spoken (current), [text = valueFormat.spoken (current)] { juce::SystemClipboard::copyTextToClipboard (text); });
    const auto pasted = valueFormat.parse (juce::SystemClipboard::getTextFromClipboard().trim().substring (0, 40), current);
    menu.addItem (pasted ? "Paste " + valueFormat.spoken (*pasted) : juce::String ("Paste"), pasted.ok(), false, [set, value = pasted ? *pasted : current] { set (value); });
    if (addToMenu != nullptr)
        addToMenu (menu, set);
    return menu;
}

void ValueControl::showMenu()
{
    valueMenu().showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this));
}

void ValueControl::mouseDown (const juce::MouseEvent& e)
{
    if (! isEnabled())
        return;
    if (e.mods.isPopupMenu())
        return showMenu();
    if (e.mods.isCtrlDown() && ! e.mods.isShiftDown())
        return resetToStandard();

    dragging     = true;
    dragValue    = current;
    lastPosition = e.position;
    if (onGestureBegin != nullptr)
        onGestureBegin();
}

void ValueControl::mouseDrag (const juce::MouseEvent& e)
{
    if (! dragging)
        return;

    const auto moved = dragAmount (e.position - lastPosition) * fineness (e.mods) / dragLength();
    lastPosition     = e.position;
    dragValue        = juce::jlimit (limits.min, limits.max, dragValue + moved * (limits.max - limits.min));
    changeTo (dragValue);
}

void ValueControl::mouseUp (const juce::MouseEvent&)
{
    if (std::exchange (dragging, false) && onGestureEnd != nullptr)
        onGestureEnd();
}

void ValueControl::mouseDoubleClick (const juce::MouseEvent& e)
{
    if (isEnabled())
        doubleClicked (e.getPosition());
}

void ValueControl::mouseWheelMove (const juce::MouseEvent& e, const juce::MouseWheelDetails& wheel)
{
    if (! isEnabled() || ! (e.mods.isAltDown() || hasKeyboardFocus (false)))
        return juce::Component::mouseWheelMove (e, wheel);

    const auto direction = wheel.deltaY == 0.0f ? 0.0 : wheel.deltaY > 0.0f ? 1.0 : -1.0;
    changeAtOnce (current + direction * limits.step * fineness (e.mods));
}

bool ValueControl::keyPressed (const juce::KeyPress& key)
{
    const auto mods = key.getModifiers();
    if (isEnabled() && key == juce::KeyPress (juce::KeyPress::F10Key, juce::ModifierKeys::shiftModifier, 0))
        return showMenu(), true;
    if (! isEnabled() || mods.isCtrlDown() || mods.isAltDown())
        return false;

    const auto code = key.getKeyCode();
    const auto step = limits.step * (mods.isShiftDown() ? 0.1 : 1.0);
    const auto by   = [this] (double amount) { changeAtOnce (current + amount); return true; };
    const auto to   = [this] (double target) { changeAtOnce (target); return true; };

    if (code == juce::KeyPress::upKey || code == juce::KeyPress::rightKey)
        return by (step);
    if (code == juce::KeyPress::downKey || code == juce::KeyPress::leftKey)
        return by (-step);
    if (code == juce::KeyPress::pageUpKey)
        return by (limits.step * 10.0);
    if (code == juce::KeyPress::pageDownKey)
        return by (-limits.step * 10.0);
    if (code == juce::KeyPress::homeKey)
        return to (limits.max);
    if (code == juce::KeyPress::endKey)
        return to (limits.min);
    if (code == juce::KeyPress::deleteKey)
        return to (limits.standard);
    if (code == juce::KeyPress::returnKey)
        return beginEntry(), true;
    if (const auto typed = key.getTextCharacter(); juce::CharacterFunctions::isDigit (typed) || typed == '-')
        return beginEntry (juce::String::charToString (typed)), true;
    return false;
}

void ValueControl::beginEntry (const juce::String& start)
{
    const auto isNew = start.isEmpty();
    typing.open (getLocalBounds(), { isNew ? valueFormat.text (current) : start, getTitle(), isNew }, [this] (const juce::String& text) -> Result<> {
        const auto parsed = valueFormat.parse (text, current);
        if (! parsed)
            return parsed.error();
        changeAtOnce (*parsed);
        return {};
    });
}

void ValueControl::paintGroove (juce::Graphics& g, juce::Rectangle<float> groove, juce::Point<float> cap) const
{
    const auto& theme = LookAndFeel::of (*this).theme();
    const auto x      = groove.getX() + groove.getWidth() * static_cast<float> (proportion());
    g.setColour (theme.meterWell);
    g.fillRoundedRectangle (groove, 2.0f);
    g.setColour (theme.accent);
    g.fillRoundedRectangle (groove.withRight (x), 2.0f);
    g.setColour (theme.textStrong);
    g.fillRoundedRectangle (juce::Rectangle<float> (cap.x, cap.y).withCentre ({ x, groove.getCentreY() }), 2.0f);
}

std::unique_ptr<juce::AccessibilityHandler> ValueControl::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::slider, juce::AccessibilityActions {},
                                                         juce::AccessibilityHandler::Interfaces { std::make_unique<ValueAccess> (*this) });
}
} // namespace amp::gui
