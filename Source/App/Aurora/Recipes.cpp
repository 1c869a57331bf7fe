#include "App/Aurora/Recipes.h"

#include "App/Aurora/Effects/Chorus.h"
#include "App/Aurora/Effects/Duck.h"
#include "App/Aurora/Effects/Echo.h"
#include "App/Aurora/Effects/Hall.h"
#include "App/Aurora/Instruments/Air.h"
#include "App/Aurora/Instruments/Arpeggio.h"
#include "App/Aurora/Instruments/Bass.h"
#include "App/Aurora/Instruments/Choir.h"
#include "App/Aurora/Instruments/DrumKit.h"
#include "App/Aurora/Instruments/ElectricPiano.h"
#include "App/Aurora/Instruments/Glass.h"
#include "App/Aurora/Instruments/Lead.h"
#include "App/Aurora/Instruments/Pad.h"
#include "App/Aurora/Instruments/PluckedString.h"
#include "App/Aurora/Score/Figures.h"
#include "App/Aurora/Score/Score.h"
#include "App/Aurora/Synthesis/Filters.h"

#include <algorithm>

namespace amp::aurora
{
namespace
{
constexpr Register handRange { 54, 76 }, padRange { 52, 74 }, voiceRange { 55, 77 }, arpeggioRange { 57, 74 };

constexpr float subsonic = 24.0f;  // hertz; nothing below is music

constexpr double beats (int bars)
{
    return bars * beatsPerBar;
}

//======================================================================================================= drums
constexpr Feel steady { .looseSeconds = 0.0015, .looseVelocity = 0.03 };
constexpr Feel laidBack { .looseSeconds = 0.003, .late = 0.006, .looseVelocity = 0.05 };
constexpr Feel shuffled { .looseSeconds = 0.0025, .late = 0.002, .swing = 0.56, .looseVelocity = 0.06 };

void kick (Buffer& out, const Part& pattern, uint32_t seed)
{
    playDrums (out, played (pattern, steady, seed), seed);
    highPass (out, subsonic);
}

void kickVerse (Buffer& out)
{
    kick (out, score::verseKick(), 1);
}
void kickLift (Buffer& out)
{
    kick (out, score::liftKick(), 2);
}
void kickChorus (Buffer& out)
{
    kick (out, score::chorusKick(), 3);
}

void rimVerse (Buffer& out)
{
    playDrums (out, played (score::verseRim(), laidBack, 4), 4);
    reverberate (out, plate);
}

void snareBuild (Buffer& out)
{
    playDrums (out, played (score::buildSnare(), steady, 5), 5);
    reverberate (out, plate);
}

void snareChorus (Buffer& out)
{
    playDrums (out, played (score::chorusSnare(), laidBack, 6), 6);
    reverberate (out, plate);
}

void hatsVerse (Buffer& out)
{
    playDrums (out, played (score::verseHats(), shuffled, 7), 7);
}

void hatsChorus (Buffer& out)
{
    playDrums (out, played (score::chorusHats(), shuffled, 8), 8);
    reverberate (out, studio);
}

void toms (Buffer& out)
{
    playDrums (out, played (score::tomFill(), steady, 9), 9);
    highPass (out, subsonic);
    reverberate (out, plate);
}

void crashes (Buffer& out)
{
    playDrums (out, { { 0, 8, drum::crash, 0.9 } }, 10);
}

/** A cymbal in a hall, backwards: it ends where a section begins. */
void swell (Buffer& out)
{
    playDrums (out, { { 0, 4, drum::crash, 0.9 } }, 11);
    reverberate (out, hall);
    for (auto* side : { &out.left, &out.right })
    {
        const auto frames = static_cast<float> (side->size());
        for (size_t i = 0; i < side->size(); ++i)
            (*side)[i] *= 1.0f - static_cast<float> (i) / frames;
        std::reverse (side->begin(), side->end());
    }
}

//======================================================================================================= bass
constexpr Feel solid { .looseSeconds = 0.002, .looseVelocity = 0.03 };

void bassFirst (Buffer& out)
{
    const auto part = merged (merged (score::verseBass(), moved (score::liftBass(), beats (8))),
                              moved (score::chorusBass(), beats (12)));
    playBass (
        out, played (part, solid, 12), { { { 0, 0.2f }, { 32, 0.3f }, { 47, 0.8f }, { 48, 0.55f }, { 80, 0.7f } } });
    highPass (out, subsonic);
}

void bassSecond (Buffer& out)
{
    const auto risen = merged (score::liftBass(), moved (score::chorusBass(), beats (4)));
    const auto part = merged (moved (risen, 0, score::risen), moved (score::lastBass(), beats (12)));
    playBass (
        out, played (part, solid, 13), { { { 0, 0.3f }, { 15, 0.9f }, { 16, 0.65f }, { 47, 0.8f }, { 48, 0.15f } } });
    highPass (out, subsonic);
}

//======================================================================================================= chords
constexpr Feel gentle { .looseSeconds = 0.005, .late = 0.004, .swing = 0.54, .looseVelocity = 0.05 };
constexpr Feel singing { .looseSeconds = 0.006, .late = 0.006, .looseVelocity = 0.03, .slope = 0.012 };

void pianoVerse (Buffer& out)
{
    const auto chords = voiceLead (score::verseChords(), handRange);
    playElectricPiano (out, played (comped (chords, "7..... 5... 4..... 6.....4.. .5..4..."), gentle, 14));
    highPass (out, 45.0f);
    chorus (out, 0.6f, 0.3f);
    tremolo (out, 1.6667f, 0.35f);
    reverberate (out, { 2.0f, 0.015f, 4500.0f, 0.7f, 0.13f });
}

void pianoBreak (Buffer& out)
{
    const auto chords = voiceLead (score::breakChords(), { 50, 69 });
    playElectricPiano (out, played (rolled (chords, 0.09, 0.42), gentle, 15));
    playElectricPiano (out, played (score::breakTune(), singing, 16));
    highPass (out, 45.0f);
    chorus (out, 0.5f, 0.3f);
    tremolo (out, 0.8333f, 0.4f);
    echo (out, 0.75, 0.35f, 0.2f);
    reverberate (out, hall);
}

void padUnder (Buffer& out, Progression chords, int semitones, const Curve& cutoff, float attack)
{
    playPad (out, heldChords (voiceLead (chords, padRange, semitones), 0.7), cutoff, attack, 0.9f);
    highPass (out, 140.0f);
    chorus (out, 0.35f, 0.4f);
}

void padIntro (Buffer& out)
{
    padUnder (out, score::introChords(), 0, { { { 0, 350.0f }, { 14, 1700.0f }, { 16, 1300.0f } } }, 0.9f);
    reverberate (out, hall);
}

Part chorusKicks()
{
    Part hits;
    for (int bar = 0; bar < 8; bar += 2)
        hits = merged (hits, moved (score::chorusKick(), beats (bar)));
    return hits;
}

void padChorus (Buffer& out)
{
    padUnder (out, score::chorusChords(), 0, { { { 0, 2100.0f }, { 24, 2900.0f }, { 32, 1600.0f } } }, 0.06f);
    duck (out, chorusKicks(), 0.5f);
    reverberate (out, { 2.6f, 0.02f, 4800.0f, 0.9f, 0.2f });
}

void padFinale (Buffer& out)
{
    padUnder (
        out, score::chorusChords(), score::risen, { { { 0, 2400.0f }, { 24, 3600.0f }, { 32, 1500.0f } } }, 0.06f);
    duck (out, chorusKicks(), 0.5f);
    reverberate (out, { 2.6f, 0.02f, 4800.0f, 0.9f, 0.2f });
}

//======================================================================================================= runs
/** Lift and chorus; the last beat of the lift holds its breath. */
void arpeggio (Buffer& out, int semitones, const Curve& cutoff, uint32_t seed)
{
    auto lift = arpeggiated (voiceLead (score::liftChords(), arpeggioRange, semitones), "0213");
    std::erase_if (lift, [] (const Note& note) { return note.start >= 15; });
    const auto refrain = arpeggiated (voiceLead (score::chorusChords(), arpeggioRange, semitones), "02143542");
    const auto part = merged (lift, moved (refrain, beats (4)));

    playArpeggio (out, played (part, { .looseSeconds = 0.002, .swing = 0.53, .looseVelocity = 0.04 }, seed), cutoff);
    highPass (out, 180.0f);
    echo (out, 0.75, 0.45f, 0.35f);
    reverberate (out, plate);
}

void arpeggioFirst (Buffer& out)
{
    arpeggio (out, 0, { { { 0, 420.0f }, { 15, 2300.0f }, { 16, 1500.0f }, { 48, 1900.0f } } }, 17);
}
void arpeggioSecond (Buffer& out)
{
    arpeggio (out, score::risen, { { { 0, 500.0f }, { 15, 2900.0f }, { 16, 1800.0f }, { 48, 2600.0f } } }, 18);
}

//======================================================================================================= tunes
void stringVerse (Buffer& out)
{
    playPluckedString (out, played (score::verseTune(), singing, 19));
    echo (out, 0.75, 0.3f, 0.22f);
    reverberate (out, hall);
}

void stringOutro (Buffer& out)
{
    const auto chords = voiceLead (score::introChords(), { 52, 72 });
    auto part = moved (arpeggiated (chords, "02413142", 0.5), 0, 0);
    for (auto& note : part)
        note.velocity *= 0.62;
    const auto last = rolled (voiceLead (score::lastChord(), { 57, 76 }), 0.16, 0.5);
    playPluckedString (out, played (merged (part, moved (last, beats (4))), gentle, 20));
    echo (out, 0.75, 0.3f, 0.2f);
    reverberate (out, hall);
}

void lead (Buffer& out, const Part& tune, uint32_t seed)
{
    playLead (out, played (tune, singing, seed));
    highPass (out, 160.0f);
    echo (out, 0.75, 0.3f, 0.2f);
    reverberate (out, { 2.2f, 0.03f, 5000.0f, 0.8f, 0.2f });
}

void leadChorus (Buffer& out)
{
    lead (out, score::chorusTune(), 21);
}
void leadFinale (Buffer& out)
{
    lead (out, moved (merged (score::buildTune(), moved (score::chorusTune(), beats (4))), 0, score::risen), 22);
}

void glass (Buffer& out, const Part& part, uint32_t seed)
{
    playGlass (out, played (part, singing, seed));
    echo (out, 1.5, 0.45f, 0.4f);
    reverberate (out, hall);
}

void glassIntro (Buffer& out)
{
    glass (out, score::introTune(), 23);
}
void glassOutro (Buffer& out)
{
    glass (out, score::outroTune(), 24);
}

//======================================================================================================= voices and air
void choirBreak (Buffer& out)
{
    const auto chords = voiceLead (score::breakChords(), voiceRange);
    playChoir (out, heldChords (chords, 0.6), { { { 0, 0.05f }, { 16, 0.35f }, { 28, 0.85f }, { 32, 0.6f } } });
    reverberate (out, hall);
}

void choirFinale (Buffer& out)
{
    const auto chords = voiceLead (score::chorusChords(), { 53, 69 }, score::risen);
    const auto tune = moved (score::chorusCounterTune(), 0, score::risen + 12);
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

// clang-format off
constexpr Recipe all[] = {
    //  name            channels bars  ending         ring  gain
    { "kick-verse",     1,  2, Ending::loops, 1.0, 0.9f, kickVerse },
    { "kick-lift",      1,  1, Ending::loops, 1.0, 0.9f, kickLift },
    { "kick-chorus",    1,  2, Ending::loops, 1.0, 0.9f, kickChorus },
    { "rim-verse",      1,  2, Ending::loops, 1.5, 0.9f, rimVerse },
    { "snare-build",    1,  2, Ending::rings, 0.0, 0.8f, snareBuild },
    { "snare-chorus",   1,  4, Ending::loops, 1.5, 0.8f, snareChorus },
    { "hats-verse",     2,  2, Ending::loops, 1.0, 1.5f, hatsVerse },
    { "hats-chorus",    2,  2, Ending::loops, 1.0, 1.5f, hatsChorus },
    { "toms-fill",      2,  1, Ending::rings, 0.8, 0.8f, toms },
    { "crash",          2,  1, Ending::rings, 0.9, 0.9f, crashes },
    { "cymbal-swell",   2,  1, Ending::rings, 0.0, 0.9f, swell },
    { "bass-first",     1, 20, Ending::rings, 0.1, 1.0f, bassFirst },
    { "bass-second",    1, 14, Ending::rings, 0.1, 1.0f, bassSecond },
    { "piano-verse",    2,  8, Ending::rings, 1.2, 1.0f, pianoVerse },
    { "piano-break",    2,  8, Ending::rings, 1.0, 0.9f, pianoBreak },
    { "pad-intro",      2,  4, Ending::rings, 1.5, 1.7f, padIntro },
    { "pad-chorus",     2,  8, Ending::rings, 1.2, 1.7f, padChorus },
    { "pad-finale",     2,  8, Ending::rings, 0.6, 1.7f, padFinale },
    { "arpeggio-first", 1, 12, Ending::rings, 1.2, 0.9f, arpeggioFirst },
    { "arpeggio-second",1, 12, Ending::rings, 1.2, 0.9f, arpeggioSecond },
    { "string-verse",   1,  8, Ending::rings, 1.2, 1.3f, stringVerse },
    { "string-outro",   1,  6, Ending::rings, 0.9, 1.1f, stringOutro },
    { "lead-chorus",    1,  8, Ending::rings, 1.0, 0.9f, leadChorus },
    { "lead-finale",    1, 12, Ending::rings, 1.0, 0.9f, leadFinale },
    { "glass-intro",    2,  4, Ending::rings, 1.2, 0.8f, glassIntro },
    { "glass-outro",    2,  5, Ending::rings, 2.2, 0.7f, glassOutro },
    { "choir-break",    2,  8, Ending::rings, 1.0, 0.9f, choirBreak },
    { "choir-finale",   1,  8, Ending::rings, 1.0, 1.4f, choirFinale },
    { "choir-last",     2,  2, Ending::rings, 0.9, 0.9f, choirLast },
    { "air",            2,  4, Ending::rings, 0.6, 1.0f, air },
};
// clang-format on
}  // namespace

std::span<const Recipe> recipes()
{
    return all;
}
}  // namespace amp::aurora
