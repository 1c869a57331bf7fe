#pragma once
#include "Versioning/Changemap/Changemap.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** What differs, track by track: a heading a track with a strip of where it differs over time, and a line a difference. Thread: message. */
class ChangeList : public juce::Component, private juce::ListBoxModel
{
public:
    ChangeList();

    /** @param seconds  the length of the strips. @param verb  what a line's button does: "Revert". */
    void show (std::shared_ptr<const versions::Changemap>, std::optional<versions::Aspect> only, double seconds, const juce::String& verb);

    /** The paths of the chosen lines; with the heading of a track, of all its lines. */
    std::vector<Path> chosenPaths() const;

    /** Chooses the line of the next difference, or of the one before. @returns it; nullptr if there is none. */
    const versions::Difference* step (int direction);

    std::function<void()> onChoice;
    std::function<void (const versions::Difference&)> onButton;
    int lineCount() const { return static_cast<int> (lines.size()); }

    /** What the heading of a part says at its right: how much its sound differs. Without it, nothing. */
    std::function<juce::String (const juce::String& part)> residualOf;
    void residualsChanged() { list.repaint(); }

    void resized() override { list.setBounds (getLocalBounds()); }
    void lookAndFeelChanged() override;
    void parentHierarchyChanged() override { lookAndFeelChanged(); }

    static constexpr int rowHeight = 24, nameWidth = 180, residualWidth = 92;

private:
    class LineButton;
    struct Line
    {
        const versions::Changemap::Row* row        = nullptr;
        const versions::Difference* difference = nullptr; // nullptr: the heading
    };

    int getNumRows() override { return lineCount(); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool isChosen) override;
    juce::Component* refreshComponentForRow (int row, bool isChosen, juce::Component*) override;
    void selectedRowsChanged (int) override;
    juce::String getNameForRow (int row) override;
    void paintHeading (juce::Graphics&, const versions::Changemap::Row&, juce::Rectangle<float>);

    juce::ListBox list;
    std::shared_ptr<const versions::Changemap> map;
    std::vector<Line> lines;
    double length = 1;
    juce::String buttonText;
};
} // namespace amp::gui
