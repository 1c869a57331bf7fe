#pragma once
#include "Gui/Frame/Shell.h"
#include "Gui/Inspector/FadePicture.h"
#include "Gui/Inspector/PropertyRow.h"

namespace amp::gui
{
/** The inspector: everything about what is selected, on cards that fold, one for each of its parts. Thread: message. */
class InspectorPane : public Pane
{
public:
    explicit InspectorPane (Shell&);
    ~InspectorPane() override;

    void refresh() override;

    /** The row of that name; nullptr if there is none. */
    PropertyRow* row (const juce::String& name);
    const juce::String& kind() const { return shown.kind; }

    /** The picture of the clip, if one clip is shown. */
    FadePicture& fades() { return picture; }
    size_t rowCount() const { return rows.size(); }

    /** Folds a section's rows away, or shows them again; it stays so for whatever is selected. */
    void fold (const juce::String& section, bool);
    bool isFolded (const juce::String& section) const { return folded.contains (section); }

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override { layRows(); }

private:
    /** The cards behind the rows. */
    class Sheet : public juce::Component
    {
    public:
        std::vector<juce::Rectangle<int>> cards;
        void paint (juce::Graphics&) override;
    };

    /** The name of a section, which folds its rows away and shows them again. */
    class Head;

    void rebuild();
    void layRows();
    Head& headOf (size_t index, const juce::String& section);

    static constexpr int headHeight = 34, columnWidth = 292, columnGap = 20, sectionHeight = 28, pictureHeight = 112, cardGap = 8;

    Shell& shell;
    Inspection shown;
    juce::Viewport viewport;
    Sheet sheet;
    FadePicture picture { shell.workspace };
    std::vector<std::unique_ptr<PropertyRow>> rows;
    std::vector<std::unique_ptr<Head>> heads;
    std::set<juce::String> folded; // sections
};
} // namespace amp::gui
