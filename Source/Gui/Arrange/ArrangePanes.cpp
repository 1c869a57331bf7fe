#include "Gui/Arrange/ArrangeView.h"
#include "Gui/Frame/Shell.h"

namespace amp::gui
{
void addArrangePanes (Shell& shell)
{
    shell.panes.add ({ .id = "arrange", .title = "Arrange", .place = PaneInfo::Place::main, .icon = Icon::wave, .key = "alt + 1",
                       .make = [&w = shell.workspace] { return std::make_unique<ArrangeView> (w); } });
}
} // namespace amp::gui
