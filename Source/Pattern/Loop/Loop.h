#pragma once
#include "Pattern/Loop/ByStep.h"
#include "Pattern/Loop/Sound.h"

namespace amp::pattern
{
/** Where a track's sound goes: the first is its own output, the others are its sends. */
struct Destination
{
    int line = -1;      ///< which of Loop::lines; -1: straight to the output
    int orbit = 0;      ///< SuperDirt's orbit: the line's index, or the track's own orbit
    double gain = 1.0;  ///< linear, after the fader; 1 for the track's own output
    double pan = 0.5;   ///< 0..1; 0.5 leaves the sound where it is
};

/** A track that plays sounds. */
struct Track
{
    std::string id;
    bool isActive = true;                   ///< by mute and solo: an inactive track's events are not played
    std::vector<Destination> destinations;  ///< at least one
    bool isNative = true, isSent = true;    ///< whether the program's own voices play it; whether it is sent over OSC
};

/** A track that sends MIDI. */
struct MidiTrack
{
    std::string id;
    bool isActive = true;
    int channel = 0;  ///< 0..15
};

/** A bus of the pattern layer. */
struct Line
{
    std::string name;
    double volume = 1.0, pan = 0.5;  ///< linear; 0..1
    bool isActive = true;            ///< by mute and solo among the lines
    int output = 0;                  ///< hardware pair, 0..11
    Space space;
    std::optional<double> reverbRoom;  ///< decay of the reverb where reverb_send says the send
    struct Limiter
    {
        double threshold, release;
    };  ///< amplitude, seconds
    struct Compressor
    {
        double threshold, ratio, attack, release, knee, makeup;
    };  ///< amplitude, :1, s, s, dB, linear
    std::optional<Limiter> limiter;
    std::optional<Compressor> compressor;
};

/** An event of a track that plays sounds. */
struct Trigger : Placed
{
    uint32_t track = 0;     ///< which of Loop::tracks
    uint32_t sound = 0;     ///< which of Loop::sounds
    double velocity = 1.0;  ///< 0..1: a factor on the gain
    int8_t note = -1;       ///< 0..127, or -1 for the sound's own pitch
    double gate = 1.0;      ///< length in steps, not below 0
};

/** An event of a MIDI track, ready to send. */
struct MidiNote : Placed
{
    uint32_t track = 0;              ///< which of Loop::midiTracks
    uint8_t note = 0, velocity = 0;  ///< transposed, 0..127; 1..127
    double gate = 1.0;
};

/** A controller, the pitch bend or the channel pressure of a MIDI track, at a step where it changes. */
struct MidiControl : Placed
{
    enum class Kind : uint8_t { controller, pitchBend, pressure };

    uint32_t track = 0;
    Kind kind = Kind::controller;
    uint8_t controller = 0;
    int16_t value = 0;    ///< 0..127; pitch bend -8192..8191
    bool isSame = false;  ///< as at the step before (around the loop): sent only where playing begins
};

/** What plays: one loop of 256 steps, resolved so that nothing is left to look up. Immutable; shared by every thread.
 */
struct Loop
{
    std::vector<Track> tracks;
    std::vector<MidiTrack> midiTracks;
    std::vector<Line> lines;
    std::vector<std::string> names;  ///< of sounds
    std::vector<Sound> sounds;

    ByStep<Trigger> triggers;  ///< of one step: by track, then as in the sequence
    ByStep<MidiNote> notes;
    ByStep<MidiControl> controls;

    /** Gain of an event at a destination, linear. */
    double gainOf (const Trigger& t, const Destination& to) const
    {
        return sounds[t.sound].values.get (Param::gain, 1.0) * t.velocity * to.gain;
    }
};

using LoopPtr = std::shared_ptr<const Loop>;
}  // namespace amp::pattern
