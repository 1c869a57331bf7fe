#include "Gui/Shell/FileQuestion.h"

namespace amp::gui
{
namespace
{
juce::TextEditor* findTextField (juce::Component& parent)
{
    for (auto* child : parent.getChildren())
    {
        if (auto* field = dynamic_cast<juce::TextEditor*> (child); field != nullptr && field->isShowing())
            return field;
        if (auto* inside = findTextField (*child))
            return inside;
    }
    return nullptr;
}

void focusNameField()
{
    auto* dialog = juce::Component::getCurrentlyModalComponent();
    if (auto* field = dialog != nullptr ? findTextField (*dialog) : nullptr)
    {
        field->grabKeyboardFocus();
        field->selectAll();
    }
}
} // namespace

void FileQuestion::ask (const Words& words, int flags, std::function<void (const juce::Array<juce::File>&)> answer)
{
    chooser = std::make_unique<juce::FileChooser> (words.title, words.start, words.pattern);
    chooser->launchAsync (flags, [answer = std::move (answer)] (const juce::FileChooser& chosen) { answer (chosen.getResults()); });
    juce::MessageManager::callAsync (focusNameField);
}
} // namespace amp::gui
