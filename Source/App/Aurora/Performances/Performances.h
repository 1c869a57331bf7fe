#pragma once
#include "App/Aurora/Synthesis/Buffer.h"

/** Who plays what, through which effects. Each adds one performance to an empty buffer that is long enough. */
namespace amp::aurora::perform
{
void kickVerse (Buffer&);
void kickLift (Buffer&);
void kickChorus (Buffer&);
void rimVerse (Buffer&);
void snareBuild (Buffer&);
void snareChorus (Buffer&);
void hatsVerse (Buffer&);
void hatsChorus (Buffer&);
void toms (Buffer&);
void crash (Buffer&);
void swell (Buffer&);

void bassFirst (Buffer&);   ///< verse, lift and first chorus in one take
void bassSecond (Buffer&);  ///< build, second chorus, last note

void pianoVerse (Buffer&);
void pianoBreak (Buffer&);
void padIntro (Buffer&);
void padChorus (Buffer&);
void padFinale (Buffer&);

void arpeggioFirst (Buffer&);   ///< lift and first chorus
void arpeggioSecond (Buffer&);  ///< build and second chorus
void stringVerse (Buffer&);
void stringOutro (Buffer&);
void leadChorus (Buffer&);
void leadFinale (Buffer&);  ///< build and second chorus
void glassIntro (Buffer&);
void glassOutro (Buffer&);

void choirBreak (Buffer&);
void choirFinale (Buffer&);
void choirLast (Buffer&);
void air (Buffer&);
}  // namespace amp::aurora::perform
