#pragma once
#include <atomic>

namespace amp::engine
{
/** The gains of one strip, resolved from faders, pans, mutes and solos. Stored by the message thread, read by the audio
   thread on the grid, and reached over a ramp of 5 ms, or of
   `glide`, which is stored before them. */
struct StripControls
{
    std::atomic<float> input { 1.0f };                 ///< gain and polarity before the inserts
    std::atomic<float> left { 1.0f }, right { 1.0f };  ///< fader x pan, 0 while silenced
    std::atomic<float> glide { 0.0f };                 ///< seconds that the next change takes, 5 ms or more
};

/** The gains of one strip for the next quantum where automation moves them; they count in place of the controls. The
    rendering thread's. */
struct StripDrive
{
    int quanta = 0;  ///< in which they are to be reached; 0: automation moves nothing
    float input = 1.0f, left = 1.0f, right = 1.0f;
};

/** The gains of one send, likewise. */
struct SendDrive
{
    int quanta = 0;
    float left = 0.0f, right = 0.0f;
};

/** The gains of one send, likewise. */
struct SendControls
{
    std::atomic<float> left { 0.0f }, right { 0.0f };
    std::atomic<float> glide { 0.0f };
};
}  // namespace amp::engine
