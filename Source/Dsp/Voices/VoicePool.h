#pragma once
#include "Dsp/Voices/VoiceGroup.h"
#include "Dsp/Voices/VoiceKernels.h"

namespace amp::dsp
{
/** One note of a voice. */
struct Strike
{
    int offset = 0;     ///< frames from the start of the next quantum, 0..63
    float gain = 1;     ///< in addition to the recipe's
    double length = 0;  ///< frames that the note is held, up to 2^23; then its release
};

/** The voices of one pattern track: plays recipes, quantum by quantum.

    Where a voice begins within a quantum never changes what it sounds like; nor does what else sounds. More voices than
    its polyphony end the oldest with a fade of 2 ms.

    Thread: construction any; everything else one, realtime-safe. The samples must outlive the voices that play them.
*/
class VoicePool
{
public:
    /** polyphony: 1 or more. A voice of two channels counts twice. */
    explicit VoicePool (double sampleRate, int polyphony = 128);

    /** Begins a voice in the next quantum, and ends those of its cut group. An empty part of a sample is silent. */
    void start (const VoiceRecipe&, const Strike&) noexcept AMP_REALTIME;

    /** Ends the voices of a cut group, as a voice of that group does. */
    void cut (int group, int offset) noexcept AMP_REALTIME { endGroup (group, nullptr, offset); }

    /** Writes the next 64 frames of both channels. @returns false, and writes nothing, if no voice sounds. */
    bool render (float* left, float* right) noexcept AMP_REALTIME;

    /** Silence at once. */
    void reset() noexcept AMP_REALTIME;

    /** Voices that sound, or fade. */
    int sounding() const noexcept AMP_REALTIME { return used; }

private:
    struct Slot
    {
        bool isUsed = false, isEnding = false;
        uint64_t serial = 0;  ///< when it was struck
        int cut = 0;
        const Sample* sample = nullptr;  ///< the original of its sample
        double endsIn = 0;               ///< frames until it is silent
    };

    void endGroup (int group, const Sample*, int offset) noexcept;
    void endOldest (int offset) noexcept;
    void end (size_t slot, int offset) noexcept;
    void release (size_t slot) noexcept;
    size_t freeSlot() noexcept;
    void fill (size_t slot, const VoiceRecipe&, const Strike&, size_t channel, float left, float right) noexcept;
    void setStages (size_t slot, const VoiceRecipe&, const Strike&, double heard) noexcept;

    const VoiceKernels& kernels;
    const SincTable& table;
    const float fade;  // frames
    const int polyphony;
    std::vector<VoiceGroup> groups;
    std::vector<Slot> slots;
    uint64_t struck = 0;
    int used = 0, ending = 0;
    VoiceBlock sumLeft, sumRight;
};
}  // namespace amp::dsp
