#pragma once
#include "Model/ChangeSet.h"

#include <deque>

namespace amp
{
/** What one gesture is: edits with the same gesture, one after the other, are one undo step (a fader drag). 0 is none. */
using Gesture = uint64_t;

/** One step of undo, as the seed's HistoryEntry. */
struct HistoryEntry
{
    juce::String id, description;
    juce::Time timestamp;
    Gesture gesture = 0;
    std::vector<StateChange> changes;

    /** "track", "effect", "mixer", "automation" or "transport", from what changed (rulings.md 17). */
    juce::String type() const;
};

/** The undo and redo stacks of a session. A plain value: Session applies what it says. Thread: message. */
class History
{
public:
    /** Takes a finished edit: joins it to the last entry if both belong to one gesture, else begins an entry and forgets redo.
        The oldest entries beyond the depth are dropped. */
    void add (HistoryEntry, size_t depth);

    bool canUndo() const { return ! undone.empty(); }
    bool canRedo() const { return ! redone.empty(); }
    juce::String undoName() const { return canUndo() ? undone.back().description : juce::String(); }
    juce::String redoName() const { return canRedo() ? redone.back().description : juce::String(); }

    const HistoryEntry& nextUndo() const { return undone.back(); }
    const HistoryEntry& nextRedo() const { return redone.back(); }
    void moveToRedo();
    void moveToUndo();

    const std::deque<HistoryEntry>& undoStack() const { return undone; }
    const std::deque<HistoryEntry>& redoStack() const { return redone; }

    /** Names the present state; an edit, undo or redo leads to another. */
    juce::String position() const { return canUndo() ? undone.back().id : "start " + dropped; }

    /** Says that the state of that name is the saved one. */
    void markSaved (const juce::String& at) { savedAt = at; }
    bool isAtSavePoint() const { return savedAt == position(); }

    /** A gesture is over: the next edit begins an entry of its own. */
    void endGesture();

private:
    std::deque<HistoryEntry> undone, redone;
    juce::String savedAt { "start " }, dropped; // dropped: the last entry that fell off the end
};
} // namespace amp
