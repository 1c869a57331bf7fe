#include "Versioning/Diff/PlaceWords.h"

#include "Core/Text.h"
#include "Model/Lookup.h"

namespace amp::versions
{
using schema::Kind;

juce::String quotedName (const Node& node)
{
    const auto* name = node.find ("name");
    auto text = name != nullptr ? name->toString() : juce::String();
    if (const auto* file = node.find ("filePath"); text.isEmpty() && file != nullptr)
        text = file->toString().fromLastOccurrenceOf ("/", false, false);
    return (text.isNotEmpty() ? text : node.idOrKey()).substring (0, 80).quoted();
}

namespace
{
/** How a member of a list is called. */
juce::String
nameOfMember (const schema::Entity& entity, const Node& member, const NodePtr& root, const juce::String& outer)
{
    if (&entity == &schema::channel)
    {
        const auto* track = member.find ("trackId");
        const auto& tracks = root->child ("tracks");
        const auto found = track != nullptr && tracks != nullptr ? tracks->member (track->toString()) : NodePtr();
        return quotedName (found != nullptr ? *found : member);
    }
    if (&entity == &schema::track)
        return quotedName (member);
    if (&entity == &schema::effect)
        return "Effect " + quotedName (member) + (outer.isEmpty() ? juce::String() : " on " + outer);
    if (&entity == &schema::lane || &entity == &schema::effectParameter || &entity == &schema::automationLane)
        return (&entity == &schema::lane ? "lane " : "") + quotedName (member) +
               (outer.isEmpty() ? juce::String() : " of " + outer);
    if (&entity == &schema::masterBand)
        return "EQ band of the master";

    static constexpr std::pair<const schema::Entity*, const char*> kinds[] {
        { &schema::clip, "Clip " },
        { &schema::bus, "Bus " },
        { &schema::sendEffect, "Return " },
        { &schema::marker, "Marker " },
        { &schema::region, "Region " },
        { &schema::patternTrack, "Pattern " },
        { &schema::patternMidiTrack, "Pattern " },
        { &schema::sequence, "Pattern " },
        { &schema::mixerLine, "Mixer line " },
        { &schema::patternScene, "Scene " },
        { &schema::media, "Media " },
    };
    if (&entity == &schema::media)
        if (const auto* path = member.find ("path"))
            return "Media file " + path->toString().quoted();
    for (const auto& [kind, words] : kinds)
        if (kind == &entity)
            return words + quotedName (member) +
                   (&entity == &schema::sequence && outer.isNotEmpty() ? " of " + outer : juce::String());
    return toText (entity.type) + " " + quotedName (member);
}

const double* number (const NodePtr& node, const char* key, double& into)
{
    const auto* value = node != nullptr ? node->find (key) : nullptr;
    if (value == nullptr)
        return nullptr;
    into = static_cast<double> (*value);
    return &into;
}
}  // namespace

PlaceWords::PlaceWords (const NodePtr& root, const Path& path)
{
    entity = &schema::sessionState;
    node = root;
    const schema::Field* list = nullptr;  // whose member comes next

    for (const auto& segment : path)
    {
        if (list != nullptr && list->kind == Kind::numberMap)
        {
            mapKey = toText (segment);
            field = list;
            return;
        }
        if (list != nullptr)
        {
            node = node != nullptr ? node->member (toText (segment)) : NodePtr();
            field = list;
            isMember = true;
            entity = list->entity;
            auto stand = std::make_shared<Node> (juce::Identifier ("absent"));
            stand->set (keys::id, toText (segment));
            const auto& member = node != nullptr ? *node : *stand;
            const auto outer = thing;
            thing = nameOfMember (*entity, member, root, outer);
            objects.clear();

            double value = 0;
            if (entity == &schema::track || entity == &schema::channel)
            {
                const auto* track = entity == &schema::channel ? member.find ("trackId") : nullptr;
                part = track != nullptr ? track->toString() : toText (segment);
                partName = thing.unquoted();
                if (entity == &schema::track && number (node, "position", value) != nullptr)
                    start = value;
            }
            else if (entity == &schema::bus || entity == &schema::sendEffect)
            {
                part = "bus:" + toText (segment);
                partName = thing;
            }
            else if (entity == &schema::clip)
            {
                clip = toText (segment);
                clipLane = outer;
                if (number (node, "startTime", value) != nullptr)
                    start += value;
            }
            else if (entity == &schema::automationLane)
            {
                isInAutomation = true;
                parameter = toText (segment);
                thing = outer;
            }
            else if (entity == &schema::marker)
                isMarker = true;
            list = nullptr;
            continue;
        }

        isMember = false;
        field = entity->find (segment);
        if (field == nullptr)
            return;
        if (field->key == "pattern" && part == "session")
        {
            isInPattern = true;
            part = "pattern";
            partName = "Pattern";
        }
        if (! field->isNode())
            return;

        node = node != nullptr ? node->child (identifierOf (*field)) : NodePtr();
        if (field->kind != Kind::object)
        {
            list = field;
            continue;
        }
        if (field->key == "master" && part == "session")
        {
            part = "master";
            partName = "Master";
            thing = "the master";
            objects.clear();
        }
        else
            objects.push_back (field);
        isInAutomation = isInAutomation || field->entity == &schema::automationLane;
        entity = field->entity;
    }
}
}  // namespace amp::versions
