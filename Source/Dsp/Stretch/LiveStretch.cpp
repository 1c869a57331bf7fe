#include "Dsp/Stretch/LiveStretch.h"

#include <rubberband/RubberBandStretcher.h>

#include <algorithm>

namespace amp::dsp
{
namespace
{
using RubberBand::RubberBandStretcher;

constexpr int blockFrames = 1024;
constexpr int64_t leadFrames = 8192;  // of the original, heard by the stretcher before what is wanted
}  // namespace

LiveStretch::LiveStretch (double sampleRate, int channels, const StretchSettings& how, Original from)
    : settings (how),
      original (sampleRate, channels, std::move (from)),
      attacks (original, how),
      stretcher (std::make_unique<RubberBandStretcher> (
          static_cast<size_t> (std::lround (sampleRate)),
          static_cast<size_t> (channels),
          RubberBandStretcher::OptionProcessRealTime | RubberBandStretcher::OptionEngineFaster |
              RubberBandStretcher::OptionThreadingNever | RubberBandStretcher::OptionChannelsTogether |
              RubberBandStretcher::OptionPitchHighConsistency |
              RubberBandStretcher::OptionTransientsSmooth,  // attacks are taken out before
          how.ratio,
          how.pitchScale())),
      block (static_cast<size_t> (channels), std::vector<float> (blockFrames)),
      places (static_cast<size_t> (channels))
{
    stretcher->setDebugLevel (0);
    stretcher->setMaxProcessSize (blockFrames);
    for (auto& row : block)
        rows.push_back (row.data());
}

LiveStretch::~LiveStretch() = default;

void LiveStretch::seek (int64_t frame)
{
    stretcher->reset();
    const auto start = std::llround (static_cast<double> (frame) / settings.ratio) - leadFrames;
    source = start - static_cast<int64_t> (stretcher->getPreferredStartPad());

    const auto lead = frame - std::llround (static_cast<double> (start) * settings.ratio);
    next = frame - lead - static_cast<int64_t> (stretcher->getStartDelay());
    while (next < frame)
        read (nullptr, static_cast<int> (std::min<int64_t> (blockFrames, frame - next)));
}

void LiveStretch::read (float* const* into, int count)
{
    for (int done = 0; done < count;)
    {
        if (stretcher->available() <= 0)
        {
            feed();
            continue;
        }
        const auto part = std::min ({ stretcher->available(), count - done, blockFrames });
        take (into, done, part);
        done += part;
    }
    if (into != nullptr) [[maybe_unused]]
        const auto added = attacks.addTo (next, into, count);  // what is in memory can be read
    next += count;
}

void LiveStretch::feed()
{
    [[maybe_unused]] const auto read =
        attacks.read (source, rows.data(), blockFrames);  // what is in memory can be read
    source += blockFrames;
    stretcher->process (rows.data(), blockFrames, false);
}

void LiveStretch::take (float* const* into, int at, int count)
{
    for (size_t channel = 0; channel < rows.size(); ++channel)
        places[channel] = into == nullptr ? rows[channel] : into[channel] + at;
    stretcher->retrieve (places.data(), static_cast<size_t> (count));
}
}  // namespace amp::dsp
