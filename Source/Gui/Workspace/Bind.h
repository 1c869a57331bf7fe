#pragma once
#include "Gui/Widgets/ValueControl.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** What a control must do to change the session: which command, with what besides the value. */
struct Binding
{
    juce::String command;
    std::vector<std::pair<juce::String, juce::var>> given;
    juce::String value; // the parameter that the control's value goes to
    std::function<double (double)> stored {}; // the control's value in the parameter's unit; absent: it is that
};

/** Makes a control run a command as it moves. A whole gesture, such as a drag, is one undo step.
    @param binding  asked at each change, so that a control can be used for another strip meanwhile. */
void bind (ValueControl&, Workspace&, std::function<Binding()> binding);
} // namespace amp::gui
