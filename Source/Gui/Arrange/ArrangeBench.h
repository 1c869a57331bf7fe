#pragma once
#include <juce_core/juce_core.h>

namespace amp::gui
{
/** What frames of one kind cost: update and painting into a picture, with the software renderer. */
struct FrameCost
{
    juce::String what;
    int frames = 0;
    double median = 0, worstPercent = 0; // milliseconds; worstPercent: the 99th percentile
};

/** Measures the arranger on a made-up session: playing, scrolling time, scrolling tracks, zooming, moving a clip.

    @param tracks, clipsPerTrack  how large the session is; 500 and 20 for the aim of 8 ms a frame while scrolling.
    @param width, height          of the arranger, in pixels.
    Thread: message.
*/
std::vector<FrameCost> benchArrange (int tracks, int clipsPerTrack, int width, int height);
} // namespace amp::gui
