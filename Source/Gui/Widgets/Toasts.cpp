#include "Gui/Widgets/Toasts.h"

#include "Gui/Theme/Icons.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Widgets/Buttons.h"

namespace amp::gui
{
namespace
{
constexpr auto width = 340, spacing = 8, leastHeight = 44, mostLines = 4, lineHeight = 18;
constexpr auto mostShown    = size_t { 5 };
constexpr auto readSeconds  = 4.0;
constexpr auto fadeSeconds  = 0.16;
constexpr auto actSeconds   = 8.0; // where there is something to click
} // namespace

class Toasts::Card : public juce::Component
{
public:
    Card (Toasts& t, Message m) : toasts (t), message (std::move (m)), secondsLeft (message.action.isEmpty() ? readSeconds : actSeconds)
    {
        setTitle (message.text);
        close.setTitle ("Dismiss: " + message.text);
        close.onClick = [this] { toasts.remove (this); };
        act.setButtonText (message.action);
        act.onClick = [this] {
            const auto run = message.run;
            toasts.remove (this);
            if (run != nullptr)
                run();
        };
        addAndMakeVisible (close);
        if (message.action.isNotEmpty())
            addAndMakeVisible (act);
    }

    const Message& content() const { return message; }

    /** @returns true if its time is over. */
    bool advance (double seconds)
    {
        if (age < fadeSeconds)
        {
            age += seconds;
            setAlpha (toasts.moves ? static_cast<float> (std::min (1.0, age / fadeSeconds)) : 1.0f);
        }
        if (message.kind == Kind::error || isMouseOver (true))
            return false;
        secondsLeft -= seconds;
        return secondsLeft <= 0.0;
    }

    bool isMoving() const { return message.kind != Kind::error || age < fadeSeconds; }

    int idealHeight()
    {
        const auto font = LookAndFeel::of (*this).fonts().get (TextStyle::body);
        juce::AttributedString text;
        text.append (message.text, font);
        juce::TextLayout layout;
        layout.createLayout (text, static_cast<float> (width - 40 - 36));
        lines = juce::jlimit (1, mostLines, layout.getNumLines());
        return std::max (leastHeight, 24 + lines * lineHeight) + (message.action.isNotEmpty() ? 34 : 0);
    }

    void lookAndFeelChanged() override { act.setColour (juce::TextButton::buttonColourId, LookAndFeel::of (*this).theme().panel); }
    void parentHierarchyChanged() override { lookAndFeelChanged(); }

    void resized() override
    {
        auto area = getLocalBounds();
        close.setBounds (area.withTrimmedBottom (area.getHeight() - 40).removeFromRight (36).withSizeKeepingCentre (24, 24));
        act.setBounds (area.removeFromBottom (40).withTrimmedLeft (40).withTrimmedBottom (10).removeFromLeft (100).withHeight (28));
    }

    void paint (juce::Graphics& g) override
    {
        const auto& look  = LookAndFeel::of (*this);
        const auto& theme = look.theme();
        auto area         = getLocalBounds().toFloat();
        const auto isBad  = message.kind == Kind::error;
        g.setColour (theme.raised);
        g.fillRoundedRectangle (area, size::cardRadius);
        const auto mark = isBad ? theme.dangerGraphic : message.kind == Kind::warn ? theme.warn : message.kind == Kind::ok ? theme.ok : theme.accent;
        g.setColour (mark);
        g.drawRoundedRectangle (area.reduced (0.5f), size::cardRadius, 1.0f);
        g.fillRoundedRectangle (area.withWidth (4.0f), 2.0f);
        const auto icon = isBad || message.kind == Kind::warn ? Icon::warning : message.kind == Kind::ok ? Icon::check : Icon::info;
        drawIcon (g, icon, area.removeFromLeft (40.0f).withHeight (44.0f), 18.0f);
        g.setColour (theme.textStrong);
        auto text = area.withTrimmedRight (36.0f).withTrimmedBottom (message.action.isNotEmpty() ? 34.0f : 0.0f);
        if (lines == 1)
            return drawText (g, look.fonts(), TextStyle::body, message.text, text, juce::Justification::centredLeft);
        g.setFont (look.fonts().get (TextStyle::body));
        g.drawFittedText (message.text, text.reduced (0.0f, 8.0f).toNearestInt(), juce::Justification::centredLeft, lines, 1.0f);
    }

    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override
    {
        return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::group);
    }

private:
    Toasts& toasts;
    const Message message;
    double secondsLeft, age = 0;
    int lines = 1;
    IconButton close { Icon::close, "Dismiss the message", IconButton::Tone::plain };
    juce::TextButton act;
};

Toasts::Toasts (FrameClock& c) : clock (c)
{
    setTitle ("Messages");
    setInterceptsMouseClicks (false, true);
}

Toasts::~Toasts() = default;

int Toasts::count() const
{
    return static_cast<int> (cards.size());
}

void Toasts::show (Message message)
{
    latest = message.text;
    for (auto& card : cards)
        if (card->content().text == message.text && card->content().kind == message.kind)
            return remove (card.get()), show (std::move (message)); // said again: it is the newest
    if (cards.size() == mostShown)
        cards.erase (cards.begin());
    addAndMakeVisible (*cards.emplace_back (std::make_unique<Card> (*this, std::move (message))));
    frames = { clock, [this] (double seconds) { advance (seconds); } };
    layCards();
    if (auto* handler = getAccessibilityHandler())
        handler->postAnnouncement (latest, juce::AccessibilityHandler::AnnouncementPriority::medium);
}

void Toasts::advance (double seconds)
{
    const auto before = cards.size();
    std::erase_if (cards, [seconds] (auto& card) { return card->advance (seconds); });
    if (before != cards.size())
        layCards();
    if (std::none_of (cards.begin(), cards.end(), [] (const auto& card) { return card->isMoving(); }))
        frames = {};
}

void Toasts::remove (Card* gone)
{
    const auto at = std::find_if (cards.begin(), cards.end(), [gone] (const auto& card) { return card.get() == gone; });
    if (at == cards.end())
        return;
    leaving = std::move (*at); // its button is still at work
    removeChildComponent (leaving.get());
    cards.erase (at);
    layCards();
}

void Toasts::layCards()
{
    auto bottom = getHeight();
    for (auto at = cards.rbegin(); at != cards.rend(); ++at)
    {
        auto& card        = **at;
        const auto height = card.idealHeight();
        bottom -= height;
        card.setBounds (getWidth() - width - 12, bottom, width, height);
        card.setVisible (bottom >= 0);
        bottom -= spacing;
    }
}
} // namespace amp::gui
