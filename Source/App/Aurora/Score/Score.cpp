#include "App/Aurora/Score/Score.h"

#include "App/Aurora/Instruments/DrumKit.h"

namespace amp::aurora::score
{
namespace
{
// clang-format off
constexpr Chord intro[] = {
    { "Dmaj9",      4, "D",  "F# A C# E" },
    { "Gmaj9#11/D", 4, "D",  "G B F# C#" },
    { "Dmaj9",      4, "D",  "F# A C# E" },
    { "Gm6/D",      4, "D",  "G Bb E A"  },
};

constexpr Chord verse[] = {
    { "Gmaj9",   4, "G",  "B D F# A"  },
    { "A6/9",    4, "A",  "C# E F# B" },
    { "F#m11",   4, "F#", "A C# E B"  },
    { "Bm9",     4, "B",  "D F# A C#" },
    { "Gmaj9",   4, "G",  "B D F# A"  },
    { "Em11",    4, "E",  "G B D A"   },
    { "F#7sus4", 2, "F#", "B C# E F#" },
    { "F#7b9",   2, "F#", "A# C# E G" },
    { "Bm9",     4, "B",  "D F# A C#" },
};

constexpr Chord lift[] = {
    { "Em9",    4, "E",  "G B D F#"  },
    { "F#m11",  4, "F#", "A C# E B"  },
    { "Gmaj9",  4, "G",  "B D F# A"  },
    { "A13sus", 4, "A",  "D G B F#"  },
};

constexpr Chord chorus[] = {
    { "Dmaj9",    4, "D",  "F# A C# E" },
    { "A(add9)/C#", 4, "C#", "A E B C#" },
    { "Bm9",      4, "B",  "D F# A C#" },
    { "Gmaj9",    4, "G",  "B D F# A"  },
    { "D(add9)/F#", 4, "F#", "A D E F#" },
    { "Em11",     4, "E",  "G B D A"   },
    { "Gm6/9",    4, "G",  "Bb D E A"  },
    { "A13sus",   4, "A",  "D G B F#"  },
};

constexpr Chord nightfall[] = {
    { "Bbmaj9",    4, "Bb", "D A C F"   },
    { "C(add9)/Bb", 4, "Bb", "C E G D"  },
    { "Am11",      4, "A",  "C E G D"   },
    { "Dm9",       4, "D",  "F A C E"   },
    { "Bbmaj9",    4, "Bb", "D F A C"   },
    { "Ebmaj9#11", 4, "Eb", "G D F A"   },
    { "Am7b5",     4, "A",  "C Eb G D"  },
    { "D7sus",     2, "D",  "C G A D"   },
    { "D7b9",      2, "D",  "C F# A Eb" },
};

constexpr Chord last[] = {
    { "D6/9", 8, "D", "F# A B E" },
};
// clang-format on
}  // namespace

Progression introChords()
{
    return intro;
}
Progression verseChords()
{
    return verse;
}
Progression liftChords()
{
    return lift;
}
Progression chorusChords()
{
    return chorus;
}
Progression breakChords()
{
    return nightfall;
}
Progression lastChord()
{
    return last;
}

Part introTune()
{
    return readVoice ("-:1 A5:1 D6:2 | C#6:1 D6:1 F#6:2 |"
                      "-:1 A5:1 D6:2 | E6:1.5 D6:.5 Bb5:2",
                      0.5);
}

Part verseTune()
{
    return readVoice ("-:1 B4:.5 D5:.5 F#5:1 E5:1  | E5:.5 C#5:1.5 A4:.5 B4:1.5 |"
                      "-:.5 A4:.5 E5:1.5 C#5:.5 A4:1 | C#5:1.5 D5:.5 F#4:2 |"
                      "-:1 B4:.5 D5:.5 A5:1 F#5:1  | G5:.5 F#5:.5 D5:1 A4:1 B4:1 |"
                      "-:.5 F#4:.5 B4:.5 C#5:.5 A#4:.5 C#5:.5 G5:1 | F#5:1 D5:.5 C#5:1.5 A4:.5 B4:.5",
                      0.62);
}

Part buildTune()
{
    return readVoice ("-:2.5 B4:.5 D5:.5 E5:.5 | F#5:2 -:.5 C#5:.5 E5:.5 F#5:.5 |"
                      "A5:2 -:.5 D5:.5 F#5:.5 A5:.5 | B5:3 -:1",
                      0.6);
}

Part chorusTune()
{
    return readVoice ("A4:.5 D5:1.5 C#5:.5 D5:.5 F#5:1 | E5:1.5 C#5:.5 A4:1.5 -:.5 |"
                      "A4:.5 D5:1.5 C#5:.5 D5:.5 A5:1 | F#5:1.5 D5:.5 B4:1.5 -:.5 |"
                      "A4:.5 F#5:1.5 E5:.5 D5:.5 E5:1 | D5:1 B4:.5 A4:.5 B4:1 D5:1 |"
                      "E5:1.5 D5:.5 Bb4:1 D5:1        | F#5:2 E5:1 -:1",
                      0.8);
}

Part chorusCounterTune()
{
    return readVoice ("F#4:3 E4:1 | E4:2 A4:2 | C#5:3 B4:1 | B4:2 A4:2 |"
                      "A4:2 B4:1 A4:1 | G4:4 | Bb4:2 A4:1 G4:1 | A4:2 B4:2",
                      0.7);
}

Part breakTune()
{
    return readVoice ("A4:1 D5:3 | C5:1 D5:1 E5:2 | -:1 D5:1 C5:1 G4:1 | A4:1 E5:2 F5:.5 E5:.5 |"
                      "D5:1 A4:1 C5:2 | D5:1.5 A4:1.5 Bb4:1 | C5:1 Eb5:2 D5:1 | D5:1 Eb5:1 F#5:2",
                      0.74);
}

Part outroTune()
{
    return readVoice ("A5:.5 D6:1.5 C#6:.5 D6:.5 F#6:1 | E6:1.5 C#6:.5 A5:2 |"
                      "A5:.5 D6:1.5 C#6:.5 D6:.5 A6:1 | E6:1.5 D6:.5 Bb5:2 |"
                      "-:1 A5:1 D6:2 | -:4",
                      0.52);
}

Part verseBass()
{
    return readVoice ("G1:1.5 -:.5 G1:.5 D2:.5 F#2:1  | A1:1.5 -:.5 A1:.5 E2:.5 A2:.5 G2:.5 |"
                      "F#1:1.5 -:.5 F#1:.5 C#2:.5 E2:1 | B1:1.5 -:.5 B1:.5 F#2:.5 A2:.5 A1:.5 |"
                      "G1:1.5 -:.5 G1:.5 D2:.5 B1:1   | E1:1.5 -:.5 E1:.5 B1:.5 D2:1 |"
                      "F#1:1.5 -:.5 F#1:.5 C#2:.5 A#1:1 | B1:2 -:.5 F#1:.5 B1:.5 D2:.5",
                      0.66);
}

Part liftBass()
{
    return merged (merged (readVoice ("E1:.5*8", 0.55), moved (readVoice ("F#1:.5*8", 0.62), 4)),
                   merged (moved (readVoice ("G1:.5*8", 0.7), 8), moved (readVoice ("A1:.5*6 -:1", 0.8), 12)));
}

Part chorusBass()
{
    return readVoice ("D2:1.5 D2:.5 -:.5 D2:.5 A1:.5 D2:.5  | C#2:1.5 C#2:.5 -:.5 C#2:.5 E2:.5 C#2:.5 |"
                      "B1:1.5 B1:.5 -:.5 B1:.5 F#2:.5 A1:.5 | G1:1.5 G1:.5 -:.5 G1:.5 D2:.5 G1:.5 |"
                      "F#1:1.5 F#1:.5 -:.5 F#1:.5 A1:.5 F#1:.5 | E1:1.5 E1:.5 -:.5 E1:.5 B1:.5 F#1:.5 |"
                      "G1:1.5 G1:.5 -:.5 G1:.5 D2:.5 Bb1:.5 | A1:1.5 A1:.5 -:.5 A1:.5 B1:.5 C#2:.5",
                      0.82);
}

Part lastBass()
{
    return readVoice ("D2:8", 0.6);
}

Part verseKick()
{
    return readGrid ("9... ..5. 8... ...4 9... ..5. ..8. ....", drum::kick);
}
Part verseRim()
{
    return readGrid (".... 7... .... 7..1 .... 7... .2.. 7...", drum::rim);
}

Part verseHats()
{
    return merged (readGrid ("..6. ..7. ..6. ..7. ..6. ..7. ..6. ..73", drum::closedHat),
                   readGrid ("5243 6243 5243 6244 5243 6243 5243 6354", drum::shaker));
}

Part liftKick()
{
    return readGrid ("9... 8... 9... 8...", drum::kick);
}
Part chorusKick()
{
    return readGrid ("9... ..7. 4.9. ..4. 9... ..7. 3.95 ....", drum::kick);
}

Part chorusSnare()
{
    const auto snare = "....9... ..1.9..2 ....9... ..2.9... ....9... ..1.9..2 ....9..2 .2..9.46";
    const auto claps = "....8... ....8... ....8... ....8... ....8... ....8... ....8... ....8...";
    return merged (readGrid (snare, drum::snare), readGrid (claps, drum::clap));
}

Part chorusHats()
{
    return merged (merged (readGrid ("6382 6382 6382 6382 6382 6382 6382 6.82", drum::closedHat),
                           readGrid (".... .... .... .... .... .... .... .7..", drum::openHat)),
                   readGrid ("4253 4253 4253 4253 4253 4253 4253 4254", drum::shaker));
}

Part buildSnare()
{
    return readGrid ("3.3. 4.4. 5.5. 5.6. 6566 6767 7878 ....", drum::snare);
}

Part tomFill()
{
    return merged (
        merged (readGrid ("..7. 8... .... ....", drum::highTom), readGrid (".... ..7. 8.6. ....", drum::midTom)),
        readGrid (".... .... ..7. 98..", drum::lowTom));
}
}  // namespace amp::aurora::score
