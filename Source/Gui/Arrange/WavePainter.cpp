#include "Gui/Arrange/WavePainter.h"

namespace amp::gui
{
namespace
{
constexpr auto twoChannelHeight = 80; // below it both channels are drawn as one
} // namespace

void WavePainter::paint (juce::Graphics& g, const ClipItem& clip, const ClipPaint& colours, const TimelineView& view,
                         juce::Rectangle<int> body, juce::Rectangle<int> dirty, Waveforms& waveforms)
{
    const auto area     = body.getIntersection (dirty);
    const auto channels = waveforms.channels (clip.file);
    if (area.isEmpty() || channels == 0 || body.getHeight() < 6)
        return;

    const auto secondsPerColumn = 1.0 / view.pixelsPerSecond;
    const auto firstSecond      = view.secondsAt (area.getX()) - clip.start; // from the clip's start
    columns.resize (static_cast<size_t> (area.getWidth()));
    gains.resize (columns.size());
    for (size_t i = 0; i < gains.size(); ++i)
        gains[i] = fadeGain (clip, firstSecond + (static_cast<double> (i) + 0.5) * secondsPerColumn);

    const auto apart = channels > 1 && body.getHeight() >= twoChannelHeight;
    const auto start = clip.offset + firstSecond;
    if (! apart)
    {
        if (readColumns (clip, 0, std::min (channels, 2) - 1, start, secondsPerColumn, waveforms))
            paintChannel (g, colours, body, area.getX());
        return;
    }

    auto upper = body;
    for (int channel = 0; channel < 2; ++channel)
    {
        const auto half = channel == 0 ? upper.removeFromTop (body.getHeight() / 2) : upper;
        if (readColumns (clip, channel, channel, start, secondsPerColumn, waveforms))
            paintChannel (g, colours, half, area.getX());
    }
}

bool WavePainter::readColumns (const ClipItem& clip, int firstChannel, int lastChannel, double start, double secondsPerColumn, Waveforms& waveforms)
{
    if (! waveforms.read (clip.file, firstChannel, start, secondsPerColumn, columns))
        return false;

    for (int channel = firstChannel + 1; channel <= lastChannel; ++channel)
    {
        other.resize (columns.size());
        if (! waveforms.read (clip.file, channel, start, secondsPerColumn, other))
            return false;
        for (size_t i = 0; i < columns.size(); ++i)
            columns[i] = { std::min (columns[i].min, other[i].min), std::max (columns[i].max, other[i].max), std::max (columns[i].rms, other[i].rms) };
    }
    return true;
}

float WavePainter::fadeGain (const ClipItem& clip, double seconds) const
{
    auto gain = clip.gain;
    if (clip.fadeIn > 0.0)
        gain *= juce::jlimit (0.0, 1.0, seconds / clip.fadeIn);
    if (clip.fadeOut > 0.0)
        gain *= juce::jlimit (0.0, 1.0, (clip.duration() - seconds) / clip.fadeOut);
    return static_cast<float> (gain);
}

void WavePainter::paintChannel (juce::Graphics& g, const ClipPaint& colours, juce::Rectangle<int> area, int firstColumn)
{
    const auto middle = static_cast<float> (area.getCentreY());
    const auto reach  = static_cast<float> (area.getHeight()) * 0.5f - 2.0f;
    outline.clear();
    core.clear();
    clipped.clear();

    for (size_t i = 0; i < columns.size(); ++i)
    {
        const auto x      = static_cast<float> (firstColumn + static_cast<int> (i));
        const auto top    = std::clamp (columns[i].max * gains[i], -1.0f, 1.0f);
        const auto bottom = std::clamp (columns[i].min * gains[i], -1.0f, 1.0f);
        const auto rms    = std::clamp (columns[i].rms * gains[i], 0.0f, 1.0f);

        const auto height = std::max (1.0f, (top - bottom) * reach); // silence is a line
        outline.addWithoutMerging ({ x, middle - std::max (top * reach, 0.5f), 1.0f, height });
        if (rms * reach >= 0.5f)
        {
            const auto inside = juce::Rectangle<float>::leftTopRightBottom (x, middle - std::min (rms, top) * reach, x + 1.0f, middle + std::min (rms, -bottom) * reach);
            if (inside.getHeight() > 0.0f)
                core.addWithoutMerging (inside);
        }
        if (columns[i].max >= 1.0f || columns[i].min <= -1.0f)
            clipped.addWithoutMerging ({ x, middle - reach, 1.0f, 2.0f });
    }

    g.setColour (colours.core.withAlpha (0.62f));
    g.fillRectList (outline);
    g.setColour (colours.core);
    g.fillRectList (core);
    g.setColour (nordDark.dangerFill);
    g.fillRectList (clipped);
}
} // namespace amp::gui
