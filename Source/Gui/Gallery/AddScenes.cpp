#include "Gui/Gallery/Gallery.h"

namespace amp::gui
{
const std::vector<Scene>& scenes()
{
    static const auto all = [] {
        std::vector<Scene> list;
        addShellScenes (list);
        addSettingsScenes (list);
        addDeskScenes (list);
        addMixerScenes (list);
        return list;
    }();
    return all;
}
} // namespace amp::gui
