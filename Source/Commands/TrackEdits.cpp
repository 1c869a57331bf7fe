#include "Commands/TrackEdits.h"

#include "Core/Ids.h"
#include "Core/TrackColours.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"

namespace amp::tracks
{
namespace
{
juce::String nextColour (size_t count)
{
    return "#" + juce::String::toHexString (static_cast<int> (trackColours[count % trackColours.size()].rgb)).toUpperCase();
}

juce::String defaultName (const juce::String& type, size_t number)
{
    const auto word = type == "midi" ? "MIDI" : type == "aux" ? "Aux" : type == "instrument" ? "Instrument" : "Audio";
    return juce::String (word) + " " + juce::String (number);
}
} // namespace

Result<juce::String> add (Edit& edit, const NewTrack& wanted)
{
    const auto count = SessionView (edit.now()).get<"tracks">().size();
    const juce::String id = newId ("track");

    auto node = NodeBuilder (schema::track, id);
    node.set ("name", wanted.name.isNotEmpty() ? wanted.name : defaultName (wanted.type, count + 1));
    node.set ("type", wanted.type).set ("channels", wanted.channels);
    node.set ("color", wanted.color.isNotEmpty() ? wanted.color : nextColour (count));

    if (auto added = edit.insert (Path ({ "tracks" }), node.build(), wanted.index); ! added)
        return added.error();
    const auto channel = NodeBuilder (schema::channel, id).set ("trackId", id).build();
    if (auto added = edit.insert (Path ({ "mixer", "channels" }), channel); ! added)
        return added.error();
    return id;
}
} // namespace amp::tracks
