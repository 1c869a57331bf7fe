#include "Gui/Pattern/CursorAccess.h"

#include "Gui/Pattern/StepKeys.h"
#include "Gui/Pattern/StepPen.h"

namespace amp::gui
{
namespace
{
class CursorValue : public juce::AccessibilityTextValueInterface
{
public:
    explicit CursorValue (const PatternBoard& b) : board (b) {}

    bool isReadOnly() const override { return true; }
    juce::String getCurrentValueAsString() const override { return describeCursor (board); }
    void setValueAsString (const juce::String&) override {}

private:
    const PatternBoard& board;
};
} // namespace

std::unique_ptr<juce::AccessibilityHandler> makeCursorAccess (juce::Component& component, PatternBoard& board)
{
    const auto toggle = [&board] {
        toggleStep (board, board.selected, board.cursor);
        board.changed();
    };
    return std::make_unique<juce::AccessibilityHandler> (component, juce::AccessibilityRole::table,
                                                         juce::AccessibilityActions().addAction (juce::AccessibilityActionType::press, toggle),
                                                         juce::AccessibilityHandler::Interfaces { std::make_unique<CursorValue> (board) });
}

void announceCursor (juce::Component& component)
{
    if (auto* handler = component.getAccessibilityHandler())
        handler->notifyAccessibilityEvent (juce::AccessibilityEvent::valueChanged);
}
} // namespace amp::gui
