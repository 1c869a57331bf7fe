#include "Gui/Browser/FileDrag.h"

namespace amp::gui
{
void FileDrag::move (const juce::StringArray& files, juce::Component& window, juce::Point<int> onScreen)
{
    carried     = files;
    auto* under = window.getComponentAt (window.getLocalPoint (nullptr, onScreen));
    while (under != nullptr)
    {
        auto* takes = dynamic_cast<juce::FileDragAndDropTarget*> (under);
        if (takes != nullptr && takes->isInterestedInFileDrag (carried))
            break;
        under = under->getParentComponent();
    }
    if (under != over.getComponent())
    {
        if (auto* before = target())
            before->fileDragExit (carried);
        over = under;
        if (auto* now = target())
        {
            const auto point = inTarget (onScreen);
            now->fileDragEnter (carried, point.x, point.y);
        }
    }
    if (auto* now = target())
    {
        const auto point = inTarget (onScreen);
        now->fileDragMove (carried, point.x, point.y);
    }
    window.setMouseCursor (under != nullptr ? juce::MouseCursor::CopyingCursor : juce::MouseCursor::NormalCursor);
}

bool FileDrag::drop (juce::Point<int> onScreen)
{
    auto* taker      = target();
    const auto files = std::exchange (carried, {});
    if (taker != nullptr)
    {
        const auto point = inTarget (onScreen);
        over             = nullptr;
        taker->filesDropped (files, point.x, point.y);
    }
    return taker != nullptr;
}

void FileDrag::cancel()
{
    if (auto* now = target())
        now->fileDragExit (carried);
    over = nullptr;
    carried.clear();
}
} // namespace amp::gui
