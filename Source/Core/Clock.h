#pragma once
#include <juce_core/juce_core.h>

namespace amp
{
/** The wall clock behind an interface, so that autosave, backups and time stamps are tested without waiting. */
class Clock
{
public:
    virtual ~Clock() = default;

    /** Now, in UTC. Thread: any. */
    virtual juce::Time now() const = 0;
};

struct SystemClock : Clock
{
    juce::Time now() const override { return juce::Time::getCurrentTime(); }
};

/** "2026-01-05T14:02:00.000Z", the form of every time in a file. */
juce::String toIso8601 (juce::Time);
} // namespace amp
