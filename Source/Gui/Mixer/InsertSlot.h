#pragma once
#include "Gui/Workspace/Strips.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** One effect of a chain, as a slot of a strip. A click, or Return, opens its editor; the lamp at its left, or B, bypasses it;
    Delete removes it; Ctrl+Up and Ctrl+Down move it; a drag takes it to another place. Thread: message. */
class InsertSlot : public juce::Button
{
public:
    InsertSlot();

    void show (const InsertItem&, const juce::String& strip, size_t index, bool isKnown);
    const InsertItem& shown() const { return item; }

    std::function<void()> onBypass, onRemove, onMenu;
    std::function<void (int)> onMove; // -1: up, 1: down
    std::function<void (const juce::MouseEvent&)> onDrag, onDrop;

    void paintButton (juce::Graphics&, bool isOver, bool isDown) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;

    static constexpr int height = 22, lampWidth = 16;

private:
    InsertItem item;
    bool isKnown = true, isDragged = false, isOnLamp = false;
};
} // namespace amp::gui
