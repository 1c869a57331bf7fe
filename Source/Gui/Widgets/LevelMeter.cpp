#include "Gui/Widgets/LevelMeter.h"

#include "Core/Laws.h"
#include "Gui/Theme/Contrast.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Widgets/TextValue.h"

namespace amp::gui
{
namespace
{
constexpr auto lampSize = 8;
constexpr auto lampGap  = 2;

/** Between the channels; narrow meters need their pixels. */
int channelGap (int across) { return across < 10 ? 1 : 2; }
} // namespace

LevelMeter::LevelMeter (const juce::String& title, Orientation o) : orientation (o)
{
    setTitle (title);
    setOpaque (true);
}

juce::Rectangle<int> LevelMeter::barArea() const
{
    return orientation == Orientation::upright ? getLocalBounds().withTrimmedTop (lampSize + lampGap)
                                               : getLocalBounds().withTrimmedRight (lampSize + lampGap);
}

juce::Rectangle<int> LevelMeter::lampArea() const
{
    return orientation == Orientation::upright ? getLocalBounds().removeFromTop (lampSize) : getLocalBounds().removeFromRight (lampSize);
}

juce::Rectangle<int> LevelMeter::channelArea (int channel) const
{
    auto bars = barArea();
    if (orientation == Orientation::upright)
    {
        const auto width = (bars.getWidth() - channelGap (bars.getWidth())) / 2;
        return channel == 0 ? bars.removeFromLeft (width) : bars.removeFromRight (width);
    }
    const auto height = (bars.getHeight() - channelGap (bars.getHeight())) / 2;
    return channel == 0 ? bars.removeFromTop (height) : bars.removeFromBottom (height);
}

int LevelMeter::pixelsOf (double decibels) const
{
    const auto length = orientation == Orientation::upright ? barArea().getHeight() : barArea().getWidth();
    if (decibels <= MeterBallistics::floor)
        return 0;
    const auto position = laws::faderPosition (laws::fromDecibels (decibels)) / 100.0;
    return juce::jlimit (0, length, static_cast<int> (std::lround (position * length)));
}

juce::Rectangle<int> LevelMeter::span (juce::Rectangle<int> bar, int from, int to) const
{
    return orientation == Orientation::upright ? bar.withTop (bar.getBottom() - to).withBottom (bar.getBottom() - from)
                                               : bar.withLeft (bar.getX() + from).withRight (bar.getX() + to);
}

void LevelMeter::advance (double seconds, const MeterReading& reading)
{
    for (int channel = 0; channel < 2; ++channel)
    {
        auto& level = channels[channel];
        level.advance (seconds, reading.peak[channel], reading.rms[channel]);

        const Shown next { pixelsOf (level.peakDecibels()), pixelsOf (level.rmsDecibels()), pixelsOf (level.holdDecibels()) };
        if (const auto before = std::exchange (shown[channel], next); before != next)
            repaintChange (channel, before, next);
    }
    if (std::exchange (clipped, reading.hasClipped) != reading.hasClipped)
        repaint (lampArea());
}

void LevelMeter::repaintChange (int channel, Shown before, Shown after)
{
    const auto bar   = channelArea (channel);
    const auto dirty = [&] (int a, int b, int margin) {
        if (a != b)
            repaint (span (bar, std::min (a, b) - margin, std::max (a, b) + margin).getIntersection (bar));
    };
    dirty (before.peak, after.peak, 0);
    dirty (before.rms, after.rms, 0);
    dirty (before.hold, after.hold, 2);
}

void LevelMeter::paint (juce::Graphics& g)
{
    const auto& theme   = LookAndFeel::of (*this).theme();
    const auto& palette = LookAndFeel::of (*this).meters();
    g.fillAll (theme.panel);

    for (int channel = 0; channel < 2; ++channel)
    {
        const auto bar   = channelArea (channel);
        const auto level = shown[channel];
        const auto inset = (orientation == Orientation::upright ? bar.getWidth() : bar.getHeight()) / 5;
        const auto inner = orientation == Orientation::upright ? bar.reduced (inset, 0) : bar.reduced (0, inset);
        g.setColour (theme.meterWell);
        g.fillRect (bar);

        auto from = 0;
        for (const auto& zone : palette.zones)
        {
            const auto to = pixelsOf (zone.top);
            // The peak is a shade of the zone around the full colour of the RMS, so that both are read from one bar.
            g.setColour (mix (zone.colour, theme.meterWell, 0.72));
            g.fillRect (span (bar, from, std::min (to, std::max (from, level.peak))));
            g.setColour (zone.colour);
            g.fillRect (span (inner, from, std::min (to, std::max (from, level.rms))));
            from = to;
        }
        if (level.hold > 0)
        {
            g.setColour (palette.hold);
            g.fillRect (span (bar, level.hold - 1, level.hold + 1).getIntersection (bar));
        }
    }
    g.setColour (clipped ? theme.dangerFill : theme.meterWell);
    g.fillRect (lampArea());
}

void LevelMeter::mouseDown (const juce::MouseEvent&)
{
    if (clipped && onClearClip != nullptr)
        onClearClip();
}

std::unique_ptr<juce::AccessibilityHandler> LevelMeter::createAccessibilityHandler()
{
    return readOnlyText (*this, [this] {
        if (isClipped())
            return juce::String ("clipped");
        return holdDecibels() <= MeterBallistics::floor ? juce::String ("silent") : juce::String (holdDecibels(), 1) + " dB";
    });
}
} // namespace amp::gui
