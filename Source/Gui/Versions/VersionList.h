#pragma once
#include "Gui/Versions/VersionChurn.h"
#include "Gui/Versions/VersionRows.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** The versions as a list with their graph at the left: a dot a version, a ring a merge, a line a branch. Arrow keys choose,
    Ctrl-click chooses a second one to compare with. Thread: message. */
class VersionList : public juce::Component, private juce::ListBoxModel
{
public:
    VersionList();

    /** @param now  for the times. */
    void show (std::vector<VersionRow>, juce::Time now);

    const std::vector<VersionRow>& rows() const { return shown; }

    /** The chosen versions, the latest first; at most two. */
    std::vector<const VersionRow*> chosen() const;
    void choose (int row, bool besideOthers = false) { list.selectRow (row, false, ! besideOthers); }

    /** What a version in sight changed; nullptr while that is not known. Without it rows have no such picture. */
    std::function<const VersionChurn*(const std::string& id)> churnOf;
    void churnIsKnown() { list.repaint(); }

    /** The versions of the rows in sight. */
    std::vector<std::string> inSight() const;

    std::function<void()> onChoice;
    std::function<void (const VersionRow&)> onOpen; // a double-click, or Return

    void resized() override { list.setBounds (getLocalBounds()); }
    void lookAndFeelChanged() override;
    void parentHierarchyChanged() override { lookAndFeelChanged(); }

    static constexpr int rowHeight = 44, laneWidth = 16, nodeSize = 10, churnWidth = 64;

private:
    int getNumRows() override { return static_cast<int> (shown.size()); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool isChosen) override;
    void selectedRowsChanged (int) override;
    void listBoxItemDoubleClicked (int row, const juce::MouseEvent&) override { open (row); }
    void returnKeyPressed (int row) override { open (row); }
    juce::String getNameForRow (int row) override;
    void open (int row);

    juce::ListBox list;
    std::vector<VersionRow> shown;
    juce::Time today;
};
} // namespace amp::gui
