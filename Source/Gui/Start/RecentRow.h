#pragma once
#include "Gui/Workspace/Preferences.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** A session of the past on the start page: name, file, when, how long; a badge if the file is not there. Thread: message. */
class RecentRow : public juce::Button
{
public:
    RecentRow (const RecentSession&, juce::Time now);

    const RecentSession session;
    const bool isMissing;

    /** "2 h ago", "yesterday", "Mar 3": how long a time is past. */
    static juce::String age (juce::Time then, juce::Time now);

    static constexpr int height = 56;

    void paintButton (juce::Graphics&, bool isOver, bool isDown) override;

private:
    const juce::String when;
};
} // namespace amp::gui
