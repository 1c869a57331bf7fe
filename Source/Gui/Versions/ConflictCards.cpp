#include "Gui/Versions/ConflictCards.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
/** One conflict: what it is about, how it was, and a button a side. */
class ConflictCards::Card : public juce::Component
{
public:
    Card (versions::Conflict c, const juce::String& theirName, std::function<void()> changed) : conflict (std::move (c)), onChange (std::move (changed))
    {
        setTitle (conflict.item);
        ours.setButtonText ("Ours: " + conflict.ours + who (conflict.ourAuthor));
        theirs.setButtonText (theirName + ": " + conflict.theirs + who (conflict.theirAuthor));
        for (auto* button : { &ours, &theirs })
        {
            button->setClickingTogglesState (true);
            button->setRadioGroupId (1);
            button->setTitle (button->getButtonText());
            addAndMakeVisible (button);
        }
        ours.onClick   = [this] { choose (versions::Side::ours); };
        theirs.onClick = [this] { choose (versions::Side::theirs); };
    }

    const versions::Conflict conflict;
    std::optional<versions::Side> chosen;

    void choose (versions::Side side)
    {
        if (chosen == side)
            return;
        chosen = side;
        ours.setToggleState (side == versions::Side::ours, juce::dontSendNotification);
        theirs.setToggleState (side == versions::Side::theirs, juce::dontSendNotification);
        onChange();
    }

    void paint (juce::Graphics& g) override
    {
        const auto& look  = LookAndFeel::of (*this);
        const auto& theme = look.theme();
        auto area         = getLocalBounds().toFloat();
        g.setColour (theme.well);
        g.fillRoundedRectangle (area, size::cardRadius);
        g.setColour (theme.warn);
        g.fillRoundedRectangle (area.withWidth (4.0f), 2.0f);
        area = area.reduced (12.0f, 6.0f);
        g.setColour (theme.textStrong);
        drawText (g, look.fonts(), TextStyle::bodyMedium, conflict.item, area.removeFromTop (18.0f), juce::Justification::centredLeft);
        g.setColour (theme.textPrimary);
        drawText (g, look.fonts(), TextStyle::small, "Both changed it. Before: " + conflict.base, area.removeFromTop (16.0f), juce::Justification::centredLeft);
    }

    void resized() override
    {
        auto area = getLocalBounds().reduced (12, 6).withTrimmedTop (38);
        ours.setBounds (area.removeFromTop (26));
        theirs.setBounds (area.withTrimmedTop (4).removeFromTop (26));
    }

    static constexpr int height = 106;

private:
    static juce::String who (const juce::String& author) { return author.isEmpty() ? juce::String() : " (" + author + ")"; }

    std::function<void()> onChange;
    juce::TextButton ours, theirs;
};

ConflictCards::ConflictCards()
{
    viewport.setViewedComponent (&column, false);
    viewport.setScrollBarsShown (true, false);
    addAndMakeVisible (viewport);
}

ConflictCards::~ConflictCards() = default;

void ConflictCards::show (std::vector<versions::Conflict> conflicts, const juce::String& theirName)
{
    cards.clear();
    for (auto& conflict : conflicts)
    {
        cards.push_back (std::make_unique<Card> (std::move (conflict), theirName, [this] {
            if (onChoice != nullptr)
                onChoice();
        }));
        column.addAndMakeVisible (*cards.back());
    }
    resized();
}

versions::Choices ConflictCards::choices() const
{
    versions::Choices all;
    for (const auto& card : cards)
        if (card->chosen.has_value())
            all.at[card->conflict.path] = *card->chosen;
    return all;
}

bool ConflictCards::isComplete() const
{
    return std::all_of (cards.begin(), cards.end(), [] (const auto& card) { return card->chosen.has_value(); });
}

void ConflictCards::choose (size_t card, versions::Side side) { cards[card]->choose (side); }

void ConflictCards::resized()
{
    viewport.setBounds (getLocalBounds());
    const auto height = static_cast<int> (cards.size()) * (Card::height + 8);
    column.setSize (std::max (0, getWidth() - (height > getHeight() ? 12 : 0)), height);
    for (size_t i = 0; i < cards.size(); ++i)
        cards[i]->setBounds (8, static_cast<int> (i) * (Card::height + 8), column.getWidth() - 16, Card::height);
}
} // namespace amp::gui
