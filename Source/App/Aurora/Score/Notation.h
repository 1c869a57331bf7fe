#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

/** Music as text, and text as notes. */
namespace amp::aurora
{
struct Note
{
    double start, length;  ///< beats from the beginning of the part
    int pitch;             ///< MIDI: 60 is middle C, C4
    double velocity;       ///< 0..1
};

using Part = std::vector<Note>;

/** "C#4" or "Bb3" as a MIDI pitch.  C4 is 60. */
int pitchOf (std::string_view name);

/** "C#" or "Bb" as a pitch class, 0..11. */
int pitchClassOf (std::string_view name);

/** Reads one voice: "A4:.5 D5:1.5 -:2 | E1:.5*8".

    A note is its name, a colon and its length in beats; "-" is a rest, "*8" repeats it. Bar lines are for the eye.
    Notes follow one another without gaps. */
Part readVoice (std::string_view text, double velocity = 0.7);

/** Reads a line of a drum grid, one character a sixteenth: '.' is silence, '1' to '9' a hit of that ninth of full
   force. Spaces are for the eye.  @param pitch  given to every hit */
Part readGrid (std::string_view text, int pitch = 60);

/** The beats that a part spans: the end of the last note, from the beginning of the part. */
double lengthOf (const Part&);

/** The part moved in time and pitch. */
Part moved (Part, double beats, int semitones = 0);

/** Both parts, sorted by start. */
Part merged (Part, const Part&);
}  // namespace amp::aurora
