#include "Dsp/Stretch/Onsets.h"

#include "Dsp/Stretch/LinearPrediction.h"
#include "Dsp/Stretch/Rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace amp::dsp
{
namespace
{
constexpr auto hopsPerSecond = 750.0;  // 64 frames at 48 kHz
constexpr int hopsBefore = 16, hopsAfter = 24;
constexpr int hopsOfLead = 96;   // until the band filters have forgotten what came before
constexpr auto leastRise = 9.0;  // dB, of all bands together
constexpr auto quiet = 1e-7;     // mean square of what is not looked at, -70 dBFS

using Energies = std::array<double, 3>;  // of one hop, for each band

/** One channel's sound in three bands, by two low-pass filters of 12 dB an octave. */
class Bands
{
public:
    explicit Bands (double sampleRate)
        : coefficients { 1.0 - std::exp (-2.0 * std::numbers::pi * 300.0 / sampleRate),
                         1.0 - std::exp (-2.0 * std::numbers::pi * 3000.0 / sampleRate) }
    {}

    void add (double sample, Energies& to) noexcept
    {
        const auto low = filter (0, sample), middle = filter (1, sample);
        to[0] += low * low;
        to[1] += (middle - low) * (middle - low);
        to[2] += (sample - middle) * (sample - middle);
    }

private:
    double filter (size_t which, double sample) noexcept
    {
        auto& [first, second] = state[which];
        first += coefficients[which] * (sample - first);
        second += coefficients[which] * (first - second);
        return second;
    }

    std::array<double, 2> coefficients;
    std::array<std::array<double, 2>, 2> state {};
};

/** For each hop, how many dB the bands rise over what was before. The first hops have nothing before them: 0. */
std::vector<double> risesOf (const std::vector<Energies>& energies, double silence)
{
    std::vector<double> rises (energies.size());
    for (size_t hop = hopsBefore; hop + 1 < energies.size(); ++hop)
        for (size_t band = 0; band < 3; ++band)
        {
            auto before = silence;
            for (auto past = hop - hopsBefore; past < hop; ++past)
                before = std::max (before, energies[past][band]);
            const auto now = std::max (energies[hop][band], energies[hop + 1][band]);
            if (now > before)
                rises[hop] += 10.0 * std::log10 (now / before);
        }
    return rises;
}

bool isSummit (const std::vector<double>& rises, size_t hop)
{
    if (rises[hop] < leastRise)
        return false;
    for (auto i = hop - hopsBefore; i < std::min (rises.size(), hop + hopsAfter); ++i)
        if (rises[i] > rises[hop] || (rises[i] == rises[hop] && i < hop))
            return false;
    return true;
}

/** The first frame near the given one that the sound before does not explain. */
Result<int64_t> refined (FrameSource& source, int64_t frame, int hop)
{
    const auto learnt = hop * 75 / 2, before = hop * 8, after = hop * 12, order = 32;
    const auto calm = hop * 15 / 2;  // the end of what is learnt from: how well it was explained
    const auto start = frame - hop * 4 - learnt;
    Rows sound (source.channels(), learnt + before + after);
    if (auto read = source.read (start, sound.data(), learnt + before + after); ! read)
        return read.error();

    std::vector<double> surprise (static_cast<size_t> (calm + before + after));
    for (size_t channel = 0; channel < sound.size(); ++channel)
    {
        const LinearPrediction prediction ({ sound[channel].data(), static_cast<size_t> (learnt) }, order);
        for (size_t i = 0; i < surprise.size(); ++i)
            surprise[i] += std::abs (prediction.surprise (&sound[channel][static_cast<size_t> (learnt - calm) + i]));
    }
    const auto middle = surprise.begin() + calm;
    const auto threshold =
        std::max (2.0 * *std::max_element (surprise.begin(), middle), 0.1 * *std::max_element (middle, surprise.end()));
    const auto found = std::find_if (middle, surprise.end(), [&] (double value) { return value > threshold; });
    return found == surprise.end() ? frame : start + learnt + (found - middle);
}
}  // namespace

Result<std::vector<int64_t>> findOnsets (FrameSource& source, int64_t first, int64_t last)
{
    const auto hop = std::max (1, static_cast<int> (std::lround (source.sampleRate() / hopsPerSecond)));
    const auto down = [&] (int64_t frame) { return frame / hop - (frame % hop < 0 ? 1 : 0); };
    const auto firstHop = down (first) - hopsAfter - hopsOfLead, lastHop = down (last) + 2 * hopsAfter;

    std::vector<Energies> energies (static_cast<size_t> (lastHop - firstHop), Energies {});
    std::vector<Bands> bands (static_cast<size_t> (source.channels()), Bands (source.sampleRate()));
    Rows sound (source.channels(), hop);
    for (size_t i = 0; i < energies.size(); ++i)
    {
        if (auto read = source.read ((firstHop + static_cast<int64_t> (i)) * hop, sound.data(), hop); ! read)
            return read.error();
        for (size_t channel = 0; channel < sound.size(); ++channel)
            for (const auto sample : sound[channel])
                bands[channel].add (static_cast<double> (sample), energies[i]);
    }

    const auto rises = risesOf (energies, quiet * hop * source.channels());
    std::vector<int64_t> onsets;
    for (size_t i = hopsOfLead - hopsBefore; i + hopsAfter < rises.size(); ++i)
        if (isSummit (rises, i))
        {
            const auto onset = refined (source, (firstHop + static_cast<int64_t> (i)) * hop, hop);
            if (! onset)
                return onset.error();
            if (*onset >= first && *onset < last)
                onsets.push_back (*onset);
        }
    return onsets;
}
}  // namespace amp::dsp
