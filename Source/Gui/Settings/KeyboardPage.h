#pragma once
#include "Gui/Frame/Shell.h"

namespace amp::gui
{
/** Every action with its keys: found by name or by pressing the keys, changed by pressing others, with a warning where they are
    taken; presets for the habits of other programs. Thread: message. */
class KeyboardPage : public juce::Component, private juce::ListBoxModel
{
public:
    explicit KeyboardPage (Shell&);
    ~KeyboardPage() override;

    /** Waits for the new key of an action. */
    void beginCapture (const juce::String& actionId);
    bool isCapturing() const { return capturing.isNotEmpty(); }

    /** What the line at the bottom says. */
    const juce::String& message() const { return line; }

    void usePreset (const juce::String& id);

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override { resized(); }
    bool keyPressed (const juce::KeyPress&) override;

    static constexpr int pageHeight = 540, rowHeight = 28;

private:
    int getNumRows() override { return static_cast<int> (shown.size()); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool isSelected) override;
    juce::String getNameForRow (int row) override;
    void listBoxItemDoubleClicked (int row, const juce::MouseEvent&) override;
    void returnKeyPressed (int row) override;
    void search();
    void assign (const juce::KeyPress&);
    void setKeys (const juce::String& actionId, juce::StringArray);
    void say (const juce::String&, bool isWarning = false);

    Shell& shell;
    juce::TextEditor field;
    MenuButton preset { "Preset" };
    juce::ListBox list;
    juce::TextButton change { "Change..." }, clear { "No key" }, reset { "Reset" };
    std::vector<const Action*> shown;
    juce::String capturing, line;
    std::optional<juce::KeyPress> pending; // taken by another action; pressed again, it is given
    bool isWarning = false;
};
} // namespace amp::gui
