#include "Pattern/Loop/CompileLines.h"

namespace amp::pattern
{
namespace
{
/** What the upstream engine sends for a line that says nothing; all amounts are 0, so nothing is heard of it. */
constexpr double usualSize = 0.5, usualDelayTime = 0.375, usualFeedback = 0.4, usualLeslieSize = 0.3;

Space spaceOf (const View<schema::mixerLineFx>& fx)
{
    Space space;
    const auto room = fx.get<"reverb_send">().value_or (fx.get<"reverb_room">().value_or (0.0));
    space.room = room;
    space.size = fx.get<"reverb_size">().value_or (usualSize);
    space.dry = fx.get<"reverb_dry">().value_or (room > 0.0 ? 0.0 : 1.0);  // SuperDirt keeps 1 - dry of the reverb

    space.delaySend = fx.get<"delay_send">().value_or (0.0);
    space.delayTime = fx.get<"delay_time">().value_or (usualDelayTime);
    space.delayFeedback = fx.get<"delay_feedback">().value_or (usualFeedback);

    if (const auto rate = fx.get<"leslie_rate">().value_or (0.0); rate > 0.0)
    {
        space.leslie = fx.get<"leslie_send">().value_or (1.0);
        space.leslieRate = rate;
        space.leslieSize = fx.get<"leslie_size">().value_or (usualLeslieSize);
    }
    return space;
}

/** Each of the two is on if one of its keys is there; the others have their fallbacks. */
void setDynamics (Line& line, const View<schema::mixerLineDynamics>& d)
{
    if (d.has<"limiter_threshold">() || d.has<"limiter_release">())
        line.limiter = { d.get<"limiter_threshold">(), d.get<"limiter_release">() };

    const auto compresses = d.has<"compressor_threshold">() || d.has<"compressor_ratio">() ||
                            d.has<"compressor_attack">() || d.has<"compressor_release">() ||
                            d.has<"compressor_knee">() || d.has<"compressor_makeup">();
    if (compresses)
        line.compressor = {
            d.get<"compressor_threshold">(), d.get<"compressor_ratio">(), d.get<"compressor_attack">(),
            d.get<"compressor_release">(),   d.get<"compressor_knee">(),  d.get<"compressor_makeup">()
        };
}
}  // namespace

Line compileLine (const View<schema::mixerLine>& view)
{
    Line line;
    line.name = view.id().toStdString();
    line.volume = view.get<"volume">();
    line.pan = view.get<"pan">();
    line.output = static_cast<int> (view.get<"output">());
    line.space = spaceOf (view.get<"fx">());
    line.reverbRoom = view.get<"fx">().get<"reverb_room">();
    setDynamics (line, view.get<"dynamics">());
    return line;
}

std::vector<Line> compileLines (const PatternView& pattern)
{
    std::vector<Line> lines;
    for (const auto view : pattern.get<"mixer_lines">())
        lines.push_back (compileLine (view));
    return lines;
}

LineOfTrack::LineOfTrack (const PatternView& pattern)
{
    auto index = 0;
    for (const auto line : pattern.get<"mixer_lines">())
    {
        for (const auto& id : line.get<"include">())
            lines.emplace (id.toString(), index);  // the first line keeps it
        ++index;
    }
}

int LineOfTrack::operator() (const juce::String& track) const
{
    const auto found = lines.find (track);
    return found != lines.end() ? found->second : -1;
}

std::vector<Destination>
destinationsOf (const View<schema::patternTrack>& track, const PatternView& pattern, const LineOfTrack& lineOf)
{
    const auto own = lineOf (track.id());
    std::vector<Destination> destinations {
        { .line = own, .orbit = own >= 0 ? own : static_cast<int> (track.get<"params">().get<"orbit">()) }
    };
    for (const auto send : track.get<"sends">())
        if (const auto line = pattern.get<"mixer_lines">().indexOf (send.get<"mixer_line">()); line >= 0 && line != own)
            destinations.push_back ({ line, line, send.get<"gain">(), send.get<"pan">() });
    return destinations;
}
}  // namespace amp::pattern
