#include "Gui/Pattern/SceneDrag.h"

namespace amp::gui
{
void SceneDrag::move (const juce::String& dragged, juce::Component& list, juce::Point<int> onScreen)
{
    if (! isUnderWay())
    {
        if (list.getScreenBounds().contains (onScreen))
            return;
        scene  = dragged;
        window = list.getTopLevelComponent(); // before the list leaves it
        workspace.run ("view.main", { { "view", "arrange" } });
    }
    if (window == nullptr)
        return;
    auto* under = window->getComponentAt (window->getLocalPoint (nullptr, onScreen));
    while (under != nullptr && dynamic_cast<SceneTarget*> (under) == nullptr)
        under = under->getParentComponent();
    if (under != over.getComponent())
    {
        if (auto* before = target())
            before->sceneLeft();
        over = under;
    }
    window->setMouseCursor (under != nullptr ? juce::MouseCursor::CopyingCursor : juce::MouseCursor::NormalCursor);
    if (auto* now = target())
        now->sceneMoved (scene, over->getLocalPoint (nullptr, onScreen));
}

void SceneDrag::drop (juce::Point<int> onScreen)
{
    if (! isUnderWay())
        return;
    if (window != nullptr)
        window->setMouseCursor (juce::MouseCursor::NormalCursor);
    const auto dropped = std::exchange (scene, {});
    if (auto* taker = target())
        taker->sceneDropped (dropped, over->getLocalPoint (nullptr, onScreen));
    else
        workspace.run ("view.main", { { "view", "pattern" } });
    over = nullptr;
}
} // namespace amp::gui
