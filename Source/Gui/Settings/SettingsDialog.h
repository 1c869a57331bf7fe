#pragma once
#include "Gui/Frame/Shell.h"

namespace amp::gui
{
/** The settings: the pages at the left, a search over their words, and the page that is chosen. Everything applies at once.
    Thread: message. */
class SettingsDialog : public juce::Component, private juce::ListBoxModel
{
public:
    /** @param page  the id of the one that is shown first; empty: the first. */
    SettingsDialog (Shell&, const juce::String& page);
    ~SettingsDialog() override;

    void showPage (const juce::String& id);
    const juce::String& page() const { return shownId; }
    juce::TextEditor& searchField() { return field; }

    static constexpr int width = 880, height = 620, listWidth = 200, topHeight = 48;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    int getNumRows() override { return static_cast<int> (matching.size()); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool isSelected) override;
    juce::String getNameForRow (int row) override;
    void selectedRowsChanged (int row) override;
    void search();

    Shell& shell;
    juce::TextEditor field;
    juce::ListBox list;
    std::vector<const SettingsPage*> matching;
    juce::String shownId, heading;
    juce::Viewport viewport;
    juce::TextButton close { "Close" };
};

/** Adds the pages that come with the window, and the actions that open them. */
void addSettings (Shell&);
} // namespace amp::gui
