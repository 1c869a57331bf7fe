#include "Engine/Media/ConvertRate.h"

#include "Core/Media/PcmFrameSource.h"
#include "Dsp/Resampler/Resampler.h"
#include "Engine/Media/NamelessFile.h"

namespace amp::engine
{
Result<std::shared_ptr<const PcmFile>> convertRate (const std::shared_ptr<const PcmFile>& original, double toRate)
{
    PcmFrameSource source (original);
    auto file = NamelessFile::create (source.channels(), toRate);
    if (! file)
        return file.error();

    const auto converted = dsp::resample (
        source, toRate, [&] (const float* const* channels, int count) { return file->write (channels, count); });
    if (! converted)
        return converted.error();
    return file->finish (original->path());
}
}  // namespace amp::engine
