#include "Dsp/Resampler/Resampler.h"

#include <algorithm>
#include <cmath>
#include <soxr.h>

namespace amp::dsp
{
namespace
{
constexpr int outputBlock = 4096, inputBlock = 4096, mostChannels = 64;
constexpr double lowestRate = 1000.0, highestRate = 1e6, widestRatio = 256.0;

Error failure (const juce::String& what)
{
    return { "sample-rate conversion", what };
}

Result<> check (double fromRate, double toRate, int channels)
{
    for (const auto rate : { fromRate, toRate })
        if (! (rate >= lowestRate && rate <= highestRate))
            return failure ("a rate of " + juce::String (rate) + " Hz is outside 1 kHz..1 MHz");

    if (std::max (fromRate, toRate) / std::min (fromRate, toRate) > widestRatio)
        return failure (juce::String (fromRate) + " Hz and " + juce::String (toRate) +
                        " Hz are more than 1 to 256 apart");

    if (channels < 1 || channels > mostChannels)
        return failure (juce::String (channels) + " channels are outside 1..64");

    return {};
}
}  // namespace

void Resampler::Deleter::operator() (soxr* converter) const noexcept
{
    soxr_delete (converter);
}

Resampler::Resampler (std::unique_ptr<soxr, Deleter> made, double toPerFrom, int channels)
    : converter (std::move (made)),
      ratio (toPerFrom),
      output (static_cast<size_t> (channels))
{
    for (auto& channel : output)
    {
        channel.resize (outputBlock);
        outputPointers.push_back (channel.data());
    }
}

Result<Resampler> Resampler::create (double fromRate, double toRate, int channels)
{
    if (auto checked = check (fromRate, toRate, channels); ! checked)
        return checked.error();

    const auto formats = soxr_io_spec (SOXR_FLOAT32_S, SOXR_FLOAT32_S);
    const auto quality = soxr_quality_spec (SOXR_VHQ, 0);
    const auto oneThread = soxr_runtime_spec (1);
    soxr_error_t problem = nullptr;
    std::unique_ptr<soxr, Deleter> made (
        soxr_create (fromRate, toRate, static_cast<unsigned> (channels), &problem, &formats, &quality, &oneThread));
    if (made == nullptr || problem != nullptr)
        return failure (problem != nullptr ? problem : "libsoxr refused");

    return Resampler (std::move (made), toRate / fromRate, channels);
}

int64_t Resampler::framesDue() const
{
    return std::llround (static_cast<double> (framesIn) * ratio);
}

Result<> Resampler::push (const float* const* input, int count, const FrameSink& sink)
{
    std::vector<const float*> rest (input, input + output.size());
    framesIn += count;

    while (count > 0)
    {
        const auto used = convert (rest.data(), count, sink);
        if (! used)
            return used.error();

        count -= static_cast<int> (*used);
        for (auto& channel : rest)
            channel += *used;
    }

    return {};
}

Result<> Resampler::finish (const FrameSink& sink)
{
    const auto framesWanted = framesDue();
    for (int64_t before = -1; before < framesOut && framesOut < framesWanted;)
    {
        before = framesOut;
        if (auto flushed = convert (nullptr, 0, sink); ! flushed)
            return flushed.error();
    }

    for (auto& channel : output)
        std::fill (channel.begin(), channel.end(), 0.0f);

    while (framesOut < framesWanted)  // the library may end a frame early
        if (auto delivered =
                deliver (static_cast<size_t> (std::min<int64_t> (framesWanted - framesOut, outputBlock)), sink);
            ! delivered)
            return delivered;

    return {};
}

/** One call of the library. A null input flushes it.  @returns how many frames of the input were taken. */
Result<size_t> Resampler::convert (const float* const* input, int count, const FrameSink& sink)
{
    size_t used = 0, made = 0;
    const auto problem = soxr_process (converter.get(),
                                       input,
                                       static_cast<size_t> (std::min (count, inputBlock)),
                                       &used,
                                       outputPointers.data(),
                                       outputBlock,
                                       &made);
    if (problem != nullptr)
        return failure (problem);

    if (input == nullptr)  // the library may end a frame late
        made = std::min (made, static_cast<size_t> (framesDue() - framesOut));
    if (auto delivered = deliver (made, sink); ! delivered)
        return delivered.error();

    return used;
}

Result<> Resampler::deliver (size_t frames, const FrameSink& sink)
{
    framesOut += static_cast<int64_t> (frames);
    return frames > 0 ? sink (outputPointers.data(), static_cast<int> (frames)) : Result<> {};
}

Result<> resample (FrameSource& source, double toRate, const FrameSink& sink)
{
    auto made = Resampler::create (source.sampleRate(), toRate, source.channels());
    if (! made)
        return made.error();

    auto resampler = *std::move (made);
    std::vector<std::vector<float>> block (static_cast<size_t> (source.channels()), std::vector<float> (inputBlock));
    std::vector<float*> channels;
    for (auto& channel : block)
        channels.push_back (channel.data());

    for (int64_t first = 0; first < source.frames(); first += inputBlock)
    {
        const auto count = static_cast<int> (std::min<int64_t> (inputBlock, source.frames() - first));
        if (auto read = source.read (first, channels.data(), count); ! read)
            return read;
        if (auto pushed = resampler.push (channels.data(), count, sink); ! pushed)
            return pushed;
    }

    return resampler.finish (sink);
}
}  // namespace amp::dsp
