#pragma once
#include "Core/Result.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** The field that opens over a value to type it. Return accepts, Escape or a click elsewhere leaves the value as it was;
    what cannot be read stays, underlined, with the reason below it.

    Thread: message.
*/
class ValueEntry : public juce::Component
{
public:
    /** @param accept  takes the typed text; an Error keeps the field open. */
    ValueEntry (const juce::String& start, const juce::String& title, std::function<Result<> (const juce::String&)> accept,
                std::function<void()> close);
    ~ValueEntry() override;

    juce::TextEditor& editor() { return field; }
    const juce::String& problem() const { return message; }

    void paint (juce::Graphics&) override;
    void resized() override;
    void parentHierarchyChanged() override;

    static constexpr int fieldHeight = 24, messageHeight = 20;

private:
    void submit();

    std::function<Result<> (const juce::String&)> accept;
    std::function<void()> close;
    juce::TextEditor field;
    juce::String message;
};
} // namespace amp::gui
