#include "Model/Edit.h"

#include "Model/Schema/Entities.h"
#include "Model/Session.h"

namespace amp
{
namespace
{
juce::String toText (std::string_view s)
{
    return { s.data(), s.size() };
}

juce::String rangeOf (const schema::Field& field)
{
    const auto low = field.min > -schema::unlimited, high = field.max < schema::unlimited;
    if (low && high)
        return juce::String (field.exclusiveMin ? "above " : "") + juce::String (field.min) + ".." +
               juce::String (field.max);
    if (low)
        return juce::String (field.exclusiveMin ? "above " : "at least ") + juce::String (field.min);
    return high ? "at most " + juce::String (field.max) : juce::String ("a finite number");
}

bool isColour (const juce::String& text)
{
    return text.length() == 7 && text[0] == '#' && text.substring (1).containsOnly ("0123456789abcdefABCDEF");
}

/** An absent value that equals its fallback stays absent, unless its presence says something of its own. */
bool needsStoring (const Place& place, const juce::var& value)
{
    return place.field->presence == schema::Presence::kept || ! isSame (place.value, value);
}

bool isNumber (const juce::var& v)
{
    return v.isDouble() || v.isInt() || v.isInt64();
}

Result<juce::var> acceptArray (const schema::Field& field, const juce::var& value)
{
    const auto* array = value.getArray();
    if (array == nullptr)
        return Error { {}, "expected an array" };

    juce::Array<juce::var> accepted;
    for (const auto& item : *array)
    {
        if (field.kind == schema::Kind::texts ? ! item.isString() : ! isNumber (item))
            return Error { {},
                           field.kind == schema::Kind::texts ? "expected an array of texts"
                                                             : "expected an array of numbers" };
        if (field.kind == schema::Kind::numbers && ! field.accepts (static_cast<double> (item)))
            return Error { {}, "holds " + item.toString() + "; allowed is " + rangeOf (field) };
        accepted.add (field.kind == schema::Kind::numbers ? juce::var (static_cast<double> (item)) : item);
    }
    return juce::var (accepted);
}
}  // namespace

Result<juce::var> accept (const schema::Field& field, const juce::var& value)
{
    using schema::Kind;

    if (value.isVoid())
        return field.presence == schema::Presence::optional ? Result<juce::var> (juce::var())
                                                            : Result<juce::var> (Error { {}, "needs a value" });
    switch (field.kind)
    {
    case Kind::number:
    case Kind::integer:
    case Kind::numberMap:
    {
        if (! isNumber (value))
            return Error { {}, field.kind == Kind::integer ? "expected a whole number" : "expected a number" };
        const auto number = static_cast<double> (value);
        if (! field.accepts (number))
            return Error { {}, juce::String (number) + " is outside " + rangeOf (field) };
        return field.kind == Kind::integer ? juce::var (static_cast<juce::int64> (number)) : juce::var (number);
    }
    case Kind::flag:
        return value.isBool() ? Result<juce::var> (value) : Result<juce::var> (Error { {}, "expected true or false" });
    case Kind::choice:
        for (const auto& choice : field.choices)
            if (value.isString() && value.toString() == toText (choice))
                return value;
        {
            juce::StringArray names;
            for (const auto& choice : field.choices)
                names.add (toText (choice));
            return Error { {}, "expected one of " + names.joinIntoString (", ") };
        }
    case Kind::colour:
        return value.isString() && isColour (value.toString())
                   ? Result<juce::var> (value)
                   : Result<juce::var> (Error { {}, "expected a colour as #RRGGBB" });
    case Kind::time:
        return value.isString() && juce::Time::fromISO8601 (value.toString()) != juce::Time()
                   ? Result<juce::var> (value)
                   : Result<juce::var> (Error { {}, "expected a time as 2026-01-05T14:02:00.000Z" });
    case Kind::text:
    case Kind::any:
        return value.isString() ? Result<juce::var> (value) : Result<juce::var> (Error { {}, "expected a text" });
    case Kind::numbers:
    case Kind::texts:
        return acceptArray (field, value);
    case Kind::packed:
        return value.isObject() ? Result<juce::var> (value)
                                : Result<juce::var> (Error { {}, "expected a list of items" });
    case Kind::object:
    case Kind::list:
    case Kind::map:
    case Kind::alias:
        break;
    }
    return Error { {}, "is not a value" };
}

NodePtr Edit::now()
{
    return session.writer.root();
}

/** Where a track lies, if it is locked there. */
static bool isLockedInPlace (const NodePtr& root, const Path& path)
{
    if (path.size() != 3 || path[0] != "tracks" || (path.last() != "position" && path.last() != "length"))
        return false;
    const auto lock = findPlace (root, path.parent() / "locked");
    return lock && static_cast<bool> (lock->value);
}

Result<> Edit::set (const Path& path, const juce::var& value)
{
    const auto place = findPlace (session.writer.peek(), path);
    if (! place)
        return place.error();
    if (! place->isLeaf())
        return Error { path.toString(), "is not a single value" };
    if (place->field->keep == schema::Keep::runtime || place->field->keep == schema::Keep::derived)
        return Error { path.toString(), "is measured by the running program and cannot be set" };

    if (isLockedInPlace (session.writer.peek(), path))
        return Error { path.toString(), "the track is locked; unlock it first" };

    const auto isRemoved = value.isVoid() && place->mapKey.isNotEmpty();
    const auto accepted = isRemoved ? Result<juce::var> (juce::var()) : accept (*place->field, value);
    if (! accepted)
        return accepted.error().within (path.toString());

    if (accepted->isVoid() && ! place->isStored)
        return {};

    auto tree = session.nodeFor (*place);
    const auto key = place->mapKey.isNotEmpty() ? juce::Identifier (place->mapKey) : identifierOf (*place->field);
    if (accepted->isVoid())
        tree.removeProperty (key, nullptr);
    else if (const auto* old = tree.getPropertyPointer (key);
             old != nullptr ? ! isSame (*old, *accepted) : needsStoring (*place, *accepted))
        tree.setProperty (key, *accepted, nullptr);
    return {};
}

Result<> Edit::reset (const Path& path)
{
    const auto place = findPlace (session.writer.peek(), path);
    if (! place)
        return place.error();
    if (! place->isLeaf() || place->field->presence == schema::Presence::required)
        return Error { path.toString(), "has no default to go back to" };

    if (place->isStored)
        session.nodeFor (*place).removeProperty (
            place->mapKey.isNotEmpty() ? juce::Identifier (place->mapKey) : identifierOf (*place->field), nullptr);
    return {};
}

Result<> Edit::insert (const Path& path, const NodePtr& member, int index)
{
    const auto place = findPlace (session.writer.peek(), path);
    if (! place)
        return place.error();

    const auto isContainer = place->field != nullptr && ! place->isMember &&
                             (place->field->kind == schema::Kind::list || place->field->kind == schema::Kind::map);
    if (! isContainer)
        return Error { path.toString(), "is not a list" };
    if (member->type != juce::Identifier (toText (place->field->entity->type)))
        return Error { path.toString(),
                       "holds " + toText (place->field->entity->type) + ", not " + member->type.toString() };

    const auto id = member->idOrKey();
    if (id.isEmpty())
        return Error { path.toString(), "what is added needs an id" };
    if (place->node != nullptr && place->node->indexOfMember (id) >= 0)
        return Error { (path / id.toStdString()).toString(), "exists already" };

    const auto count = place->node != nullptr ? static_cast<int> (place->node->children.size()) : 0;
    session.nodeFor (*place).addChild (toTree (*member), index < 0 || index > count ? count : index, nullptr);
    return {};
}

Result<> Edit::remove (const Path& path)
{
    const auto place = findPlace (session.writer.peek(), path);
    if (! place)
        return place.error();
    if (place->isLeaf())
        return reset (path);
    if (place->field == nullptr)
        return Error { {}, "the session itself cannot be removed" };

    if (place->node != nullptr)
    {
        auto tree = session.nodeFor (*place);
        tree.getParent().removeChild (tree, nullptr);
    }
    return {};
}

Result<> Edit::move (const Path& path, int index)
{
    const auto place = findPlace (session.writer.peek(), path);
    if (! place)
        return place.error();
    if (! place->isMember)
        return Error { path.toString(), "is not a member of a list" };

    auto tree = session.nodeFor (*place);
    auto parent = tree.getParent();
    parent.moveChild (parent.indexOf (tree), juce::jlimit (0, parent.getNumChildren() - 1, index), nullptr);
    return {};
}

Result<> Edit::replace (const Path& path, const NodePtr& node)
{
    const auto place = findPlace (session.writer.peek(), path);
    if (! place)
        return place.error();
    if (place->isLeaf() || place->field == nullptr)
        return Error { path.toString(), "is not an object" };

    const auto expected = place->isMember ? toText (place->field->entity->type) : toText (place->field->key);
    if (node->type.toString() != expected)
        return Error { path.toString(), "holds " + expected + ", not " + node->type.toString() };

    if (place->node == nullptr)
    {
        auto parent = *place;
        parent.missing.pop_back();
        session.nodeFor (parent).appendChild (toTree (*node), nullptr);
        return {};
    }

    auto tree = session.nodeFor (*place);
    auto parent = tree.getParent();
    const auto index = parent.indexOf (tree);
    parent.removeChild (index, nullptr);
    parent.addChild (toTree (*node), index, nullptr);
    return {};
}
}  // namespace amp
