#include "Analysis/Measure/Measure.h"

#include "Core/Laws.h"

namespace amp
{
namespace
{
constexpr int blockSize = 4096;

Measurement::Value finite (double value)
{
    return std::isfinite (value) ? Measurement::Value (value) : Measurement::Value();
}

Measurement::Value difference (const Measurement::Value& a, const Measurement::Value& b)
{
    return a && b ? Measurement::Value (*a - *b) : Measurement::Value();
}
}  // namespace

Measure::Measure (double sampleRate, int channels)
    : rate (sampleRate),
      block (static_cast<size_t> (channels), std::vector<float> (blockSize)),
      spectrum (sampleRate, channels)
{
    for (const auto& channel : block)
        pointers.push_back (channel.data());

    loudness.prepare (sampleRate, channels);
    truePeak.prepare (sampleRate, channels);
}

void Measure::add (const float* const* input, int frames)
{
    for (int done = 0; done < frames; done += blockSize)
    {
        const auto count = std::min (blockSize, frames - done);
        for (size_t c = 0; c < block.size(); ++c)
            for (int i = 0; i < count; ++i)
            {
                const auto sample = input[c][done + i];
                block[c][static_cast<size_t> (i)] = std::isfinite (sample) ? sample : 0.0f;
            }

        addBlock (count);
    }
}

void Measure::addBlock (int frames)
{
    framesSoFar += frames;
    loudness.process (pointers.data(), frames);
    truePeak.process (pointers.data(), frames);
    spectrum.add (pointers.data(), frames);
    if (block.size() == 2)
        stereo.add (pointers[0], pointers[1], frames);

    for (const auto& channel : block)
        for (int i = 0; i < frames; ++i)
            samplePeak = std::max (samplePeak, std::abs (channel[static_cast<size_t> (i)]));
}

Measurement Measure::finish()
{
    truePeak.finish();
    spectrum.finish();

    float highestTruePeak = 0.0f;
    for (size_t c = 0; c < block.size(); ++c)
        highestTruePeak = std::max (highestTruePeak, truePeak.peak (static_cast<int> (c)));

    Measurement result;
    result.integratedLufs = finite (loudness.integrated());
    result.shortTermMaxLufs = finite (loudness.shortTermMax());
    result.momentaryMaxLufs = finite (loudness.momentaryMax());
    result.loudnessRange = loudness.range();
    result.truePeakDb = finite (laws::toDecibels (static_cast<double> (highestTruePeak)));
    result.samplePeakDb = finite (laws::toDecibels (static_cast<double> (samplePeak)));
    result.dynamicRange = difference (result.truePeakDb, result.integratedLufs);
    result.phaseCorrelation = stereo.correlation();
    result.stereoWidth = stereo.width();
    result.spectralBalance = spectrum.octaves();
    result.peakFrequency = spectrum.peakFrequency();
    result.duration = static_cast<double> (framesSoFar) / rate;
    result.sampleRate = rate;
    result.channels = static_cast<int> (block.size());
    return result;
}

Result<Measurement> measure (FrameSource& source, const Progress& progress)
{
    constexpr int framesAtOnce = 1 << 16;
    std::vector<std::vector<float>> samples (static_cast<size_t> (source.channels()),
                                             std::vector<float> (framesAtOnce));
    std::vector<float*> channels;
    for (auto& channel : samples)
        channels.push_back (channel.data());

    Measure measure (source.sampleRate(), source.channels());
    for (int64_t first = 0; first < source.frames(); first += framesAtOnce)
    {
        if (progress && ! progress (static_cast<double> (first) / static_cast<double> (source.frames())))
            return Error { {}, "stopped" };

        const auto count = static_cast<int> (std::min<int64_t> (framesAtOnce, source.frames() - first));
        if (auto read = source.read (first, channels.data(), count); ! read)
            return read.error();

        measure.add (channels.data(), count);
    }

    return measure.finish();
}
}  // namespace amp
