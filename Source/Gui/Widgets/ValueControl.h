#pragma once
#include "Gui/Widgets/OpenEntry.h"
#include "Gui/Widgets/ValueFormat.h"

namespace amp::gui
{
/** What a fader, a knob and a number field have in common: one number that is dragged, stepped, typed and reset.

    Drag: relative, without a jump; Shift makes it ten times finer, Ctrl+Shift a hundred times.
    Ctrl+click, Delete: the default. Double-click: what the control does with it. Keys: arrows, Shift+arrows fine,
    Page Up and Down large, Home and End, Return or a digit to type. The wheel counts only with focus or Alt. A right-click and
    Shift+F10 open a menu: type, reset, copy, paste, and what the owner adds.

    Changes come out through onChange, between onGestureBegin and onGestureEnd, so that a whole drag is one undo step.
    setValue() is the way in and calls nobody. Thread: message.
*/
class ValueControl : public juce::Component, public juce::SettableTooltipClient
{
public:
    struct Range
    {
        double min, max, standard, step;
    };

    ValueControl (const juce::String& title, Range, ValueFormat);

    std::function<void()> onGestureBegin, onGestureEnd;
    std::function<void (double)> onChange;

    /** Adds to the menu. `set` gives the control a value as if it had been typed. */
    std::function<void (juce::PopupMenu&, const std::function<void (double)>& set)> addToMenu;
    juce::PopupMenu valueMenu();

    double value() const { return current; }
    const Range& range() const { return limits; }
    const ValueFormat& format() const { return valueFormat; }

    /** Shows a value; out of range is clamped. */
    void setValue (double);

    /** Opens the typed entry over the control. @param start  what the field begins with; empty: the value, selected. */
    void beginEntry (const juce::String& start = {});

    /** The open entry, or nullptr. */
    ValueEntry* entry() const { return typing.field(); }

    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override;
    void mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails&) override;
    bool keyPressed (const juce::KeyPress&) override;
    void focusGained (FocusChangeType) override { repaint(); }
    void focusLost (FocusChangeType) override { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

protected:
    /** The pixels of a drag over the whole range. */
    virtual double dragLength() const { return 200.0; }

    /** How far a pointer has moved towards more, in pixels. */
    virtual double dragAmount (juce::Point<float> delta) const { return delta.x - delta.y; }

    virtual void valueChanged() { repaint(); }
    virtual void doubleClicked (juce::Point<int>) { resetToStandard(); }

    double proportion() const { return (current - limits.min) / (limits.max - limits.min); }
    bool isDragging() const { return dragging; }

    /** Draws a lying groove, filled as far as the value, with a cap of that size there. */
    void paintGroove (juce::Graphics&, juce::Rectangle<float> groove, juce::Point<float> cap) const;
    void resetToStandard();

private:
    void showMenu();
    void changeTo (double);
    void changeAtOnce (double);

    Range limits;
    ValueFormat valueFormat;
    double current;
    bool dragging = false;
    double dragValue = 0; // unclamped by rounding while a drag lasts
    juce::Point<float> lastPosition;
    OpenEntry typing { *this };
};
} // namespace amp::gui
