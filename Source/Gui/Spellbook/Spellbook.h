#pragma once
#include "Gui/Frame/Shell.h"
#include "Gui/Spellbook/Find.h"

namespace amp::gui
{
/** One field over everything: commands, recipes, tracks, markers, sessions, settings. Up and Down choose, Enter runs, Escape
    closes. What cannot be done now says why. Thread: message. */
class Spellbook : public juce::Component, private juce::ListBoxModel, private juce::KeyListener
{
public:
    /** @param typed  what stands in the field at first. */
    Spellbook (Shell&, const juce::String& typed);
    ~Spellbook() override;

    juce::TextEditor& editor() { return field; }

    /** Finds anew by what stands in the field. */
    void search();

    /** What is found, best first, without the heads. */
    const std::vector<FoundSpell>& results() const { return found; }
    const SpellEntry* chosen() const;

    /** Runs what is chosen and closes; if it cannot run, it says why and stays. */
    void runChosen();

    static constexpr int width = 640, height = 480, fieldHeight = 48, footHeight = 28, rowHeight = 32;

    void paint (juce::Graphics&) override;
    void paintOverChildren (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override { resized(); }

private:
    /** A line of the list: an entry, or the head of a group. */
    struct Row
    {
        const FoundSpell* spell = nullptr;
        juce::String head {};
    };

    int getNumRows() override { return static_cast<int> (rows.size()); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool isSelected) override;
    juce::String getNameForRow (int row) override;
    void listBoxItemClicked (int row, const juce::MouseEvent&) override;
    void selectedRowsChanged (int) override { repaint(); }
    using juce::Component::keyPressed;
    bool keyPressed (const juce::KeyPress&, juce::Component*) override;
    void step (int direction);
    juce::StringArray stepsShown() const;

    Shell& shell;
    juce::TextEditor field;
    juce::ListBox list;
    std::vector<SpellEntry> entries;
    std::vector<FoundSpell> found;
    std::vector<Row> rows;
};

/** Adds the action that opens it. */
void addSpellbook (Shell&);
} // namespace amp::gui
