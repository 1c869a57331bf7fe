#include "Commands/ClipShape.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace amp::shapes
{
namespace
{
constexpr auto boundless = std::numeric_limits<double>::infinity();
constexpr auto rounding = 1e-6; // seconds: less is no gap
constexpr auto leastStretch = 0.5, mostStretch = 2.0;

/** Seconds of the timeline that the file holds before and behind the part that is played. */
double roomAtFileStart (const ClipShape& clip)
{
    return std::max (0.0, clip.offset * clip.stretch);
}

double roomAtFileEnd (const ClipShape& clip)
{
    return clip.fileLength > 0.0 ? std::max (0.0, (clip.fileLength - clip.offset - clip.played()) * clip.stretch)
                                 : boundless;
}

ClipShape withFadesInside (ClipShape clip)
{
    clip.fadeIn = std::min (clip.fadeIn, clip.duration());
    clip.fadeOut = std::min (clip.fadeOut, clip.duration());
    return clip;
}

/** The stretch at which the clip would last so long, and the fades that go with it. */
ClipShape stretchedTo (ClipShape clip, double duration)
{
    const auto stretch = std::clamp (duration / clip.played(), leastStretch, mostStretch);
    const auto factor = stretch / clip.stretch;
    clip.stretch = stretch;
    clip.fadeIn *= factor;
    clip.fadeOut *= factor;
    return clip;
}
} // namespace

double roomBefore (const ClipShape& clip)
{
    const auto file = clip.isReversed ? roomAtFileEnd (clip) : roomAtFileStart (clip);
    return std::min (clip.start, file);
}

double roomAfter (const ClipShape& clip)
{
    return clip.isReversed ? roomAtFileStart (clip) : roomAtFileEnd (clip);
}

ClipShape startMoved (ClipShape clip, double by)
{
    const auto least = std::min (leastLength, clip.duration());
    const auto moved = std::clamp (by, -roomBefore (clip), clip.duration() - least);
    clip.start += moved;
    if (! clip.isReversed)
        clip.offset = std::max (0.0, clip.offset + moved / clip.stretch);
    return withFadesInside (clip);
}

ClipShape endMoved (ClipShape clip, double by)
{
    const auto least = std::min (leastLength, clip.duration());
    const auto moved = std::clamp (by, least - clip.duration(), roomAfter (clip));
    clip.end += moved;
    if (clip.isReversed)
        clip.offset = std::max (0.0, clip.offset - moved / clip.stretch);
    return withFadesInside (clip);
}

ClipShape slipped (ClipShape clip, double by)
{
    const auto inFile = (clip.isReversed ? by : -by) / clip.stretch;
    const auto last = clip.fileLength > 0.0 ? std::max (0.0, clip.fileLength - clip.played()) : boundless;
    clip.offset = std::clamp (clip.offset + inFile, 0.0, std::max (last, clip.offset));
    return clip;
}

ClipShape startStretched (ClipShape clip, double by)
{
    const auto played = clip.played();
    clip = stretchedTo (clip, std::max (leastLength, clip.duration() - std::max (by, -clip.start)));
    clip.start = std::max (0.0, clip.end - played * clip.stretch);
    return clip;
}

ClipShape endStretched (ClipShape clip, double by)
{
    const auto played = clip.played();
    clip = stretchedTo (clip, std::max (leastLength, clip.duration() + by));
    clip.end = clip.start + played * clip.stretch;
    return clip;
}

ClipShape part (ClipShape clip, double start, double end)
{
    if (start > clip.start)
    {
        clip = startMoved (clip, start - clip.start);
        clip.fadeIn = 0.0;
    }
    if (end < clip.end)
    {
        clip = endMoved (clip, end - clip.end);
        clip.fadeOut = 0.0;
    }
    return clip;
}

bool continues (const ClipShape& left, const ClipShape& right)
{
    const auto near = [] (double a, double b) { return std::abs (a - b) < rounding; };
    if (! near (left.end, right.start) || ! near (left.stretch, right.stretch) || left.isReversed != right.isReversed)
        return false;
    return left.isReversed ? near (left.offset, right.offset + right.played())
                           : near (left.offset + left.played(), right.offset);
}
} // namespace amp::shapes
