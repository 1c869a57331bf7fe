#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

#include <functional>
#include <list>
#include <memory>

namespace amp::gui
{
/** The one clock of everything that moves: meters, playhead, position, toasts. At most 60 frames a second, whatever the display
    reports, and none while nobody listens or nothing is attached.

    Thread: message.
*/
class FrameClock
{
public:
    /** Called once a frame with the time since the frame before, in seconds. */
    using Callback = std::function<void (double seconds)>;

    /** Listens as long as it lives. It must not outlive the clock. */
    class Subscription
    {
    public:
        Subscription() = default;
        Subscription (FrameClock&, Callback);

    private:
        std::shared_ptr<Callback> callback;
    };

    /** Starts following the display that `window` is on. The component must outlive the clock or call detach(). */
    void attachTo (juce::Component& window);
    void detach() { vblank = {}; }

    /** Runs one frame. Tests and the display call it. */
    void advance (double seconds);

    /** When the display last asked for a picture, in milliseconds of Time::getMillisecondCounterHiRes; what it shows is painted
        right after. 0 while nothing is attached. */
    double lastRefresh() const { return refreshedAt; }

    /** The frame's share of a second, which the cap aims at. */
    static constexpr double interval = 1.0 / 60.0;

private:
    void displayRefreshed();

    juce::VBlankAttachment vblank;
    std::list<std::weak_ptr<Callback>> listeners;
    double refreshedAt = 0;
    double lastFrame = 0, nextDue = 0; // seconds of Time::getMillisecondCounterHiRes
};
} // namespace amp::gui
