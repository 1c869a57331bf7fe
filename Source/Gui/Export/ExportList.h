#pragma once
#include "Gui/Export/ExportChoices.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** The files of an export: before it with their sizes, and which of them replace one that is there; after it with what was measured.
    Thread: message. */
class ExportList : public juce::Component, private juce::ListBoxModel
{
public:
    ExportList();
    ~ExportList() override;

    void showPlan (const ExportOrder&, const NodePtr& root);
    void showResults (const std::vector<ExportedFile>&);

    /** A row was double-clicked, or Return pressed on it. */
    std::function<void (const juce::File&)> onOpen;
    std::function<void()> onChoice;

    /** The file that is chosen; an empty File if none is. */
    juce::File chosen() const;

    int replaced() const { return replacedCount; }
    juce::int64 bytes() const { return totalBytes; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    struct Row
    {
        juce::File file;
        juce::String detail, warning;
        std::vector<juce::String> figures {};
    };

    int getNumRows() override { return static_cast<int> (rows.size()); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool isSelected) override;
    juce::String getNameForRow (int row) override;
    void listBoxItemDoubleClicked (int row, const juce::MouseEvent&) override { open (row); }
    void returnKeyPressed (int row) override { open (row); }
    void selectedRowsChanged (int) override;
    void open (int row);

    static constexpr int headHeight = 24, rowHeight = 44, figureWidth = 74;

    std::vector<Row> rows;
    bool isResult          = false;
    int replacedCount      = 0;
    juce::int64 totalBytes = 0;
    juce::ListBox list { "Files", this };
};
} // namespace amp::gui
