#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

#include <memory>
#include <vector>

namespace amp::gui
{
/** Rows of a name, a control and a note below it, one under the other: a page of settings. Owns its controls. Thread: message. */
class Form : public juce::Component
{
public:
    /** Adds a row; the control's title is the row's name. @param width  of the control, pixels. */
    template <typename Control>
    Control& add (const juce::String& name, std::unique_ptr<Control> control, int width = 260, const juce::String& note = {})
    {
        auto& added = *control;
        addRow (name, std::move (control), width, note);
        return added;
    }

    /** Changes the note of the row of a control. */
    void setNote (const juce::Component& control, const juce::String& note);

    /** A line of text over the rows that follow. */
    void addHeading (const juce::String&);

    int idealHeight() const;

    static constexpr int rowHeight = 36, noteHeight = 20, headingHeight = 36, nameWidth = 190;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    struct Row
    {
        juce::String name, note;
        std::unique_ptr<juce::Component> control; // null: a heading
        int width = 0;
        int height() const { return control == nullptr ? headingHeight : rowHeight + (note.isNotEmpty() ? noteHeight : 0); }
    };
    void addRow (const juce::String&, std::unique_ptr<juce::Component>, int width, const juce::String& note);

    std::vector<Row> rows;
};
} // namespace amp::gui
