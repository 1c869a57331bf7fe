#pragma once
#include "Gui/Shell/Actions.h"
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/TabStrip.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The open sessions as tabs, with a dot on those that have unsaved changes, and a button for a new one. Thread: message. */
class SessionTabs : public juce::Component
{
public:
    /** @param actions  whose "document" actions the menu of a tab offers. */
    SessionTabs (Workspace&, Actions& actions);

    /** Shows what is open now; cheap where nothing changed. */
    void refresh();

    TabStrip& tabStrip() { return strip; }

    static constexpr int height = 32;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    juce::PopupMenu menuOf (const juce::String& id);

    Workspace& workspace;
    Actions& actions;
    TabStrip strip { "Sessions", TextStyle::number, true };
    IconButton add { Icon::plus, "New session", IconButton::Tone::plain };
};
} // namespace amp::gui
