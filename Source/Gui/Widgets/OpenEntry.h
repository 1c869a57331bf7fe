#pragma once
#include "Gui/Widgets/ValueEntry.h"

namespace amp::gui
{
/** Opens a ValueEntry over a component and takes it away again. It is placed in the window, so that a narrow owner does not
    clip it. Thread: message. */
class OpenEntry
{
public:
    explicit OpenEntry (juce::Component& c) : owner (c) {}

    struct Text
    {
        juce::String start, title;
        bool isSelected = true; // otherwise typing goes on behind it
    };

    /** @param area  where in the owner.
        @param accept  takes the typed text; an Error keeps the field open. */
    void open (juce::Rectangle<int> area, const Text&, std::function<Result<> (const juce::String&)> accept);

    /** The field, or nullptr. */
    ValueEntry* field() const { return entry.get(); }

private:
    void close();

    juce::Component& owner;
    std::unique_ptr<ValueEntry> entry;
};
} // namespace amp::gui
