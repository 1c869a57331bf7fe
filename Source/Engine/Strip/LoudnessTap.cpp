#include "Engine/Strip/LoudnessTap.h"

#include "Core/Laws.h"

namespace amp::engine
{
LoudnessTap::LoudnessTap (LoudnessChannel& shown, double rate)
    : channel (shown),
      resetsDone (shown.resetCount()),
      sampleRate (rate),
      hop (static_cast<int> (std::lround (0.1 * rate)))
{
    loudness.prepare (rate, 2);
    truePeak.prepare (rate, 2);
    correlation.prepare (rate, 2);
}

void LoudnessTap::measure (const StereoView& sound, int frames, Quanta sounding) noexcept
{
    static constexpr std::array<float, maxChunk> silence {};
    const auto heard = sounding != 0 ? sound : StereoView { silence.data(), silence.data() };

    obey();
    channel.sound.write (heard[0], heard[1], frames);
    loudness.process (heard.data(), frames);
    truePeak.process (heard.data(), frames);
    correlation.process (heard.data(), frames);

    if (! channel.isPaused())
        reading.seconds += frames / sampleRate;
    if ((sincePublished += frames) >= hop)
    {
        sincePublished -= hop;
        publish();
    }
}

void LoudnessTap::obey() noexcept
{
    loudness.setIntegrating (! channel.isPaused());
    if (const auto asked = channel.resetCount(); asked != resetsDone)
    {
        resetsDone = asked;
        loudness.resetIntegration();
        reading.truePeakMax = LoudnessReading::silence;
        reading.seconds = 0;
        published = 0;
    }
}

void LoudnessTap::publish() noexcept
{
    constexpr auto hopsPerIntegration = 5;  // what reads many numbers is asked for twice a second
    reading.momentary = loudness.momentary();
    reading.shortTerm = loudness.shortTerm();
    reading.momentaryMax = loudness.momentaryMax();
    reading.shortTermMax = loudness.shortTermMax();
    if (published++ % hopsPerIntegration == 0)
    {
        reading.integrated = loudness.integrated();
        reading.range = loudness.range().value_or (std::numeric_limits<double>::quiet_NaN());
        reading.isRangeStable = loudness.isRangeStable();
    }

    const auto peak = std::max (truePeak.takePeak (0), truePeak.takePeak (1));
    reading.truePeak = laws::toDecibels (static_cast<double> (peak));
    if (! channel.isPaused())
        reading.truePeakMax = std::max (reading.truePeakMax, reading.truePeak);
    reading.correlation = correlation.value().value_or (std::numeric_limits<double>::quiet_NaN());
    channel.reading.store (reading);
}
}  // namespace amp::engine
