#include "Gui/FrameClock.h"

namespace amp::gui
{
FrameClock::Subscription::Subscription (FrameClock& clock, Callback function)
    : callback (std::make_shared<Callback> (std::move (function)))
{
    clock.listeners.push_back (callback);
}

void FrameClock::attachTo (juce::Component& window)
{
    vblank = { &window, [this] { displayRefreshed(); } };
}

void FrameClock::advance (double seconds)
{
    for (auto at = listeners.begin(); at != listeners.end();)
    {
        if (const auto callback = at->lock())
        {
            (*callback) (seconds);
            ++at;
        }
        else
            at = listeners.erase (at);
    }
}

void FrameClock::displayRefreshed()
{
    const auto now = juce::Time::getMillisecondCounterHiRes() * 0.001;
    if (! listeners.empty() && now >= nextDue)
    {
        const auto isLate = now - nextDue > interval;
        nextDue           = (isLate ? now : nextDue) + interval;
        const auto since  = now - lastFrame;
        lastFrame         = now;
        advance (std::min (since, 0.25)); // after a pause nothing leaps
    }
    refreshedAt = juce::Time::getMillisecondCounterHiRes();
}
} // namespace amp::gui
