#include "Gui/Arrange/ClipZones.h"

#include "Core/Laws.h"
#include "Gui/Theme/Theme.h"

#include <cmath>

namespace amp::gui
{
namespace
{
constexpr auto topGain = 12.0, kneeGain = -24.0, bottomGain = -60.0; // decibels
constexpr auto kneeHeight = 0.8f; // the share of the body above the knee: what is used most has most room

juce::Rectangle<float> gainBody (juce::Rectangle<int> area)
{
    return area.withTrimmedTop (size::clipHeaderHeight + 2).withTrimmedBottom (2).toFloat();
}
} // namespace

juce::Rectangle<int> clipArea (const ClipItem& clip, const TimelineView& view, int top, int height)
{
    const auto left = view.pixelOf (clip.start), right = view.pixelOf (clip.end);
    return { left, top + 1, std::max (1, right - left), height - 3 }; // a line of the lane stays visible around it
}

juce::Rectangle<int> fadeGrip (const ClipItem& clip, const TimelineView& view, juce::Rectangle<int> area, ClipZone fade)
{
    constexpr auto half = clipSize::gripSize / 2;
    if (area.getHeight() < clipSize::leastFadeHeight || area.getWidth() < 4 * clipSize::gripSize || clip.pattern != nullptr)
        return {};

    const auto length = (fade == ClipZone::fadeIn ? clip.fadeIn : clip.fadeOut) * view.pixelsPerSecond;
    const auto inset  = static_cast<int> (std::clamp (length, half + 1.0, area.getWidth() - half - 1.0));
    const auto x      = fade == ClipZone::fadeIn ? area.getX() + inset : area.getRight() - inset;
    return { x - half, area.getY() + size::clipHeaderHeight + 1, clipSize::gripSize, clipSize::gripSize };
}

float gainLine (double decibels, juce::Rectangle<int> area)
{
    const auto body  = gainBody (area);
    const auto db    = std::clamp (decibels, bottomGain, topGain);
    const auto share = db >= kneeGain ? (topGain - db) / (topGain - kneeGain) * kneeHeight
                                      : kneeHeight + (kneeGain - db) / (kneeGain - bottomGain) * (1.0 - kneeHeight);
    return body.getY() + body.getHeight() * static_cast<float> (share);
}

double gainAtLine (float y, juce::Rectangle<int> area)
{
    const auto body  = gainBody (area);
    const auto share = std::clamp ((y - body.getY()) / std::max (1.0f, body.getHeight()), 0.0f, 1.0f);
    return share <= kneeHeight ? topGain - share / kneeHeight * (topGain - kneeGain)
                               : kneeGain - (share - kneeHeight) / (1.0f - kneeHeight) * (kneeGain - bottomGain);
}

bool hasGainLine (const ClipItem& clip, juce::Rectangle<int> area)
{
    return clip.file.isNotEmpty() && clip.envelope.empty() && area.getHeight() >= clipSize::leastFadeHeight && area.getWidth() >= clipSize::leastGainWidth;
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
        return at.y < area.getY() + size::clipHeaderHeight && area.getHeight() >= clipSize::leastFadeHeight ? ClipZone::loopEdge : ClipZone::endEdge;
    if (hasGainLine (clip, area) && std::abs (static_cast<float> (at.y) - gainLine (laws::toDecibels (clip.gain), area)) <= clipSize::gainReach)
        return ClipZone::gain;
    return ClipZone::body;
}

juce::String hintOf (std::initializer_list<const char*> parts)
{
    static const auto dot = juce::String (juce::CharPointer_UTF8 (" \xc2\xb7 "));
    juce::StringArray all;
    for (const auto* part : parts)
        all.add (part);
    return all.joinIntoString (dot);
}

juce::String hintFor (ClipZone zone, const ClipItem& clip)
{
    if (clip.locked && zone != ClipZone::none)
        return clip.name + hintOf ({ " is locked", "Right-click: unlock" });

    switch (zone)
    {
        case ClipZone::body: return hintOf ({ "Drag: move", "Ctrl: copy", "Alt: no snap", "Shift: keep time" });
        case ClipZone::startEdge:
        case ClipZone::endEdge: return hintOf ({ "Drag: trim", "Alt: stretch", "Ctrl: slip the sound", "N: no snap" });
        case ClipZone::loopEdge: return hintOf ({ "Drag: repeat", "Below: trim", "N: no snap" });
        case ClipZone::fadeIn: return hintOf ({ "Drag: fade in", "Double-click: remove the fade" });
        case ClipZone::fadeOut: return hintOf ({ "Drag: fade out", "Double-click: remove the fade" });
        case ClipZone::gain: return hintOf ({ "Drag: gain of the clip", "Shift: fine", "Double-click: 0 dB" });
        case ClipZone::none: break;
    }
    return hintOf ({ "Click: edit cursor", "Drag: select clips", "Drag in the upper third: select time", "Ctrl+wheel: zoom" });
}
} // namespace amp::gui
