#pragma once

namespace amp
{
/** Where a clip stands and which part of its file it plays, in seconds. A plain value. Thread: any.

    A clip plays `played()` seconds of its file from `offset` on, drawn out to `duration()`; a reversed one plays the same
    part from its end to its beginning.
*/
struct ClipShape
{
    double start = 0, end = 0; // on the timeline
    double offset = 0;         // in the file
    double fadeIn = 0, fadeOut = 0;
    double stretch = 1;        // the length on the timeline against that in the file, 0.5..2
    double fileLength = 0;     // 0: there is no file, or its length is not known
    bool isReversed = false;

    double duration() const { return end - start; }
    double played() const { return duration() / stretch; }

    /** The time in the file that sounds so long after the clip's start. */
    double fileTimeAt (double sinceStart) const
    {
        return isReversed ? offset + (duration() - sinceStart) / stretch : offset + sinceStart / stretch;
    }

    bool operator== (const ClipShape&) const = default;
};

/** Changes of a clip's shape. Each goes as far as the clip and its file allow. */
namespace shapes
{
inline constexpr double leastLength = 0.001; // seconds

/** How far the edges could be moved outwards before the file ends; infinite where nothing limits it. */
double roomBefore (const ClipShape&);
double roomAfter (const ClipShape&);

/** Moves an edge by a number of seconds; the sound stays where it is. */
ClipShape startMoved (ClipShape, double by);
ClipShape endMoved (ClipShape, double by);

/** Moves the sound inside the clip, to the right if positive; the clip stays where it is. */
ClipShape slipped (ClipShape, double by);

/** Moves an edge and draws the sound out or together; fades keep their share. */
ClipShape startStretched (ClipShape, double by);
ClipShape endStretched (ClipShape, double by);

/** The part of a clip between two times; fades survive where their edge does. */
ClipShape part (ClipShape, double start, double end);

/** True if `right` plays on where `left` ends, so that the two sound as one clip. */
bool continues (const ClipShape& left, const ClipShape& right);
} // namespace shapes
} // namespace amp
