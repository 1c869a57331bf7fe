#pragma once
#include "App/Aurora/Score/Form.h"
#include "App/Aurora/Score/Harmony.h"

/** The composition: every chord, tune, bass line and drum pattern of "Aurora".

    Everything is written in D major at the beat 0 of its section. The build and the second chorus are the lift and the
    chorus a minor third higher. */
namespace amp::aurora::score
{
/** From D to F: where the second half stands. */
constexpr int risen = 3;

Progression introChords();
Progression verseChords();
Progression liftChords();
Progression chorusChords();
Progression breakChords();
Progression lastChord();

Part introTune();          ///< glass: the motif in augmentation, before it has a name
Part verseTune();          ///< plucked string
Part buildTune();          ///< lead: climbs a step a bar, up to where the second chorus lets go
Part chorusTune();         ///< lead: the motif A D C# D F#, each time reaching higher
Part chorusCounterTune();  ///< choir, second chorus: falls where the tune climbs
Part breakTune();          ///< electric piano: the motif's fourth, slow, in the dark key
Part outroTune();          ///< glass

/** How the electric piano strikes the verse's chords, a drum grid of two bars. */
constexpr std::string_view pianoRhythm = "7... ..5. ..4. .... 6... ..4. .5.. 4...";

/** The order in which runs take the tones of a chord (arpeggiated). */
constexpr std::string_view liftRun = "0213", chorusRun = "02143542", outroRun = "02413142", breakRun = "01324231";

Part verseBass();
Part liftBass();
Part chorusBass();
Part lastBass();

/** What a drum plays; the pitch of a hit says which drum (DrumKit.h). */
Part verseKick();
Part verseRim();
Part verseHats();
Part liftKick();
Part chorusKick();
Part chorusSnare();
Part chorusHats();
Part buildSnare();  ///< the last two bars before a chorus
Part tomFill();     ///< one bar
}  // namespace amp::aurora::score
