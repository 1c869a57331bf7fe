#pragma once
#include "Core/Media/FrameSource.h"
#include "Dsp/Stretch/Rows.h"
#include "Dsp/Stretch/StretchSettings.h"

#include <deque>
#include <map>

namespace amp::dsp
{
/** Keeps the attacks of a sound from being smeared and moved by a stretcher: it takes them out in front of it, and
    puts them back behind it, unstretched, where they belong.

    At an onset, linear prediction tells how the sound before would have gone on. What is there besides that fades from
    all to nothing within 14 ms: the attack. Reading gives the sound without; addTo() adds the attacks to the result,
    their fade as long as the stretcher made the gap. So a tone that goes on through a drum's hit stays whole.

    Thread: any one at a time, never the audio thread.
*/
class Attacks : public FrameSource
{
public:
    /** The original must outlive this. */
    Attacks (FrameSource& original, const StretchSettings&);

    int channels() const override { return original.channels(); }
    double sampleRate() const override { return original.sampleRate(); }
    int64_t frames() const override { return original.frames(); }

    /** The original without its attacks. */
    Result<> read (int64_t first, float* const* into, int count) override;

    /** Adds the attacks to frames [first, first + count) of the stretched sound. */
    Result<> addTo (int64_t first, float* const* into, int count);

private:
    struct Attack
    {
        int64_t onset;
        std::vector<std::vector<float>> sound;  // by channel, from `lead` frames before the onset
    };

    /** The onsets in a range of the original. */
    Result<std::vector<int64_t>> onsetsIn (int64_t first, int64_t last);
    Result<const Attack*> attackAt (int64_t onset);

    /** How much of the sound at a time after the attack's begin is left to the stretcher, 0..1. */
    double left (double frames) const noexcept;

    FrameSource& original;
    const StretchSettings settings;
    const int lead, learnt, hold, fade;             // frames of the original
    const double speed;                             // at which attacks are read: the pitch
    const int length;                               // of an attack's sound
    std::map<int64_t, std::vector<int64_t>> found;  // onsets by second of the original
    std::deque<Attack> recent;
};
}  // namespace amp::dsp
