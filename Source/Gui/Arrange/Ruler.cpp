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

void Ruler::paintMarks (juce::Graphics& g)
{
    const auto& look = LookAndFeel::of (*this);
    for (const auto& mark : workspace.arrangement().marks())
    {
        const auto flag = flagOf (mark);
        if (! flag.intersects (g.getClipBounds()))
            continue;
        g.setColour (mark.colour);
        g.fillRect (flag);
        g.setColour (contrast (look.theme().ink, mark.colour) >= 4.5 ? look.theme().ink : nordDark.textStrong);
        labels.draw (g, look.fonts(), TextStyle::clipLabel, mark.name, flag.withLeft (std::max (0, flag.getX())).reduced (4, 0));
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
    const auto area   = juce::Rectangle<int>::leftTopRightBottom (view().pixelOf (loop->getStart()), bandHeight() + 2, view().pixelOf (loop->getEnd()), bandHeight() + loopHeight - 3).toFloat();
    const auto isOn   = workspace.arrangement().isLooping || dragged.has_value();
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

const MarkItem* Ruler::markAt (juce::Point<int> at) const
{
    const MarkItem* found = nullptr;
    for (const auto& mark : workspace.arrangement().marks())
        if (! mark.isRegion() && flagOf (mark).contains (at))
            found = &mark;
    return found;
}

Ruler::Held Ruler::partAt (juce::Point<int> at) const
{
    if (markAt (at) != nullptr)
        return Held::mark;
    if (at.y >= bandHeight() + loopHeight || at.y < bandHeight())
        return Held::playhead;

    constexpr auto reach = 5;
    if (const auto loop = workspace.arrangement().loop)
    {
        const auto start = view().pixelOf (loop->getStart()), end = view().pixelOf (loop->getEnd());
        if (std::abs (start - at.x) <= reach)
            return Held::loopStart;
        if (std::abs (end - at.x) <= reach)
            return Held::loopEnd;
        if (at.x > start && at.x < end)
            return Held::loop;
    }
    return Held::newLoop;
}

double Ruler::timeAt (const juce::MouseEvent& e) const
{
    const auto exact = std::max (0.0, view().secondsAt (e.position.x));
    return e.mods.isAltDown() || juce::KeyPress::isKeyCurrentlyDown ('N') ? exact : workspace.arrangement().snapped (exact);
}

void Ruler::mouseDown (const juce::MouseEvent& e)
{
    if (e.mods.isPopupMenu())
    {
        held = Held::nothing;
        return showMenu (e.getPosition());
    }

    held            = partAt (e.getPosition());
    const auto loop = workspace.arrangement().loop;
    anchor          = held == Held::loopStart ? loop->getEnd() : held == Held::loopEnd ? loop->getStart() : timeAt (e);
    gesture         = workspace.newGesture();
    if (held == Held::mark)
        heldMark = markAt (e.getPosition())->id;
    if (held == Held::playhead)
        workspace.services.transport.locate (timeAt (e));
}

void Ruler::mouseDrag (const juce::MouseEvent& e)
{
    const auto at = timeAt (e);
    switch (held)
    {
        case Held::nothing: return;
        case Held::playhead: return workspace.services.transport.locate (at);
        case Held::mark: workspace.run ("marker.change", { { "marker", heldMark }, { "time", at } }, gesture); return;
        case Held::loop:
            if (const auto loop = workspace.arrangement().loop)
                dragged = loop->movedToStartAt (std::max (0.0, loop->getStart() + at - anchor));
            break;
        case Held::newLoop:
        case Held::loopStart:
        case Held::loopEnd: dragged = at == anchor ? std::nullopt : std::optional (juce::Range<double>::between (at, anchor)); break;
    }
    repaint (getLocalBounds());
}

void Ruler::mouseUp (const juce::MouseEvent&)
{
    if (dragged)
        workspace.run ("loop.set", { { "start", dragged->getStart() }, { "end", dragged->getEnd() }, { "on", true } });
    workspace.endGesture();
    dragged.reset();
    held = Held::nothing;
    repaint (getLocalBounds());
}

void Ruler::mouseDoubleClick (const juce::MouseEvent& e)
{
    if (e.y >= bandHeight() + loopHeight)
        return scroll.zoomToFit();
    if (partAt (e.getPosition()) == Held::loop)
        workspace.run ("loop.toggle");
}

void Ruler::mouseMove (const juce::MouseEvent& e)
{
    const auto dot  = juce::String (juce::CharPointer_UTF8 (" \xc2\xb7 "));
    const auto show = [&] (juce::MouseCursor::StandardCursorType shape, const juce::String& sentence) {
        setMouseCursor (shape);
        workspace.hint (sentence);
    };
    switch (partAt (e.getPosition()))
    {
        case Held::loopStart:
        case Held::loopEnd: return show (juce::MouseCursor::LeftRightResizeCursor, "Drag: move the loop's end" + dot + "Alt: no snap");
        case Held::loop: return show (juce::MouseCursor::DraggingHandCursor, "Drag: move the loop" + dot + "Double-click: loop on or off");
        case Held::newLoop: return show (juce::MouseCursor::IBeamCursor, "Drag: set the loop" + dot + "Alt: no snap");
        case Held::mark: return show (juce::MouseCursor::DraggingHandCursor, "Drag: move the marker" + dot + "Right-click: delete");
        case Held::playhead:
        case Held::nothing:
            return show (juce::MouseCursor::NormalCursor, "Click: move the playhead" + dot + "Double-click: show all" + dot + "Ctrl+wheel: zoom");
    }
}

void Ruler::showMenu (juce::Point<int> at)
{
    juce::PopupMenu menu, formats;
    const auto time = workspace.arrangement().snapped (std::max (0.0, view().secondsAt (at.x)));
    menu.addItem ("Add marker here", [this, time] { workspace.run ("marker.add", { { "time", time } }); });
    if (const auto* mark = markAt (at))
        menu.addItem ("Delete " + mark->name, [this, id = mark->id] { workspace.run ("marker.remove", { { "marker", id } }); });
    menu.addItem ("Loop on", workspace.arrangement().loop.has_value(), workspace.arrangement().isLooping, [this] { workspace.run ("loop.toggle"); });
    menu.addItem ("Zoom to fit", [this] { scroll.zoomToFit(); });

    for (const auto format : schema::timeFormats)
    {
        const juce::String name (format.data(), format.size());
        formats.addItem (name, true, workspace.arrangement().time.kind == TimeFormat::kindOf (name),
                         [this, name] { workspace.run ("view.timeFormat", { { "format", name } }); });
    }
    menu.addSubMenu ("Time format", formats);
    menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withTargetScreenArea (
        juce::Rectangle<int> (1, 1).withPosition (localPointToGlobal (at))));
}
} // namespace amp::gui
