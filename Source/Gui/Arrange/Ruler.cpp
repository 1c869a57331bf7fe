#include "Gui/Arrange/Ruler.h"

#include "Gui/Theme/Contrast.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto labelWidth  = 96;
constexpr auto flagHeight  = 14;
constexpr auto mostFlag    = 120; // pixels of a marker's name
} // namespace

Ruler::Ruler (Workspace& w, TimelineScroll& s) : workspace (w), scroll (s)
{
    setTitle ("Ruler");
    setOpaque (true);
    setWantsKeyboardFocus (true);
    setMouseClickGrabsKeyboardFocus (false); // a click that locates leaves the keyboard with the lanes
}

void Ruler::refresh()
{
    playheadX = view().pixelOf (playheadSeconds);
    repaint (getLocalBounds());
}

void Ruler::showPlayhead (double seconds)
{
    playheadSeconds = seconds;
    const auto next = view().pixelOf (seconds);
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
    paintTicks (g, g.getClipBounds());
    paintMarks (g);
    paintLoop (g);
    paintHead (g);
    if (hasKeyboardFocus (false))
    {
        g.setColour (theme.accent.withAlpha (0.6f));
        g.drawRect (getLocalBounds(), 1);
    }
}

void Ruler::paintTicks (juce::Graphics& g, juce::Rectangle<int> dirty)
{
    const auto& look = LookAndFeel::of (*this);
    const auto& time = workspace.arrangement().time;
    const auto least = time.kind == TimeFormat::Kind::bars ? 52.0 : 84.0;

    for (const auto seconds : time.marks (view().secondsAt (dirty.getX() - labelWidth), view().secondsAt (dirty.getRight()), view().pixelsPerSecond, least))
    {
        const auto x = view().pixelOf (seconds);
        g.setColour (look.theme().borderControl);
        g.fillRect (x, getHeight() - 14, 1, 14);
        g.setColour (look.theme().textSecondary);
        labels.draw (g, look.fonts(), TextStyle::smallNumber, time.mark (seconds), { x + 5, getHeight() - 18, labelWidth, 15 });
    }
}

juce::Rectangle<int> Ruler::flagOf (const MarkItem& mark) const
{
    const auto x     = view().pixelOf (mark.start);
    const auto width = static_cast<int> (textWidth (LookAndFeel::of (*this).fonts(), TextStyle::clipLabel, mark.name)) + 8;
    const auto most  = mark.isRegion() ? std::max (2, view().pixelOf (mark.end) - x) : mostFlag;
    return { x, (marksHeight - flagHeight) / 2, mark.isRegion() ? most : std::min (most, width), flagHeight };
}

MarkItem Ruler::shownMark (const MarkItem& mark) const
{
    auto shown = mark;
    if (mark.id == heldMark && draggedMark)
    {
        shown.start = draggedMark->getStart();
        shown.end   = draggedMark->getEnd();
    }
    return shown;
}

void Ruler::paintMarks (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    // Regions below, flags above: a region never hides where a marker stands.
    for (const auto isFlag : { false, true })
        for (const auto& each : workspace.arrangement().marks())
        {
            if (each.isRegion() == isFlag)
                continue;
            const auto mark = shownMark (each);
            const auto flag = flagOf (mark);
            if (! flag.expanded (1).intersects (g.getClipBounds()))
                continue;
            const auto isChange = mark.kind == MarkItem::Kind::tempo || mark.kind == MarkItem::Kind::signature;
            const auto colour   = isChange ? juce::Colour (theme.raised) : mark.colour;
            g.setColour (mark.isRegion() ? colour.withAlpha (0.85f) : colour);
            g.fillRect (flag);
            g.setColour (isChange ? juce::Colour (theme.accent) : mark.colour.darker (0.4f));
            g.fillRect (flag.withWidth (2));
            if (mark.isRegion())
                g.fillRect (flag.withLeft (flag.getRight() - 2));
            g.setColour (isChange ? juce::Colour (theme.textStrong) : contrast (theme.ink, mark.colour) >= 4.5 ? theme.ink : nordDark.textStrong);
            const auto name = mark.isLocked ? mark.name + ", locked" : mark.name;
            labels.draw (g, look.fonts(), TextStyle::clipLabel, name, flag.withLeft (std::max (0, flag.getX())).reduced (4, 0));
            if (workspace.selected().has (Selected::Kind::marks, mark.id))
            {
                g.setColour (theme.textStrong);
                g.drawRect (flag.expanded (1), 2);
            }
        }
}

juce::Rectangle<int> Ruler::braceArea (juce::Range<double> range) const
{
    return juce::Rectangle<int>::leftTopRightBottom (view().pixelOf (range.getStart()), bandHeight() + 2, view().pixelOf (range.getEnd()), bandHeight() + loopHeight - 3);
}

void Ruler::paintLoop (juce::Graphics& g)
{
    if (const auto punch = held == Held::punchStart || held == Held::punchEnd ? dragged : workspace.arrangement().punch)
    {
        const auto area = braceArea (*punch).withTrimmedTop (7).toFloat();
        g.setColour (LookAndFeel::of (*this).theme().punch);
        g.fillRect (area);
    }
    const auto loop = shownLoop();
    if (! loop)
        return;

    const auto& theme = LookAndFeel::of (*this).theme();
    const auto area   = braceArea (*loop).toFloat();
    const auto isOn   = workspace.arrangement().isLooping || (dragged && held != Held::punchStart && held != Held::punchEnd);
    g.setColour (isOn ? juce::Colour (theme.loop) : theme.loop.withAlpha (0.35f));
    g.fillRoundedRectangle (area, 2.0f);
    g.setColour (isOn ? juce::Colour (theme.isDark ? theme.textStrong : theme.ink) : theme.loop);
    g.fillRect (area.withWidth (2.0f));
    g.fillRect (area.withLeft (area.getRight() - 2.0f));
}

void Ruler::paintHead (juce::Graphics& g)
{
    const auto x      = static_cast<float> (playheadX) + 0.5f;
    const auto bottom = static_cast<float> (getHeight());
    juce::Path head;
    head.addTriangle (x - 5.5f, bottom - 8.0f, x + 5.5f, bottom - 8.0f, x, bottom);
    g.setColour (LookAndFeel::of (*this).theme().playhead);
    g.fillPath (head);
}
} // namespace amp::gui
