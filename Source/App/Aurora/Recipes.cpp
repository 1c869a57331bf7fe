#include "App/Aurora/Recipes.h"

#include "App/Aurora/Performances/Performances.h"

namespace amp::aurora
{
namespace
{
// clang-format off
constexpr Recipe all[] = {
    //  name            channels bars  ending         ring  gain
    { "kick-verse",     1,  2, Ending::loops, 1.0, 0.9f, perform::kickVerse },
    { "kick-lift",      1,  1, Ending::loops, 1.0, 0.9f, perform::kickLift },
    { "kick-chorus",    1,  2, Ending::loops, 1.0, 0.9f, perform::kickChorus },
    { "rim-verse",      1,  2, Ending::loops, 1.5, 0.9f, perform::rimVerse },
    { "snare-build",    1,  2, Ending::rings, 0.0, 0.8f, perform::snareBuild },
    { "snare-chorus",   1,  4, Ending::loops, 1.5, 0.8f, perform::snareChorus },
    { "hats-verse",     2,  2, Ending::loops, 1.0, 1.5f, perform::hatsVerse },
    { "hats-chorus",    2,  2, Ending::loops, 1.0, 1.5f, perform::hatsChorus },
    { "toms-fill",      2,  1, Ending::rings, 0.8, 0.8f, perform::toms },
    { "crash",          2,  1, Ending::rings, 0.9, 2.4f, perform::crash },
    { "cymbal-swell",   2,  1, Ending::rings, 0.0, 2.8f, perform::swell },
    { "bass-first",     1, 20, Ending::rings, 0.1, 1.0f, perform::bassFirst },
    { "bass-second",    1, 14, Ending::rings, 0.1, 1.0f, perform::bassSecond },
    { "piano-verse",    2,  8, Ending::rings, 1.2, 1.0f, perform::pianoVerse },
    { "piano-break",    2,  8, Ending::rings, 1.0, 0.9f, perform::pianoBreak },
    { "pad-intro",      2,  4, Ending::rings, 1.5, 1.7f, perform::padIntro },
    { "pad-chorus",     2,  8, Ending::rings, 1.2, 1.7f, perform::padChorus },
    { "pad-finale",     2,  8, Ending::rings, 0.6, 1.7f, perform::padFinale },
    { "arpeggio-first", 1, 12, Ending::rings, 1.2, 0.9f, perform::arpeggioFirst },
    { "arpeggio-second",1, 12, Ending::rings, 1.2, 0.9f, perform::arpeggioSecond },
    { "string-verse",   1,  8, Ending::rings, 1.2, 1.3f, perform::stringVerse },
    { "string-outro",   1,  6, Ending::rings, 0.9, 1.1f, perform::stringOutro },
    { "lead-chorus",    1,  8, Ending::rings, 1.0, 0.9f, perform::leadChorus },
    { "lead-finale",    1, 12, Ending::rings, 1.0, 0.9f, perform::leadFinale },
    { "glass-intro",    2,  4, Ending::rings, 1.2, 0.8f, perform::glassIntro },
    { "glass-outro",    2,  5, Ending::rings, 2.2, 0.7f, perform::glassOutro },
    { "choir-break",    2,  8, Ending::rings, 1.0, 0.9f, perform::choirBreak },
    { "choir-finale",   1,  8, Ending::rings, 1.0, 1.4f, perform::choirFinale },
    { "choir-last",     2,  2, Ending::rings, 0.9, 0.9f, perform::choirLast },
    { "air",            2,  4, Ending::rings, 0.6, 1.0f, perform::air },
};
// clang-format on
}  // namespace

std::span<const Recipe> recipes()
{
    return all;
}
}  // namespace amp::aurora
