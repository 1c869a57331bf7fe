#include "Core/TempoMap.h"

#include <algorithm>
#include <cmath>

namespace amp
{
namespace
{
constexpr auto rounding = 1e-9;   // of a beat: a time on a line belongs to what begins there
constexpr auto tolerance = 1e-3;  // quarter notes by which a signature may stand before its bar line

double sane (double bpm)
{
    return std::isfinite (bpm) ? std::clamp (bpm, 1.0, 10000.0) : 120.0;
}

TimeSignature sane (TimeSignature signature)
{
    return { std::clamp (signature.beats, 1, 64), std::clamp (signature.unit, 1, 64) };
}

/** Quarter notes from the start of a stretch to a time. */
double quartersIn (const TempoMap::Stretch& stretch, double seconds) noexcept
{
    const auto t = seconds - stretch.seconds;
    return (stretch.bpm + 0.5 * stretch.slope * t) * t / 60.0;
}

/** The last element that does not start after a place, or the first. */
template <typename Element, typename Start>
const Element& lastUpTo (const std::vector<Element>& all, double place, Start start) noexcept
{
    const auto after = std::upper_bound (
        all.begin() + 1, all.end(), place, [&] (double p, const Element& e) { return p < start (e); });
    return *(after - 1);
}
}  // namespace

TempoMap::TempoMap (double bpm,
                    TimeSignature signature,
                    std::vector<TempoChange> tempos,
                    std::vector<SignatureChange> changes)
{
    const auto byTime = [] (const auto& a, const auto& b) { return a.seconds < b.seconds; };
    const auto isNowhere = [] (const auto& change) { return ! std::isfinite (change.seconds); };
    std::erase_if (tempos, isNowhere);
    std::erase_if (changes, isNowhere);
    std::stable_sort (tempos.begin(), tempos.end(), byTime);
    std::stable_sort (changes.begin(), changes.end(), byTime);

    stretches.push_back ({ 0.0, 0.0, sane (bpm), 0.0 });
    addTempos (tempos);

    signatures.push_back ({ 0.0, 0, 0, sane (signature) });
    for (const auto& change : changes)
        addSignature (change);
}

void TempoMap::addTempos (const std::vector<TempoChange>& changes)
{
    for (size_t i = 0; i < changes.size(); ++i)
    {
        const auto at = std::max (0.0, changes[i].seconds);
        const auto& before = stretches.back();
        Stretch next { at, before.quarters + quartersIn (before, at), sane (changes[i].bpm), 0.0 };
        if (changes[i].ramps && i + 1 < changes.size() && changes[i + 1].seconds > at)
            next.slope = (sane (changes[i + 1].bpm) - next.bpm) / (changes[i + 1].seconds - at);

        if (at <= before.seconds)
            stretches.back() = next;
        else
            stretches.push_back (next);
    }
}

void TempoMap::addSignature (const SignatureChange& change)
{
    const auto& before = signatures.back();
    const auto quarters = quartersAt (std::max (0.0, change.seconds));
    const auto bars =
        static_cast<int64_t> (std::floor ((quarters - before.quarters + tolerance) / before.signature.barQuarters()));
    if (bars <= 0)
        signatures.back().signature = sane (change.signature);
    else
        signatures.push_back ({ before.quarters + static_cast<double> (bars) * before.signature.barQuarters(),
                                before.bar + bars,
                                before.beat + bars * before.signature.beats,
                                sane (change.signature) });
}

double TempoMap::quartersAt (double seconds) const noexcept
{
    if (seconds < 0.0)
        return seconds * stretches.front().bpm / 60.0;

    const auto& stretch = lastUpTo (stretches, seconds, [] (const Stretch& s) { return s.seconds; });
    return stretch.quarters + quartersIn (stretch, seconds);
}

double TempoMap::secondsAt (double quarters) const noexcept
{
    if (quarters < 0.0)
        return quarters * 60.0 / stretches.front().bpm;

    // Solves bpm t + slope t^2 / 2 = 60 q for t, in the form that does not cancel.
    const auto& stretch = lastUpTo (stretches, quarters, [] (const Stretch& s) { return s.quarters; });
    const auto passed = 60.0 * (quarters - stretch.quarters);
    const auto root = std::sqrt (std::max (0.0, stretch.bpm * stretch.bpm + 2.0 * stretch.slope * passed));
    return stretch.seconds + 2.0 * passed / (stretch.bpm + root);
}

double TempoMap::bpmAt (double seconds) const noexcept
{
    if (seconds < 0.0)
        return stretches.front().bpm;

    const auto& stretch = lastUpTo (stretches, seconds, [] (const Stretch& s) { return s.seconds; });
    return stretch.bpm + stretch.slope * (seconds - stretch.seconds);
}

const TempoMap::Metre& TempoMap::metreAt (double quarters) const noexcept
{
    return lastUpTo (signatures, quarters + rounding, [] (const Metre& m) { return m.quarters; });
}

TimeSignature TempoMap::signatureAt (double seconds) const noexcept
{
    return metreAt (quartersAt (seconds)).signature;
}

BarTime TempoMap::barAt (double seconds) const noexcept
{
    const auto quarters = quartersAt (seconds);
    const auto& metre = metreAt (quarters);
    const auto beats = (quarters - metre.quarters) / metre.signature.beatQuarters();
    const auto whole = std::floor (beats + rounding);
    const auto bars = std::floor (whole / metre.signature.beats);
    return { metre.bar + static_cast<int64_t> (bars),
             static_cast<int> (whole - bars * metre.signature.beats),
             std::max (0.0, beats - whole) };
}

double TempoMap::secondsAt (const BarTime& at) const noexcept
{
    auto metre = signatures.end() - 1;
    while (metre != signatures.begin() && metre->bar > at.bar)
        --metre;

    return secondsAt (metre->quarters + static_cast<double> (at.bar - metre->bar) * metre->signature.barQuarters() +
                      (at.beat + at.rest) * metre->signature.beatQuarters());
}

int64_t TempoMap::beatAt (double quarters) const noexcept
{
    const auto& metre = metreAt (quarters);
    return metre.beat +
           static_cast<int64_t> (std::floor ((quarters - metre.quarters) / metre.signature.beatQuarters() + rounding));
}

TempoMap::Beat TempoMap::beat (int64_t number) const noexcept
{
    auto metre = signatures.end() - 1;
    while (metre != signatures.begin() && metre->beat > number)
        --metre;

    const auto since = number - metre->beat;
    return { metre->quarters + static_cast<double> (since) * metre->signature.beatQuarters(),
             since % metre->signature.beats == 0 };
}

int64_t TempoMap::sampleAt (double quarters, double sampleRate) const noexcept
{
    return std::llround (secondsAt (quarters) * sampleRate);
}

int64_t TempoMap::divisionAt (int64_t sample, double sampleRate, int perQuarter) const noexcept
{
    const auto begin = [&] (int64_t n) { return sampleAt (static_cast<double> (n) / perQuarter, sampleRate); };

    auto n = static_cast<int64_t> (std::floor (quartersAt (static_cast<double> (sample) / sampleRate) * perQuarter));
    while (begin (n + 1) <= sample)
        ++n;
    while (begin (n) > sample)
        --n;
    return n;
}
}  // namespace amp
