#include "App/Aurora/Effects/Hall.h"
#include "App/Aurora/Instruments/DrumKit.h"
#include "App/Aurora/Performances/Manner.h"
#include "App/Aurora/Performances/Performances.h"
#include "App/Aurora/Score/Figures.h"
#include "App/Aurora/Score/Score.h"
#include "App/Aurora/Synthesis/Filters.h"

#include <algorithm>

namespace amp::aurora::perform
{
namespace
{
void kick (Buffer& out, const Part& pattern, uint32_t seed)
{
    playDrums (out, played (pattern, steady, seed), seed);
    highPass (out, subsonic);
}
}  // namespace

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

void crash (Buffer& out)
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
}  // namespace amp::aurora::perform
