#include "Gui/Widgets/OpenEntry.h"

namespace amp::gui
{
void OpenEntry::open (juce::Rectangle<int> area, const Text& text, std::function<Result<> (const juce::String&)> accept)
{
    entry     = std::make_unique<ValueEntry> (text.start, text.title, std::move (accept), [this] { close(); });
    auto& top = *owner.getTopLevelComponent();
    top.addAndMakeVisible (*entry);

    const auto place = &top == &owner ? area : top.getLocalArea (&owner, area);
    const auto width = std::max (entry->getWidth(), area.getWidth());
    entry->setBounds (place.withSizeKeepingCentre (width, ValueEntry::fieldHeight).constrainedWithin (top.getLocalBounds()));
    if (! text.isSelected)
        entry->editor().moveCaretToEnd();
    if (entry->isShowing())
        entry->editor().grabKeyboardFocus();
}

void OpenEntry::close()
{
    if (entry == nullptr)
        return;

    // The field may be calling from inside itself, so it goes away later. A click elsewhere has taken the focus already.
    const auto hadFocus = entry->hasKeyboardFocus (true);
    const std::shared_ptr<ValueEntry> closing (std::move (entry));
    closing->setVisible (false);
    juce::MessageManager::callAsync ([closing] {});
    if (hadFocus && owner.isShowing() && owner.getWantsKeyboardFocus())
        owner.grabKeyboardFocus();
}
} // namespace amp::gui
