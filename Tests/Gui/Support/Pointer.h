#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::tests
{
/** A pointer that presses, drags and releases on one component, without a display. Positions are the component's own.
    One that listens to the component's mouse is told as well. */
class Pointer
{
public:
    explicit Pointer (juce::Component& c) : component (c) {}
    Pointer (juce::Component& c, juce::MouseListener& also) : component (c), listener (&also) {}

    Pointer& with (juce::ModifierKeys m)
    {
        keys = m;
        return *this;
    }

    Pointer& press (juce::Point<float> at, int clicks = 1)
    {
        down = at;
        tell (&juce::MouseListener::mouseDown, event (at, clicks, false));
        return *this;
    }

    Pointer& drag (juce::Point<float> to)
    {
        last = to;
        tell (&juce::MouseListener::mouseDrag, event (to, 1, true));
        return *this;
    }

    Pointer& release()
    {
        tell (&juce::MouseListener::mouseUp, event (last, 1, last != down));
        return *this;
    }

    Pointer& click (juce::Point<float> at)
    {
        last = at;
        return press (at).release();
    }

    Pointer& doubleClick (juce::Point<float> at)
    {
        click (at);
        press (at, 2);
        component.mouseDoubleClick (event (at, 2, false));
        return release();
    }

    Pointer& move (juce::Point<float> at)
    {
        component.mouseMove (event (at, 0, false));
        return *this;
    }

    Pointer& wheel (juce::Point<float> at, float deltaY)
    {
        component.mouseWheelMove (event (at, 0, false), { 0.0f, deltaY, false, false, false });
        return *this;
    }

private:
    void tell (void (juce::MouseListener::*function) (const juce::MouseEvent&), const juce::MouseEvent& e)
    {
        (component.*function) (e);
        if (listener != nullptr)
            (listener->*function) (e);
    }

    juce::MouseEvent event (juce::Point<float> at, int clicks, bool dragged) const
    {
        const auto buttons = keys.withFlags (clicks > 0 && ! keys.isPopupMenu() ? juce::ModifierKeys::leftButtonModifier : 0);
        const auto now     = juce::Time (1'000'000);
        return { juce::Desktop::getInstance().getMainMouseSource(), at, buttons, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, &component, &component,
                 now, down, now, clicks, dragged };
    }

    juce::Component& component;
    juce::MouseListener* listener = nullptr;
    juce::ModifierKeys keys;
    juce::Point<float> down, last;
};
} // namespace amp::tests
