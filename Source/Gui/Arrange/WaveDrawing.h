#pragma once
#include "Gui/Theme/ClipColours.h"
#include "Gui/Workspace/Arrangement.h"

namespace amp::gui
{
/** A piece of a clip's waveform that is to be drawn. */
struct WavePiece
{
    const ClipItem& clip;
    const ClipPaint& colours;
    double start;            // seconds from the clip's start
    double secondsPerColumn;
    int columns, height;     // physical pixels
    float scale;             // physical pixels per logical one
    double zoom;             // of the amplitude
};

/** The gain of a clip at a time from its start: its own gain, what is drawn along it, and its fades. Linear. */
double gainAt (const ClipItem&, double seconds);

/** Draws extremes and RMS of each column, written straight into a picture with transparent ground: both channels apart if
    there is room, else as one. @returns no picture if the overview of the file is not there yet. */
juce::Image drawWave (const WavePiece&, Waveforms&);
} // namespace amp::gui
