#pragma once
#include "Core/Path.h"
#include "Model/Node.h"

namespace amp
{
/** One change of the session: what history, journal, sharing and diffs all speak. */
struct StateChange
{
    enum class Kind : uint8_t { set, insert, remove, move };

    Kind kind = Kind::set;
    Path path;                            // of the value, object or member; members by id
    const schema::Field* field = nullptr; // what changed; a member's list or map

    juce::var oldValue, newValue; // set: void where the value was or became absent
    NodePtr node;                 // insert, remove: what came or went
    int index = 0, oldIndex = 0;  // insert: at; remove: from; move: to and from

    StateChange inverse() const;
};

/** All that one edit, undo or redo changed, in order. Given to every observer once. */
struct ChangeSet
{
    enum class Origin : uint8_t { edit, undo, redo };

    juce::String name; // "Set volume"
    Origin origin = Origin::edit;
    std::vector<StateChange> changes;

    juce::String entry {};     // the undo step that it made, joined, or took back; empty if the document did not change
    bool joinsEntry = false;   // it went on with the step before: the same gesture
    juce::Time time {};        // when it was done

    bool isEmpty() const { return changes.empty(); }

    /** The most that the engine must do for it. */
    schema::Impact impact() const;

    /** True if anything saved with undo changed; zoom and scroll alone are none. */
    bool touchesDocument() const;

    /** True if anything at or inside the path changed, or something around it came or went. */
    bool touches (const Path&) const;
};
} // namespace amp
