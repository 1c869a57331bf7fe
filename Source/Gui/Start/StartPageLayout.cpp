#include "Gui/Start/StartPage.h"
#include "Gui/Theme/LookAndFeel.h"

// Where the parts of the start page stand, and what is painted behind them.
namespace amp::gui
{
namespace
{
constexpr auto contentWidth = 960, cardHeight = 316, gap = 24, tileHeight = 48, headingHeight = 36, titleHeight = 76, recoveryHeight = 64;
} // namespace

juce::Rectangle<int> StartPage::content() const
{
    const auto width = std::min (contentWidth, getWidth() - 48);
    return getLocalBounds().withSizeKeepingCentre (width, getHeight()).withTrimmedTop (std::max (12, (getHeight() - 640) / 3)).withTrimmedBottom (12);
}

void StartPage::resized()
{
    headings.clear();
    cards.clear();
    auto area = content();
    area.removeFromTop (titleHeight);
    if (recovery != nullptr)
    {
        recovery->setBounds (area.removeFromTop (recoveryHeight));
        area.removeFromTop (gap);
    }
    if (firstVisit)
        layFirstVisit (area);
    else
        layReturn (area);
    repaint();
}

void StartPage::layFirstVisit (juce::Rectangle<int> area)
{
    auto row         = area.removeFromTop (std::min (area.getHeight(), std::max (cardHeight, headingHeight + static_cast<int> (tiles.size()) * (tileHeight + 6) + 24)));
    const auto width = (row.getWidth() - 2 * gap) / 3;
    const auto card  = [&] (const char* title) {
        auto next = row.removeFromLeft (width);
        row.removeFromLeft (gap);
        cards.push_back (next);
        next = next.reduced (16, 10);
        headings.push_back ({ title, next.removeFromTop (headingHeight) });
        return next;
    };

    auto sound = card ("1  SOUND");
    deviceArea = sound.removeFromTop (44);
    chime.setBounds (sound.removeFromTop (36));
    sound.removeFromTop (8);
    device.setBounds (sound.removeFromTop (36));

    auto look = card ("2  LOOK");
    theme.setBounds (look.removeFromTop (32));
    look.removeFromTop (12);
    scale.setBounds (look.removeFromTop (32).removeFromLeft (140));

    auto start = card ("3  START");
    for (auto& tile : tiles)
    {
        tile->setBounds (start.removeFromTop (std::min (tileHeight, start.getHeight())));
        start.removeFromTop (6);
    }
    area.removeFromTop (gap);
    tipArea = area.removeFromTop (28);
}

void StartPage::layReturn (juce::Rectangle<int> area)
{
    auto right = area.removeFromRight (area.getWidth() * 2 / 5);
    area.removeFromRight (gap);
    headings.push_back ({ "RECENT", area.removeFromTop (headingHeight) });
    headings.push_back ({ "NEW", right.removeFromTop (headingHeight) });
    cards.push_back (area.withHeight (std::min (area.getHeight(), std::max (RecentRow::height * 2, static_cast<int> (recents.size()) * RecentRow::height) + 8)));
    auto list = cards.back().reduced (4);
    for (auto& recent : recents)
    {
        recent->setVisible (list.getHeight() >= RecentRow::height);
        recent->setBounds (list.removeFromTop (RecentRow::height));
    }
    for (auto& tile : tiles)
    {
        tile->setBounds (right.removeFromTop (tileHeight));
        right.removeFromTop (6);
    }
    right.removeFromTop (12);
    tipArea = right.removeFromTop (44);
}

void StartPage::paint (juce::Graphics& g)
{
    const auto& look    = LookAndFeel::of (*this);
    const auto& colours = look.theme();
    g.fillAll (colours.canvas);
    auto title = content().removeFromTop (titleHeight).toFloat();
    drawLogo (g, title.removeFromLeft (44.0f).withSizeKeepingCentre (36.0f, 36.0f), colours.textStrong, colours.accent);
    g.setColour (colours.textStrong);
    drawText (g, look.fonts(), TextStyle::display, firstVisit ? "Welcome to AudioMage" : "AudioMage", title.withTrimmedLeft (8.0f), juce::Justification::centredLeft);

    for (const auto& card : cards)
    {
        g.setColour (colours.panel);
        g.fillRoundedRectangle (card.toFloat(), size::cardRadius);
    }
    g.setColour (colours.textSecondary);
    for (const auto& heading : headings)
        drawText (g, look.fonts(), TextStyle::label, heading.text, heading.area.toFloat(), juce::Justification::centredLeft);
    if (firstVisit)
    {
        g.setColour (colours.textPrimary);
        drawText (g, look.fonts(), TextStyle::body, deviceText, deviceArea.toFloat(), juce::Justification::centredLeft);
    }
    else if (recents.empty())
        drawText (g, look.fonts(), TextStyle::body, "Sessions that you save are listed here.", cards.front().toFloat().reduced (16.0f), juce::Justification::centredLeft);
    g.setColour (colours.textSecondary);
    g.setFont (look.fonts().get (TextStyle::small));
    g.drawFittedText ("Ctrl+K finds everything, F1 shows the keys, audio files can be dropped anywhere.", tipArea, juce::Justification::centredLeft, 2, 1.0f);
}

void addStartPage (Shell& shell)
{
    if (shell.workspace.services.beginnings != nullptr)
        shell.panes.add ({ .id = "start", .title = "Start", .place = PaneInfo::Place::start, .icon = Icon::star, .make = [&shell] { return std::make_unique<StartPage> (shell); } });
}
} // namespace amp::gui
