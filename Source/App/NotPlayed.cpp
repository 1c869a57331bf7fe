#include "App/NotPlayed.h"

#include "Model/Lookup.h"

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

/** What of a clip the engine leaves out. */
bool isAltered (const ClipView& clip)
{
    return clip.get<"timeStretch">() != 1.0 || clip.get<"pitchShift">() != 0.0 || clip.get<"reversed">() ||
           ! clip.get<"gainEnvelope">().isEmpty();
}
}  // namespace

std::vector<juce::String> notPlayed (const NodePtr& root)
{
    const SessionView session (root);
    Count notes, altered, patterns;

    for (const auto track : session.get<"tracks">())
    {
        const auto name = track.get<"name">().quoted();
        auto hasNotes = ! track.get<"notes">().isEmpty();
        if (track.get<"timeStretch">() != 1.0 || track.get<"pitchShift">() != 0.0)
            altered.add ("the track " + name);

        for (const auto lane : track.get<"lanes">())
            for (const auto clip : lane.get<"clips">())
            {
                hasNotes = hasNotes || ! clip.get<"notes">().isEmpty();
                if (isAltered (clip))
                    altered.add ("the clip " + clip.get<"name">().quoted() + " on " + name);
            }
        if (hasNotes)
            notes.add ("the track " + name);
    }

    for (const auto track : session.get<"pattern">().get<"tracks_midi">())
        patterns.add (track.id().quoted());

    std::vector<juce::String> sentences;
    patterns.say (sentences, "MIDI tracks of the pattern layer are");
    for (const auto line : session.get<"pattern">().get<"mixer_lines">())
        if (line.get<"output">() != 0)
            sentences.push_back ("the mixer line " + line.id().quoted() + " plays into the main output: there is no pair " +
                                 juce::String (line.get<"output">()));
    notes.say (sentences, "notes are");
    altered.say (sentences, "stretch, pitch, reversal and gain envelopes are");
    return sentences;
}
}  // namespace amp
