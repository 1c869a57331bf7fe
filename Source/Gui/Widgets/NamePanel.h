#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** A small panel that asks for a name. Return, or the button, accepts it; Escape is the owner's. Thread: message. */
class NamePanel : public juce::Component
{
public:
    NamePanel (const juce::String& title, const juce::String& start);

    std::function<void (const juce::String&)> onAccept;

    juce::TextEditor& editor() { return field; }

    void paint (juce::Graphics&) override;
    void resized() override;
    void parentHierarchyChanged() override; // the text was set before the theme was known

    static constexpr int width = 280, height = 84;

private:
    void accept();

    juce::TextEditor field;
    juce::TextButton done { "OK" };
};
} // namespace amp::gui
