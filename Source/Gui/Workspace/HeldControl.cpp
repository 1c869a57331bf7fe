#include "Gui/Workspace/HeldControl.h"

#include "Core/AutomationControl.h"
#include "Model/Automation.h"

namespace amp::gui
{
void HeldControl::take (const std::vector<Path>& parameters)
{
    release();
    current = workspace.newGesture();
    if (workspace.services.automation == nullptr)
        return;
    const auto root = workspace.services.session.now().root();
    for (const auto& path : parameters)
        if (automatedParameter (root, path))
        {
            workspace.services.automation->touch (path);
            touched.push_back (path);
        }
}

void HeldControl::release()
{
    if (current != 0)
        workspace.endGesture();
    current = 0;
    for (const auto& path : std::exchange (touched, {}))
        workspace.services.automation->release (path);
}
} // namespace amp::gui
