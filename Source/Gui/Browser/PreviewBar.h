#pragma once
#include "Gui/Browser/MediaShelf.h"
#include "Gui/Widgets/Buttons.h"

namespace amp::gui
{
/** The foot of the browser: plays what is chosen, shows its waveform and where it sounds; a click there plays from there. Thread: message. */
class PreviewBar : public juce::Component, public juce::SettableTooltipClient
{
public:
    explicit PreviewBar (MediaShelf&);

    /** Shows a file; an empty File shows none. */
    void show (const juce::File&);

    /** Plays it, or stops it. */
    void toggle();
    void play (double from = 0.0);

    /** Takes over where the sound is; repaints what moved. */
    void advance();

    /** The session's tempo now, in bpm. */
    std::function<double()> sessionTempo;

    /** A switch was moved by hand. */
    std::function<void()> onSwitch;
    bool auditionsAtOnce() const { return atOnce.getToggleState(); }
    bool auditionsInTempo() const { return inTempo.getToggleState(); }
    void setSwitches (bool auditionsAtOnce, bool auditionsInTempo);

    static constexpr int height = 92;

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseDown (const juce::MouseEvent&) override;

private:
    juce::Rectangle<int> waveArea() const;
    double tempo() const;

    MediaShelf& shelf;
    juce::File file;
    Audition now;
    double seconds = 0;
    IconButton start { Icon::play, "Listen", IconButton::Tone::play };
    juce::TextButton atOnce { "Auto" }, inTempo { "In tempo" };
    uint64_t shownWaves = 0;
};
} // namespace amp::gui
