#include "Gui/Frame/Shell.h"
#include "Gui/Mixer/MixerView.h"

namespace amp::gui
{
void addMixerPanes (Shell& shell)
{
    const auto make = [&w = shell.workspace] { return std::make_unique<MixerView> (w); };
    shell.panes.add ({ .id = "mix", .title = "Mix", .place = PaneInfo::Place::main, .icon = Icon::faders, .key = "alt + 4", .make = make });
    shell.panes.add ({ .id = "mixer", .title = "Mixer", .place = PaneInfo::Place::dock, .icon = Icon::faders, .key = "X", .make = make });
}
} // namespace amp::gui
