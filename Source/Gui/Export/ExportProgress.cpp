#include "Gui/Export/ExportProgress.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Widgets/TextValue.h"

namespace amp::gui
{
namespace
{
constexpr auto quietest = -40.0f, loudest = 0.0f; // LUFS, the range of the curve
constexpr auto scaleWidth = 34.0f;
} // namespace

juce::String minutesText (double seconds)
{
    const auto whole = static_cast<int> (std::max (0.0, seconds) + 0.5);
    return juce::String (whole / 60) + ":" + juce::String (whole % 60).paddedLeft ('0', 2);
}

ExportProgress::ExportProgress()
{
    setTitle ("Progress of the export");
}

void ExportProgress::show (const ExportStatus& next)
{
    status = next;
    repaint();
}

void ExportProgress::paint (juce::Graphics& g)
{
    const auto& look = LookAndFeel::of (*this);
    auto area        = getLocalBounds().toFloat();
    g.setColour (look.theme().textPrimary);
    drawText (g, look.fonts(), TextStyle::title, status.doing.isEmpty() ? juce::String ("Preparing") : status.doing, area.removeFromTop (32.0f), juce::Justification::centredLeft);
    paintBar (g, area.removeFromTop (20.0f));
    area.removeFromTop (6.0f);
    paintFigures (g, area.removeFromTop (24.0f));
    area.removeFromTop (10.0f);
    paintSound (g, area.withTrimmedBottom (8.0f));
}

void ExportProgress::paintBar (juce::Graphics& g, juce::Rectangle<float> bar)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    g.setColour (theme.well);
    g.fillRoundedRectangle (bar, 10.0f);
    const auto part = static_cast<float> (juce::jlimit (0.0, 1.0, status.done));
    if (part <= 0.0f)
        return;
    const juce::Graphics::ScopedSaveState saved (g);
    juce::Path shape;
    shape.addRoundedRectangle (bar, 10.0f);
    g.reduceClipRegion (shape);
    g.setColour (theme.accent);
    g.fillRect (bar.withWidth (bar.getWidth() * part));
}

void ExportProgress::paintFigures (juce::Graphics& g, juce::Rectangle<float> area)
{
    const auto& look = LookAndFeel::of (*this);
    g.setColour (look.theme().textSecondary);
    const auto left  = status.done > 0.02 ? "   " + minutesText (status.elapsed * (1.0 - status.done) / status.done) + " left" : juce::String();
    const auto count = static_cast<int> (status.files.size());
    drawText (g, look.fonts(), TextStyle::number,
              juce::String (juce::roundToInt (status.done * 100.0)) + " %   " + minutesText (status.elapsed) + " elapsed" + left
                  + (status.speed > 0.0 ? "   " + juce::String (status.speed, 1) + " x real time" : juce::String())
                  + (count > 0 ? "   " + juce::String (count) + (count == 1 ? " file complete" : " files complete") : juce::String()),
              area, juce::Justification::centredLeft);
    for (size_t i = status.sound.size(); i-- > 0;)
        if (status.sound[i].isMade)
        {
            const auto& now = status.sound[i].loudness;
            drawText (g, look.fonts(), TextStyle::number, now ? "now " + juce::String (*now, 1) + " LUFS" : juce::String ("now silent"), area, juce::Justification::centredRight);
            break;
        }
}

/** The waveform fills the height; over it runs the short-term loudness by the scale at the right. */
void ExportProgress::paintSound (juce::Graphics& g, juce::Rectangle<float> area)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    const auto scale  = area.removeFromRight (scaleWidth);
    g.setColour (theme.well);
    g.fillRoundedRectangle (area, size::buttonRadius);
    area           = area.reduced (1.0f);
    const auto yOf = [&] (float lufs) { return juce::jmap (juce::jlimit (quietest, loudest, lufs), quietest, loudest, area.getBottom(), area.getY()); };
    for (auto lufs = loudest; lufs >= quietest; lufs -= 10.0f)
    {
        g.setColour (theme.gridBeat);
        g.fillRect (area.getX(), yOf (lufs), area.getWidth(), 1.0f);
        g.setColour (theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::scale, juce::String (juce::roundToInt (lufs)), scale.withY (yOf (lufs) - 7.0f).withHeight (14.0f).withTrimmedLeft (6.0f), juce::Justification::centredLeft);
    }

    const auto width = area.getWidth() / static_cast<float> (ExportStatus::columns);
    juce::Path curve;
    auto isOpen = false;
    for (size_t i = 0; i < status.sound.size(); ++i)
    {
        const auto& column = status.sound[i];
        if (! column.isMade)
            continue;
        const auto x   = area.getX() + width * static_cast<float> (i);
        const auto top = juce::jmap (juce::jlimit (-1.0f, 1.0f, column.high), 1.0f, -1.0f, area.getY(), area.getBottom());
        const auto low = juce::jmap (juce::jlimit (-1.0f, 1.0f, column.low), 1.0f, -1.0f, area.getY(), area.getBottom());
        g.setColour (theme.accentFill);
        g.fillRect (x, top, width + 0.5f, std::max (1.0f, low - top));
        if (! column.loudness)
        {
            isOpen = false;
            continue;
        }
        const juce::Point<float> at (x + width / 2, yOf (*column.loudness));
        std::exchange (isOpen, true) ? curve.lineTo (at) : curve.startNewSubPath (at);
    }
    g.setColour (theme.textStrong);
    g.strokePath (curve, juce::PathStrokeType (2.0f, juce::PathStrokeType::curved));
    if (target)
    {
        g.setColour (theme.warn);
        g.fillRect (area.getX(), yOf (static_cast<float> (*target)) - 0.5f, area.getWidth(), 1.5f);
    }
}

std::unique_ptr<juce::AccessibilityHandler> ExportProgress::createAccessibilityHandler()
{
    return readOnlyText (*this, [this] { return juce::String (juce::roundToInt (status.done * 100.0)) + " %, " + status.doing; });
}
} // namespace amp::gui
