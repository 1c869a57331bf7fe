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

/** The name field of the dialog that is open, or nullptr. */
juce::TextEditor* nameField()
{
    auto* dialog = juce::Component::getCurrentlyModalComponent();
    return dialog != nullptr ? findTextField (*dialog) : nullptr;
}
} // namespace

void FileQuestion::ask (const Words& words, int flags, std::function<void (const juce::Array<juce::File>&)> answer)
{
    chooser = std::make_unique<juce::FileChooser> (words.title, words.start, words.pattern);
    chooser->launchAsync (flags, [answer = std::move (answer)] (const juce::FileChooser& chosen) { answer (chosen.getResults()); });
    attemptsLeft = 8;
    startTimer (250);
}

void FileQuestion::timerCallback()
{
    if (auto* field = nameField())
    {
        field->grabKeyboardFocus();
        field->selectAll();
        if (field->hasKeyboardFocus (true))
            attemptsLeft = 0;
    }
    if (--attemptsLeft <= 0)
        stopTimer();
}
} // namespace amp::gui
