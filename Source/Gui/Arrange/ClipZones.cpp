#include "Gui/Arrange/ClipZones.h"

#include "Gui/Theme/Theme.h"

namespace amp::gui
{
juce::Rectangle<int> clipArea (const ClipItem& clip, const TimelineView& view, int top, int height)
{
    const auto left = view.pixelOf (clip.start), right = view.pixelOf (clip.end);
    return { left, top + 1, std::max (1, right - left), height - 3 }; // a line of the lane stays visible around it
}

juce::Rectangle<int> fadeGrip (const ClipItem& clip, const TimelineView& view, juce::Rectangle<int> area, ClipZone fade)
{
    constexpr auto half = clipSize::gripSize / 2;
    if (area.getHeight() < clipSize::leastFadeHeight || area.getWidth() < 4 * clipSize::gripSize)
        return {};

    const auto length = (fade == ClipZone::fadeIn ? clip.fadeIn : clip.fadeOut) * view.pixelsPerSecond;
    const auto inset  = static_cast<int> (std::clamp (length, half + 1.0, area.getWidth() - half - 1.0));
    const auto x      = fade == ClipZone::fadeIn ? area.getX() + inset : area.getRight() - inset;
    return { x - half, area.getY() + size::clipHeaderHeight + 1, clipSize::gripSize, clipSize::gripSize };
}

ClipZone zoneAt (const ClipItem& clip, const TimelineView& view, juce::Rectangle<int> area, juce::Point<int> at)
{
    if (! area.contains (at))
        return ClipZone::none;

    for (const auto fade : { ClipZone::fadeIn, ClipZone::fadeOut })
        if (fadeGrip (clip, view, area, fade).contains (at))
            return fade;

    const auto edge = std::min (clipSize::edgeWidth, area.getWidth() / 4); // the middle half always moves
    if (at.x < area.getX() + edge)
        return ClipZone::startEdge;
    if (at.x >= area.getRight() - edge)
        return ClipZone::endEdge;
    return ClipZone::body;
}

juce::String hintFor (ClipZone zone, const ClipItem& clip)
{
    const auto dot = juce::String (juce::CharPointer_UTF8 (" \xc2\xb7 "));
    if (clip.locked && zone != ClipZone::none)
        return clip.name + " is locked" + dot + "Right-click: unlock";

    switch (zone)
    {
        case ClipZone::body: return "Drag: move" + dot + "Ctrl: copy" + dot + "Alt: no snap" + dot + "Shift: keep time";
        case ClipZone::startEdge:
        case ClipZone::endEdge: return "Drag: trim" + dot + "Alt: no snap";
        case ClipZone::fadeIn: return "Drag: fade in" + dot + "Double-click: remove the fade";
        case ClipZone::fadeOut: return "Drag: fade out" + dot + "Double-click: remove the fade";
        case ClipZone::none: break;
    }
    return "Click: edit cursor" + dot + "Drag: select clips" + dot + "Ctrl+wheel: zoom";
}
} // namespace amp::gui
