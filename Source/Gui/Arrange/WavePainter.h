#pragma once
#include "Gui/Arrange/TimelineView.h"
#include "Gui/Theme/ClipColours.h"
#include "Gui/Workspace/Arrangement.h"

namespace amp::gui
{
/** Draws the waveform of a clip from its file's overview, one column a pixel, only where it is needed.

    Thread: message. Keeps its buffers, so that painting does not allocate once they have grown.
*/
class WavePainter
{
public:
    /** @param body   the clip's area below its header, in the canvas.
        @param dirty  what must be painted of it. */
    void paint (juce::Graphics&, const ClipItem&, const ClipPaint&, const TimelineView&, juce::Rectangle<int> body,
                juce::Rectangle<int> dirty, Waveforms&);

private:
    void paintChannel (juce::Graphics&, const ClipPaint&, juce::Rectangle<int> area, int firstColumn);
    float fadeGain (const ClipItem&, double seconds) const;
    bool readColumns (const ClipItem&, int firstChannel, int lastChannel, double start, double secondsPerColumn, Waveforms&);

    std::vector<PeakColumn> columns, other;
    std::vector<float> gains;
    juce::RectangleList<float> outline, core, clipped;
};
} // namespace amp::gui
