#include "Gui/Frame/Shell.h"
#include "Gui/History/HistoryPane.h"

namespace amp::gui
{
void addHistoryPanes (Shell& shell)
{
    shell.panes.add ({ .id = "history", .title = "History", .place = PaneInfo::Place::left, .icon = Icon::history, .key = "alt + H",
                       .make = [&w = shell.workspace] { return std::make_unique<HistoryPane> (w); } });
}
} // namespace amp::gui
