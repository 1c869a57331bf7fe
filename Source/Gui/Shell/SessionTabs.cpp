#include "Gui/Shell/SessionTabs.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
SessionTabs::SessionTabs (Workspace& w, Actions& a) : workspace (w), actions (a)
{
    setTitle ("Sessions");
    setOpaque (true);
    add.setTooltip ("New session  (Ctrl+N)");
    add.onClick    = [this] { actions.run ("document.new"); };
    strip.onChoose = [this] (const juce::String& id) { workspace.services.sessions->activate (id); };
    strip.onClose  = [this] (const juce::String& id) { workspace.services.sessions->close (id); };
    strip.makeMenu = [this] (const juce::String& id) { return menuOf (id); };
    addAndMakeVisible (strip);
    addAndMakeVisible (add);
    refresh();
}

void SessionTabs::refresh()
{
    std::vector<TabItem> tabs;
    for (const auto& session : workspace.services.sessions->all())
        tabs.push_back ({ session.id, session.title, session.path.isNotEmpty() ? session.path : juce::String ("Not saved yet"), session.isDirty });
    const auto right = strip.tabsRight();
    strip.show (std::move (tabs), workspace.services.sessions->front());
    if (right != strip.tabsRight())
        resized();
}

juce::PopupMenu SessionTabs::menuOf (const juce::String& id)
{
    auto& sessions = *workspace.services.sessions;
    juce::PopupMenu menu;
    if (id == sessions.front())
    {
        for (const auto* action : { "document.save", "document.saveAs" })
            if (const auto* a = actions.find (action))
                menu.addItem (a->title, [this, action] { actions.run (action); });
        menu.addSeparator();
    }
    menu.addItem ("Close", [&sessions, id] { sessions.close (id); });
    menu.addItem ("Close the others", sessions.all().size() > 1, false, [&sessions, id] {
        for (const auto& other : sessions.all())
            if (other.id != id && ! other.isDirty)
                sessions.close (other.id);
    });
    for (const auto& item : sessions.all())
        if (item.id == id && item.path.isNotEmpty())
            menu.addItem ("Copy the path", [path = item.path] { juce::SystemClipboard::copyTextToClipboard (path); });
    return menu;
}

void SessionTabs::resized()
{
    auto area = getLocalBounds().withTrimmedLeft (8);
    strip.setBounds (area.withTrimmedRight (40));
    add.setBounds (strip.getX() + strip.tabsRight() + 6, (getHeight() - 24) / 2, 24, 24);
    add.toFront (false);
}

void SessionTabs::paint (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    g.fillAll (theme.canvas);
    g.setColour (theme.gridBar);
    g.fillRect (0, getHeight() - 1, getWidth(), 1);
}
} // namespace amp::gui
