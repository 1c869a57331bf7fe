#pragma once
#include "Core/Path.h"

#include <vector>

namespace amp
{
/** Automation as the window and remote surfaces drive it while the engine plays: which controls are in somebody's hand,
   and which lanes do not play because their control was moved. Parameters are the paths of their values, as
    "mixer.channels.kick.volume".

    Thread: message.
*/
class AutomationControl
{
public:
    virtual ~AutomationControl() = default;

    /** A control is taken hold of, and let go. Between the two its lane in mode touch records; a control that is moved
        without being touched counts as let go after a quarter of a second of playing. */
    virtual void touch (const Path& parameter) = 0;
    virtual void release (const Path& parameter) = 0;

    /** True if the parameter's lane does not play until it is resumed: its control was moved by hand. */
    virtual bool isSuspended (const Path& parameter) const = 0;
    virtual std::vector<Path> suspended() const = 0;

    /** True while moves of the parameter are being recorded. */
    virtual bool isRecording (const Path& parameter) const = 0;

    /** Lets the lane play again. */
    virtual void resume (const Path& parameter) = 0;
    virtual void resumeAll() = 0;
};
}  // namespace amp
