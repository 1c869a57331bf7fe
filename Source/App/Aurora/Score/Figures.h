#pragma once
#include "App/Aurora/Score/Harmony.h"

/** What a player makes of chords: figures over voicings. */
namespace amp::aurora
{
/** Chords struck in a rhythm, bass note included.
    @param rhythm   a drum grid of any length, repeated; each hit lasts until the next hit or the next chord */
Part comped (const std::vector<Voicing>&, std::string_view rhythm);

/** Sixteenths that climb and fall through each voicing and its octave above.
    @param order  digits that index the tones, lowest first; an index past the last tone continues an octave higher */
Part arpeggiated (const std::vector<Voicing>&, std::string_view order, double stepBeats = 0.25);

/** Each chord rolled upwards from its bass. @param stepBeats  between two strings */
Part rolled (const std::vector<Voicing>&, double stepBeats, double velocity);

/** A pattern as often as it takes to fill so many bars. */
Part repeated (const Part&, double patternBars, int bars);

/** How far a player strays from the page. */
struct Feel
{
    double looseSeconds = 0.004;  ///< standard deviation of the timing
    double late = 0;              ///< seconds behind the beat, on average
    double swing = 0.5;           ///< where the second sixteenth of a pair falls: 0.5 straight, 0.66 triplets
    double looseVelocity = 0.05;
    double slope = 0;  ///< velocity per semitone above the part's mean: melodies lean into their peaks
};

/** The part as somebody plays it. The same seed plays it the same way. */
Part played (Part, const Feel&, uint32_t seed);
}  // namespace amp::aurora
