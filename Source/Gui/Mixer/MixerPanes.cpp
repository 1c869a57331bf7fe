#include "Gui/Effects/EffectsPane.h"
#include "Gui/Frame/Shell.h"
#include "Gui/Mixer/MixerView.h"

namespace amp::gui
{
void addMixerPanes (Shell& shell)
{
    const auto editors = std::make_shared<EditorFocus>();
    editors->onOpen    = [&frame = shell.frame, &workspace = shell.workspace, &editors = *editors] {
        if (const auto& target = editors.now(); target.what == EditorTarget::What::insert)
            workspace.select ({ Selected::Kind::effect, target.strip, { target.effect } });
        if (workspace.services.effects == nullptr || workspace.services.curves == nullptr)
            return;
        frame.open ("effects");
        workspace.markChanged();
    };
    const auto make = [&w = shell.workspace, &o = shell.overlays, editors] { return std::make_unique<MixerView> (w, o, *editors); };
    shell.panes.add ({ .id = "mix", .title = "Mix", .place = PaneInfo::Place::main, .icon = Icon::faders, .key = "alt + 4", .make = make });
    shell.panes.add ({ .id = "mixer", .title = "Mixer", .place = PaneInfo::Place::dock, .icon = Icon::faders, .key = "X", .make = make });
    if (shell.workspace.services.effects != nullptr && shell.workspace.services.curves != nullptr)
        shell.panes.add ({ .id = "effects", .title = "Effects", .place = PaneInfo::Place::dock, .icon = Icon::sliders, .key = "E",
                           .make = [&w = shell.workspace, &o = shell.overlays, editors] { return std::make_unique<EffectsPane> (w, o, *editors); } });
}
} // namespace amp::gui
