#pragma once
#include "Gui/Frame/Pane.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The undo and redo steps as a list, the oldest first: what was done, to what, and when. A click, or Enter, goes there; what would
    have to be redone is dimmed; a mark shows the saved state. Thread: message. */
class HistoryPane : public Pane, private juce::ListBoxModel
{
public:
    explicit HistoryPane (Workspace&);
    ~HistoryPane() override;

    void refresh() override;
    juce::Component* firstFocus() override { return &list; }
    juce::ListBox& listBox() { return list; }

    /** The rows as they are shown: the state before everything, and then each step. */
    struct Row
    {
        juce::String position, text, type, time;
        bool isUndone = false, isSaved = false;
    };
    const std::vector<Row>& rows() const { return shown; }
    int presentRow() const { return present; }

    static constexpr int rowHeight = 28;

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override { resized(); }

private:
    int getNumRows() override { return static_cast<int> (shown.size()); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool isSelected) override;
    juce::String getNameForRow (int row) override;
    void listBoxItemClicked (int row, const juce::MouseEvent&) override { goTo (row); }
    void returnKeyPressed (int row) override { goTo (row); }
    void goTo (int row);

    Workspace& workspace;
    juce::ListBox list { "History", this };
    std::vector<Row> shown;
    int present = 0;
    uint64_t shownRevision = ~uint64_t {};
    juce::String shownSave;
};

struct Shell;

/** Adds the panel. */
void addHistoryPanes (Shell&);
} // namespace amp::gui
