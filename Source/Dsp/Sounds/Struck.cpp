// Sounds that are struck or plucked and die away.
#include "Dsp/Sounds/Making.h"
#include "Dsp/Sounds/Tones.h"

#include <span>

namespace amp::dsp
{
using namespace making;

namespace
{
/** A sine that dies away, by the recurrence of a damped rotation. */
class Mode
{
public:
    Mode (double hertz, double seconds, double level, double phase, double rate)
    {
        const auto angle = 2 * std::numbers::pi * hertz / rate, radius = std::exp (-1.0 / (seconds * rate));
        cosine = radius * std::cos (angle);
        sine = radius * std::sin (angle);
        x = level * std::cos (phase);
        y = level * std::sin (phase);
    }

    float next() noexcept
    {
        const auto now = y, turned = x * cosine - y * sine;
        y = x * sine + y * cosine;
        x = turned;
        return static_cast<float> (now);
    }

private:
    double cosine, sine, x, y;
};
}  // namespace

/** Two strings of up to 28 stiff partials each, a soft hammer, and its knock. */
Sample makePiano (int, double key, double rate)
{
    const auto hertz = hertzOf (key);
    const auto seconds = std::clamp (5.5 - (key - 40) * 0.055, 1.2, 6.0);
    const auto stiffness = 0.00012 * std::exp2 ((key - 40) / 10.0);
    Noise chance (113);
    std::vector<float> left (framesOf (seconds, rate)), right (left.size());
    for (int n = 1; n <= 28; ++n)
    {
        const auto partial = hertz * n * std::sqrt (1.0 + stiffness * n * n);
        if (partial > 0.45 * rate || partial > 14000)
            break;
        const auto hammer =
            std::abs (std::sin (std::numbers::pi * n / 7.6)) + 0.08;  // struck at an eighth of the string
        const auto level = hammer * std::pow (n, -1.05) * std::exp (-partial / 4200);
        const auto length = seconds * 0.42 / (1.0 + 0.19 * n + partial / 9000);
        for (const auto apart : { -0.7, 0.6 })
        {
            const auto tuned = partial * std::exp2 (apart / 1200.0);
            const auto phase = 0.3 * static_cast<double> (chance.bipolar());
            Mode slow (tuned, length, 0.55 * level, phase, rate),
                quick (tuned, length * 0.22, 0.45 * level, phase, rate);
            const auto side = static_cast<float> (apart > 0 ? 0.25 : -0.25);
            for (size_t i = 0; i < left.size(); ++i)
            {
                const auto x = slow.next() + quick.next();
                left[i] += x * (1.0f - side);
                right[i] += x * (1.0f + side);
            }
        }
    }
    Decay knock (0.012, rate);
    Filter wood (380, 0.8, rate), felt (2600, 0.7, rate);
    for (size_t i = 0; i < framesOf (0.12, rate); ++i)
    {
        const auto noise = chance.bipolar() * knock.next();
        const auto x = 0.5f * wood.band (noise) + 0.08f * felt.low (noise);
        left[i] += x;
        right[i] += x;
    }
    auto sample = finish (std::move (left), std::move (right), 0.6, 0.22, rate);
    sample.pitch = key;
    return sample;
}

/** A delay line that loses its treble: Karplus and Strong (1983), tuned by an allpass as Jaffe and Smith (1983) do. */
Sample makePluck (int variant, double key, double rate)
{
    constexpr auto damping = 0.32f;
    const auto hertz = hertzOf (key);
    const auto period = rate / hertz, whole = std::floor (period - static_cast<double> (damping) - 0.2);
    const auto rest = period - static_cast<double> (damping) - whole;
    const auto tuning = static_cast<float> ((1.0 - rest) / (1.0 + rest));
    const auto loss = static_cast<float> (std::exp2 (-10.0 * period / rate / (3.2 * std::exp2 (-(hertz - 300) / 700))));

    Noise chance (127);
    Filter touch (std::min (9000.0, 2200.0 * (variant + 1) + hertz), 0.7, rate);
    std::vector<float> line (std::max<size_t> (2, static_cast<size_t> (whole)));
    for (auto& x : line)
        x = touch.low (chance.bipolar());
    const auto finger = line.size() / 5;
    auto burst = line;
    for (size_t i = 0; i < line.size(); ++i)
        line[i] = burst[i] - 0.85f * burst[(i + line.size() - finger) % line.size()];

    std::vector<float> out (framesOf (2.5, rate));
    Filter air (205, 2.5, rate), wood (410, 3.0, rate), floor (70, 0.7, rate);
    size_t at = 0;
    auto previous = 0.0f, lastIn = 0.0f, lastOut = 0.0f;
    for (auto& sample : out)
    {
        const auto x = line[at], softer = loss * ((1.0f - damping) * x + damping * previous);
        const auto tuned = tuning * softer + lastIn - tuning * lastOut;
        previous = x;
        lastIn = softer;
        lastOut = tuned;
        line[at] = tuned;
        at = at + 1 == line.size() ? 0 : at + 1;
        const auto dry = floor.high (x);
        sample = dry + 0.4f * air.band (dry) + 0.35f * wood.band (dry);
    }
    auto sample = finish (std::move (out), {}, 0.55, 0.12, rate);
    sample.pitch = key;
    return sample;
}

/** A bar or a bell: a few modes that do not belong to one series. */
Sample makeBell (int variant, double key, double rate)
{
    struct Partial
    {
        double ratio, level, seconds;
    };
    static constexpr Partial bar[] { { 1, 1, 1.6 }, { 3.93, 0.35, 0.35 }, { 9.54, 0.15, 0.08 } };
    static constexpr Partial bell[] { { 0.5, 0.35, 2.2 }, { 1, 1, 1.5 },      { 1.19, 0.5, 1.2 }, { 1.56, 0.4, 0.9 },
                                      { 2, 0.6, 0.8 },    { 2.66, 0.3, 0.5 }, { 3.76, 0.2, 0.3 } };
    const auto partials = variant % 2 == 0 ? std::span<const Partial> (bar) : std::span<const Partial> (bell);

    std::vector<float> out (framesOf (variant % 2 == 0 ? 3.0 : 4.5, rate));
    for (const auto& [ratio, level, seconds] : partials)
        if (hertzOf (key) * ratio < 0.45 * rate)
        {
            Mode mode (hertzOf (key) * ratio, seconds, level, 0.0, rate);
            for (auto& sample : out)
                sample += mode.next();
        }
    auto sample = finish (std::move (out), {}, 0.55, 0.4, rate);
    sample.pitch = key;
    return sample;
}

/** The long kick of an analogue drum machine as a bass: a sine that falls to its key. */
Sample makeBass808 (int variant, double key, double rate)
{
    const auto hertz = hertzOf (key);
    Decay level (0.75, rate), sweep (0.025 * (1 + variant), rate), click (0.002, rate);
    Phasor body;
    std::vector<float> out (framesOf (3.5, rate));
    for (auto& sample : out)
    {
        const auto bent = hertz * (1.0 + 2.6 * static_cast<double> (sweep.next()));
        sample =
            soften (1.7f * level.next() * sine (body.next (static_cast<float> (bent / rate))) + 0.2f * click.next());
    }
    auto sample = finish (std::move (out), {}, 0.85, 0.15, rate);
    sample.pitch = key;
    return sample;
}

/** Noise whose colour follows the key. */
Sample makeNoise (int, double key, double rate)
{
    Noise chance (131);
    Filter band (std::min (0.4 * rate, hertzOf (key) * 8), 0.5, rate);
    std::vector<float> out (framesOf (4.0, rate));
    for (auto& sample : out)
        sample = band.band (chance.bipolar());
    auto sample = finish (std::move (out), {}, 0.4, 0.08, rate);
    sample.pitch = key;
    return sample;
}
}  // namespace amp::dsp
