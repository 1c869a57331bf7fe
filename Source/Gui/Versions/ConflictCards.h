#pragma once
#include "Versioning/Merge/Merge.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** What both sides of a merge changed: a card each, with both values and who, of which one is chosen. Thread: message. */
class ConflictCards : public juce::Component
{
public:
    ConflictCards();
    ~ConflictCards() override;

    void show (std::vector<versions::Conflict>, const juce::String& theirName);

    /** The choices so far; complete once each card has one. */
    versions::Choices choices() const;
    bool isComplete() const;

    std::function<void()> onChoice;

    /** Chooses on a card, as its buttons do. */
    void choose (size_t card, versions::Side);
    size_t count() const { return cards.size(); }

    void resized() override;

private:
    class Card;
    juce::Viewport viewport;
    juce::Component column;
    std::vector<std::unique_ptr<Card>> cards;
};
} // namespace amp::gui
