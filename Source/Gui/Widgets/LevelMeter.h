#pragma once
#include "Gui/Widgets/MeterBallistics.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** What a meter is fed with each frame. Linear, 1 is full scale. */
struct MeterReading
{
    float peak[2] {}, rms[2] {};
    bool hasClipped = false;
};

/** Two channels of level: peak bar, RMS inside it, hold line, and a lamp that stays lit after a clip until it is clicked.
    The scale is the fader's, so that a mark beside it serves both. Repaints only the span that changed.

    Thread: message.
*/
class LevelMeter : public juce::Component
{
public:
    enum class Orientation { upright, lying };

    LevelMeter (const juce::String& title, Orientation);

    /** The clip lamp was clicked: the source of hasClipped should be cleared. */
    std::function<void()> onClearClip;

    /** Shows the next frame. */
    void advance (double seconds, const MeterReading&);

    /** The highest hold of both channels, dBFS. */
    double holdDecibels() const { return std::max (channels[0].holdDecibels(), channels[1].holdDecibels()); }
    bool isClipped() const { return clipped; }

    void paint (juce::Graphics&) override;
    void resized() override { clearShown(); }
    void mouseDown (const juce::MouseEvent&) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    /** The area of the bars, without the lamp. */
    juce::Rectangle<int> barArea() const;

    /** Where a level stands along the bars, in pixels from silence. */
    int pixelsOf (double decibels) const;

private:
    struct Shown
    {
        int peak = 0, rms = 0, hold = 0;
        bool operator== (const Shown&) const = default;
    };

    juce::Rectangle<int> channelArea (int channel) const;
    juce::Rectangle<int> lampArea() const;
    juce::Rectangle<int> span (juce::Rectangle<int> bar, int from, int to) const;
    void repaintChange (int channel, Shown before, Shown after);
    void clearShown() { shown[0] = shown[1] = {}; }

    const Orientation orientation;
    MeterBallistics channels[2];
    Shown shown[2];
    bool clipped = false;
};
} // namespace amp::gui
