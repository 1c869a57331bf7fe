#pragma once
#include "Model/Schema/Keeping.h"

/** What was measured of the audio. Derived: a cache that is rebuilt when it is stale. */
namespace amp::schema
{
inline constexpr auto trackAnalysisFields = keeping (Keep::derived, {
    numbers ("waveform", "[]", -1e9, 1e9, "Overview of the waveform."),
    numbers ("spectrum", "[]", -1e9, 1e9, "Spectrum."),
    numbers ("peaks", "[]", -1e9, 1e9, "Peaks."),
    numbers ("rms", "[]", -1e9, 1e9, "Levels."),
    time    ("lastUpdated", "When it was measured."),
});
inline constexpr Entity trackAnalysis { "trackAnalysis", "What was measured of one track.", trackAnalysisFields };
static_assert (isSound (trackAnalysis));

inline constexpr auto projectAnalysisFields = keeping (Keep::derived, {
    numbers ("spectralBalance", "[]", -1000, 1000, "Level of each octave.").in (Unit::decibels),
    number  ("dynamicRange", 0, 0, 1000, "Peak to loudness ratio.").in (Unit::decibels),
    number  ("stereoWidth", 0, 0, 1000, "Side against mid.").in (Unit::ratio),
    number  ("phaseCorrelation", 0, -1, 1, "Correlation of left and right."),
    number  ("lufsIntegrated", -120, -1000, 1000, "Integrated loudness in LUFS."),
    number  ("lufsShortTerm", -120, -1000, 1000, "Short-term loudness in LUFS."),
    number  ("peakLevel", -120, -1000, 1000, "True peak.").in (Unit::decibels),
    time    ("lastAnalyzed", "When it was measured."),
});
inline constexpr Entity projectAnalysis { "projectAnalysis", "What was measured of the mix.", projectAnalysisFields };
static_assert (isSound (projectAnalysis));

inline constexpr auto analysisFields = keeping (Keep::derived, {
    map    ("tracks", trackAnalysis, "What was measured of each track, by its id.").withoutEffect(),
    object ("project", projectAnalysis, "What was measured of the mix."),
});
inline constexpr Entity analysis { "analysis", "What was measured of the audio.", analysisFields };
static_assert (isSound (analysis));
} // namespace amp::schema
