#include "Model/Lookup.h"
#include "Model/Session.h"

/** How a session goes back and forth in its history, and does again what a journal says. */
namespace amp
{
namespace
{
bool isDocumentChange (const StateChange& change)
{
    return change.field == nullptr || change.field->keep == schema::Keep::document;
}

bool isContainer (const Place& place)
{
    return place.field != nullptr && ! place.isMember && place.field->kind != schema::Kind::object;
}
}  // namespace

/** The finished edit becomes an undo step, if it changed the document. */
void Session::remember (const juce::String& name, const juce::String& id, juce::Time time, Gesture gesture)
{
    HistoryEntry step { .id = id, .description = name, .timestamp = time, .gesture = gesture, .changes = {} };
    std::copy_if (recorded.begin(), recorded.end(), std::back_inserter (step.changes), isDocumentChange);
    entryTime = time;
    if (step.changes.empty())
        return;

    entry = id;
    const auto depth = SessionView (now().root()).get<"project">().get<"maxUndoSteps">();
    joinsEntry = past.add (std::move (step), static_cast<size_t> (depth));
}

/** @returns false, and then nothing has changed, if the changes do not fit the state. */
bool Session::applyStep (const std::vector<StateChange>& changes)
{
    recorded.clear();
    for (const auto& change : changes)
        if (! applyChecked (change))
        {
            rollBack();
            return false;
        }
    return true;
}

bool Session::undo()
{
    if (! past.canUndo())
        return false;

    const auto before = now();
    const auto step = past.undoStack().back();
    std::vector<StateChange> back;
    for (auto change = step->changes.rbegin(); change != step->changes.rend(); ++change)
        back.push_back (change->inverse());
    if (! applyStep (back))
        return false;

    past.moveToRedo();
    entry = step->id;
    entryTime = clock.now();
    finish (ChangeSet::Origin::undo, step->description, before);
    return true;
}

bool Session::redo()
{
    if (! past.canRedo())
        return false;

    const auto before = now();
    const auto step = past.redoStack().back();
    if (! applyStep (step->changes))
        return false;

    past.moveToUndo();
    entry = step->id;
    entryTime = clock.now();
    finish (ChangeSet::Origin::redo, step->description, before);
    return true;
}

bool Session::jumpTo (const juce::String& position)
{
    const auto steps = past.stepsTo (position);
    if (! steps)
        return false;
    for (auto i = 0; i < std::abs (*steps); ++i)
        if (! (*steps < 0 ? undo() : redo()))
            return false;
    return true;
}

Result<> Session::replay (const ChangeSet& change)
{
    if (change.origin == ChangeSet::Origin::undo && past.canUndo() && past.nextUndo().id == change.entry)
        return undo() ? Result<>() : Result<> (Error { change.name, "cannot be undone" });
    if (change.origin == ChangeSet::Origin::redo && past.canRedo() && past.nextRedo().id == change.entry)
        return redo() ? Result<>() : Result<> (Error { change.name, "cannot be redone" });
    return replayEdit (change);
}

/** By its own changes: an edit, or an undo or redo of a step that this history does not know. */
Result<> Session::replayEdit (const ChangeSet& change)
{
    const auto before = now();
    recorded.clear();
    Result<> result;
    for (size_t i = 0; i < change.changes.size() && result; ++i)
        result = applyChecked (change.changes[i]);
    if (result)
        result = checkRules ({ writer.root(), revision + 1 });
    if (! result)
    {
        rollBack();
        return result;
    }

    if (change.origin == ChangeSet::Origin::undo)
    {
        HistoryEntry step {
            .id = change.entry, .description = change.name, .timestamp = change.time, .gesture = 0, .changes = {}
        };
        for (auto c = recorded.rbegin(); c != recorded.rend(); ++c)
            if (isDocumentChange (*c))
                step.changes.push_back (c->inverse());
        past.addTakenBack (std::move (step));
        entry = change.entry;
    }
    else
    {
        constexpr Gesture replayed = ~Gesture { 0 };  // of no window
        past.endGesture();
        if (change.joinsEntry)
            past.joinNext (replayed);
        remember (change.name, change.entry, change.time, change.joinsEntry ? replayed : Gesture { 0 });
        past.endGesture();
    }
    finish (change.origin, change.name, before);
    return {};
}

/** As apply(), for changes that come from a file: they must fit. */
Result<> Session::applyChecked (const StateChange& change)
{
    const auto isSet = change.kind == StateChange::Kind::set;
    if (change.path.isRoot())
        return Error { {}, "the session itself cannot be changed" };
    const auto place = findPlace (writer.peek(), isSet ? change.path : change.path.parent());
    if (! place)
        return place.error();

    const auto failed = [&] (const char* what) { return Error { change.path.toString(), what }; };
    const auto name = juce::String (change.path.last());
    if (isSet)
    {
        if (! place->isLeaf() || place->path != change.path)
            return failed ("is not a single value");
    }
    else
    {
        const auto inContainer = isContainer (*place);
        const auto* parent = place->node.get();
        const auto count = parent != nullptr ? static_cast<int> (parent->children.size()) : 0;
        const auto at = parent == nullptr ? -1
                        : inContainer
                            ? parent->indexOfMember (name)
                            : static_cast<int> (std::find_if (parent->children.begin(),
                                                              parent->children.end(),
                                                              [&] (const auto& child) {
                                                                  return child->type.toString() == name;
                                                              }) -
                                                parent->children.begin());
        const auto exists = at >= 0 && at < count;
        switch (change.kind)
        {
        case StateChange::Kind::insert:
            if (exists && (inContainer || ! isEmpty (*parent->children[static_cast<size_t> (at)])))
                return failed ("exists already");
            if (change.node == nullptr || (inContainer ? change.node->idOrKey() : change.node->type.toString()) != name)
                return failed ("is not what is added");
            if (inContainer && (change.index < 0 || change.index > count))
                return failed ("cannot stand at that position");
            if (exists)
                nodeFor (*place).removeChild (at, nullptr);
            break;
        case StateChange::Kind::remove:
            if (! exists)
                return inContainer ? Result<> (failed ("does not exist")) : Result<>();
            break;
        case StateChange::Kind::move:
            if (! exists || change.oldIndex != at || change.index < 0 || change.index >= count)
                return failed ("does not stand there");
            break;
        case StateChange::Kind::set:
            break;
        }
    }
    apply (change);
    return {};
}
}  // namespace amp
