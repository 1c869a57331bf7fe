#include "Versioning/Diff/Compare.h"

#include "Core/Text.h"
#include "Model/Schema/Entities.h"

#include <unordered_map>

namespace amp::versions
{
using schema::Field;
using schema::Kind;
using schema::Presence;

std::vector<bool> staying (const std::vector<int>& order)
{
    // Patience sorting: the last member of the best run of each length, and each member's predecessor in its run.
    std::vector<size_t> ends, before (order.size());
    for (size_t i = 0; i < order.size(); ++i)
    {
        const auto place = std::lower_bound (
            ends.begin(), ends.end(), order[i], [&] (size_t end, int value) { return order[end] < value; });
        before[i] = place == ends.begin() ? order.size() : *(place - 1);
        if (place == ends.end())
            ends.push_back (i);
        else
            *place = i;
    }

    std::vector<bool> stays (order.size(), false);
    for (auto i = ends.empty() ? order.size() : ends.back(); i < order.size(); i = before[i])
        stays[i] = true;
    return stays;
}

namespace
{
class Comparison
{
public:
    std::vector<StateChange> changes;

    void object (const schema::Entity& entity, const Node* a, const Node* b, const Path& path)
    {
        if (a == b)
            return;
        for (const auto& field : entity.fields)
            if (field.kind != Kind::alias && field.keep == schema::Keep::document)
                value (field, a, b, path);
        set (keys::unknown, nullptr, a, b, path);
    }

private:
    static const Node* childOf (const Node* node, const Field& field)
    {
        return node != nullptr ? node->child (identifierOf (field)).get() : nullptr;
    }

    void value (const Field& field, const Node* a, const Node* b, const Path& owner)
    {
        if (! field.isNode())
            return set (identifierOf (field), &field, a, b, owner);

        const auto *oldChild = childOf (a, field), *newChild = childOf (b, field);
        if (oldChild == newChild)
            return;
        const auto path = owner / field.key;
        const auto mayComeAndGo = field.kind == Kind::object && field.presence == Presence::optional;
        if (mayComeAndGo && (oldChild == nullptr || newChild == nullptr))
            comeOrGo (field,
                      oldChild != nullptr ? a->child (identifierOf (field)) : b->child (identifierOf (field)),
                      newChild != nullptr,
                      path,
                      0);
        else if (field.kind == Kind::object)
            object (*field.entity, oldChild, newChild, path);
        else if (field.kind == Kind::numberMap)
            numbers (field, oldChild, newChild, path);
        else
            members (field, oldChild, newChild, path);
    }

    void set (const juce::Identifier& key, const Field* field, const Node* a, const Node* b, const Path& owner)
    {
        const auto valueIn = [&] (const Node* node) {
            const auto* stored = node != nullptr ? node->find (key) : nullptr;
            if (stored != nullptr)
                return *stored;
            return field != nullptr && field->presence == Presence::defaulted ? fallbackOf (*field) : juce::var();
        };
        const auto oldValue = valueIn (a), newValue = valueIn (b);
        if (isSame (oldValue, newValue))
            return;
        StateChange change;
        change.path = owner / key.toString().toStdString();
        change.field = field;
        change.oldValue = oldValue;
        change.newValue = newValue;
        changes.push_back (std::move (change));
    }

    void numbers (const Field& field, const Node* a, const Node* b, const Path& path)
    {
        const auto each = [&] (const Node* in, bool onlyNew) {
            for (const auto& entry : in != nullptr ? in->properties : std::vector<Node::Property>())
                if (! onlyNew || a == nullptr || a->find (entry.key) == nullptr)
                    set (entry.key, &field, a, b, path);
        };
        each (a, false);
        each (b, true);
    }

    void comeOrGo (const Field& field, const NodePtr& node, bool comes, const Path& path, int index)
    {
        StateChange change;
        change.kind = comes ? StateChange::Kind::insert : StateChange::Kind::remove;
        change.path = path;
        change.field = &field;
        change.node = node;
        change.index = index;
        changes.push_back (std::move (change));
    }

    static bool areAlike (const Node& a, const Node& b)
    {
        if (a.children.size() != b.children.size())
            return false;
        for (size_t i = 0; i < a.children.size(); ++i)
            if (a.children[i] != b.children[i] && a.children[i]->idOrKey() != b.children[i]->idOrKey())
                return false;
        return true;
    }

    void members (const Field& field, const Node* a, const Node* b, const Path& path)
    {
        static const Node none { juce::Identifier ("none") };
        const auto &from = a != nullptr ? *a : none, &to = b != nullptr ? *b : none;
        if (! areAlike (from, to))
            return differentMembers (field, from, to, path);
        for (size_t i = 0; i < from.children.size(); ++i)
            if (from.children[i] != to.children[i])
                member (field, from.children[i], to.children[i], path);
    }

    void member (const Field& field, const NodePtr& a, const NodePtr& b, const Path& list)
    {
        if (a != b)
            object (*field.entity, a.get(), b.get(), list / a->idOrKey().toStdString());
    }

    void differentMembers (const Field& field, const Node& a, const Node& b, const Path& path)
    {
        std::unordered_map<juce::String, int> oldPlaces, newPlaces;
        for (size_t i = 0; i < a.children.size(); ++i)
            oldPlaces.emplace (a.children[i]->idOrKey(), static_cast<int> (i));
        for (size_t i = 0; i < b.children.size(); ++i)
            newPlaces.emplace (b.children[i]->idOrKey(), static_cast<int> (i));

        std::vector<juce::String> now;  // the list while it is being changed
        for (size_t i = 0; i < a.children.size(); ++i)
        {
            const auto id = a.children[i]->idOrKey();
            if (newPlaces.contains (id))
                now.push_back (id);
            else
                comeOrGo (field, a.children[i], false, path / id.toStdString(), static_cast<int> (now.size()));
        }

        std::vector<int> order;
        for (const auto& child : b.children)
            if (const auto old = oldPlaces.find (child->idOrKey()); old != oldPlaces.end())
                order.push_back (old->second);
        const auto stays = staying (order);

        size_t common = 0;
        juce::String last;
        for (const auto& child : b.children)
        {
            const auto id = child->idOrKey();
            const auto old = oldPlaces.find (id);
            if (old == oldPlaces.end())
            {
                const auto at = placeAfter (now, last);
                now.insert (at, id);
                comeOrGo (field, child, true, path / id.toStdString(), static_cast<int> (placeOf (now, id)));
            }
            else if (! stays[common++])
                move (field, child, now, id, last, path);
            last = id;
        }

        for (const auto& child : b.children)
            if (const auto old = oldPlaces.find (child->idOrKey()); old != oldPlaces.end())
                member (field, a.children[static_cast<size_t> (old->second)], child, path);
    }

    using Names = std::vector<juce::String>;

    static size_t placeOf (const Names& names, const juce::String& id)
    {
        return static_cast<size_t> (std::find (names.begin(), names.end(), id) - names.begin());
    }

    static Names::iterator placeAfter (Names& names, const juce::String& id)
    {
        return id.isEmpty() ? names.begin() : std::find (names.begin(), names.end(), id) + 1;
    }

    void move (const Field& field,
               const NodePtr& node,
               Names& now,
               const juce::String& id,
               const juce::String& after,
               const Path& list)
    {
        StateChange change;
        change.kind = StateChange::Kind::move;
        change.path = list / id.toStdString();
        change.field = &field;
        change.node = node;
        change.oldIndex = static_cast<int> (placeOf (now, id));
        now.erase (now.begin() + change.oldIndex);
        change.index = static_cast<int> (placeAfter (now, after) - now.begin());
        now.insert (now.begin() + change.index, id);
        changes.push_back (std::move (change));
    }
};
}  // namespace

std::vector<StateChange> compare (const NodePtr& a, const NodePtr& b)
{
    Comparison comparison;
    comparison.object (schema::sessionState, a.get(), b.get(), {});
    return std::move (comparison.changes);
}
}  // namespace amp::versions
