#include "Gui/Arrange/Ruler.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
Ruler::Ruler (Workspace& w, TimelineView& v) : workspace (w), view (v)
{
    setTitle ("Ruler");
    setOpaque (true);
}

void Ruler::refresh()
{
    playheadX = static_cast<int> (std::lround (view.xOf (playheadSeconds)));
    repaint (getLocalBounds());
}

void Ruler::showPlayhead (double seconds)
{
    playheadSeconds = seconds;
    const auto next = static_cast<int> (std::lround (view.xOf (seconds)));
    if (next == playheadX)
        return;
    repaint (headArea (std::exchange (playheadX, next)));
    repaint (headArea (next));
}

void Ruler::paint (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    g.fillAll (theme.panel);
    g.setColour (theme.gridBar);
    g.fillRect (0, getHeight() - 1, getWidth(), 1);
    paintMarks (g, g.getClipBounds());
    paintLoop (g);

    const auto x      = static_cast<float> (playheadX);
    const auto bottom = static_cast<float> (getHeight());
    juce::Path head;
    head.addTriangle (x - 5.5f, bottom - 8.0f, x + 5.5f, bottom - 8.0f, x, bottom);
    g.setColour (theme.playhead);
    g.fillPath (head);
}

void Ruler::paintMarks (juce::Graphics& g, juce::Rectangle<int> dirty)
{
    const auto& look = LookAndFeel::of (*this);
    const auto& time = workspace.arrangement().time;
    constexpr auto labelWidth = 96;
    const auto step  = time.markStep (view.pixelsPerSecond, time.kind == TimeFormat::Kind::bars ? 52.0 : 84.0);
    const auto last  = view.secondsAt (dirty.getRight());

    for (auto n = std::max (0.0, std::floor (view.secondsAt (dirty.getX() - labelWidth) / step)); n * step <= last; n += 1.0)
    {
        const auto x = static_cast<int> (std::lround (view.xOf (n * step)));
        g.setColour (look.theme().borderControl);
        g.fillRect (x, getHeight() - 14, 1, 14);
        g.setColour (look.theme().textSecondary);
        drawText (g, look.fonts(), TextStyle::smallNumber, time.mark (n * step), juce::Rectangle<int> (x + 5, loopHeight, labelWidth, 15).toFloat(),
                  juce::Justification::centredLeft);
    }
}

std::optional<juce::Range<double>> Ruler::shownLoop() const
{
    return dragged ? dragged : workspace.arrangement().loop;
}

void Ruler::paintLoop (juce::Graphics& g)
{
    const auto loop = shownLoop();
    if (! loop)
        return;

    const auto& theme = LookAndFeel::of (*this).theme();
    const auto area   = juce::Rectangle<float>::leftTopRightBottom (static_cast<float> (view.xOf (loop->getStart())), 2.0f,
                                                                    static_cast<float> (view.xOf (loop->getEnd())), loopHeight - 3.0f);
    const auto isOn   = workspace.arrangement().isLooping || dragged.has_value();
    g.setColour (isOn ? juce::Colour (theme.loop) : theme.loop.withAlpha (0.35f));
    g.fillRoundedRectangle (area, 2.0f);
    g.setColour (isOn ? juce::Colour (theme.isDark ? theme.textStrong : theme.ink) : theme.loop);
    g.fillRect (area.withWidth (2.0f));
    g.fillRect (area.withLeft (area.getRight() - 2.0f));
}

Ruler::Held Ruler::partAt (juce::Point<int> at) const
{
    if (at.y >= loopHeight)
        return Held::playhead;

    constexpr auto reach = 5.0;
    if (const auto loop = workspace.arrangement().loop)
    {
        if (std::abs (view.xOf (loop->getStart()) - at.x) <= reach)
            return Held::loopStart;
        if (std::abs (view.xOf (loop->getEnd()) - at.x) <= reach)
            return Held::loopEnd;
    }
    return Held::loop;
}

void Ruler::mouseDown (const juce::MouseEvent& e)
{
    held            = partAt (e.getPosition());
    const auto at   = std::max (0.0, view.secondsAt (e.position.x));
    const auto loop = workspace.arrangement().loop;
    anchor          = held == Held::loopStart ? loop->getEnd() : held == Held::loopEnd ? loop->getStart() : workspace.arrangement().snapped (at);
    if (held == Held::playhead)
        workspace.services.transport.locate (e.mods.isAltDown() ? at : workspace.arrangement().snapped (at));
}

void Ruler::mouseDrag (const juce::MouseEvent& e)
{
    const auto exact = std::max (0.0, view.secondsAt (e.position.x));
    const auto at    = e.mods.isAltDown() ? exact : workspace.arrangement().snapped (exact);
    if (held == Held::playhead)
        return workspace.services.transport.locate (at);

    dragged = at == anchor ? std::nullopt : std::optional (juce::Range<double>::between (at, anchor));
    repaint (getLocalBounds());
}

void Ruler::mouseUp (const juce::MouseEvent&)
{
    if (dragged)
        workspace.run ("loop.set", { { "start", dragged->getStart() }, { "end", dragged->getEnd() }, { "on", true } });
    dragged.reset();
    held = Held::nothing;
    repaint (getLocalBounds());
}

void Ruler::mouseMove (const juce::MouseEvent& e)
{
    switch (partAt (e.getPosition()))
    {
        case Held::loopStart:
        case Held::loopEnd:
            setMouseCursor (juce::MouseCursor::LeftRightResizeCursor);
            return workspace.hint ("Drag: move the loop's end   Alt: no snap");
        case Held::loop:
            setMouseCursor (juce::MouseCursor::IBeamCursor);
            return workspace.hint ("Drag: set the loop   Alt: no snap");
        case Held::playhead:
        case Held::nothing:
            setMouseCursor (juce::MouseCursor::NormalCursor);
            return workspace.hint ("Click: move the playhead   Ctrl+wheel: zoom");
    }
}
} // namespace amp::gui
