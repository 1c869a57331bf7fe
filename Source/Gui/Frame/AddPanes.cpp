#include "Gui/Frame/Shell.h"

namespace amp::gui
{
void addPanes (Shell& shell)
{
    addArrangePanes (shell);
    addMixerPanes (shell);
    addVersionPanes (shell);
}
} // namespace amp::gui
