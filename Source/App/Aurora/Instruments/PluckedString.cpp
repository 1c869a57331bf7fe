#include "App/Aurora/Instruments/PluckedString.h"

#include "App/Aurora/Synthesis/Envelope.h"
#include "App/Aurora/Synthesis/Filters.h"
#include "App/Aurora/Synthesis/Noise.h"

namespace amp::aurora
{
namespace
{
/** A string tuned by a first-order allpass, damped by a one-zero low-pass. */
class String
{
public:
    String (float hertz, float velocity, Noise& chance)
    {
        const auto period = static_cast<float> (sampleRate) / hertz;
        const auto delay = period - damping;  // the damping filter is late by as much
        auto whole = std::floor (delay - 0.2f);
        const auto rest = delay - whole;

        tuning = (1.0f - rest) / (1.0f + rest);
        loss = std::exp2 (-10.0f * period / static_cast<float> (sampleRate) /
                          (3.4f * std::exp2 (-(hertz - 300.0f) / 700.0f)));
        line.resize (static_cast<size_t> (whole));
        pluck (velocity, chance);
    }

    float next() noexcept
    {
        const auto x = line[at];
        const auto softer = loss * ((1.0f - damping) * x + damping * previous);
        const auto tuned = tuning * softer + lastIn - tuning * lastOut;
        previous = x;
        lastIn = softer;
        lastOut = tuned;
        line[at] = tuned;
        at = at + 1 == line.size() ? 0 : at + 1;
        return x;
    }

private:
    /** Fills the line with noise, softened by a light touch, combed by the place of the finger. */
    void pluck (float velocity, Noise& chance)
    {
        OnePole touch (900.0f + 6500.0f * velocity * velocity);
        std::vector<float> burst (line.size());
        float mean = 0;
        for (auto& sample : burst)
            mean += (sample = touch.low (chance.bipolar())) / static_cast<float> (burst.size());

        const auto finger = burst.size() / 5;
        for (size_t i = 0; i < burst.size(); ++i)
            line[i] = burst[i] - mean - 0.8f * (burst[(i + burst.size() - finger) % burst.size()] - mean);
    }

    static constexpr float damping = 0.32f;
    std::vector<float> line;
    size_t at = 0;
    float tuning = 0, loss = 1, previous = 0, lastIn = 0, lastOut = 0;
};
}  // namespace

void playPluckedString (Buffer& out, const Part& part)
{
    Buffer dry (out.size());
    Noise chance (1983);
    for (const auto& note : part)
    {
        const auto velocity = static_cast<float> (note.velocity);
        String string (frequencyOf (note.pitch), velocity, chance);
        Swell held (0.0016f, frameAtBeat (note.length + 0.6), 0.25f);
        const auto start = frameAtBeat (note.start);
        const auto end = std::min (out.size(), start + held.length());
        for (auto frame = start; frame < end; ++frame)
        {
            const auto sample = 0.55f * (0.2f + 0.8f * velocity) * held.next() * string.next();
            dry.add (frame, sample, sample);
        }
    }

    StateVariable air (205.0f, 3.0f), wood (410.0f, 4.0f), presence (2900.0f, 1.2f), floor (110.0f, 0.707f),
        top (6200.0f, 0.6f);
    for (size_t frame = 0; frame < out.size(); ++frame)
    {
        const auto x = floor.next (dry.left[frame]).high;
        const auto y = x + 0.5f * air.next (x).band + 0.45f * wood.next (x).band + 0.25f * presence.next (x).band;
        const auto sound = top.next (y).low;
        out.add (frame, sound, sound);
    }
}
}  // namespace amp::aurora
