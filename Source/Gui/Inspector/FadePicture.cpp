#include "Gui/Inspector/FadePicture.h"

#include "Gui/Theme/ClipColours.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Widgets/TextValue.h"

namespace amp::gui
{
namespace
{
constexpr auto reach = 9.0f, radius = 5.0f; // pixels, of a handle
} // namespace

FadePicture::FadePicture (Workspace& w) : workspace (w)
{
    setTitle ("Fades");
    setTooltip ("Drag the handles: fade in and fade out");
}

void FadePicture::show (const ClipItem& next)
{
    if (std::exchange (clip, next) != next)
        repaint();
}

juce::Point<float> FadePicture::handle (bool isIn) const
{
    const auto area = body();
    const auto part = clip.duration() > 0.0 ? static_cast<float> ((isIn ? clip.fadeIn : clip.fadeOut) / clip.duration()) : 0.0f;
    return { isIn ? area.getX() + area.getWidth() * part : area.getRight() - area.getWidth() * part, area.getY() };
}

FadePicture::Held FadePicture::heldAt (juce::Point<float> at) const
{
    if (clip.locked)
        return Held::none;
    if (handle (true).getDistanceFrom (at) <= reach)
        return Held::in;
    return handle (false).getDistanceFrom (at) <= reach ? Held::out : Held::none;
}

void FadePicture::mouseDown (const juce::MouseEvent& e)
{
    held    = heldAt (e.position);
    gesture = held != Held::none ? workspace.newGesture() : 0;
}

void FadePicture::mouseDrag (const juce::MouseEvent& e)
{
    if (held == Held::none)
        return;
    const auto area = body();
    const auto from = held == Held::in ? e.position.x - area.getX() : area.getRight() - e.position.x;
    const auto part = juce::jlimit (0.0, 1.0, static_cast<double> (from) / std::max (1.0f, area.getWidth()));
    workspace.run ("clip.fade", { { "clip", clip.id }, { held == Held::in ? "fadeIn" : "fadeOut", part * clip.duration() } }, gesture);
    workspace.hint ((held == Held::in ? "Fade in " : "Fade out ") + juce::String (part * clip.duration(), 3) + " s");
}

void FadePicture::mouseUp (const juce::MouseEvent&)
{
    if (std::exchange (held, Held::none) != Held::none)
        workspace.endGesture();
}

void FadePicture::mouseMove (const juce::MouseEvent& e)
{
    setMouseCursor (heldAt (e.position) != Held::none ? juce::MouseCursor::LeftRightResizeCursor : juce::MouseCursor::NormalCursor);
}

void FadePicture::paintWave (juce::Graphics& g, juce::Rectangle<float> area, juce::Colour colour)
{
    std::vector<PeakColumn> columns (static_cast<size_t> (std::max (1.0f, area.getWidth())));
    const auto start = clip.isReversed ? clip.fileTimeAt (clip.duration()) : clip.fileTimeAt (0.0);
    if (clip.file.isEmpty() || ! workspace.services.waveforms.read (clip.file, 0, start, clip.played() / static_cast<double> (columns.size()), columns))
        return;
    if (clip.isReversed)
        std::reverse (columns.begin(), columns.end());
    juce::RectangleList<float> bars;
    for (size_t i = 0; i < columns.size(); ++i)
        bars.addWithoutMerging ({ area.getX() + static_cast<float> (i), area.getCentreY() - columns[i].max * area.getHeight() / 2, 1.0f,
                                  std::max (1.0f, (columns[i].max - columns[i].min) * area.getHeight() / 2) });
    g.setColour (colour);
    g.fillRectList (bars);
}

void FadePicture::paintFade (juce::Graphics& g, juce::Rectangle<float> area, bool isIn)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    const auto at     = handle (isIn);
    const auto start  = isIn ? area.getX() : area.getRight();
    juce::Path curve;
    curve.startNewSubPath (start, area.getBottom());
    constexpr auto steps = 32;
    for (int i = 1; i <= steps; ++i)
    {
        const auto x = static_cast<float> (i) / steps;
        curve.lineTo (start + (at.x - start) * x, area.getBottom() - area.getHeight() * static_cast<float> (fadeGain (clip.fadeCurve, x)));
    }
    auto taken = curve;
    taken.lineTo (start, area.getY());
    taken.closeSubPath();
    g.setColour (theme.well.withAlpha (0.7f));
    g.fillPath (taken);
    g.setColour (theme.textStrong);
    g.strokePath (curve, juce::PathStrokeType (1.5f));
    g.setColour (clip.locked ? theme.textDisabled : theme.accent);
    g.fillEllipse (juce::Rectangle<float> (2 * radius, 2 * radius).withCentre (at));
    g.setColour (theme.well);
    g.drawEllipse (juce::Rectangle<float> (2 * radius, 2 * radius).withCentre (at), 1.0f);
}

void FadePicture::paint (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    const auto area   = body();
    const auto paint  = clipPaint (theme, clip.colour);
    g.setColour (theme.well);
    g.fillRoundedRectangle (getLocalBounds().toFloat(), size::buttonRadius);
    g.setColour (paint.body);
    g.fillRect (area);
    paintWave (g, area.reduced (0.0f, 2.0f), paint.wave);
    paintFade (g, area, true);
    paintFade (g, area, false);
}

std::unique_ptr<juce::AccessibilityHandler> FadePicture::createAccessibilityHandler()
{
    return readOnlyText (*this, [this] { return "in " + juce::String (clip.fadeIn, 3) + " s, out " + juce::String (clip.fadeOut, 3) + " s"; });
}
} // namespace amp::gui
