#pragma once
#include "Gui/Frame/Shell.h"
#include "Gui/Start/Beginnings.h"
#include "Gui/Start/RecentRow.h"
#include "Gui/Widgets/SegmentedControl.h"

namespace amp::gui
{
/** What stands in the middle of the window before there is anything to show: for a first visit three cards (sound, look, start),
    later the recent sessions and the templates; a card of recovery on top where there is something to recover. It stops nothing:
    the window around it works. Thread: message. */
class StartPage : public Pane
{
public:
    explicit StartPage (Shell&);
    ~StartPage() override;

    void refresh() override;
    juce::Component* firstFocus() override;

    /** Whether the cards of the first visit are shown. */
    bool isFirstVisit() const { return firstVisit; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    class Tile;
    struct Heading
    {
        juce::String text;
        juce::Rectangle<int> area;
    };

    void makeTiles();
    void makeRecents();
    void makeFirstVisit();
    juce::Rectangle<int> content() const;
    void layFirstVisit (juce::Rectangle<int>);
    void layReturn (juce::Rectangle<int>);

    Shell& shell;
    const bool firstVisit;
    std::vector<RecentSession> shownRecents;
    std::vector<std::unique_ptr<juce::Button>> tiles; // templates, then "Open..."
    std::vector<std::unique_ptr<RecentRow>> recents;
    std::unique_ptr<juce::Component> recovery;
    std::vector<Heading> headings;
    std::vector<juce::Rectangle<int>> cards;

    juce::TextButton chime { "Play a sound" }, device { "Other device..." };
    SegmentedControl theme { "Theme", { "Dark", "Light" } };
    MenuButton scale { "Size of everything" };
    juce::String deviceText;
    juce::Rectangle<int> deviceArea, tipArea;
};

/** Adds the page to the frame where there is something to begin with. */
void addStartPage (Shell&);
} // namespace amp::gui
