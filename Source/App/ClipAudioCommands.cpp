#include "App/ClipAudioCommands.h"

#include "App/Consolidate.h"
#include "Commands/ClipEdits.h"
#include "Core/Laws.h"

#include <array>
#include <cmath>

namespace amp
{
using namespace schema;

namespace
{
constexpr auto leastGain = -60.0, greatestGain = 60.0;

/** The greatest sample, linear, of the part of its file that a clip plays. */
Result<double> peakOf (MediaSource& media, const juce::String& path, const ClipShape& clip)
{
    const auto file = media.open (path);
    if (! file)
        return file.error();

    constexpr auto block = 4096;
    const auto& info = (*file)->info();
    const auto first = static_cast<int64_t> (std::floor (clip.offset * info.sampleRate));
    const auto last = static_cast<int64_t> (std::ceil ((clip.offset + clip.played()) * info.sampleRate));
    std::vector<std::array<float, block>> buffer (static_cast<size_t> (info.channels));
    std::vector<float*> channels;
    for (auto& channel : buffer)
        channels.push_back (channel.data());

    auto peak = 0.0f;
    for (auto at = first; at < last; at += block)
    {
        const auto count = static_cast<int> (std::min<int64_t> (block, last - at));
        (*file)->read (at, count, channels.data());
        for (const auto& channel : buffer)
            for (int i = 0; i < count; ++i)
                peak = std::max (peak, std::abs (channel[static_cast<size_t> (i)]));
    }
    return static_cast<double> (peak);
}

Result<> normalise (Command::Call& call, MediaSource& media)
{
    return clips::changeEach (call, "Normalise", [&] (Edit& edit, const FoundClip& found) -> Result<> {
        const auto file = found.clip.get<"filePath">();
        if (! file)
            return Error { found.path().toString(), "plays no audio file" };
        const auto peak = peakOf (media, *file, clips::shapeOf (edit.now(), found.track, found.clip));
        if (! peak)
            return peak.error();
        if (*peak <= 0.0)
            return {};  // silence stays silent
        const auto gain = call.arguments.number ("peak") - laws::toDecibels (*peak);
        return edit.set (found.path() / "gain", std::clamp (gain, leastGain, greatestGain));
    });
}
}  // namespace

void addClipAudioCommands (Registry& registry, MediaRenderServices services)
{
    registry.add ({ .id = "clip.normalise",
                    .title = "Normalise clip",
                    .category = "Clip",
                    .doc = "Sets the gain of clips so that their greatest sample reaches a level.",
                    .parameters = clips::withClips ({ number ("peak", 0, -60, 0, "The level.").in (Unit::decibels) }),
                    .run = [&media = services.media] (Command::Call& call) { return normalise (call, media); } });
    registry.add ({ .id = "clip.consolidate",
                    .title = "Consolidate clips",
                    .category = "Clip",
                    .doc = "Renders clips of a track, with their fades and gains, into one new file that takes their place.",
                    .parameters = clips::withClips(),
                    .run = [services = std::move (services)] (Command::Call& call) -> Result<> {
                        const auto ids = clips::named (call);
                        return ids ? consolidate (call.session, *ids, services) : Result<> (ids.error());
                    } });
}
}  // namespace amp
