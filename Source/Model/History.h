#pragma once
#include "Model/ChangeSet.h"

#include <deque>
#include <memory>

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

using HistoryEntryPtr = std::shared_ptr<const HistoryEntry>;

/** The undo and redo stacks of a session. A plain value: Session applies what it says. A copy shares the entries, so that it can be
    written to a file on another thread. Thread: message. */
class History
{
public:
    History() = default;

    /** The history of a session as a file kept it.
        @param undo     the latest step last.
        @param redo     the step that redo does next last.
        @param dropped  the id of the last step that fell off the end, or empty. */
    History (std::deque<HistoryEntryPtr> undo, std::deque<HistoryEntryPtr> redo, juce::String savedPosition, juce::String dropped);

    /** Takes a finished edit: joins it to the last entry if both belong to one gesture, else begins an entry and forgets redo.
        The oldest entries beyond the depth are dropped. @returns true if it joined. */
    bool add (HistoryEntry, size_t depth);

    bool canUndo() const { return ! undone.empty(); }
    bool canRedo() const { return ! redone.empty(); }
    juce::String undoName() const { return canUndo() ? undone.back()->description : juce::String(); }
    juce::String redoName() const { return canRedo() ? redone.back()->description : juce::String(); }

    const HistoryEntry& nextUndo() const { return *undone.back(); }
    const HistoryEntry& nextRedo() const { return *redone.back(); }
    void moveToRedo();
    void moveToUndo();

    const std::deque<HistoryEntryPtr>& undoStack() const { return undone; }
    const std::deque<HistoryEntryPtr>& redoStack() const { return redone; }

    /** Names the present state; an edit, undo or redo leads to another. */
    juce::String position() const { return canUndo() ? undone.back()->id : start(); }

    /** The position that undoing everything leads to. */
    juce::String start() const { return "start " + dropped; }

    /** How many steps lead to a position: negative by undo, positive by redo; nothing if it is not in the history. */
    std::optional<int> stepsTo (const juce::String& position) const;

    /** Says that the state of that name is the saved one. */
    void markSaved (const juce::String& at) { savedAt = at; }
    bool isAtSavePoint() const { return savedAt == position(); }
    const juce::String& savedPosition() const { return savedAt; }
    const juce::String& lastDropped() const { return dropped; }

    /** A gesture is over: the next edit begins an entry of its own. */
    void endGesture();

    /** The next edit of that gesture joins the last entry. */
    void joinNext (Gesture);

    /** Puts a step on the redo stack that was taken back before this history began; where its undo is replayed. */
    void addTakenBack (HistoryEntry);

private:
    std::deque<HistoryEntryPtr> undone, redone;
    juce::String savedAt { "start " }, dropped; // dropped: the last entry that fell off the end
};
} // namespace amp
