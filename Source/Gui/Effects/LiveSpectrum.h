#pragma once
#include "Analysis/Live/SoundSpectrum.h"
#include "Core/Telemetry.h"

#include <juce_graphics/juce_graphics.h>

namespace amp::gui
{
/** The spectrum of what leaves a strip while somebody looks: watches the strip, and falls slowly. Thread: message. */
class LiveSpectrum
{
public:
    explicit LiveSpectrum (Telemetry&);
    ~LiveSpectrum();
    LiveSpectrum (const LiveSpectrum&) = delete;
    LiveSpectrum& operator= (const LiveSpectrum&) = delete;

    /** The strip by its meter's id; empty: none. */
    void watch (const juce::String& meterId);

    /** The next frame. @returns true if the picture is another one. */
    bool advance (double seconds);

    /** A filled outline, from -90 dB at the bottom to 0 dB at the top. */
    juce::Path outline (juce::Rectangle<float> area) const;

    /** dB of the band that holds a frequency. */
    float levelAt (double frequency) const;

    /** The loudest band: Hz and dB; -120 dB in silence. */
    std::pair<double, float> loudest() const;

    /** Where a frequency stands in a picture, 0..1: 20 Hz..20 kHz, even in octaves; and the way back. */
    static double placeOf (double frequency) { return std::log2 (frequency / lowest) / std::log2 (highest / lowest); }
    static double frequencyAt (double place) { return lowest * std::pow (highest / lowest, place); }

    static constexpr double lowest = 20.0, highest = 20000.0;

private:
    Telemetry& telemetry;
    LoudnessChannel* channel = nullptr;
    SoundSpectrum spectrum;
    std::vector<float> sound[2], levels;
    uint64_t shownFrames = 0;
    double sinceLast     = 0;
};
} // namespace amp::gui
