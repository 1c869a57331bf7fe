#include "App/Aurora/Effects/Chorus.h"
#include "App/Aurora/Effects/Duck.h"
#include "App/Aurora/Effects/Echo.h"
#include "App/Aurora/Effects/Hall.h"
#include "App/Aurora/Instruments/ElectricPiano.h"
#include "App/Aurora/Instruments/Pad.h"
#include "App/Aurora/Performances/Manner.h"
#include "App/Aurora/Performances/Performances.h"
#include "App/Aurora/Score/Figures.h"
#include "App/Aurora/Score/Score.h"
#include "App/Aurora/Synthesis/Filters.h"

namespace amp::aurora::perform
{
namespace
{
void padUnder (Buffer& out, Progression chords, int semitones, const Curve& cutoff, float attack, float release)
{
    playPad (out, heldChords (voiceLead (chords, padRange, semitones), 0.7), cutoff, attack, release);
    highPass (out, 140.0f);
    chorus (out, 0.35f, 0.4f);
}

/** What sets the second half of the break in motion: soft eighths inside the held chords. */
Part laterRun (const std::vector<Voicing>& chords)
{
    auto run = arpeggiated (chords, score::breakRun, 0.5);
    std::erase_if (run, [] (const Note& note) { return note.start < beats (4); });
    for (auto& note : run)
        note.velocity *= 0.5;
    return run;
}
}  // namespace

void pianoVerse (Buffer& out)
{
    const auto chords = voiceLead (score::verseChords(), handRange);
    playElectricPiano (out, played (comped (chords, score::pianoRhythm), gentle, 14));
    highPass (out, 45.0f);
    chorus (out, 0.6f, 0.3f);
    tremolo (out, 1.6667f, 0.35f);
    reverberate (out, { 2.0f, 0.015f, 4500.0f, 0.7f, 0.13f });
}

void pianoBreak (Buffer& out)
{
    const auto chords = voiceLead (score::breakChords(), lowHandRange);
    playElectricPiano (out, played (rolled (chords, 0.09, 0.5), gentle, 15));
    playElectricPiano (out, played (laterRun (chords), gentle, 26));
    playElectricPiano (out, played (score::breakTune(), singing, 16));
    highPass (out, 45.0f);
    chorus (out, 0.5f, 0.3f);
    tremolo (out, 0.8333f, 0.4f);
    echo (out, 0.75, 0.35f, 0.2f);
    reverberate (out, hall);
}

void padIntro (Buffer& out)
{
    padUnder (out, score::introChords(), 0, { { { 0, 350.0f }, { 14, 2400.0f }, { 16, 1500.0f } } }, 0.9f, 0.6f);
    reverberate (out, hall);
}

void padChorus (Buffer& out)
{
    padUnder (out, score::chorusChords(), 0, { { { 0, 2600.0f }, { 24, 4200.0f }, { 32, 2000.0f } } }, 0.06f, 0.25f);
    duck (out, repeated (score::chorusKick(), 2, 8), 0.5f);
    reverberate (out, { 2.6f, 0.02f, 4800.0f, 0.9f, 0.2f });
}

void padFinale (Buffer& out)
{
    padUnder (out,
              score::chorusChords(),
              score::risen,
              { { { 0, 3000.0f }, { 24, 5400.0f }, { 32, 2200.0f } } },
              0.06f,
              0.25f);
    duck (out, repeated (score::chorusKick(), 2, 8), 0.5f);
    reverberate (out, { 2.6f, 0.02f, 4800.0f, 0.9f, 0.2f });
}
}  // namespace amp::aurora::perform
