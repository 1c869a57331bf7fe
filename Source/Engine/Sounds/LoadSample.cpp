#include "Engine/Sounds/LoadSample.h"

#include "Engine/Media/ConvertRate.h"

namespace amp::engine
{
Result<std::shared_ptr<const dsp::Sample>> loadSample (const std::shared_ptr<const PcmFile>& original,
                                                       double sampleRate)
{
    constexpr auto longest = 600.0;  // seconds
    const auto& info = original->info();
    if (static_cast<double> (info.frames) > longest * info.sampleRate)
        return Error { juce::String (original->path()), "is longer than ten minutes and cannot be played as a sample" };

    auto file = original;
    if (info.sampleRate != sampleRate)
    {
        auto converted = convertRate (original, sampleRate);
        if (! converted)
            return converted.error().within (juce::String (original->path()));
        file = *converted;
    }

    const auto frames = static_cast<size_t> (file->info().frames);
    const auto channels = static_cast<size_t> (file->info().channels);
    std::vector<float> left (frames), right (channels > 1 ? frames : 0);
    std::vector<float*> into (channels, nullptr);
    into[0] = left.data();
    if (channels > 1)
        into[1] = right.data();
    file->read (0, static_cast<int> (frames), into.data());
    return std::shared_ptr<const dsp::Sample> (std::make_shared<dsp::Sample> (dsp::Sample::of (left, right)));
}
}  // namespace amp::engine
