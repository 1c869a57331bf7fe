#pragma once
#include "Core/Realtime/Annotations.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace amp::dsp
{
/** The kinds of spaces that the program makes impulse responses of. */
inline constexpr std::string_view spaceNames[] { "Booth",     "Room",  "Chamber", "Hall",
                                                 "Cathedral", "Plate", "Gated",   "Reverse" };

/** What an impulse response is made of. */
struct RoomSettings
{
    int space = 3;       ///< of spaceNames
    double decay = 1.0;  ///< of the space's own decay time
    double seconds = 4;  ///< the response has ended after these

    bool operator== (const RoomSettings&) const = default;
};

/** Makes the impulse response of a space, one piece after another: early reflections at the distances of mirror images
    in a box, and a diffuse tail of noise in three bands that decay in times of their own, as air and walls take the
    treble first. Both sides have noise of their own. The energy of a response does not depend on its decay.

    Thread: the one that calls. Realtime-safe.
*/
class RoomResponse
{
public:
    /** Begins at the first sample. */
    void start (const RoomSettings&, double sampleRate) noexcept AMP_REALTIME;

    /** The next samples of both sides. */
    void next (float* left, float* right, int frames) noexcept AMP_REALTIME;

    /** Seconds until the response is 60 dB down. */
    static double tailOf (const RoomSettings&) noexcept AMP_REALTIME;

private:
    struct Band
    {
        float level = 0.0f, fall = 1.0f;  // envelope now, and its factor a frame
    };

    struct Side
    {
        uint32_t seed = 1;
        float low = 0.0f, high = 0.0f;  // states of the filters that cut the bands
    };

    struct Reflection
    {
        int64_t at = 0;  // frame
        std::array<float, 2> gains {};
    };

    void startBands (const RoomSettings&, double sampleRate) noexcept;
    void startReflections (const RoomSettings&, double sampleRate) noexcept;
    float noiseOf (Side&) noexcept;

    std::array<Band, 3> bands;
    std::array<Side, 2> sides;
    std::array<Reflection, 24> reflections;
    float lowShare = 0.0f, highShare = 0.0f, gain = 1.0f;
    float onset = 0.0f, onsetShare = 1.0f;  // how the tail builds up
    int64_t frame = 0, end = 0, fadeFrames = 1;
    bool isReverse = false;
};
}  // namespace amp::dsp
