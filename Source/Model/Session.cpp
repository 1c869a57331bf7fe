#include "Model/Session.h"

#include "Core/Ids.h"
#include "Model/Rules.h"
#include "Model/Schema/Entities.h"
#include "Model/View.h"

namespace amp
{
namespace
{
/** The path of a way, and the field and entity found at its end. */
struct Located
{
    Path path;
    const schema::Field* field = nullptr;                  // object, list or map; a member's list or map
    const schema::Entity* entity = &schema::sessionState;  // what the node's own properties are fields of
    bool isContainer = false;                              // list, map or numberMap

    const schema::Field* fieldNamed (const juce::Identifier& key) const
    {
        return isContainer ? field : entity->find (key.toString().toStdString());
    }

    void enter (const Node& child)
    {
        if (isContainer)
        {
            path = path / child.idOrKey().toStdString();
            entity = field->entity;
            isContainer = false;
            return;
        }

        const auto key = child.type.toString().toStdString();
        path = path / key;
        field = entity->find (key);
        jassert (field != nullptr);  // every node of a session is in a table
        isContainer = field != nullptr && field->kind != schema::Kind::object;
        entity = field != nullptr && field->kind == schema::Kind::object ? field->entity : entity;
    }
};

Located locate (const NodePtr& root, const std::vector<int>& way)
{
    Located located;
    const auto* node = root.get();
    for (const auto index : way)
    {
        node = node->children[static_cast<size_t> (index)].get();
        located.enter (*node);
    }
    return located;
}
}  // namespace

const Clock& Session::systemClock()
{
    static const SystemClock clock;
    return clock;
}

Session::Session (NodePtr start, const Clock& c) : Session (std::move (start), History(), c) {}

Session::Session (NodePtr start, History steps, const Clock& c)
    : root (toTree (*start)),
      clock (c),
      writer (std::move (start)),
      published (std::make_shared<const Snapshot> (writer.root(), revision)),
      past (std::move (steps))
{
    past.endGesture();
    root.addListener (this);
}

Session::~Session()
{
    jassert (observers.empty());  // an observer must not outlive the session
    root.removeListener (this);
}

Result<> Session::edit (const juce::String& name, const std::function<Result<> (Edit&)>& change, Gesture gesture)
{
    jassert (! isEditing && ! isNotifying);  // edits do not nest, and observers do not edit
    if (isEditing || isNotifying)
        return Error { name, "another edit is open" };

    const auto before = now();
    recorded.clear();
    isEditing = true;
    Edit edit (*this);
    auto result = change (edit);
    isEditing = false;

    if (result)
        result = checkRules ({ writer.root(), revision + 1 });
    if (! result)
    {
        rollBack();
        return result;
    }

    if (recorded.empty())
        return {};

    const View<schema::sessionState> session (now().root());
    remember (name,
              juce::String (newId ("edit")),
              clock.now(),
              session.get<"history">().get<"grouping">() ? gesture : Gesture { 0 });
    finish (ChangeSet::Origin::edit, name, before);
    return {};
}

Result<> Session::checkRules (const Snapshot& after) const
{
    RuleScope scope { false, false };
    for (const auto& change : recorded)
    {
        const auto isSet = change.kind == StateChange::Kind::set;
        const auto impact = change.field != nullptr ? change.field->impact : schema::Impact::topology;
        scope.mixer = scope.mixer || (isSet ? change.field != nullptr && (impact == schema::Impact::topology ||
                                                                          ! change.field->target.empty())
                                            : impact != schema::Impact::content);
        scope.clips = scope.clips || (change.kind == StateChange::Kind::insert && change.path[0] == "tracks");
    }

    if (scope.mixer || scope.clips)
        for (auto& problem : brokenRules (after.root(), scope))
            if (problem.isError)
                return Error { problem.path, problem.message };
    return {};
}

void Session::rollBack()
{
    const auto done = std::move (recorded);
    recorded.clear();
    for (auto change = done.rbegin(); change != done.rend(); ++change)
        apply (change->inverse());
    recorded.clear();
}

Session::Saving Session::beginSave()
{
    if (isDirty())
    {
        static const juce::Identifier session { "session" }, lastSaved { "lastSaved" };
        const auto before = now();
        recorded.clear();
        root.getOrCreateChildWithName (session, nullptr).setProperty (lastSaved, toIso8601 (clock.now()), nullptr);
        finish (ChangeSet::Origin::edit, "Save", before);
    }

    past.endGesture();  // what follows is not in the file
    auto asSaved = past;
    asSaved.markSaved (past.position());
    return { now(), past.position(), std::move (asSaved) };
}

juce::ValueTree Session::nodeFor (const Place& place)
{
    auto tree = root;
    for (const auto index : place.way)
        tree = tree.getChild (index);
    for (const auto* field : place.missing)
        tree = tree.getOrCreateChildWithName (identifierOf (*field), nullptr);
    return tree;
}

/** Does again what a recorded change says. The path leads to the place as it was, so ids, not positions, find it. */
void Session::apply (const StateChange& change)
{
    auto parentPath = change.path;
    if (change.kind != StateChange::Kind::set)
        parentPath = change.path.parent();

    const auto place = findPlace (writer.peek(), parentPath);
    jassert (place);
    if (! place)
        return;

    auto tree = nodeFor (*place);
    switch (change.kind)
    {
    case StateChange::Kind::set:
    {
        const juce::Identifier key (place->mapKey.isNotEmpty() ? place->mapKey : juce::String (change.path.last()));
        if (change.newValue.isVoid())
            tree.removeProperty (key, nullptr);
        else
            tree.setProperty (key, change.newValue, nullptr);
        break;
    }
    case StateChange::Kind::insert:
        tree.addChild (toTree (*change.node), change.index, nullptr);
        break;
    case StateChange::Kind::remove:
        for (int i = 0; i < tree.getNumChildren(); ++i)
        {
            const auto& child = place->node->children[static_cast<size_t> (i)];
            const auto isMember =
                place->field != nullptr && place->field->kind != schema::Kind::object && ! place->isMember;
            if ((isMember ? child->idOrKey() : child->type.toString()) == juce::String (change.path.last()))
            {
                tree.removeChild (i, nullptr);
                break;
            }
        }
        break;
    case StateChange::Kind::move:
        tree.moveChild (change.oldIndex, change.index, nullptr);
        break;
    }
}

void Session::finish (ChangeSet::Origin origin, const juce::String& name, const Snapshot& before)
{
    const auto after = std::make_shared<const Snapshot> (writer.root(), ++revision);
    published = after;

    const ChangeSet changes { name, origin, std::move (recorded), entry, joinsEntry, entryTime };
    recorded.clear();
    entry.clear();
    joinsEntry = false;
    if (changes.isEmpty())
        return;

    isNotifying = true;
    for (const auto* observation : std::vector (observers))  // an observer may stop observing meanwhile
        if (std::find (observers.begin(), observers.end(), observation) != observers.end())
            observation->observer (changes, before, *after);
    isNotifying = false;
}

// --- the one root listener
// ------------------------------------------------------------------------------------------------
std::vector<int> Session::wayTo (juce::ValueTree tree) const
{
    std::vector<int> way;
    for (auto parent = tree.getParent(); parent.isValid(); tree = parent, parent = tree.getParent())
        way.push_back (parent.indexOf (tree));
    std::reverse (way.begin(), way.end());
    return way;
}

void Session::valueTreePropertyChanged (juce::ValueTree& tree, const juce::Identifier& key)
{
    const auto way = wayTo (tree);
    const auto located = locate (writer.peek(), way);
    const auto* old = writer.at (way)->find (key);

    StateChange change;
    change.kind = StateChange::Kind::set;
    change.path = located.path / key.toString().toStdString();
    change.field = located.fieldNamed (key);
    change.oldValue = old != nullptr ? *old : juce::var();
    if (const auto* value = tree.getPropertyPointer (key))
    {
        change.newValue = *value;
        writer.setProperty (way, key, *value);
    }
    else
        writer.removeProperty (way, key);

    recorded.push_back (std::move (change));
}

void Session::valueTreeChildAdded (juce::ValueTree& parent, juce::ValueTree& child)
{
    const auto way = wayTo (parent);
    StateChange change;
    change.kind = StateChange::Kind::insert;
    change.node = toNode (child);
    change.index = parent.indexOf (child);
    writer.insertChild (way, change.index, change.node);

    auto located = locate (writer.peek(), way);
    const auto isInContainer = located.isContainer;
    located.enter (*change.node);
    change.path = located.path;
    change.field = located.field;

    const auto saysNothing =
        ! isInContainer && isEmpty (*change.node) && change.field->presence == schema::Presence::defaulted;
    if (! saysNothing)  // an empty object, made on the way to a value
        recorded.push_back (std::move (change));
}

void Session::valueTreeChildRemoved (juce::ValueTree& parent, juce::ValueTree&, int index)
{
    auto way = wayTo (parent);
    auto located = locate (writer.peek(), way);

    StateChange change;
    change.kind = StateChange::Kind::remove;
    change.node = writer.at (way)->children[static_cast<size_t> (index)];
    change.index = index;
    located.enter (*change.node);
    change.path = located.path;
    change.field = located.field;
    writer.removeChild (way, index);
    recorded.push_back (std::move (change));
}

void Session::valueTreeChildOrderChanged (juce::ValueTree& parent, int oldIndex, int newIndex)
{
    const auto way = wayTo (parent);
    auto located = locate (writer.peek(), way);

    StateChange change;
    change.kind = StateChange::Kind::move;
    change.node = writer.at (way)->children[static_cast<size_t> (oldIndex)];
    change.oldIndex = oldIndex;
    change.index = newIndex;
    located.enter (*change.node);
    change.path = located.path;
    change.field = located.field;
    writer.moveChild (way, oldIndex, newIndex);
    recorded.push_back (std::move (change));
}

// --- observers
// ------------------------------------------------------------------------------------------------------------
std::unique_ptr<Session::Observation> Session::observe (Observer observer)
{
    return std::make_unique<Observation> (*this, std::move (observer));
}

Session::Observation::Observation (Session& s, Observer o) : session (s), observer (std::move (o))
{
    session.observers.push_back (this);
}

Session::Observation::~Observation()
{
    std::erase (session.observers, this);
}
}  // namespace amp
