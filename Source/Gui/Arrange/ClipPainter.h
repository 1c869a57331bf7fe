#pragma once
#include "Gui/Arrange/ClipZones.h"
#include "Gui/Arrange/LabelCache.h"
#include "Gui/Arrange/WaveTiles.h"

namespace amp::gui
{
/** Draws clips: header strip with the name, body, waveform, fades, and what marks a clip as selected, muted, locked or missing.

    Thread: message.
*/
class ClipPainter
{
public:
    struct Look
    {
        const Theme& theme;
        const Fonts& fonts;
        float scale; // physical pixels per logical one
    };

    /** How a clip stands in the lanes just now. */
    struct Place
    {
        juce::Rectangle<int> area, dirty;
        bool isSelected = false, isHovered = false, showsWave = true;
    };

    void paint (juce::Graphics&, const Look&, const ClipItem&, const TimelineView&, const Place&, Waveforms&);

    /** One rectangle for clips that are too narrow to be told apart. */
    static void paintRun (juce::Graphics&, const Look&, juce::Colour, juce::Rectangle<int>);

    WaveTiles tiles;

private:
    void paintBody (juce::Graphics&, const Look&, const ClipPaint&, juce::Rectangle<int> area, juce::Rectangle<int> header);
    void paintLabel (juce::Graphics&, const Look&, const ClipItem&, const ClipPaint&, juce::Rectangle<int> header, bool onWave);
    void paintFades (juce::Graphics&, const Look&, const ClipItem&, const TimelineView&, juce::Rectangle<int> body);
    void paintGrips (juce::Graphics&, const Look&, const ClipItem&, const TimelineView&, juce::Rectangle<int> area);
    void paintMissing (juce::Graphics&, const Look&, const ClipPaint&, juce::Rectangle<int> body, juce::Rectangle<int> dirty);

    LabelCache labels;
};
} // namespace amp::gui
