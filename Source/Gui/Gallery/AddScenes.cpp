#include "Gui/Gallery/PatternScenes.h"

namespace amp::gui
{
const std::vector<Scene>& scenes()
{
    static const auto all = [] {
        std::vector<Scene> list;
        addShellScenes (list);
        addArrangeScenes (list);
        addPatternScenes (list);
        addSettingsScenes (list);
        addDeskScenes (list);
        addMixerScenes (list);
        addVersionScenes (list);
        return list;
    }();
    return all;
}
} // namespace amp::gui
