#include "Gui/Arrange/ClipTrim.h"

#include "Core/Laws.h"

#include <cmath>

namespace amp::gui
{
namespace
{
constexpr auto fine = 0.1f; // of the pointer's way, with Shift
constexpr auto leastGain = -60.0, greatestGain = 12.0;
} // namespace

ClipTrim::Kind ClipTrim::kindOf (ClipZone zone, juce::ModifierKeys keys)
{
    switch (zone)
    {
        case ClipZone::startEdge: return keys.isCtrlDown() ? Kind::slip : keys.isAltDown() ? Kind::stretchStart : Kind::startEdge;
        case ClipZone::endEdge: return keys.isCtrlDown() ? Kind::slip : keys.isAltDown() ? Kind::stretchEnd : Kind::endEdge;
        case ClipZone::fadeIn: return Kind::fadeIn;
        case ClipZone::fadeOut: return Kind::fadeOut;
        case ClipZone::gain: return Kind::gain;
        case ClipZone::loopEdge:
        case ClipZone::body:
        case ClipZone::none: break;
    }
    return Kind::slip;
}

ClipTrim::ClipTrim (Workspace& w, const ClipItem& clip, Kind k, const LanePoint& at, juce::Rectangle<int> clipArea)
    : workspace (w), held (clip), kind (k), grabbedAt (at.seconds), area (clipArea), lastY (at.pixel.y), decibels (laws::toDecibels (clip.gain))
{
    for (const auto& id : workspace.selectedClips())
        if (const auto* item = workspace.arrangement().findClip (id); item != nullptr && ! item->locked)
            originals.emplace (id, Preview { *item, workspace.arrangement().indexOfClip (id) });
    shown = originals;
}

ClipItem ClipTrim::changed (const ClipItem& clip, double by) const
{
    auto next         = clip;
    const auto become = [&] (const ClipShape& shape) { static_cast<ClipShape&> (next) = shape; };
    switch (kind)
    {
        case Kind::startEdge: become (shapes::startMoved (clip, by)); break;
        case Kind::endEdge: become (shapes::endMoved (clip, by)); break;
        case Kind::stretchStart: become (shapes::startStretched (clip, by)); break;
        case Kind::stretchEnd: become (shapes::endStretched (clip, by)); break;
        case Kind::slip: become (shapes::slipped (clip, by)); break;
        case Kind::fadeIn: next.fadeIn = std::clamp (clip.fadeIn + by, 0.0, std::max (0.0, clip.duration() - clip.fadeOut)); break;
        case Kind::fadeOut: next.fadeOut = std::clamp (clip.fadeOut - by, 0.0, std::max (0.0, clip.duration() - clip.fadeIn)); break;
        case Kind::gain: break;
    }
    return next;
}

void ClipTrim::moveTo (const LanePoint& at)
{
    if (kind == Kind::gain)
        return moveGain (at);

    distance              = at.seconds - grabbedAt;
    const auto movesStart = kind == Kind::startEdge || kind == Kind::stretchStart, movesEnd = kind == Kind::endEdge || kind == Kind::stretchEnd;
    const auto isStretch  = kind == Kind::stretchStart || kind == Kind::stretchEnd; // Alt began it: it does not let go of the grid
    const auto isFree     = isStretch ? at.isOffGrid : at.isFree;
    if (! isFree && (movesStart || movesEnd))
    {
        const auto edge = movesStart ? held.start : held.end;
        distance        = workspace.arrangement().snapped (edge + distance) - edge;
    }
    for (const auto& [id, from] : originals)
        shown.at (id).item = changed (from.item, distance);
}

void ClipTrim::moveGain (const LanePoint& at)
{
    // The way since the last move, so that Shift makes it fine from there on.
    const auto way = at.pixel.y - std::exchange (lastY, at.pixel.y);
    const auto y   = gainLine (decibels, area) + way * (at.keys.isShiftDown() ? fine : 1.0f);
    decibels       = std::clamp (gainAtLine (y, area), leastGain, greatestGain);
    const auto by  = decibels - laws::toDecibels (held.gain);
    for (const auto& [id, from] : originals)
        shown.at (id).item.gain = laws::fromDecibels (std::clamp (laws::toDecibels (from.item.gain) + by, leastGain, 60.0));
}

juce::String ClipTrim::hint() const
{
    const auto& clip = shown.at (held.id).item;
    const auto& time = workspace.arrangement().time;
    switch (kind)
    {
        case Kind::startEdge: return "Start " + time.text (clip.start);
        case Kind::endEdge: return "End " + time.text (clip.end);
        case Kind::stretchStart:
        case Kind::stretchEnd: return "Stretch to " + juce::String (clip.stretch * 100.0, 1) + " %, end " + time.text (clip.end);
        case Kind::slip: return "Sound from " + juce::String (clip.offset, 3) + " s of the file";
        case Kind::fadeIn: return "Fade in " + juce::String (clip.fadeIn, 3) + " s";
        case Kind::fadeOut: return "Fade out " + juce::String (clip.fadeOut, 3) + " s";
        case Kind::gain: return "Gain " + juce::String (decibels, 1) + " dB";
    }
    return {};
}

void ClipTrim::runForEach (const char* command, const char* parameter, const std::function<double (const ClipItem&)>& value)
{
    const auto gesture = workspace.newGesture();
    for (const auto& [id, to] : shown)
        if (to.item != originals.at (id).item)
            workspace.run (command, { { "clip", id }, { parameter, value (to.item) } }, gesture);
    workspace.endGesture();
}

double ClipTrim::effect (const ClipItem& from, const ClipItem& to) const
{
    switch (kind)
    {
        case Kind::startEdge:
        case Kind::stretchStart: return to.start - from.start;
        case Kind::endEdge:
        case Kind::stretchEnd: return to.end - from.end;
        case Kind::slip: return (to.offset - from.offset) * to.stretch * (to.isReversed ? 1.0 : -1.0);
        case Kind::fadeIn:
        case Kind::fadeOut:
        case Kind::gain: break;
    }
    return 0.0;
}

void ClipTrim::runByDistance (const char* command, const char* parameter)
{
    constexpr auto same = 1e-7; // seconds
    std::map<int64_t, std::pair<double, juce::Array<juce::var>>> groups; // most often one
    for (const auto& [id, to] : shown)
        if (const auto& from = originals.at (id).item; to.item != from)
        {
            const auto by = effect (from, to.item);
            auto& group   = groups[std::llround (by / same)];
            group.first   = by;
            group.second.add (id);
        }
    const auto gesture = workspace.newGesture();
    for (const auto& [key, group] : groups)
        workspace.run (command, { { "clips", group.second }, { parameter, group.first } }, gesture);
    workspace.endGesture();
}

void ClipTrim::finish()
{
    switch (kind)
    {
        case Kind::startEdge: return runByDistance ("clip.trimBy", "startBy");
        case Kind::endEdge: return runByDistance ("clip.trimBy", "endBy");
        case Kind::stretchStart: return runByDistance ("clip.stretch", "startBy");
        case Kind::stretchEnd: return runByDistance ("clip.stretch", "endBy");
        case Kind::slip: return runByDistance ("clip.slip", "by");
        case Kind::fadeIn: return runForEach ("clip.fade", "fadeIn", [] (const ClipItem& c) { return c.fadeIn; });
        case Kind::fadeOut: return runForEach ("clip.fade", "fadeOut", [] (const ClipItem& c) { return c.fadeOut; });
        case Kind::gain: return runForEach ("clip.gain", "gain", [] (const ClipItem& c) { return laws::toDecibels (c.gain); });
    }
}
} // namespace amp::gui
