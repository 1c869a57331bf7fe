#include "Model/Place.h"

#include "Model/Schema/Entities.h"

namespace amp
{
namespace
{
juce::String toText (std::string_view s)
{
    return { s.data(), s.size() };
}
juce::String toText (const std::string& s)
{
    return juce::String::fromUTF8 (s.data(), static_cast<int> (s.size()));
}

/** "mixer.channels[trackId].volume" for the track "kick": the path to the channel whose trackId is "kick". */
Result<Path> ownerOf (const schema::Field& alias, const NodePtr& root, const juce::String& memberId)
{
    std::vector<std::string> segments;
    const auto parts = juce::StringArray::fromTokens (toText (alias.target), ".", {});

    for (const auto& part : parts)
    {
        const auto name = part.upToFirstOccurrenceOf ("[", false, false);
        segments.push_back (name.toStdString());
        if (name == part)
            continue;

        const juce::Identifier reference (
            part.fromFirstOccurrenceOf ("[", false, false).upToFirstOccurrenceOf ("]", false, false));
        auto list = findPlace (root, Path (segments));
        if (! list)
            return list.error();

        const Node* owner = nullptr;
        if (list->node != nullptr)
            for (const auto& member : list->node->children)
                if (const auto* refersTo = member->find (reference);
                    refersTo != nullptr && refersTo->toString() == memberId)
                    owner = member.get();

        if (owner == nullptr)
            return Error { {},
                           "its owner is missing: no entry of " + toText (Path (segments).toString()) + " has " +
                               reference.toString() + " \"" + memberId + "\"" };
        segments.push_back (owner->idOrKey().toStdString());
    }

    return Path (std::move (segments));
}

/** Walks down one segment at a time, keeping the Place up to date. */
class Walk
{
public:
    Walk (const NodePtr& root, const Path& path) : rootNode (root), wanted (path)
    {
        place.entity = &schema::sessionState;
        place.node = root;
    }

    Result<Place> run()
    {
        for (at = 0; at < wanted.size(); ++at)
        {
            if (place.isLeaf())
                return failed ("a " + nameOf (place.field->kind) + " has nothing inside it");

            const auto isInContainer =
                place.field != nullptr && ! place.isMember && place.field->kind != schema::Kind::object;
            const auto step = isInContainer ? enterContainer() : enterField();
            if (! step)
                return step.error();
            if (aliased)
                return std::move (*aliased);
        }
        place.path = wanted;
        return std::move (place);
    }

private:
    Error failed (const juce::String& what) const
    {
        const Path upToHere ({ wanted.begin(), wanted.begin() + static_cast<std::ptrdiff_t> (at) + 1 });
        return { toText (upToHere.toString()), what };
    }

    static juce::String nameOf (schema::Kind kind)
    {
        using schema::Kind;
        switch (kind)
        {
        case Kind::packed:
            return "packed list";
        case Kind::numbers:
        case Kind::texts:
            return "array";
        default:
            return "value";
        }
    }

    Result<> enterField()
    {
        const auto* field = place.entity->find (wanted[at]);
        if (field == nullptr)
            return failed ("no such field in " + toText (place.entity->type));

        if (field->kind == schema::Kind::alias)
            return followAlias (*field);

        place.field = field;
        place.isMember = false;

        if (! field->isNode())
            readLeaf (*field);
        else
        {
            if (field->entity != nullptr && field->kind == schema::Kind::object)
                place.entity = field->entity;
            descend (*field);
        }
        return {};
    }

    void readLeaf (const schema::Field& field)
    {
        const auto* stored = place.node != nullptr ? place.node->find (identifierOf (field)) : nullptr;
        place.isStored = stored != nullptr;
        place.value = stored != nullptr ? *stored : fallbackOf (field);
    }

    void descend (const schema::Field& field)
    {
        if (place.node == nullptr)
        {
            place.missing.push_back (&field);
            return;
        }

        const auto& children = place.node->children;
        for (size_t i = 0; i < children.size(); ++i)
            if (children[i]->type == identifierOf (field))
            {
                place.way.push_back (static_cast<int> (i));
                place.node = NodePtr (children[i]);
                return;
            }

        place.node = nullptr;
        place.missing.push_back (&field);
    }

    Result<> enterContainer()
    {
        const auto name = toText (wanted[at]);
        if (place.field->kind == schema::Kind::numberMap)
        {
            const auto* stored = place.node != nullptr ? place.node->find (name) : nullptr;
            place.mapKey = name;
            place.isStored = stored != nullptr;
            place.value = stored != nullptr ? *stored : juce::var();
            return {};
        }

        const auto index = place.node != nullptr ? place.node->indexOfMember (name) : -1;
        if (index < 0)
            return failed ("no " + toText (place.field->entity->type) +
                           (place.field->kind == schema::Kind::map ? " of the key " : " with the id ") + name.quoted());

        place.node = NodePtr (place.node->children[static_cast<size_t> (index)]);
        place.way.push_back (index);
        place.entity = place.field->entity;
        place.isMember = true;
        return {};
    }

    Result<> followAlias (const schema::Field& alias)
    {
        auto owner = ownerOf (alias, rootNode, place.node != nullptr ? place.node->idOrKey() : juce::String());
        if (! owner)
            return failed (owner.error().what);

        auto target = *owner;
        for (auto rest = at + 1; rest < wanted.size(); ++rest)
            target = target / wanted[rest];

        aliased = findPlace (rootNode, target);
        return {};
    }

    const NodePtr& rootNode;
    const Path& wanted;
    size_t at = 0;
    Place place;
    std::optional<Result<Place>> aliased;
};
}  // namespace

Result<Place> findPlace (const NodePtr& root, const Path& path)
{
    return Walk (root, path).run();
}
}  // namespace amp
