#include "Engine/Media/StretchMedia.h"

#include "Core/Media/AudioCache.h"
#include "Core/Media/PcmFrameSource.h"
#include "Dsp/Stretch/Stretch.h"
#include "Engine/Media/NamelessFile.h"

#include <bit>

namespace amp::engine
{
namespace
{
/** Names a result by all that it depends on. The 2 counts up if the same settings come to sound different. */
std::string keyOf (const juce::String& hash, const dsp::StretchSettings& settings)
{
    const auto hex = [] (double value) {
        return juce::String::toHexString (static_cast<juce::int64> (std::bit_cast<uint64_t> (value)));
    };
    return (hash + "-stretch2-" + hex (settings.ratio) + "-" + hex (settings.semitones)).toStdString();
}

Result<> stretchInto (FrameSource& source,
                      AudioFileWriter& writer,
                      const dsp::StretchSettings& settings,
                      const std::function<bool (double)>& progress)
{
    auto stretched = dsp::stretch (
        source,
        settings,
        [&] (const float* const* channels, int count) { return writer.write (channels, count); },
        progress);
    return stretched ? writer.finish() : stretched;
}
}  // namespace

Result<std::shared_ptr<const PcmFile>> stretchMedia (MediaSource& media,
                                                     const juce::String& path,
                                                     const dsp::StretchSettings& settings,
                                                     const std::function<bool (double)>& progress)
{
    auto original = media.open (path);
    if (! original)
        return original;
    PcmFrameSource source (*original);

    auto* const cache = media.cache();
    if (cache == nullptr)
    {
        auto file = NamelessFile::create (source.channels(), source.sampleRate());
        if (! file)
            return file.error();
        const auto stretched = dsp::stretch (
            source,
            settings,
            [&] (const float* const* channels, int count) { return file->write (channels, count); },
            progress);
        if (! stretched)
            return stretched.error().within (path);
        return file->finish ((*original)->path());
    }

    const auto hash = media.hash (path);
    if (! hash)
        return hash.error();
    const auto key = keyOf (*hash, settings);
    if (auto kept = cache->find (key))
        return kept;

    AudioFileFormat format;
    format.sampleRate = static_cast<int> (std::lround (source.sampleRate()));
    format.channels = source.channels();
    format.bits = 32;
    format.expectedFrames = settings.framesOf (source.frames());
    auto writer = cache->create (key, format);
    if (! writer)
        return writer.error();
    if (auto stretched = stretchInto (source, **writer, settings, progress); ! stretched)
        return stretched.error().within (path);

    if (auto made = cache->find (key))
        return made;
    return Error { path, "its stretched copy was made, but cannot be read back from the cache" };
}
}  // namespace amp::engine
