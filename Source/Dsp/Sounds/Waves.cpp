// Sounds that are held: oscillators whose frequencies are whole numbers of cycles in the loop, so that it has no seam.
#include "Dsp/Sounds/Making.h"
#include "Dsp/Sounds/Tones.h"

namespace amp::dsp
{
using namespace making;

namespace
{
/** A beginning, in which things may still move, and a loop in which a tone has a whole number of cycles. */
class Held
{
public:
    Held (double keyWanted, double sampleRate, double introSeconds)
        : key (keyWanted),
          rate (sampleRate),
          cycles (std::max (1.0, std::round (hertzOf (key) * (key < 60 ? 4.0 : 2.0)))),
          loop (std::round (cycles * rate / hertzOf (key))),
          intro (std::ceil (introSeconds * rate))
    {}

    size_t frames() const { return static_cast<size_t> (intro + loop); }
    int64_t loopStart() const { return static_cast<int64_t> (intro); }

    /** The step of an oscillator at a ratio to the key: the nearest that fits the loop. */
    float step (double ratio) const { return static_cast<float> (std::round (cycles * ratio) / loop); }

    const double key, rate;

private:
    const double cycles, loop, intro;
};

double cents (double amount)
{
    return std::exp2 (amount / 1200.0);
}

/** One tone without an envelope of its own. */
template <typename Next>
Sample plainWave (double key, double rate, Next&& next)
{
    const Held held (key, rate, 0.01);
    std::vector<float> out (held.frames());
    for (auto& sample : out)
        sample = next (held.step (1.0));
    return finishLooped (std::move (out), {}, 0.4, 0.05, held.loopStart(), key);
}
}  // namespace

Sample makeSaw (int, double key, double rate)
{
    return plainWave (key, rate, [saw = Saw()] (float step) mutable { return saw.next (step); });
}
Sample makeSquare (int, double key, double rate)
{
    return plainWave (key, rate, [pulse = Pulse()] (float step) mutable { return pulse.next (step, 0.5f); });
}
Sample makeSine (int, double key, double rate)
{
    return plainWave (key, rate, [phasor = Phasor()] (float step) mutable { return sine (phasor.next (step)); });
}
Sample makeTriangle (int, double key, double rate)
{
    return plainWave (key, rate, [phasor = Phasor()] (float step) mutable {
        const auto phase = phasor.next (step);
        return 1.0f - 4.0f * std::abs (phase - std::floor (phase + 0.5f));
    });
}

/** A pulse whose width swings slowly. */
Sample makePulse (int, double key, double rate)
{
    const Held held (key, rate, 0.01);
    Pulse pulse;
    Phasor swing;
    const auto turn = 1.0f / static_cast<float> (held.frames() - static_cast<size_t> (held.loopStart()));
    std::vector<float> out (held.frames());
    for (auto& sample : out)
        sample = pulse.next (held.step (1.0), 0.5f + 0.32f * sine (swing.next (2.0f * turn)));
    return finishLooped (std::move (out), {}, 0.4, 0.08, held.loopStart(), key);
}

/** Seven saws about the key, the outer ones at the sides. */
Sample makeSupersaw (int, double key, double rate)
{
    static constexpr double detune[] { -19, -12, -5, 0, 6, 13, 20 };
    const Held held (key, rate, 0.02);
    Noise chance (101);
    std::vector<float> left (held.frames()), right (left.size());
    Filter leftFloor (hertzOf (key) * 0.7, 0.7, rate), rightFloor (hertzOf (key) * 0.7, 0.7, rate);
    for (size_t i = 0; i < 7; ++i)
    {
        Saw saw { { chance.unit() } };
        const auto step = held.step (cents (detune[i]));
        const auto pan = (static_cast<float> (i) - 3.0f) / 3.0f * (i % 2 == 0 ? 0.8f : -0.8f);
        const auto level = i == 3 ? 1.0f : 0.62f;
        for (size_t frame = 0; frame < left.size(); ++frame)
        {
            const auto x = level * saw.next (step);
            left[frame] += x * (1.0f - pan);
            right[frame] += x * (1.0f + pan);
        }
    }
    for (size_t frame = 0; frame < left.size(); ++frame)
    {
        left[frame] = leftFloor.high (left[frame]);
        right[frame] = rightFloor.high (right[frame]);
    }
    return finishLooped (std::move (left), std::move (right), 0.45, 0.12, held.loopStart(), key);
}

/** Detuned saws and a fifth-octave of sines behind a soft filter, that swell and let go slowly. */
Sample makePad (int, double key, double rate)
{
    static constexpr double detune[] { -9, -4, 3, 8 };
    const Held held (key, rate, 0.6);
    Noise chance (103);
    std::array<std::vector<float>, 2> sides;
    for (size_t side = 0; side < 2; ++side)
    {
        std::array<Saw, 4> saws {};
        std::array<float, 4> steps {};
        for (size_t i = 0; i < 4; ++i)
        {
            saws[i].phasor.phase = chance.unit();
            steps[i] = held.step (cents (detune[i] * (side == 0 ? 1.0 : -1.1)));
        }
        Phasor octave { chance.unit() }, sub { chance.unit() };
        Filter soft (std::min (9000.0, hertzOf (key) * 3.2 + 500), 0.6, rate);
        sides[side].resize (held.frames());
        for (size_t frame = 0; frame < sides[side].size(); ++frame)
        {
            float sum = 0;
            for (size_t i = 0; i < 4; ++i)
                sum += saws[i].next (steps[i]);
            sum = soft.low (0.3f * sum) + 0.22f * sine (octave.next (held.step (2.0))) +
                  0.35f * sine (sub.next (held.step (1.0)));
            const auto rise = std::min (1.0f, static_cast<float> (frame) / static_cast<float> (0.25 * rate));
            sides[side][frame] = sum * rise * (2.0f - rise);
        }
    }
    return finishLooped (std::move (sides[0]), std::move (sides[1]), 0.42, 0.7, held.loopStart(), key);
}

/** Saws and a low pulse through a filter that opens with the attack. */
Sample makeLead (int, double key, double rate)
{
    const Held held (key, rate, 0.8);
    Saw first, second { { 0.4f } };
    Pulse low;
    Filter filter (1000, 0.9, rate);
    Decay bite (0.18, rate);
    std::vector<float> out (held.frames());
    for (size_t frame = 0; frame < out.size(); ++frame)
    {
        const auto open = bite.next();
        if (frame % 16 == 0)
            filter.set (std::min (12000.0, hertzOf (key) * (3.0 + 5.0 * static_cast<double> (open)) + 700), 1.0, rate);
        const auto x = 0.5f * first.next (held.step (cents (-4))) + 0.5f * second.next (held.step (cents (5))) +
                       0.35f * low.next (held.step (0.5), 0.45f);
        const auto rise = std::min (1.0f, static_cast<float> (frame) / static_cast<float> (0.006 * rate));
        out[frame] = rise * soften (1.3f * filter.low (x));
    }
    return finishLooped (std::move (out), {}, 0.45, 0.1, held.loopStart(), key);
}

/** A saw and a pulse that close after the attack, over a sine. */
Sample makeBass (int variant, double key, double rate)
{
    static constexpr double bites[] { 9, 16, 4 };
    const Held held (key, rate, 0.9);
    Saw saw;
    Pulse pulse;
    Phasor sub;
    Filter filter (500, 1.4, rate);
    Decay closing (0.13, rate);
    std::vector<float> out (held.frames());
    for (size_t frame = 0; frame < out.size(); ++frame)
    {
        const auto open = static_cast<double> (closing.next());
        if (frame % 16 == 0)
            filter.set (std::min (9000.0, hertzOf (key) * (2.6 + bites[variant % 3] * open) + 120), 1.3, rate);
        const auto upper =
            filter.low (0.6f * saw.next (held.step (1.0)) + 0.4f * pulse.next (held.step (cents (4)), 0.3f));
        const auto rise = std::min (1.0f, static_cast<float> (frame) / static_cast<float> (0.003 * rate));
        out[frame] = rise * soften (1.5f * (0.7f * sine (sub.next (held.step (1.0))) + 0.8f * upper));
    }
    return finishLooped (std::move (out), {}, 0.6, 0.05, held.loopStart(), key);
}

/** Drawbars 8 8 6 4 of an electric organ, with a click. */
Sample makeOrgan (int, double key, double rate)
{
    static constexpr double ratios[] { 0.5, 1, 1.5, 2, 3, 4 }, levels[] { 0.7, 1, 0.5, 0.7, 0.3, 0.35 };
    const Held held (key, rate, 0.05);
    Noise chance (107);
    Decay click (0.002, rate);
    std::vector<float> out (held.frames());
    for (size_t i = 0; i < 6; ++i)
    {
        Phasor wheel { chance.unit() };
        for (auto& sample : out)
            sample += static_cast<float> (levels[i]) * sine (wheel.next (held.step (ratios[i])));
    }
    for (auto& sample : out)
        sample += 0.6f * click.next() * chance.bipolar();
    return finishLooped (std::move (out), {}, 0.45, 0.04, held.loopStart(), key);
}

/** One sine that bends the phase of another; the bend falls after the attack. */
Sample makeFm (int variant, double key, double rate)
{
    static constexpr double ratios[] { 1, 2, 3, 0.5 };
    const Held held (key, rate, 1.2);
    Phasor carrier, modulator;
    Decay fall (0.25, rate);
    std::vector<float> out (held.frames());
    for (auto& sample : out)
    {
        const auto bend = 0.12f + 0.34f * fall.next();
        sample = sine (carrier.next (held.step (1.0)) + bend * sine (modulator.next (held.step (ratios[variant % 4]))));
    }
    return finishLooped (std::move (out), {}, 0.45, 0.15, held.loopStart(), key);
}
}  // namespace amp::dsp
