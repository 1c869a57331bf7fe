#pragma once
#include "Gui/Frame/Shell.h"
#include "Gui/Inspector/FadePicture.h"
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

    /** The picture of the clip, if one clip is shown. */
    FadePicture& fades() { return picture; }
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

    static constexpr int headHeight = 34, columnWidth = 292, columnGap = 20, sectionHeight = 26, pictureHeight = 112;

    Shell& shell;
    Inspection shown;
    juce::Viewport viewport;
    Sheet sheet;
    FadePicture picture { shell.workspace };
    std::vector<std::unique_ptr<PropertyRow>> rows;
};
} // namespace amp::gui
