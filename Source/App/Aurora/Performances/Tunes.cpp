#include "App/Aurora/Effects/Echo.h"
#include "App/Aurora/Effects/Hall.h"
#include "App/Aurora/Instruments/Arpeggio.h"
#include "App/Aurora/Instruments/Glass.h"
#include "App/Aurora/Instruments/Lead.h"
#include "App/Aurora/Instruments/PluckedString.h"
#include "App/Aurora/Performances/Manner.h"
#include "App/Aurora/Performances/Performances.h"
#include "App/Aurora/Score/Figures.h"
#include "App/Aurora/Score/Score.h"
#include "App/Aurora/Synthesis/Filters.h"

namespace amp::aurora::perform
{
namespace
{
/** Lift and chorus; the last beat of the lift holds its breath. */
void arpeggio (Buffer& out, int semitones, const Curve& cutoff, uint32_t seed)
{
    auto lift = arpeggiated (voiceLead (score::liftChords(), arpeggioRange, semitones), score::liftRun);
    std::erase_if (lift, [] (const Note& note) { return note.start >= 15; });
    const auto refrain = arpeggiated (voiceLead (score::chorusChords(), arpeggioRange, semitones), score::chorusRun);
    const auto part = merged (lift, moved (refrain, beats (4)));

    playArpeggio (out, played (part, running, seed), cutoff);
    highPass (out, 180.0f);
    echo (out, 0.75, 0.45f, 0.35f);
    reverberate (out, plate);
}

void lead (Buffer& out, const Part& tune, uint32_t seed)
{
    playLead (out, played (tune, singing, seed));
    highPass (out, 160.0f);
    echo (out, 1.5, 0.3f, 0.16f);
    reverberate (out, { 2.2f, 0.03f, 5000.0f, 0.8f, 0.2f });
}

void glass (Buffer& out, const Part& part, uint32_t seed)
{
    playGlass (out, played (part, singing, seed));
    echo (out, 1.5, 0.45f, 0.4f);
    reverberate (out, hall);
}
}  // namespace

void arpeggioFirst (Buffer& out)
{
    arpeggio (out, 0, { { { 0, 420.0f }, { 15, 2300.0f }, { 16, 1500.0f }, { 48, 1900.0f } } }, 17);
}

void arpeggioSecond (Buffer& out)
{
    arpeggio (out, score::risen, { { { 0, 500.0f }, { 15, 2900.0f }, { 16, 1800.0f }, { 48, 2600.0f } } }, 18);
}

void stringVerse (Buffer& out)
{
    playPluckedString (out, played (score::verseTune(), singing, 19));
    echo (out, 0.75, 0.3f, 0.22f);
    reverberate (out, hall);
}

void stringOutro (Buffer& out)
{
    const auto chords = voiceLead (score::introChords(), padRange);
    auto part = arpeggiated (chords, score::outroRun, 0.5);
    for (auto& note : part)
        note.velocity *= 0.62;
    const auto last = rolled (voiceLead (score::lastChord(), voiceRange), 0.16, 0.5);
    playPluckedString (out, played (merged (part, moved (last, beats (4))), gentle, 20));
    echo (out, 0.75, 0.3f, 0.2f);
    reverberate (out, hall);
}

void leadChorus (Buffer& out)
{
    lead (out, score::chorusTune(), 21);
}

void leadFinale (Buffer& out)
{
    lead (out, moved (merged (score::buildTune(), moved (score::chorusTune(), beats (4))), 0, score::risen), 22);
}

void glassIntro (Buffer& out)
{
    glass (out, score::introTune(), 23);
}

void glassOutro (Buffer& out)
{
    glass (out, score::outroTune(), 24);
}
}  // namespace amp::aurora::perform
