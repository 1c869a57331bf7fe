#include "App/SoundDifference.h"

#include "Core/Media/PcmFile.h"
#include "Core/Text.h"
#include "Model/Lookup.h"

#include <cmath>

namespace amp
{
namespace
{
constexpr int floatBits = 32;  // so that a residual is of the sound, and not of its dither

/** Ids and names of what has a strip, in the order of the session. */
std::vector<std::pair<juce::String, juce::String>> stripNames (const NodePtr& root)
{
    const SessionView session (root);
    std::vector<std::pair<juce::String, juce::String>> names;
    for (const auto track : session.get<"tracks">())
        names.emplace_back (track.id(), track.get<"name">());
    for (const auto bus : session.get<"mixer">().get<"buses">())
        names.emplace_back (bus.id(), bus.get<"name">());
    return names;
}

std::shared_ptr<const PcmFile> openIfThere (const std::string& path)
{
    const auto status = files().status (path);
    if (! status || ! status->has_value())
        return nullptr;
    auto file = PcmFile::open (path);
    return file ? *file : nullptr;
}

std::optional<double> decibels (double linear)
{
    return linear > 0 ? std::optional (20.0 * std::log10 (linear)) : std::nullopt;
}

/** The level of B - A; a file that is not there is silence. */
void measure (Residual& residual, const std::string& a, const std::string& b)
{
    const std::shared_ptr<const PcmFile> sides[] { openIfThere (a), openIfThere (b) };
    int64_t frames = 0;
    for (const auto& side : sides)
        frames = std::max (frames, side != nullptr ? side->info().frames : 0);

    constexpr int block = 16384;
    std::vector<float> samples[2][2];
    for (auto& side : samples)
        for (auto& channel : side)
            channel.resize (block);
    double sum = 0, peak = 0;
    for (int64_t at = 0; at < frames; at += block)
    {
        const auto count = static_cast<int> (std::min<int64_t> (block, frames - at));
        for (size_t s = 0; s < 2; ++s)
        {
            for (auto& channel : samples[s])
                std::fill (channel.begin(), channel.end(), 0.0f);
            float* channels[] { samples[s][0].data(), samples[s][1].data() };
            if (sides[s] != nullptr && sides[s]->info().channels == 2)
                sides[s]->read (at, count, channels);
        }
        for (size_t c = 0; c < 2; ++c)
            for (size_t i = 0; i < static_cast<size_t> (count); ++i)
            {
                const auto difference = static_cast<double> (samples[1][c][i]) - samples[0][c][i];
                sum += difference * difference;
                peak = std::max (peak, std::abs (difference));
            }
    }
    residual.level = decibels (frames > 0 ? std::sqrt (sum / (2.0 * static_cast<double> (frames))) : 0.0);
    residual.peak = decibels (peak);
}
}  // namespace

Result<SoundDifference> compareSound (const Document& of,
                                      const NodePtr& a,
                                      const NodePtr& b,
                                      const std::string& output,
                                      std::optional<double> from,
                                      std::optional<double> to,
                                      const RenderProgress& progress,
                                      const OnMessageThread& onMessageThread)
{
    const NodePtr states[] { a, b };
    const std::string names[] { output + "/a", output + "/b" };
    SoundDifference found;
    std::optional<double> loudness[2];
    if (! to)  // the same stretch of both, however long each is
        to = std::max (endOfContent (a), endOfContent (b));

    const auto render = [&] (size_t s, const RenderRequest& request, double begin, double share) {
        const Document state (of.path, OpenedSession { states[s], {}, false, {} });
        return renderToFile (state, request, [&] (double d) { return progress (begin + share * d); }, onMessageThread);
    };
    RenderRequest request;
    request.from = from;
    request.to = to;
    request.bits = floatBits;
    request.allowsMissingMedia = true;
    for (size_t s = 0; s < 2; ++s)
    {
        request.output = names[s] + ".wav";
        request.stemFolder = names[s];
        auto made = files().makeFolders (output);
        auto report = made ? render (s, request, 0.33 * static_cast<double> (s), 0.33) : Result<RenderReport> (made.error());
        if (! report)
            return report.error();
        loudness[s] = report->measured.integratedLufs;
        for (auto& warning : report->warnings)
            if (std::find (found.warnings.begin(), found.warnings.end(), warning) == found.warnings.end())
                found.warnings.push_back (std::move (warning));
    }
    found.a = names[0] + ".wav";
    found.b = names[1] + ".wav";
    measure (found.whole, found.a, found.b);

    auto strips = stripNames (b);
    for (auto& strip : stripNames (a))
        if (std::none_of (strips.begin(), strips.end(), [&] (const auto& s) { return s.first == strip.first; }))
            strips.push_back (std::move (strip));
    for (auto& [id, name] : strips)
    {
        const auto file = "/" + juce::File::createLegalFileName (id).toStdString() + ".wav";
        auto& residual = found.tracks.emplace_back (Residual { id, name, {}, {} });
        measure (residual, names[0] + file, names[1] + file);
    }

    if (! loudness[0] || ! loudness[1])
        return found;
    found.loudness = std::min (*loudness[0], *loudness[1]);
    const size_t louder = *loudness[0] > *loudness[1] ? 0 : 1;
    request.output = names[louder] + ".wav";
    request.stemFolder.clear();
    request.loudness = found.loudness;
    request.ceiling = 200;  // it only becomes softer
    if (const auto matched = render (louder, request, 0.66, 0.34); ! matched)
        return matched.error();
    return found;
}
}  // namespace amp
