#pragma once
#include "Core/EffectLibrary.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** The list of effects by category, with a field that finds by typing. Up, Down and Return choose. Thread: message. */
class EffectPicker : public juce::Component, private juce::ListBoxModel, private juce::KeyListener
{
public:
    EffectPicker (const EffectLibrary&, const juce::String& title);
    ~EffectPicker() override;

    std::function<void (const juce::String& pluginId)> onChoice;

    juce::TextEditor& editor() { return field; }

    /** What is listed now, without the headings. */
    std::vector<const EffectDescription*> found() const;

    /** Lists what fits the text in the field. */
    void search();

    void paint (juce::Graphics&) override;
    void resized() override;

    static constexpr int width = 260, height = 360;

private:
    struct Row
    {
        const EffectDescription* effect; // null: a heading
        juce::String text;
    };

    int getNumRows() override { return static_cast<int> (rows.size()); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool isSelected) override;
    juce::String getNameForRow (int row) override { return juce::isPositiveAndBelow (row, rows.size()) ? rows[static_cast<size_t> (row)].text : juce::String(); }
    void listBoxItemClicked (int row, const juce::MouseEvent&) override { choose (row); }
    void returnKeyPressed (int row) override { choose (row); }
    using juce::Component::keyPressed;
    bool keyPressed (const juce::KeyPress&, juce::Component*) override;
    void choose (int row);
    void select (int direction);

    const EffectLibrary& library;
    std::vector<Row> rows;
    juce::TextEditor field;
    juce::ListBox list { "Effects", this };
};
} // namespace amp::gui
