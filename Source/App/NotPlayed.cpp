#include "App/NotPlayed.h"

#include "Core/Text.h"
#include "Engine/Pattern/MakePart.h"
#include "Model/Lookup.h"
#include "Pattern/Loop/TrackValues.h"

namespace amp
{
namespace
{
/** Counts places, and says so in one sentence. */
struct Count
{
    int places = 0;
    juce::String first;

    void add (const juce::String& where)
    {
        if (places++ == 0)
            first = where;
    }

    void say (std::vector<juce::String>& to, const juce::String& what) const
    {
        if (places > 0)
            to.push_back (what + " not played yet: " + first +
                          (places > 1 ? " and " + juce::String (places - 1) + " more" : juce::String()));
    }
};

/** The effects of a pattern track that the program's own voices do not have. */
juce::StringArray foreignEffects (const View<schema::patternTrack>& track)
{
    const auto values = pattern::valuesOf (track);
    juce::StringArray names;
    for (size_t i = 0; i < pattern::paramCount; ++i)
        if (const auto param = static_cast<pattern::Param> (i); values.has (param) && ! engine::isPlayed (param))
            names.add (toText (pattern::specOf (param).key));
    return names;
}
}  // namespace

std::vector<juce::String> notPlayed (const NodePtr& root)
{
    const SessionView session (root);
    Count notes, patterns;
    std::vector<juce::String> sentences;

    for (const auto track : session.get<"tracks">())
    {
        const auto name = track.get<"name">().quoted();
        auto hasNotes = ! track.get<"notes">().isEmpty();

        for (const auto lane : track.get<"lanes">())
            for (const auto clip : lane.get<"clips">())
                hasNotes = hasNotes || ! clip.get<"notes">().isEmpty();
        if (hasNotes)
            notes.add ("the track " + name);
    }

    for (const auto track : session.get<"pattern">().get<"tracks_midi">())
        patterns.add (track.id().quoted());

    for (const auto track : session.get<"pattern">().get<"tracks">())
        if (track.get<"destination">() == std::optional<juce::String> ("osc"))
            sentences.push_back ("the pattern track " + track.id().quoted() + " is played by what listens to OSC, not here");
        else if (const auto foreign = foreignEffects (track); ! foreign.isEmpty())
            sentences.push_back ("effects of the pattern track " + track.id().quoted() +
                                 " are heard only from what listens to OSC: " + foreign.joinIntoString (", "));

    patterns.say (sentences, "MIDI tracks of the pattern layer are");
    notes.say (sentences, "notes are");
    return sentences;
}
}  // namespace amp
