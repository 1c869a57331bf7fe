#pragma once
#include "Gui/Theme/Icons.h"
#include "Gui/Theme/Theme.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** The M and S of a strip: a letter that lights up in its own colour. Click toggles; the owner sets what is on. */
class LetterButton : public juce::Button
{
public:
    enum class Kind { mute, solo };

    /** @param title  what it does to what, for accessibility: "Mute Drums". */
    LetterButton (Kind, const juce::String& title);

    void paintButton (juce::Graphics&, bool isOver, bool isDown) override;

private:
    const Kind kind;
};

/** A square button with an icon. One that stays on shows it by fill and by its accessible state. */
class IconButton : public juce::Button
{
public:
    /** How it looks: filled, filled green or red while on, or without a surface until the pointer is over it. */
    enum class Tone { accent, play, record, plain };

    IconButton (Icon, const juce::String& title, Tone = Tone::accent);

    void setIcon (Icon);
    void paintButton (juce::Graphics&, bool isOver, bool isDown) override;

private:
    Icon icon;
    const Tone tone;
};

/** A button that shows what is chosen and opens the menu of choices. */
class MenuButton : public juce::Button
{
public:
    explicit MenuButton (const juce::String& title);

    /** Asked for the menu each time it opens. */
    std::function<juce::PopupMenu()> makeMenu;

    void setText (const juce::String&);
    void paintButton (juce::Graphics&, bool isOver, bool isDown) override;
    void clicked() override;

private:
    juce::String text;
};
} // namespace amp::gui
