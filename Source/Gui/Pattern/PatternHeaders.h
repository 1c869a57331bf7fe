#pragma once
#include "Gui/Pattern/PatternBoard.h"
#include "Gui/Widgets/Buttons.h"

namespace amp::gui
{
/** The names of the pattern tracks beside their steps, each with mute and solo, and a button to add one. Only those in sight exist.

    A click selects; a drag moves a track up or down; a double-click renames; the right button opens its menu. Thread: message. */
class PatternHeaders : public juce::Component
{
public:
    explicit PatternHeaders (PatternBoard&);
    ~PatternHeaders() override;

    /** Shows the tracks. @param scrollY  how far the rows are scrolled, pixels. */
    void show (int scrollY);

    void paint (juce::Graphics&) override;
    void resized() override { show (top); }

    static constexpr int width = 168;

private:
    class Header;

    /** Clips the headers. */
    struct List : juce::Component
    {
        void paint (juce::Graphics&) override;
    };

    PatternBoard& board;
    List list;
    std::vector<std::unique_ptr<Header>> headers;
    MenuButton addTrack { "Add pattern track" };
    int top = 0;
};
} // namespace amp::gui
