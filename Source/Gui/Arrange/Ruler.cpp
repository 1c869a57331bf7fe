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

int Ruler::rowsOfMarks() const
{
    const auto& marks  = workspace.arrangement().marks();
    const auto regions = std::count_if (marks.begin(), marks.end(), [] (const MarkItem& mark) { return mark.isRegion(); });
    return (regions > 0 ? 1 : 0) + (static_cast<size_t> (regions) < marks.size() ? 1 : 0);
}

int Ruler::flagWidth (const MarkItem& mark) const
{
    return std::min (mostFlag, static_cast<int> (textWidth (LookAndFeel::of (*this).fonts(), TextStyle::clipLabel, mark.name)) + 9);
}

const std::vector<FlagPlace>& Ruler::places() const
{
    const std::pair now (workspace.arrangement().version(), view());
    if (laidFor != now)
    {
        const auto& marks  = workspace.arrangement().marks();
        const auto top     = (marksHeight - flagHeight) / 2;
        laid               = layFlags (marks, view(), { top, top + (rowsOfMarks() - 1) * marksHeight, flagHeight }, [this] (const MarkItem& mark) {
            const auto x = view().pixelOf (mark.start);
            return x < -mostFlag || x > getWidth() ? mostFlag : flagWidth (mark); // text that is out of sight need not be measured
        });
        laidFor            = now;
    }
    return laid;
}

juce::Rectangle<int> Ruler::flagOf (const MarkItem& mark) const
{
    const auto& marks = workspace.arrangement().marks();
    for (size_t i = 0; i < marks.size(); ++i)
        if (marks[i].id == mark.id)
            return places()[i].flag;
    return {};
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
    const auto& marks = workspace.arrangement().marks();
    for (size_t i = 0; i < marks.size(); ++i)
    {
        const auto mark    = shownMark (marks[i]);
        auto [flag, label] = places()[i];
        if (mark.start != marks[i].start || mark.end != marks[i].end)
        {
            flag = flag.withX (view().pixelOf (mark.start)).withWidth (mark.isRegion() ? std::max (2, view().pixelOf (mark.end) - view().pixelOf (mark.start)) : flagWidth (mark));
            label = flag.reduced (4, 0);
        }
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
        labels.draw (g, look.fonts(), TextStyle::clipLabel, name, label);
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
    const auto loop = shownLoop();
    if (! loop)
        return;

    const auto& theme = LookAndFeel::of (*this).theme();
    const auto area   = braceArea (*loop).toFloat();
    const auto isOn   = workspace.arrangement().isLooping || dragged;
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
