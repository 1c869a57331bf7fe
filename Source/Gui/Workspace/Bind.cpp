#include "Gui/Workspace/Bind.h"

namespace amp::gui
{
void bind (ValueControl& control, Workspace& workspace, std::function<Binding()> binding)
{
    const auto gesture = std::make_shared<Gesture> (0);

    control.onGestureBegin = [&workspace, gesture] { *gesture = workspace.newGesture(); };
    control.onGestureEnd   = [&workspace] { workspace.endGesture(); };
    control.onChange       = [&workspace, gesture, binding = std::move (binding)] (double value) {
        const auto to = binding();
        Arguments arguments;
        for (const auto& [name, given] : to.given)
            arguments.set (name, given);
        arguments.set (to.value, to.stored != nullptr ? to.stored (value) : value);
        workspace.run (to.command, arguments, *gesture);
    };
}
} // namespace amp::gui
