#include "Model/Lookup.h"
#include "Versioning/Diff/Compare.h"
#include "Versioning/Diff/Description.h"

namespace amp::versions
{
double numberAt (const Node& node, const char* key)
{
    const auto* value = node.find (key);
    return value != nullptr ? static_cast<double> (*value) : 0.0;
}

std::vector<Difference> Description::run()
{
    const auto changes = compare (a, b);
    for (const auto& change : changes)
        note (change);
    for (const auto& change : changes)
        if (change.kind == StateChange::Kind::set)
            describeSet (change);
        else
            describeMember (change);
    return std::move (all);
}

Difference Description::begin (const PlaceWords& place, Sign sign, const Path& path) const
{
    Difference difference;
    difference.sign = sign;
    difference.aspect = aspectOf (place);
    difference.paths = { path };
    difference.part = place.part;
    difference.partName = place.partName;
    return difference;
}

Aspect Description::aspectOf (const PlaceWords& place)
{
    if (place.isInPattern)
        return Aspect::pattern;
    if (place.isInAutomation)
        return Aspect::automation;
    const auto* field = place.field;
    const auto* entity = place.entity;
    if (place.isMarker || entity == &schema::project)
        return place.isMarker || field->key == "bpm" || field->key == "timeSignature" ? Aspect::tempo : Aspect::other;
    if (entity == &schema::midiController || (field != nullptr && field->entity == &schema::midiNote))
        return Aspect::midi;
    if (place.clip.isNotEmpty() || entity == &schema::clip || entity == &schema::lane)
        return place.node != nullptr && place.node->find ("notes") != nullptr ? Aspect::midi : Aspect::audio;
    if (entity == &schema::track && field != nullptr && ! place.isMember)
        return field->key == "effects" ? Aspect::mix : Aspect::audio;
    if (entity == &schema::track)
        return Aspect::audio;
    const auto isOfMixer = place.part == "master" || place.part.startsWith ("bus:") || entity == &schema::effect ||
                           entity == &schema::effectParameter || place.part != "session";
    return isOfMixer ? Aspect::mix : Aspect::other;
}

const char* nameOf (Sign sign)
{
    static constexpr const char* names[] { "added", "removed", "changed", "moved" };
    return names[static_cast<size_t> (sign)];
}

const char* nameOf (Aspect aspect)
{
    static constexpr const char* names[] { "audio", "midi", "mix", "automation", "tempo", "pattern", "other" };
    return names[static_cast<size_t> (aspect)];
}

std::vector<Difference> differences (const NodePtr& a, const NodePtr& b)
{
    return Description (a, b).run();
}
}  // namespace amp::versions
