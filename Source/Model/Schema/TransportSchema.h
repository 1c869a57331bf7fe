#pragma once
#include "Model/Schema/Keeping.h"

/** Playing, recording and where. */
namespace amp::schema
{
inline constexpr std::string_view recordModes[] { "replace", "overdub", "punch" };

inline constexpr Field transportFields[] {
    flag   ("isPlaying", false, "True while playing.").runtime(),
    flag   ("isPaused", false, "True while paused.").runtime(),
    flag   ("isStopped", true, "True while neither playing nor paused.").runtime(),
    flag   ("isRecording", false, "True while recording; implies playing.").runtime(),
    number ("currentTime", 0, 0, farthest, "Position of the playhead.").in (Unit::seconds).view(),
    number ("startTime", 0, 0, farthest, "Start of the session's range.").in (Unit::seconds),
    number ("endTime", 0, 0, farthest, "End of the session's range; no later than the start means the end of the content.").in (Unit::seconds),
    number ("loopStart", 0, 0, farthest, "Start of the loop.").in (Unit::seconds).optional().schedules(),
    number ("loopEnd", 0, 0, farthest, "End of the loop.").in (Unit::seconds).optional().schedules(),
    flag   ("isLooping", false, "Whether playing repeats the loop.").schedules(),
    flag   ("isMetronomeEnabled", false, "Whether the metronome sounds.").schedules(),
    number ("metronomeVolume", 70, 0, 100, "Level of the metronome, by the fader law.").in (Unit::percent).moves(),
    number ("preRoll", 0, 0, 64, "Bars that are played before the start of playing or recording.").in (Unit::bars),
    number ("postRoll", 0, 0, 64, "Bars that are played after the end of a punch.").in (Unit::bars),
    choice ("recordMode", "overdub", recordModes, "What recording does with what is already there."),
    number ("punchIn", 0, 0, farthest, "Where a punch starts to record.").in (Unit::seconds).optional(),
    number ("punchOut", 0, 0, farthest, "Where a punch stops recording.").in (Unit::seconds).optional(),
    alias  ("followPlayhead", "ui.view.followPlayhead", "Whether the timeline follows the playhead."),
    flag   ("scrubbing", false, "True while the playhead is dragged with sound.").runtime(),
};
inline constexpr Entity transport { "transport", "Playing, recording and the position.", transportFields };
static_assert (isSound (transport));
} // namespace amp::schema
