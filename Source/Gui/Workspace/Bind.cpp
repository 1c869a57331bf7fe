#include "Gui/Workspace/Bind.h"

#include "Core/AutomationControl.h"

namespace amp::gui
{
namespace
{
/** The path of the value that a fader or a pan moves, as automation calls it; nothing for what is not automated. */
std::optional<Path> automatedBy (const Workspace& workspace, const Binding& to)
{
    const auto* key = to.command == "mixer.volume" ? "volume" : to.command == "mixer.pan" ? "pan" : nullptr;
    if (key == nullptr)
        return {};
    juce::String id;
    for (const auto& [name, given] : to.given)
        if (name == "id")
            id = given.toString();
    const auto root = workspace.services.session.now().root();
    if (const auto channel = channelOf (root, id); channel.exists())
        return channelPath (channel.id()) / key;
    if (SessionView (root).get<"mixer">().get<"buses">().find (id).exists())
        return busPath (id) / key;
    return id == "master" ? std::optional (Path ({ "mixer", "master", key })) : std::nullopt;
}
} // namespace

void bind (ValueControl& control, Workspace& workspace, std::function<Binding()> binding)
{
    const auto gesture = std::make_shared<Gesture> (0);
    const auto held    = std::make_shared<std::optional<Path>>(); // by a hand, while a gesture lasts

    control.onGestureBegin = [&workspace, gesture, held, binding] {
        *gesture = workspace.newGesture();
        *held    = workspace.services.automation != nullptr ? automatedBy (workspace, binding()) : std::nullopt;
        if (*held)
            workspace.services.automation->touch (**held);
    };
    control.onGestureEnd = [&workspace, held] {
        workspace.endGesture();
        if (const auto path = std::exchange (*held, std::nullopt))
            workspace.services.automation->release (*path);
    };
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
