#pragma once
#include "Gui/Workspace/SceneTarget.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** A scene that is dragged out of its list: the arranger comes up under it, and it falls where the pointer lets go. Elsewhere nothing
    happens and the pattern is shown again. Thread: message. */
class SceneDrag
{
public:
    explicit SceneDrag (Workspace& w) : workspace (w) {}

    /** The pointer is there now. @param list  what the scene comes from; inside it nothing happens yet. */
    void move (const juce::String& scene, juce::Component& list, juce::Point<int> onScreen);
    void drop (juce::Point<int> onScreen);

    bool isUnderWay() const { return scene.isNotEmpty(); }

private:
    SceneTarget* target() const { return dynamic_cast<SceneTarget*> (over.getComponent()); }

    Workspace& workspace;
    juce::String scene;
    juce::Component::SafePointer<juce::Component> window, over;
};
} // namespace amp::gui
