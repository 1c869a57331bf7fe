#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** Files that are dragged out of a list of the window to whatever part of it takes files from the desktop. Thread: message. */
class FileDrag
{
public:
    /** The pointer is there now, with these files. */
    void move (const juce::StringArray& files, juce::Component& window, juce::Point<int> onScreen);

    /** Lets them fall where they are. @returns true if somebody took them. */
    bool drop (juce::Point<int> onScreen);

    /** Nothing is dropped. */
    void cancel();

    bool isUnderWay() const { return ! carried.isEmpty(); }

private:
    juce::FileDragAndDropTarget* target() const { return dynamic_cast<juce::FileDragAndDropTarget*> (over.getComponent()); }
    juce::Point<int> inTarget (juce::Point<int> onScreen) const { return over->getLocalPoint (nullptr, onScreen); }

    juce::StringArray carried;
    juce::Component::SafePointer<juce::Component> over;
};
} // namespace amp::gui
