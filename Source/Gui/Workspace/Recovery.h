#pragma once
#include "Core/Result.h"

#include <juce_core/juce_core.h>

#include <vector>

namespace amp::gui
{
/** A session that a crash left with changes that were not saved, as a card tells of it. */
struct LeftSession
{
    juce::String id;             // names it to Recovery
    juce::String project, file;  // the project's name; the session's file, empty if it was never saved
    juce::Time lastEdit;
    int edits = 0;               // since the last save
    juce::StringArray what;      // what they did, the latest first
    bool isSaved = false;        // there is a saved state to open instead
    int crashes = 0;             // how often in a row it ended so
};

/** What crashes left, as the window offers it; App does it. Nothing here removes anything. Thread: message. */
class Recovery
{
public:
    virtual ~Recovery() = default;

    /** The latest first. Reads files: to be asked once, not every frame. */
    virtual std::vector<LeftSession> left() = 0;

    /** Opens it with its changes, and with undo back to before the crash. @returns what could not be done again. */
    virtual Result<juce::String> openRecovered (const juce::String& id) = 0;

    /** Opens the state that was saved. The changes stay beside it. */
    virtual Result<> openSaved (const juce::String& id) = 0;

    /** What the changes made of the saved state, a line each: "Tracks: 3, saved 2". */
    virtual Result<juce::StringArray> compare (const juce::String& id) = 0;
};
} // namespace amp::gui
