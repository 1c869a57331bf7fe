#include "Gui/Arrange/Minimap.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
Minimap::Minimap (Workspace& w, TimelineScroll& s) : workspace (w), scroll (s)
{
    setTitle ("Overview");
    setOpaque (true);
}

void Minimap::refresh()
{
    picture = {};
    repaint (getLocalBounds());
}

void Minimap::viewMoved()
{
    if (pictureLength != length())
        return refresh();
    if (const auto now = frame(); now != shownFrame)
    {
        repaint (shownFrame.expanded (1));
        repaint (now.expanded (1));
        shownFrame = now;
    }
}

void Minimap::showPlayhead (double seconds)
{
    const auto next = pixelOf (seconds);
    if (next == playheadX)
        return;
    repaint (std::exchange (playheadX, next), 0, 1, getHeight());
    repaint (next, 0, 1, getHeight());
}

juce::Rectangle<int> Minimap::frame() const
{
    const auto start = scroll.view().left;
    const auto left = pixelOf (start), right = pixelOf (start + scroll.visibleSeconds());
    return juce::Rectangle<int> (left, 0, std::max (4, right - left), getHeight()).getIntersection (getLocalBounds());
}

void Minimap::makePicture (float scale)
{
    const auto width  = std::max (1, static_cast<int> (std::lround (static_cast<float> (getWidth()) * scale)));
    const auto height = std::max (1, static_cast<int> (std::lround (static_cast<float> (getHeight()) * scale)));
    const auto& rows  = workspace.arrangement().rows();
    pictureLength     = length();
    picture           = juce::Image (juce::Image::RGB, width, height, false, juce::SoftwareImageType());

    juce::Graphics g (picture);
    g.fillAll (LookAndFeel::of (*this).theme().canvas);
    const auto pixelsPerSecond = width / pictureLength;
    const auto margin          = std::round (2.0f * scale);
    const auto lane            = (static_cast<float> (height) - 2.0f * margin) / static_cast<float> (std::max<size_t> (1, rows.size()));
    const auto thickness       = std::clamp (lane - 1.0f, 1.0f, 4.0f * scale);

    for (size_t row = 0; row < rows.size(); ++row)
    {
        const auto y = static_cast<int> (margin + lane * static_cast<float> (row));
        for (const auto& clip : rows[row].clips)
        {
            g.setColour (clip.muted ? clip.colour.withMultipliedAlpha (0.4f) : clip.colour);
            const auto left = static_cast<int> (clip.start * pixelsPerSecond);
            g.fillRect (left, y, std::max (1, static_cast<int> (clip.end * pixelsPerSecond) - left), static_cast<int> (thickness));
        }
    }
}

void Minimap::paint (juce::Graphics& g)
{
    const auto scale = g.getInternalContext().getPhysicalPixelScaleFactor();
    if (picture.isNull())
        makePicture (scale);
    g.drawImageTransformed (picture, juce::AffineTransform::scale (static_cast<float> (getWidth()) / static_cast<float> (picture.getWidth()),
                                                                   static_cast<float> (getHeight()) / static_cast<float> (picture.getHeight())));

    const auto& theme = LookAndFeel::of (*this).theme();
    shownFrame        = frame();
    g.setColour (theme.well.withAlpha (0.5f));
    g.fillRect (getLocalBounds().withRight (shownFrame.getX()));
    g.fillRect (getLocalBounds().withLeft (shownFrame.getRight()));
    g.setColour (theme.accent);
    g.drawRect (shownFrame, 1);
    g.setColour (theme.playhead);
    g.fillRect (playheadX, 0, 1, getHeight());
}

Minimap::Held Minimap::partAt (juce::Point<int> at) const
{
    constexpr auto reach = 4;
    const auto shown     = frame();
    if (shown.getWidth() < 4 * reach)
        return Held::frame;
    return std::abs (at.x - shown.getX()) <= reach ? Held::start : std::abs (at.x - shown.getRight()) <= reach ? Held::end : Held::frame;
}

void Minimap::mouseDown (const juce::MouseEvent& e)
{
    held            = partAt (e.getPosition());
    const auto view = scroll.view();
    if (held == Held::frame && ! frame().contains (e.getPosition()))
    {
        auto next = view;
        next.left = secondsAt (e.position.x) - scroll.visibleSeconds() * 0.5;
        scroll.show (next);
    }
    grabbedAt = secondsAt (e.position.x) - scroll.view().left;
}

void Minimap::mouseDrag (const juce::MouseEvent& e)
{
    constexpr auto leastSeconds = 0.05;
    const auto at               = std::clamp (secondsAt (e.position.x), 0.0, length());
    auto next                   = scroll.view();
    const auto end              = next.left + scroll.visibleSeconds();

    if (held == Held::frame)
        next.left = at - grabbedAt;
    else if (held == Held::start)
    {
        next.left            = std::min (at, end - leastSeconds);
        next.pixelsPerSecond = scroll.width() / (end - next.left);
    }
    else
        next.pixelsPerSecond = scroll.width() / std::max (leastSeconds, at - next.left);
    scroll.show (next);
}

void Minimap::mouseMove (const juce::MouseEvent& e)
{
    const auto isEnd = partAt (e.getPosition()) != Held::frame;
    const auto dot   = juce::String (juce::CharPointer_UTF8 (" \xc2\xb7 "));
    setMouseCursor (isEnd ? juce::MouseCursor::LeftRightResizeCursor : juce::MouseCursor::NormalCursor);
    workspace.hint (isEnd ? juce::String ("Drag: zoom") : "Drag: scroll" + dot + "Click: centre here" + dot + "Double-click: show all");
}
} // namespace amp::gui
