#include "Gui/Workspace/Bind.h"

#include "Commands/StripEdits.h"
#include "Gui/History/ValueHistory.h"
#include "Gui/Workspace/HeldControl.h"

namespace amp::gui
{
namespace
{
/** The paths of the values that a fader, a pan or a send moves, as automation calls them; none for what is not automated. */
std::vector<Path> automatedBy (const Workspace& workspace, const Binding& to)
{
    const auto given = [&] (const char* name) {
        for (const auto& [key, value] : to.given)
            if (key == name)
                return value.toString();
        return juce::String();
    };
    const auto strip = strips::pathOf (workspace.services.session.now().root(), given ("id"));
    if (! strip)
        return {};
    if (to.command == "mixer.volume" || to.command == "mixer.pan")
        return { *strip / (to.command == "mixer.volume" ? "volume" : "pan") };
    if (to.command == "send.set" && to.value == "level")
        return { *strip / "sends" / given ("to").toStdString() };
    return {};
}
} // namespace

void bind (ValueControl& control, Workspace& workspace, std::function<Binding()> binding)
{
    const auto held        = std::make_shared<HeldControl> (workspace);
    control.onGestureBegin = [&workspace, held, binding] { held->take (automatedBy (workspace, binding())); };
    control.onGestureEnd   = [held] { held->release(); };
    control.addToMenu      = [&workspace, &control, binding] (juce::PopupMenu& menu, const std::function<void (double)>& set) {
        for (const auto& path : automatedBy (workspace, binding()))
            addPastValues (menu, workspace, path, control.format().spoken, set);
    };
    control.onChange       = [&workspace, held, binding = std::move (binding)] (double value) {
        const auto to = binding();
        Arguments arguments;
        for (const auto& [name, given] : to.given)
            arguments.set (name, given);
        arguments.set (to.value, to.stored != nullptr ? to.stored (value) : value);
        workspace.run (to.command, arguments, held->gesture());
    };
}
} // namespace amp::gui
