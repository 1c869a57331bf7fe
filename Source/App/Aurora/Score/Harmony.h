#pragma once
#include "App/Aurora/Score/Notation.h"

#include <span>

/** Chords, and how one leads to the next. */
namespace amp::aurora
{
/** A chord as one writes it down: what it is called, how long it lasts, what stands under it and what colours it. */
struct Chord
{
    const char* symbol;
    double beats;
    const char* bass;   ///< pitch class: "F#"
    const char* tones;  ///< pitch classes of the upper voices: "A C# E B"
};

using Progression = std::span<const Chord>;

/** A chord laid out for hands or voices. */
struct Voicing
{
    double start, length;    ///< beats
    int bass;                ///< MIDI pitch, E1..D#2
    std::vector<int> tones;  ///< MIDI pitches, lowest first
};

/** Where the upper voices may move, as MIDI pitches. */
struct Register
{
    int lowest, highest;
};

/** Lays the chords out so that the voices move as little as they can.

    Every tone may stand in any octave of the register. Among all layouts the one wins that moves least from the chord
    before, keeps seconds out of the low middle, and stays near the centre of the register.

    @param semitones  transposes the result; the layout is chosen after transposing */
std::vector<Voicing> voiceLead (Progression, Register, int semitones = 0);

/** The voicings as held notes, upper voices only. */
Part heldChords (const std::vector<Voicing>&, double velocity);

/** The beats of a whole progression. */
double lengthOf (Progression);
}  // namespace amp::aurora
