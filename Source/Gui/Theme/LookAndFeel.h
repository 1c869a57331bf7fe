#pragma once
#include "Gui/Theme/MeterColours.h"
#include "Gui/Theme/Text.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** JUCE's own widgets (buttons, text editors, menus, scroll bars, tooltips, dialogs) in our tokens and faces, and the place
    where our widgets find both. Set on the top component; children inherit it.

    Thread: message.
*/
class LookAndFeel : public juce::LookAndFeel_V4
{
public:
    explicit LookAndFeel (const Theme& = nordDark);

    const Theme& theme() const { return *current; }
    const Fonts& fonts() const { return faces; }

    /** Changes every colour. Call sendLookAndFeelChange() on the top component afterwards, as after the other choices. */
    void setTheme (const Theme&);

    const MeterPalette& meters() const { return *meterColours; }
    void setMeters (const MeterPalette& palette) { meterColours = &palette; }

    /** How high a row of that height is where rows are compact: 4 pixels less. */
    int rowHeight (int comfortable) const { return compact ? comfortable - 4 : comfortable; }
    bool isCompact() const { return compact; }
    void setCompact (bool on) { compact = on; }

    /** The one in force for a component; before it has a parent, the dark default. */
    static const LookAndFeel& of (const juce::Component&);

    juce::Typeface::Ptr getTypefaceForFont (const juce::Font&) override;

    void drawButtonBackground (juce::Graphics&, juce::Button&, const juce::Colour&, bool isOver, bool isDown) override;
    juce::Font getTextButtonFont (juce::TextButton&, int height) override;

    void fillTextEditorBackground (juce::Graphics&, int width, int height, juce::TextEditor&) override;
    void drawTextEditorOutline (juce::Graphics&, int width, int height, juce::TextEditor&) override;

    void drawPopupMenuBackgroundWithOptions (juce::Graphics&, int width, int height, const juce::PopupMenu::Options&) override;
    void drawPopupMenuItem (juce::Graphics&, const juce::Rectangle<int>&, bool isSeparator, bool isActive, bool isHighlighted,
                            bool isTicked, bool hasSubMenu, const juce::String& text, const juce::String& shortcut,
                            const juce::Drawable* icon, const juce::Colour* textColour) override;
    void getIdealPopupMenuItemSize (const juce::String&, bool isSeparator, int standardHeight, int& width, int& height) override;
    juce::Font getPopupMenuFont() override;

    void drawMenuBarBackground (juce::Graphics&, int width, int height, bool isOver, juce::MenuBarComponent&) override;
    void drawMenuBarItem (juce::Graphics&, int width, int height, int index, const juce::String& text, bool isOver, bool isOpen,
                          bool isOverBar, juce::MenuBarComponent&) override;
    juce::Font getMenuBarFont (juce::MenuBarComponent&, int index, const juce::String&) override;
    int getMenuBarItemWidth (juce::MenuBarComponent&, int index, const juce::String&) override;

    void drawScrollbar (juce::Graphics&, juce::ScrollBar&, int x, int y, int width, int height, bool isVertical, int thumbStart,
                        int thumbSize, bool isOver, bool isDown) override;
    int getDefaultScrollbarWidth() override { return 10; }
    bool areScrollbarButtonsVisible() override { return false; }

    void drawAlertBox (juce::Graphics&, juce::AlertWindow&, const juce::Rectangle<int>& textArea, juce::TextLayout&) override;

    void drawTooltip (juce::Graphics&, const juce::String&, int width, int height) override;
    juce::Rectangle<int> getTooltipBounds (const juce::String&, juce::Point<int>, juce::Rectangle<int> parent) override;

private:
    void setColours();

    const Theme* current;
    const MeterPalette* meterColours = &aurora;
    bool compact                     = false;
    Fonts faces;
};

/** The ring around what has the keyboard focus, 2 pixels, or 3 with more contrast. */
void drawFocusRing (juce::Graphics&, const Theme&, juce::Rectangle<float>, float radius = 4.0f);
} // namespace amp::gui
