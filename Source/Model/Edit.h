#pragma once
#include "Core/Path.h"
#include "Model/Place.h"
#include "Model/Snapshot.h"

namespace amp
{
class Session;

/** An open, named, undoable change of a session; the only thing that writes one.

    Every function checks against the tables and returns an Error, and then has changed nothing. If the function that
    Session::edit runs returns an Error, all that it changed is taken back.

    Thread: message.
*/
class Edit
{
public:
    /** The state with all that this edit has done so far. */
    NodePtr now();

    /** Stores a leaf. A number must lie in its range, a choice among its choices, a reference lead somewhere; a void value
        makes an optional field absent. Objects on the way are made. Runtime and derived values are refused. */
    Result<> set (const Path&, const juce::var& value);

    /** Makes a leaf absent, so that it has its fallback again. */
    Result<> reset (const Path&);

    /** Adds a member to a list or map, at a position or at the end.
        @param member  its type is the list's entity type; it has an id (a map member: @key) that no other has. */
    Result<> insert (const Path& container, const NodePtr& member, int index = -1);

    /** Takes a member out of its list or map, or an object or a list away, so that it has its fallbacks again. */
    Result<> remove (const Path&);

    /** Moves a member to another position in its list. */
    Result<> move (const Path& member, int index);

    /** Puts another object, list or map in the place of one; its type is the field's key. */
    Result<> replace (const Path& object, const NodePtr&);

private:
    friend class Session;
    explicit Edit (Session& s) : session (s) {}

    Session& session;
};

/** Whether a value may be stored in a leaf; the value as it would be stored. Errors name the range or the choices. */
Result<juce::var> accept (const schema::Field&, const juce::var&);
} // namespace amp
