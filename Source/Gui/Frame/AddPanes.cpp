#include "Gui/Frame/Shell.h"
#include "Gui/History/HistoryPane.h"
#include "Gui/Pattern/PatternPanes.h"
#include "Gui/Start/RecoveryCard.h"

namespace amp::gui
{
void addPanes (Shell& shell)
{
    addArrangePanes (shell);
    addPatternPanes (shell);
    addMixerPanes (shell);
    addBrowserPanes (shell);
    addVersionPanes (shell);
    addHistoryPanes (shell);
    addRecovery (shell);
    addExport (shell);
    addMissingMedia (shell);
    addInspectorPanes (shell);
}
} // namespace amp::gui
