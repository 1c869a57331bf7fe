#pragma once
#include <span>

/** The shape of the piece in time. */
namespace amp::aurora
{
constexpr double beatsPerMinute = 100;
constexpr double secondsPerBeat = 60 / beatsPerMinute;
constexpr double beatsPerBar = 4;

/** Where a bar begins, seconds. Bars count from 0. */
constexpr double secondsAtBar (double bar)
{
    return bar * beatsPerBar * secondsPerBeat;
}

/** A part of the form. */
struct Section
{
    const char* name;
    int firstBar, bars;
    const char* scale;   ///< every pitch class that its notes may use
    const char* colour;  ///< of its marker
};

namespace bar
{
constexpr int intro = 0, verse = 4, lift = 12, chorus = 16, nightfall = 24, build = 32, finale = 36, outro = 44,
              end = 50;
}

/** From D major the first chorus falls to B flat and F; the second chorus stays up there in F, and the outro comes home
    by B flat minor, C and D. */
constexpr Section sections[] = {
    { "Intro", bar::intro, 4, "D E F# G A Bb B C#", "#88C0D0" },
    { "Verse", bar::verse, 8, "D E F# G A A# B C#", "#8FBCBB" },
    { "Lift", bar::lift, 4, "D E F# G A B C#", "#EBCB8B" },
    { "Chorus", bar::chorus, 8, "D E F# G A Bb B C#", "#D8868D" },
    { "Break", bar::nightfall, 8, "F F# G A Bb C D Eb E", "#A9A3D6" },
    { "Build", bar::build, 4, "F G A Bb C D E", "#EBCB8B" },
    { "Chorus II", bar::finale, 8, "F G A Bb C Db D E", "#D89ABF" },
    { "Outro", bar::outro, 6, "D E F# G A Bb B C#", "#81A1C1" },
};

constexpr std::span<const Section> form()
{
    return sections;
}
}  // namespace amp::aurora
