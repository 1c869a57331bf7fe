#pragma once
#include "Gui/Shell/Actions.h"
#include "Gui/Shell/LoudnessReadout.h"
#include "Gui/Widgets/EntryField.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The top line: mark, menus, the project's name and whether it is saved. Thread: message. */
class Header : public juce::Component
{
public:
    explicit Header (Workspace&);

    /** Shows the menus of these actions, which must outlive the header. */
    void setActions (Actions&);

    void refresh();

    /** One frame. */
    void advance (double seconds) { loudness.advance (seconds); }
    LoudnessReadout& loudnessReadout() { return loudness; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    /** Looks like a field and opens the Spellbook. */
    class SearchButton : public juce::Button
    {
    public:
        SearchButton();
        juce::String keys;
        void paintButton (juce::Graphics&, bool isOver, bool isDown) override;
    };

    int menuWidth() const;

    Workspace& workspace;
    Actions* actions = nullptr;
    SearchButton search;
    juce::MenuBarComponent menus;
    EntryField name;
    LoudnessReadout loudness;
    juce::String state;
    bool isDirty = false;
    juce::String shownName;
    juce::Rectangle<int> stateArea;
};
} // namespace amp::gui
