#pragma once
#include "Core/Realtime/Handoff.h"

#include <array>
#include <cstdint>
#include <vector>

namespace amp::engine
{
/** A sound that is heard besides the session: two channels at the device's rate. */
struct PreviewSound
{
    std::array<std::vector<float>, 2> channels {};  ///< of one length; empty: silence
};

/** Plays one sound to the end over whatever a device plays; the next one, or none, begins after a fade of 5 ms.

    play(), stop()   [message thread]
    position()       [any thread]
    add()            [audio thread]
*/
class PreviewVoice
{
public:
    PreviewVoice() : sounds (std::make_unique<const PreviewSound>()) {}

    /** Plays from the start, in place of what is heard. */
    void play (std::unique_ptr<const PreviewSound> next) { sounds.publish (std::move (next)); }
    void stop() { sounds.publish (std::make_unique<const PreviewSound>()); }

    /** Frames of the sound that was published last which have been played; -1 if it has ended, or is silence.
        A sound that has not begun yet is at 0. */
    int64_t position() const noexcept { return sounds.isTaken() ? played.load (std::memory_order_acquire) : 0; }

    /** Adds the next frames to the first two outputs; to a single one their mean. */
    void add (float* const* outputs, int count, int frames) noexcept AMP_REALTIME;

    static constexpr int fadeFrames = 240;

private:
    int addFrom (const PreviewSound&, float* const* outputs, int count, int offset, int frames) noexcept;

    Handoff<PreviewSound> sounds;
    std::atomic<int64_t> played { -1 };
    const PreviewSound* current = nullptr;  // audio thread, as what follows
    int64_t at = 0;
    int leaving = 0;  // frames left of the fade out
    bool isLeaving = false;
};
}  // namespace amp::engine
