#pragma once
#include "Gui/Frame/Shell.h"

namespace amp::gui
{
/** All keys on one sheet, by menu, as they are now, and what the mouse does; a field finds what has a word or a key. Thread: message. */
class KeySheet : public juce::Component
{
public:
    explicit KeySheet (Shell&);

    static constexpr int width = 960, height = 640;

    /** Shows the lines that have all of these words; everything for none. */
    void search (const juce::String& words);

    /** What is shown, as it is spoken. */
    juce::String shown() const;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    class Sheet;
    Shell& shell;
    Sheet* sheet = nullptr; // the viewport's
    juce::TextEditor field;
    juce::Viewport viewport;
    juce::TextButton change { "Change keys..." }, close { "Close" };
};

/** Adds Help's actions: the sheet of keys. */
void addHelp (Shell&);
} // namespace amp::gui
