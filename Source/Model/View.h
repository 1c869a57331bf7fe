#pragma once
#include "Model/Node.h"

#include <optional>

namespace amp
{
/** A key as a template argument: view.get<"volume">(). */
template <size_t n>
struct Key
{
    char text[n];
    consteval Key (const char (&s)[n]) { std::copy_n (s, n, text); }
    constexpr std::string_view view() const { return { text, n - 1 }; }
};

template <const schema::Entity& entity>
class View;

/** The members of a list or map as views, in order. */
template <const schema::Entity& entity>
class Members
{
public:
    explicit Members (const Node* container) : node (container) {}

    struct Iterator
    {
        const NodePtr* at;
        View<entity> operator*() const { return View<entity> (at->get()); }
        Iterator& operator++() { ++at; return *this; }
        bool operator!= (const Iterator& other) const { return at != other.at; }
    };

    Iterator begin() const { return { node != nullptr ? node->children.data() : nullptr }; }
    Iterator end() const { return { node != nullptr ? node->children.data() + node->children.size() : nullptr }; }
    size_t size() const { return node != nullptr ? node->children.size() : 0; }
    bool isEmpty() const { return size() == 0; }
    View<entity> operator[] (size_t i) const { return View<entity> (node->children[i].get()); }

    /** The member of that id or key; a view that does not exist if there is none. */
    View<entity> find (const juce::String& idOrKey) const
    {
        return View<entity> (node != nullptr ? node->member (idOrKey).get() : nullptr);
    }

    /** Where a member stands, or -1. */
    int indexOf (const juce::String& idOrKey) const { return node != nullptr ? node->indexOfMember (idOrKey) : -1; }

private:
    const Node* node;
};

/** A typed reading of one node of a snapshot: absent values are their table's fallbacks, absent objects all fallbacks.

    A view points into a snapshot and lives as long as the snapshot does. A key that is not in the table does not compile.
    Thread: any.
*/
template <const schema::Entity& entity>
class View
{
public:
    explicit View (const Node* of) : node (of) {}
    explicit View (const NodePtr& of) : node (of.get()) {}

    /** False where the session holds no such object: every value is then its fallback. */
    bool exists() const { return node != nullptr; }
    const Node* operator->() const { return node; }
    juce::String id() const { return node != nullptr ? node->idOrKey() : juce::String(); }

    /** The value by kind: double, int64_t, bool, juce::String, const PackedList&, an array, a View or Members.
        An optional leaf gives a std::optional. */
    template <Key key>
    decltype (auto) get() const
    {
        using schema::Kind;
        constexpr const auto& f = field<key>();

        if constexpr (f.kind == Kind::object)
            return View<*f.entity> (childNode<key>());
        else if constexpr (f.kind == Kind::list || f.kind == Kind::map)
            return Members<*f.entity> (childNode<key>());
        else if constexpr (f.kind == Kind::numberMap)
            return childNode<key>();
        else if constexpr (f.kind == Kind::packed)
            return PackedList::fromVar (stored<key>() != nullptr ? *stored<key>() : juce::var());
        else if constexpr (f.presence == schema::Presence::optional)
        {
            using Value = decltype (value<key> (juce::var()));
            const auto* v = stored<key>();
            return v != nullptr ? std::optional<Value> (value<key> (*v)) : std::optional<Value>();
        }
        else
        {
            const auto* v = stored<key>();
            return v != nullptr ? value<key> (*v) : fallback<key>();
        }
    }

    /** True if the value is there, and not only its fallback. */
    template <Key key>
    bool has() const
    {
        if constexpr (field<key>().isNode())
            return childNode<key>() != nullptr;
        else
            return stored<key>() != nullptr;
    }

private:
    template <Key key>
    static constexpr const schema::Field& field()
    {
        constexpr const auto* found = entity.find (key.view());
        static_assert (found != nullptr, "this key is not in the entity's schema table");
        static_assert (found->kind != schema::Kind::alias, "an alias is read from its owner");
        return *found;
    }

    template <Key key>
    const juce::var* stored() const
    {
        static const auto identifier = identifierOf (field<key>());
        return node != nullptr ? node->find (identifier) : nullptr;
    }

    template <Key key>
    const Node* childNode() const
    {
        static const auto identifier = identifierOf (field<key>());
        return node != nullptr ? node->child (identifier).get() : nullptr;
    }

    template <Key key>
    static auto value (const juce::var& v)
    {
        using schema::Kind;
        constexpr auto kind = field<key>().kind;

        if constexpr (kind == Kind::number)
            return static_cast<double> (v);
        else if constexpr (kind == Kind::integer)
            return static_cast<int64_t> (static_cast<juce::int64> (v));
        else if constexpr (kind == Kind::flag)
            return static_cast<bool> (v);
        else if constexpr (kind == Kind::numbers || kind == Kind::texts)
            return v.getArray() != nullptr ? *v.getArray() : juce::Array<juce::var>();
        else
            return v.toString();
    }

    template <Key key>
    static auto fallback()
    {
        using schema::Kind;
        constexpr const auto& f = field<key>();

        if constexpr (f.kind == Kind::number)
            return f.fallback;
        else if constexpr (f.kind == Kind::integer)
            return static_cast<int64_t> (f.fallback);
        else if constexpr (f.kind == Kind::flag)
            return f.fallback != 0.0;
        else
            return value<key> (fallbackOf (f));
    }

    const Node* node;
};
} // namespace amp
