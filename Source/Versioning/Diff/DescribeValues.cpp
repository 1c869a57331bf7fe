#include "Model/Lookup.h"
#include "Versioning/Diff/Description.h"
#include "Versioning/Diff/PackedDifference.h"
#include "Versioning/Objects/Subtrees.h"

namespace amp::versions
{
using Range = Difference::Range;

namespace
{
const juce::String arrow = juce::String::fromUTF8 (" → ");
}  // namespace

void Description::describeSet (const StateChange& change)
{
    const PlaceWords place (b, change.path);
    if (change.field == nullptr)
        return describeUnknown (change, place);
    if (change.field->kind == schema::Kind::packed)
        return describePacked (change, place);

    const auto key = change.field->key;
    if (place.entity == &schema::clip && (key == "startTime" || key == "duration" || key == "offset"))
        return describeClipTime (change, place);

    auto difference = begin (place, Sign::changed, change.path);
    const auto isEntry = change.field->kind == schema::Kind::numberMap;
    difference.item = isEntry ? entryWords (place) : fieldWords (place.entity, *change.field, place.objects);
    if (! isEntry && place.isInAutomation)
        difference.item = "Automation of " + automated (place) + ": " + difference.item.toLowerCase();
    else if (place.thing.isNotEmpty())
        difference.item << (isEntry && key == "sends" ? "" : " of " + place.thing);

    difference.oldWords =
        change.oldValue.isVoid() ? juce::String() : valueWords (place.entity, *change.field, change.oldValue, barsA);
    difference.newWords =
        change.newValue.isVoid() ? juce::String() : valueWords (place.entity, *change.field, change.newValue, barsB);
    difference.oldJson = leafJson (*change.field, change.oldValue);
    difference.newJson = leafJson (*change.field, change.newValue);

    if (change.oldValue.isVoid() && isEntry)
        difference.sign = Sign::added, difference.sentence = difference.item + " added at " + difference.newWords;
    else if (change.newValue.isVoid() && isEntry)
        difference.sign = Sign::removed, difference.sentence = difference.item + " removed";
    else if (key == "name" && place.thing.isNotEmpty())
        difference.sentence = PlaceWords (a, change.path).thing + " renamed to " + difference.newWords;
    else
        difference.sentence = difference.item + " " +
                              valueWithoutUnit (place.entity, *change.field, change.oldValue, barsA) + arrow +
                              valueWords (place.entity, *change.field, change.newValue, barsB);
    addRange (difference, place, change);
    all.push_back (std::move (difference));
}

juce::String Description::entryWords (const PlaceWords& place) const
{
    if (place.field->key != "sends")
        return fieldWords (nullptr, *place.field, place.objects) + " " + place.mapKey.quoted();
    auto target = place.mapKey.quoted();
    for (const auto* list : { "buses", "sends" })
        for (const auto& state : { a, b })
            if (const auto& mixer = state->child ("mixer"); mixer != nullptr)
                if (const auto& members = mixer->child (list); members != nullptr)
                    if (const auto& found = members->member (place.mapKey); found != nullptr)
                        target = quotedName (*found);
    return "Send of " + place.thing + " to " + target;
}

juce::String Description::automated (const PlaceWords& place)
{
    return place.parameter.isEmpty() ? place.thing : place.parameter + " of " + place.thing;
}

void Description::addRange (Difference& difference, const PlaceWords& place, const StateChange& change) const
{
    if (place.entity == &schema::clip && place.node != nullptr)
        difference.oldRange = difference.newRange =
            Range { place.start, place.start + numberAt (*place.node, "duration") };
    else if (place.isMarker && change.field->key == "time")
    {
        const auto from = static_cast<double> (change.oldValue), to = static_cast<double> (change.newValue);
        difference.oldRange = Range { from, from };
        difference.newRange = Range { to, to };
        difference.sign = Sign::moved;
        difference.sentence = difference.sentence.replace ("Time of ", "")
                                  .replaceFirstOccurrenceOf (" " + barsA.text (from), " moved " + barsA.text (from));
    }
    else if (place.isMarker && place.node != nullptr)
        difference.oldRange = difference.newRange =
            Range { numberAt (*place.node, "time"), numberAt (*place.node, "time") };
}

void Description::describeClipTime (const StateChange& change, const PlaceWords& place)
{
    const auto path = change.path.parent();
    if (const auto known = clipTimes.find (path); known != clipTimes.end())
    {
        all[known->second].paths.push_back (change.path);
        return;
    }

    const PlaceWords old (a, change.path);
    auto difference = begin (place, Sign::moved, change.path);
    difference.item = place.thing;
    difference.oldRange = Range { old.start, old.start + numberAt (*old.node, "duration") };
    difference.newRange = Range { place.start, place.start + numberAt (*place.node, "duration") };
    difference.oldJson = leafJson (*change.field, change.oldValue);
    difference.newJson = leafJson (*change.field, change.newValue);
    const auto &from = *difference.oldRange, &to = *difference.newRange;
    const auto isMoved = std::abs ((to.to - to.from) - (from.to - from.from)) < 1e-9 && from.from != to.from;
    if (isMoved)
    {
        difference.oldWords = barsA.text (from.from);
        difference.newWords = barsB.text (to.from);
        difference.sentence = difference.item + " moved " + difference.oldWords + arrow + difference.newWords;
    }
    else if (from == to)
    {
        difference.sign = Sign::changed;
        difference.sentence = difference.item + " slipped inside its bounds";
    }
    else
    {
        difference.sign = Sign::changed;
        const auto dash = juce::String::fromUTF8 ("–");
        difference.oldWords = barsA.text (from.from) + dash + barsA.text (from.to);
        difference.newWords = barsB.text (to.from) + dash + barsB.text (to.to);
        difference.sentence = difference.item + " trimmed " + difference.oldWords + arrow + difference.newWords;
    }
    clipTimes[path] = all.size();
    all.push_back (std::move (difference));
}

void Description::describePacked (const StateChange& change, const PlaceWords& place)
{
    const auto& entity = *change.field->entity;
    const auto &oldList = PackedList::fromVar (change.oldValue), &newList = PackedList::fromVar (change.newValue);
    const PackedDifference counts (entity, oldList, newList);

    auto difference = begin (place,
                             newList.isEmpty()   ? Sign::removed
                             : oldList.isEmpty() ? Sign::added
                                                 : Sign::changed,
                             change.path);
    difference.aspect =
        &entity == &schema::midiNote || &entity == &schema::controllerPoint ? Aspect::midi : difference.aspect;
    if (place.isInAutomation)
        difference.item = "Automation of " + automated (place);
    else if (change.field->key == "gainEnvelope")
        difference.item = "Gain envelope of " + place.thing;
    else
        difference.item = place.thing;
    difference.sentence = difference.item + ": " + counts.words (entity);
    difference.oldWords = juce::String (static_cast<int> (oldList.size()));
    difference.newWords = juce::String (static_cast<int> (newList.size()));
    difference.oldJson = leafJson (*change.field, change.oldValue);
    difference.newJson = leafJson (*change.field, change.newValue);
    if (counts.range.has_value() && ! place.isInPattern)
    {
        const auto isInBeats = &entity == &schema::midiNote || &entity == &schema::controllerPoint;
        const auto seconds = [&] (double at) { return isInBeats ? barsB.after (place.start, at) : place.start + at; };
        difference.newRange = difference.oldRange = Range { seconds (counts.range->from), seconds (counts.range->to) };
    }
    all.push_back (std::move (difference));
}

void Description::describeUnknown (const StateChange& change, const PlaceWords& place)
{
    auto difference = begin (place, Sign::changed, change.path);
    difference.aspect = Aspect::other;
    difference.item = "Fields of a newer version" + (place.thing.isEmpty() ? juce::String() : " of " + place.thing);
    difference.sentence = difference.item + " changed";
    const auto json = [] (const juce::var& v) {
        return v.isVoid() ? std::string ("null") : v.toString().toStdString();
    };
    difference.oldJson = json (change.oldValue);
    difference.newJson = json (change.newValue);
    all.push_back (std::move (difference));
}
}  // namespace amp::versions
