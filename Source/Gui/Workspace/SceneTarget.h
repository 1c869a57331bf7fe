#pragma once
#include <juce_graphics/juce_graphics.h>

namespace amp::gui
{
/** A part of the window on which a scene of the pattern layer can fall. Positions are its own. Thread: message. */
class SceneTarget
{
public:
    virtual ~SceneTarget() = default;

    virtual void sceneMoved (const juce::String& scene, juce::Point<int>) = 0;
    virtual void sceneLeft() = 0;
    virtual void sceneDropped (const juce::String& scene, juce::Point<int>) = 0;
};
} // namespace amp::gui
