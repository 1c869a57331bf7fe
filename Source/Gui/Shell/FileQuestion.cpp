#include "Gui/Shell/FileQuestion.h"

namespace amp::gui
{
namespace
{
template <typename Part>
Part* find (juce::Component& parent)
{
    for (auto* child : parent.getChildren())
    {
        if (auto* part = dynamic_cast<Part*> (child); part != nullptr && part->isShowing())
            return part;
        if (auto* inside = find<Part> (*child))
            return inside;
    }
    return nullptr;
}

/** The button that accepts. */
juce::Button* acceptButton (juce::Component& parent, const juce::String& verb)
{
    for (auto* child : parent.getChildren())
    {
        if (auto* button = dynamic_cast<juce::Button*> (child); button != nullptr && button->getButtonText() == verb)
            return button;
        if (auto* inside = acceptButton (*child, verb))
            return inside;
    }
    return nullptr;
}

/** The name field of the dialog that is open, or nullptr. */
juce::TextEditor* nameField()
{
    auto* dialog = juce::Component::getCurrentlyModalComponent();
    return dialog != nullptr ? find<juce::TextEditor> (*dialog) : nullptr;
}
} // namespace

void FileQuestion::ask (const Words& words, int flags, std::function<void (const juce::Array<juce::File>&)> answer)
{
    chooser = std::make_unique<juce::FileChooser> (words.title, words.start, words.pattern);
    chooser->launchAsync (flags, [answer = std::move (answer)] (const juce::FileChooser& chosen) { answer (chosen.getResults()); });
    choosesFolders = (flags & juce::FileBrowserComponent::canSelectDirectories) != 0;
    attemptsLeft   = 8;
    startTimer (250);
}

void FileQuestion::timerCallback()
{
    if (auto* field = nameField())
    {
        takePaths (*field);
        field->grabKeyboardFocus();
        field->selectAll();
        if (field->hasKeyboardFocus (true))
            attemptsLeft = 0;
    }
    if (--attemptsLeft <= 0)
        stopTimer();
}

/** Of several files that are chosen in the list the field only shows the names. */
void FileQuestion::selectionChanged()
{
    if (auto* field = nameField())
        field->setReadOnly (! field->hasKeyboardFocus (true));
}

/** The dialog takes a typed path apart on the first Return and would want a second one: this is that. */
void FileQuestion::takePaths (juce::TextEditor& field)
{
    static const juce::Identifier isTaken { "takesPaths" };
    if (field.getProperties().contains (isTaken))
        return;
    field.getProperties().set (isTaken, true);
    if (auto* browser = field.isReadOnly() ? field.findParentComponentOfClass<juce::FileBrowserComponent>() : nullptr)
    {
        field.setReadOnly (false); // until files are chosen in the list
        browser->addListener (this);
    }
    field.onReturnKey = [this, &field, takeApart = field.onReturnKey] {
        typed         = field.getText().trim();
        auto* dialog  = juce::Component::getCurrentlyModalComponent();
        auto* browser = dialog != nullptr ? find<juce::FileBrowserComponent> (*dialog) : nullptr;
        const auto wanted = browser != nullptr ? browser->getRoot().getChildFile (typed) : juce::File();
        if (takeApart != nullptr)
            takeApart();
        if (browser == nullptr || ! typed.containsChar (juce::File::getSeparatorChar()))
            return;
        const auto file = browser->getSelectedFile (0);
        const auto fits = wanted.isDirectory() ? choosesFolders && browser->getRoot() == wanted : browser->isSaveMode() || file.existsAsFile();
        if (auto* accept = fits ? acceptButton (*dialog, browser->getActionVerb()) : nullptr)
            accept->triggerClick();
    };
}
} // namespace amp::gui
