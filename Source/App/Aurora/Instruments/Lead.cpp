#include "App/Aurora/Instruments/Lead.h"

#include "App/Aurora/Synthesis/Filters.h"
#include "App/Aurora/Synthesis/Oscillators.h"

namespace amp::aurora
{
namespace
{
/** What the player's hands do at one moment. */
struct Gesture
{
    float pitch, level, brightness, vibrato;
};

/** Follows the notes: glides in 45 ms, swells in 20 ms, lets go in 120 ms. */
class Hands
{
public:
    explicit Hands (const Part& partToPlay) : part (partToPlay), pitch (static_cast<float> (part.front().pitch)) {}

    Gesture next (size_t frame) noexcept
    {
        while (index + 1 < part.size() && frame >= frameAtBeat (part[index + 1].start))
            ++index;

        const auto& note = part[index];
        const auto start = frameAtBeat (note.start);
        const auto isHeld = frame >= start && frame < start + frameAtBeat (note.length) - frameAtSecond (0.012);
        const auto age = frame < start ? 0.0f : static_cast<float> (frame - start) / static_cast<float> (sampleRate);
        const auto target = isHeld ? 0.35f + 0.65f * static_cast<float> (note.velocity) : 0.0f;

        pitch += glide * (static_cast<float> (note.pitch) - pitch);
        level += (target > level ? rise : fall) * (target - level);
        const auto vibrato = std::clamp ((age - 0.3f) / 0.5f, 0.0f, 1.0f);
        return {
            pitch, level, static_cast<float> (note.velocity) * (0.55f + 0.45f * std::exp (-age / 0.35f)), vibrato
        };
    }

private:
    static float perFrame (float seconds)
    {
        return 1.0f - std::exp (-1.0f / (seconds * static_cast<float> (sampleRate)));
    }

    const Part& part;
    size_t index = 0;
    float pitch, level = 0;
    const float glide = perFrame (0.016f), rise = perFrame (0.012f), fall = perFrame (0.06f);
};
}  // namespace

void playLead (Buffer& out, const Part& part)
{
    Hands hands (part);
    Saw low, middle, high;
    Pulse hollow;
    Phasor wave, breath;
    StateVariable first, second;
    float step = 0, width = 0.4f;

    for (size_t frame = 0; frame < out.size(); ++frame)
    {
        const auto now = hands.next (frame);
        const auto swing = sine (wave.next (cyclesPerFrame (5.3f)));
        const auto drift = sine (breath.next (cyclesPerFrame (0.31f)));
        if (frame % 8 == 0)
        {
            step = cyclesPerFrame (frequencyOf (now.pitch + 0.22f * now.vibrato * swing + 0.02f * drift));
            first.set (900.0f + 3300.0f * now.brightness * (1.0f + 0.12f * now.vibrato * swing), 0.6f);
            second.set (1500.0f + 4500.0f * now.brightness, 0.8f);
            width = 0.42f + 0.1f * drift;
        }

        const auto reeds = 0.42f * middle.next (step) + 0.2f * low.next (step * 0.9962f) +
                           0.2f * high.next (step * 1.0035f) + 0.17f * hollow.next (step * 0.5f, width);
        const auto sample = 0.45f * saturate (1.5f * now.level * second.next (first.next (reeds).low).low);
        out.add (frame, sample, sample);
    }
}
}  // namespace amp::aurora
