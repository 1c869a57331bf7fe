#include "Gui/Effects/LiveSpectrum.h"

namespace amp::gui
{
namespace
{
constexpr size_t bands = 120;
constexpr auto floorLevel = -90.0f;

std::vector<double> bandFrequencies()
{
    std::vector<double> all;
    for (size_t i = 0; i < bands; ++i)
        all.push_back (LiveSpectrum::frequencyAt (static_cast<double> (i) / (bands - 1)));
    return all;
}
} // namespace

LiveSpectrum::LiveSpectrum (Telemetry& t) : telemetry (t), spectrum (bandFrequencies()), levels (bands, -120.0f)
{
    for (auto& side : sound)
        side.resize (SoundSpectrum::frames);
}

LiveSpectrum::~LiveSpectrum()
{
    watch ({});
}

void LiveSpectrum::watch (const juce::String& meterId)
{
    auto* next = meterId.isEmpty() ? nullptr : &telemetry.loudness (meterId.toStdString());
    if (next == channel)
        return;
    if (channel != nullptr)
        channel->unwatch();
    channel = next;
    if (channel != nullptr)
        channel->watch();
    std::fill (levels.begin(), levels.end(), -120.0f);
    shownFrames = 0;
}

bool LiveSpectrum::advance (double seconds)
{
    constexpr auto interval = 1.0 / 25.0, fall = 40.0; // s; dB a second
    sinceLast += seconds;
    if (channel == nullptr || sinceLast < interval)
        return false;

    const auto passed  = std::exchange (sinceLast, 0.0);
    const auto written = channel->sound.written();
    const auto isNew   = std::exchange (shownFrames, written) != written;
    auto changed       = false;
    const auto show    = [&] (size_t band, float level) {
        const auto next = std::max (level, levels[band] - static_cast<float> (fall * passed));
        changed         = changed || (next != levels[band] && std::max (next, levels[band]) > floorLevel);
        levels[band]    = std::max (next, -120.0f);
    };
    if (! isNew)
    {
        for (size_t band = 0; band < bands; ++band)
            show (band, -120.0f);
        return changed;
    }

    for (size_t side = 0; side < 2; ++side)
        channel->sound.read (side, sound[side]);
    for (size_t i = 0; i < sound[0].size(); ++i)
        sound[0][i] = 0.5f * (sound[0][i] + sound[1][i]);
    const auto rate = telemetry.device.load().sampleRate;
    const auto now  = spectrum.measure (sound[0], rate > 0.0 ? rate : 48000.0);
    for (size_t band = 0; band < bands; ++band)
        show (band, now[band]);
    return changed;
}

juce::Path LiveSpectrum::outline (juce::Rectangle<float> area) const
{
    juce::Path path;
    path.startNewSubPath (area.getBottomLeft());
    for (size_t band = 0; band < bands; ++band)
    {
        const auto height = juce::jlimit (0.0f, 1.0f, 1.0f - levels[band] / floorLevel) * area.getHeight();
        path.lineTo (area.getX() + area.getWidth() * static_cast<float> (band) / (bands - 1), area.getBottom() - height);
    }
    path.lineTo (area.getBottomRight());
    path.closeSubPath();
    return path;
}

std::pair<double, float> LiveSpectrum::loudest() const
{
    const auto found = std::max_element (levels.begin(), levels.end());
    return { frequencyAt (static_cast<double> (found - levels.begin()) / (bands - 1)), *found };
}

float LiveSpectrum::levelAt (double frequency) const
{
    const auto band = juce::jlimit (0.0, bands - 1.0, std::round (placeOf (frequency) * (bands - 1)));
    return levels[static_cast<size_t> (band)];
}
} // namespace amp::gui
