#include "App/Aurora/Instruments/Bass.h"

#include "App/Aurora/Effects/Duck.h"
#include "App/Aurora/Performances/Manner.h"
#include "App/Aurora/Performances/Performances.h"
#include "App/Aurora/Score/Figures.h"
#include "App/Aurora/Score/Score.h"
#include "App/Aurora/Synthesis/Filters.h"

namespace amp::aurora::perform
{
void bassFirst (Buffer& out)
{
    const auto part = merged (merged (score::verseBass(), moved (score::liftBass(), beats (8))),
                              moved (score::chorusBass(), beats (12)));
    playBass (
        out, played (part, steady, 12), { { { 0, 0.2f }, { 32, 0.3f }, { 47, 0.8f }, { 48, 0.55f }, { 80, 0.7f } } });
    duck (out, moved (repeated (score::chorusKick(), 2, 8), beats (12)), 0.5f);
    highPass (out, subsonic);
}

void bassSecond (Buffer& out)
{
    const auto risen = merged (score::liftBass(), moved (score::chorusBass(), beats (4)));
    const auto part = merged (moved (risen, 0, score::risen), moved (score::lastBass(), beats (12)));
    playBass (
        out, played (part, steady, 13), { { { 0, 0.3f }, { 15, 0.9f }, { 16, 0.65f }, { 47, 0.8f }, { 48, 0.15f } } });
    duck (out, moved (repeated (score::chorusKick(), 2, 8), beats (4)), 0.5f);
    highPass (out, subsonic);
}
}  // namespace amp::aurora::perform
