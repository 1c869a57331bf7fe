#pragma once
#include "Analysis/Measure/Measurement.h"
#include "App/Document.h"

#include <functional>

namespace amp
{
/** What to render, and how. Times are seconds from the start of the session. */
struct RenderRequest
{
    std::string output;     // .wav, .flac or .ogg; empty only measures
    std::string stemFolder; // also a file for each track, bus and return, post-fader; empty: none
    std::optional<double> from, to;
    double tail = 0;
    std::optional<double> sampleRate; // Hz; absent: the project's
    std::optional<int> bits;          // 16, 24, or 32 for float; absent: the project's
    int blockSize = 4096, threads = 1;
    std::optional<double> loudness; // LUFS to bring the whole to
    double ceiling = -1;            // dBTP that bringing it there must not exceed
    bool allowsMissingMedia = false;
    std::vector<std::string> mediaRoots {};
    std::vector<std::string> sampleFolders {};  ///< for patterns
};

/** What came out. */
struct RenderReport
{
    std::string file;
    Measurement measured;
    double realtimeFactor = 0; // seconds of sound per second of work
    int64_t clippedSamples = 0;
    std::vector<juce::String> warnings;
};

/** Told how far it is, 0..1. @returns false to cancel. */
using RenderProgress = std::function<bool (double)>;

/** Renders a session offline through the real engine into a file that appears when it is complete.
    @returns an Error if media is missing, a file cannot be written, or it was cancelled; nothing is left behind then.
    Thread: message (the engine's graphs are built there). */
Result<RenderReport> renderToFile (const Document&, const RenderRequest&, const RenderProgress& = [] (double) { return true; });
} // namespace amp
