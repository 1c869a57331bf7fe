#include "App/Aurora/Effects/Hall.h"
#include "App/Aurora/Instruments/Air.h"
#include "App/Aurora/Instruments/Choir.h"
#include "App/Aurora/Performances/Manner.h"
#include "App/Aurora/Performances/Performances.h"
#include "App/Aurora/Score/Figures.h"
#include "App/Aurora/Score/Score.h"

namespace amp::aurora::perform
{
void choirBreak (Buffer& out)
{
    const auto chords = voiceLead (score::breakChords(), voiceRange);
    playChoir (out, heldChords (chords, 0.6), { { { 0, 0.15f }, { 16, 0.5f }, { 28, 1.0f }, { 32, 0.8f } } });
    reverberate (out, hall);
}

void choirFinale (Buffer& out)
{
    const auto chords = voiceLead (score::chorusChords(), lowVoiceRange, score::risen);
    const auto tune = moved (score::chorusCounterTune(), 0, score::risen);
    playChoir (out, merged (heldChords (chords, 0.35), tune), { { { 0, 0.7f }, { 16, 1.0f }, { 32, 0.8f } } });
    reverberate (out, hall);
}

void choirLast (Buffer& out)
{
    playChoir (out, heldChords (voiceLead (score::lastChord(), voiceRange), 0.55), { { { 0, 0.5f }, { 8, 0.0f } } });
    reverberate (out, hall);
}

void air (Buffer& out)
{
    playAir (out, voiceLead (score::introChords(), padRange));
    reverberate (out, hall);
}
}  // namespace amp::aurora::perform
