#pragma once
#include "Gui/Frame/Shell.h"
#include "Gui/Inspector/PropertyRow.h"

namespace amp::gui
{
/** The inspector: everything about what is selected, in columns of rows under the names of their parts. Thread: message. */
class InspectorPane : public Pane
{
public:
    explicit InspectorPane (Shell&);

    void refresh() override;

    /** The row of that name; nullptr if there is none. */
    PropertyRow* row (const juce::String& name);
    const juce::String& kind() const { return shown.kind; }
    size_t rowCount() const { return rows.size(); }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    /** The rows and the names over them. */
    class Sheet : public juce::Component
    {
    public:
        std::vector<std::pair<juce::Rectangle<int>, juce::String>> heads;
        void paint (juce::Graphics&) override;
    };

    void rebuild();
    void layRows();

    static constexpr int headHeight = 34, columnWidth = 292, columnGap = 20, sectionHeight = 26;

    Shell& shell;
    Inspection shown;
    juce::Viewport viewport;
    Sheet sheet;
    std::vector<std::unique_ptr<PropertyRow>> rows;
};
} // namespace amp::gui
