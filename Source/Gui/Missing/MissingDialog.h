#pragma once
#include "Gui/Frame/Shell.h"
#include "Gui/Missing/MissingMedia.h"
#include "Gui/Shell/FileQuestion.h"

namespace amp::gui
{
/** What is missing, and where it may be: a folder is looked through by the files' content, or one file is chosen by hand. What was
    found is linked as one undo step. Closing it changes nothing; a session that lacks files can be edited and saved. Thread: message. */
class MissingDialog : public juce::Component, private juce::ListBoxModel, private juce::Timer
{
public:
    explicit MissingDialog (Shell&);
    ~MissingDialog() override;

    static constexpr int width = 720, height = 460;

    /** Looks through a folder. */
    void search (const juce::File& folder);

    /** Takes this file for the one that is chosen in the list. */
    void take (const juce::File&);

    /** Links what was found. */
    void relink();

    int missingCount() const { return getNumRowsNow(); }
    size_t foundCount() const { return found.size(); }
    const juce::String& message() const { return note; }
    juce::ListBox& listBox() { return list; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    int getNumRowsNow() const { return static_cast<int> (missing.size()); }
    int getNumRows() override { return getNumRowsNow(); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool isSelected) override;
    juce::String getNameForRow (int row) override;
    juce::String getTooltipForRow (int row) override;
    void selectedRowsChanged (int) override { showButtons(); }
    void listBoxItemDoubleClicked (int, const juce::MouseEvent&) override { chooseFile(); }
    void returnKeyPressed (int) override { chooseFile(); }
    void timerCallback() override;

    void collect();
    void chooseFolder();
    void chooseFile();
    void showButtons();
    void say (const juce::String&);

    Shell& shell;
    MissingMedia& source;
    FileQuestion question;
    std::vector<MediaUse> missing;
    MissingMedia::Found found;
    std::shared_ptr<Job> job;
    bool isSearching = false;
    juce::String note;
    juce::ListBox list { "Missing files", this };
    juce::TextButton folder { "Search a folder..." }, file { "Choose a file..." }, link { "Relink" }, later { "Later" };
};
} // namespace amp::gui
