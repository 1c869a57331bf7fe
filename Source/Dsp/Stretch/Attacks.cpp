#include "Dsp/Stretch/Attacks.h"

#include "Dsp/Stretch/LinearPrediction.h"
#include "Dsp/Stretch/Onsets.h"

#include <algorithm>
#include <numbers>

namespace amp::dsp
{
namespace
{
constexpr int order = 96;          // of the prediction: some tones with their partials
constexpr auto mostLengths = 4.0;  // an attack is never longer than so many of its fades
constexpr size_t kept = 8;

int framesOf (double seconds, double sampleRate)
{
    return std::max (1, static_cast<int> (std::lround (seconds * sampleRate)));
}
}  // namespace

Attacks::Attacks (FrameSource& from, const StretchSettings& how)
    : original (from),
      settings (how),
      lead (framesOf (0.00025, from.sampleRate())),
      learnt (std::max (2 * order, framesOf (0.05, from.sampleRate()))),
      hold (framesOf (0.004, from.sampleRate())),
      fade (framesOf (0.010, from.sampleRate())),
      speed (how.pitchScale()),
      length (2 + static_cast<int> ((hold + fade) * std::clamp (how.ratio * speed, 1.0, mostLengths)))
{}

double Attacks::left (double frames) const noexcept
{
    const auto part = std::clamp ((frames - hold) / fade, 0.0, 1.0);
    return 0.5 - 0.5 * std::cos (std::numbers::pi * part);
}

Result<std::vector<int64_t>> Attacks::onsetsIn (int64_t first, int64_t last)
{
    const auto block = static_cast<int64_t> (framesOf (1.0, sampleRate()));
    std::vector<int64_t> onsets;
    for (auto index = std::max<int64_t> (0, first / block); index * block < std::min (last, frames()); ++index)
    {
        auto known = found.find (index);
        if (known == found.end())
        {
            auto news = findOnsets (original, index * block, (index + 1) * block);
            if (! news)
                return news.error();
            known = found.emplace (index, std::move (*news)).first;
        }
        for (const auto onset : known->second)
            if (onset >= first && onset < last)
                onsets.push_back (onset);
    }
    return onsets;
}

Result<const Attacks::Attack*> Attacks::attackAt (int64_t onset)
{
    for (const auto& attack : recent)
        if (attack.onset == onset)
            return &attack;

    Rows rows (channels(), learnt + length);
    if (auto read = original.read (onset - lead - learnt, rows.data(), learnt + length); ! read)
        return read.error();
    Attack attack { onset, {} };
    for (size_t channel = 0; channel < rows.size(); ++channel)
    {
        const auto& row = rows[channel];
        auto& sound = attack.sound.emplace_back (row.begin() + learnt, row.end());
        const auto expected = LinearPrediction ({ row.data(), static_cast<size_t> (learnt) }, order).continued (length);
        std::transform (sound.begin(), sound.end(), expected.begin(), sound.begin(), std::minus<>());
    }
    recent.push_back (std::move (attack));
    if (recent.size() > kept)
        recent.pop_front();
    return &recent.back();
}

Result<> Attacks::read (int64_t first, float* const* into, int count)
{
    if (auto plain = original.read (first, into, count); ! plain)
        return plain;
    const auto onsets = onsetsIn (first - hold - fade, first + count + lead);
    if (! onsets)
        return onsets.error();
    for (const auto onset : *onsets)
    {
        const auto attack = attackAt (onset);
        if (! attack)
            return attack.error();
        const auto start = onset - lead;
        const auto from = std::max (first, start), to = std::min (first + count, start + hold + fade);
        for (auto frame = from; frame < to; ++frame)
        {
            const auto taken = 1.0 - left (static_cast<double> (frame - start));
            for (size_t channel = 0; channel < (*attack)->sound.size(); ++channel)
                into[channel][frame - first] -=
                    static_cast<float> (taken) * (*attack)->sound[channel][static_cast<size_t> (frame - start)];
        }
    }
    return {};
}

Result<> Attacks::addTo (int64_t first, float* const* into, int count)
{
    const auto reach = static_cast<int64_t> ((hold + fade) * std::max (1.0, 1.0 / settings.ratio) + lead) + 2;
    const auto onsets = onsetsIn (static_cast<int64_t> (static_cast<double> (first) / settings.ratio) - reach,
                                  static_cast<int64_t> (static_cast<double> (first + count) / settings.ratio) + reach);
    if (! onsets)
        return onsets.error();
    for (const auto onset : *onsets)
    {
        const auto attack = attackAt (onset);
        if (! attack)
            return attack.error();
        const int64_t start =
            std::llround (static_cast<double> (onset) * settings.ratio - static_cast<double> (lead) / speed);
        const auto readable = static_cast<int64_t> (static_cast<double> (length - 2) / speed);
        const auto gap = static_cast<int64_t> ((hold + fade) * settings.ratio);
        const auto span = std::min (gap, readable);
        const auto scale = static_cast<double> (hold + fade) / static_cast<double> (std::max<int64_t> (1, span));
        const auto to = std::min (first + count, start + span);
        for (auto frame = std::max (first, start); frame < to; ++frame)
        {
            const auto time = static_cast<double> (frame - start);
            const auto weight = static_cast<float> (1.0 - left (time * scale));
            const auto place = time * speed;
            const auto index = static_cast<size_t> (place);
            const auto part = static_cast<float> (place - static_cast<double> (index));
            for (size_t channel = 0; channel < (*attack)->sound.size(); ++channel)
            {
                const auto* sound = &(*attack)->sound[channel][index];
                into[channel][frame - first] += weight * (sound[0] + part * (sound[1] - sound[0]));
            }
        }
    }
    return {};
}
}  // namespace amp::dsp
