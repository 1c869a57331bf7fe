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
        double waveZoom = 1; // of the amplitude
    };

    void paint (juce::Graphics&, const Look&, const ClipItem&, const TimelineView&, const Place&, Waveforms&);

    /** One rectangle for clips that are too narrow to be told apart. */
    static void paintRun (juce::Graphics&, const Look&, juce::Colour, juce::Rectangle<int>);

    /** The curves of two clips that sound together. @param area  where both are. */
    static void paintCrossfade (juce::Graphics&, const Look&, juce::Rectangle<int> area);

    WaveTiles tiles;

private:
    void paintBody (juce::Graphics&, const Look&, const ClipPaint&, juce::Rectangle<int> area, juce::Rectangle<int> header);
    void paintLabel (juce::Graphics&, const Look&, const ClipItem&, const ClipPaint&, juce::Rectangle<int> header, bool onWave);
    void paintFades (juce::Graphics&, const Look&, const ClipItem&, const TimelineView&, juce::Rectangle<int> body);
    void paintGain (juce::Graphics&, const Look&, const ClipItem&, const TimelineView&, const Place&);
    static void paintPattern (juce::Graphics&, const ClipPaint&, const ClipItem&, const TimelineView&, juce::Rectangle<int> body, juce::Rectangle<int> dirty);
    void paintGrips (juce::Graphics&, const Look&, const ClipItem&, const TimelineView&, juce::Rectangle<int> area);
    void paintMissing (juce::Graphics&, const Look&, const ClipPaint&, juce::Rectangle<int> body, juce::Rectangle<int> dirty);

    LabelCache labels;
};
} // namespace amp::gui
