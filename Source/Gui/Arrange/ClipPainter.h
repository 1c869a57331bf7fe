#pragma once
#include "Gui/Arrange/WavePainter.h"
#include "Gui/Theme/Fonts.h"

namespace amp::gui
{
/** Draws one clip: header strip with its name, body, waveform, fades, and what marks it as selected, muted or locked. */
class ClipPainter
{
public:
    struct Look
    {
        const Theme& theme;
        const Fonts& fonts;
    };

    /** @param area   the clip in the canvas.
        @param dirty  what must be painted of it. */
    void paint (juce::Graphics&, const Look&, const ClipItem&, bool isSelected, const TimelineView&, juce::Rectangle<int> area,
                juce::Rectangle<int> dirty, Waveforms&);

private:
    void paintHeader (juce::Graphics&, const Look&, const ClipItem&, const ClipPaint&, juce::Rectangle<int> header);
    void paintFades (juce::Graphics&, const ClipItem&, const TimelineView&, juce::Rectangle<int> body, juce::Colour);

    WavePainter waves;
};
} // namespace amp::gui
