#pragma once
#include "Gui/Shell/Actions.h"
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
    void setActions (Actions& actions) { menus.setModel (&actions); }

    void refresh();

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    Workspace& workspace;
    juce::MenuBarComponent menus;
    EntryField name;
    juce::String state;
    bool isDirty = false;
    juce::Rectangle<int> stateArea;
};
} // namespace amp::gui
