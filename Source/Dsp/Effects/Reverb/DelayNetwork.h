#pragma once
#include "Core/Realtime/Annotations.h"
#include "Dsp/Delay/DelayLine.h"
#include "Dsp/Effects/Smoothed.h"

#include <array>

namespace amp::dsp
{
/** The late part of a reverb: 16 moving delay lines, mixed by a Hadamard matrix, with losses that give decay times.
    Even lines are fed from the left and heard on it, odd lines on the right.
    Realtime-safe after prepare. */
class DelayNetwork
{
public:
    struct Settings
    {
        double decay = 2.0;               ///< s to -60 dB between the shelves
        double bass = 1.0, treble = 1.0;  ///< decay times below 250 Hz and above 4 kHz, in decays
        double size = 1.0;                ///< 0.1..1: the length of the lines
        double modulation = 0.0;          ///< 0..1: how much the lines move
    };

    /** Allocates. */
    void prepare (double sampleRate);
    void reset() noexcept AMP_REALTIME;
    void set (const Settings&) noexcept AMP_REALTIME;

    /** Writes what is heard over what goes in.  @param frames  1..64 */
    void process (float* left, float* right, int frames) noexcept AMP_REALTIME;

private:
    static constexpr size_t lineCount = 16;
    using Lines = std::array<float, lineCount>;

    /** What a line loses: its gain, and what the shelves add to it. */
    struct Losses
    {
        Lines middle {}, bass {}, treble {};
    };

    double lengthOf (size_t line, double scale) const noexcept { return fullLengths[line] * scale; }
    void moveLines (int frames) noexcept;
    void moveLosses (int frames) noexcept;
    void processChunk (float* left, float* right, int frames) noexcept;
    void read (int frames) noexcept;
    void lose (Lines&) noexcept;
    static void mix (Lines&) noexcept;

    double sampleRate = 48000.0;
    Settings settings;
    std::array<DelayLine, lineCount> lines;
    std::array<double, lineCount> fullLengths {}, swings {};  // frames; turns
    Lines distances {}, slopes {};                            // frames, and their change in a frame
    Losses losses, lossSlopes, lossGoals;
    Lines bassStates {}, trebleStates {};
    float bassShare = 0.0f, trebleShare = 0.0f;
    Smoothed size, modulation, level;
    std::array<Lines, 64> signals {};  // of a chunk, frame by frame
    int longestChunk = 1;              // no line is shorter: what it gives out has all gone in before the chunk
    bool isFresh = true;
};
}  // namespace amp::dsp
