#pragma once
#include "Core/Path.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** A control in somebody's hand: from taking hold of it to letting go, its changes are one undo step and automation knows that its
    parameters are touched. Thread: message. */
class HeldControl
{
public:
    explicit HeldControl (Workspace& w) : workspace (w) {}
    ~HeldControl() { release(); }
    HeldControl (const HeldControl&) = delete;
    HeldControl& operator= (const HeldControl&) = delete;

    /** @param parameters  the paths of what it moves; those that cannot be automated are passed over. */
    void take (const std::vector<Path>& parameters);
    void release();

    /** What commands of the gesture are run with; 0 while nothing is held. */
    Gesture gesture() const { return current; }

private:
    Workspace& workspace;
    Gesture current = 0;
    std::vector<Path> touched;
};
} // namespace amp::gui
