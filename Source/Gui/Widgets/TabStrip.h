#pragma once
#include "Gui/Theme/Fonts.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** A tab as it is shown. */
struct TabItem
{
    juce::String id, title, tooltip {};
    bool isMarked = false; // a dot: there are unsaved changes

    bool operator== (const TabItem&) const = default;
};

/** A row of tabs, one in front; the wheel and the arrow keys go to the next. Too many share the width there is.

    Thread: message.
*/
class TabStrip : public juce::Component
{
public:
    /** @param closable  each tab has a cross; a click with the middle button closes too. */
    TabStrip (const juce::String& title, TextStyle, bool closable);
    ~TabStrip() override;

    std::function<void (const juce::String& id)> onChoose, onClose;

    /** Asked for the menu of a tab when it is clicked with the right button. */
    std::function<juce::PopupMenu (const juce::String& id)> makeMenu;

    void show (std::vector<TabItem> tabs, const juce::String& front);

    const std::vector<TabItem>& tabs() const { return items; }
    const juce::String& front() const { return frontId; }
    juce::Button* tab (const juce::String& id);

    /** Where the last tab ends. */
    int tabsRight() const;

    void resized() override;
    void paint (juce::Graphics&) override;
    void mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails&) override;

private:
    class Tab;
    void step (int direction);
    void layTabs();

    const TextStyle style;
    const bool isClosable;
    std::vector<TabItem> items;
    juce::String frontId;
    std::vector<std::unique_ptr<Tab>> buttons;
};
} // namespace amp::gui
