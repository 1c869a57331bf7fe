#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** Asks for files in a dialog: the desktop's own where it has one, else JUCE's, whose name field then has the keyboard, so that
    a name or a whole path can be typed at once and taken with one Return. Thread: message. */
class FileQuestion : private juce::Timer, private juce::FileBrowserListener
{
public:
    struct Words
    {
        juce::String title, pattern; // pattern: "*.amp;*.json"
        juce::File start;
    };

    /** @param flags   of juce::FileBrowserComponent.
        @param answer  called once, with no files if the dialog was cancelled; not at all if this is destroyed before. */
    void ask (const Words&, int flags, std::function<void (const juce::Array<juce::File>&)> answer);

private:
    void timerCallback() override;
    void takePaths (juce::TextEditor&);

    void selectionChanged() override;
    void fileClicked (const juce::File&, const juce::MouseEvent&) override {}
    void fileDoubleClicked (const juce::File&) override {}
    void browserRootChanged (const juce::File&) override {}

    std::unique_ptr<juce::FileChooser> chooser;
    juce::String typed; // in the name field, before the dialog makes a folder and a name of it
    bool choosesFolders = false;
    int attemptsLeft = 0; // to give the name field the keyboard, which the desktop may hand to the dialog only a while later
};
} // namespace amp::gui
