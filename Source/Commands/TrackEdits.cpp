#include "Commands/TrackEdits.h"

#include "Core/Ids.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"

namespace amp::tracks
{
namespace
{
/** The sixteen colours that new tracks take in turn; the window's theme draws all of them readable. */
constexpr const char* palette[] { "#88C0D0", "#D8868D", "#A3BE8C", "#EBCB8B", "#C3A0BD", "#79B8B2",
                                  "#D9977F", "#81A1C1", "#8CC7A3", "#E3A98C", "#A9A3D6", "#C2BE7E",
                                  "#D89ABF", "#8FBCBB", "#7C9DC9", "#A6B1C4" };

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
    node.set ("color", wanted.color.isNotEmpty() ? wanted.color : juce::String (palette[count % std::size (palette)]));

    if (auto added = edit.insert (Path ({ "tracks" }), node.build(), wanted.index); ! added)
        return added.error();
    const auto channel = NodeBuilder (schema::channel, id).set ("trackId", id).build();
    if (auto added = edit.insert (Path ({ "mixer", "channels" }), channel); ! added)
        return added.error();
    return id;
}
} // namespace amp::tracks
