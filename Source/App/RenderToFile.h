#pragma once
#include "Analysis/Measure/Measurement.h"
#include "App/Document.h"

#include <functional>

namespace amp
{
/** A file for one track, bus or return, post-fader. */
struct StemFile
{
    juce::String id;
    std::string path; // .wav, .flac or .ogg
};

/** A moment of the master while it is rendered. */
struct RenderedMoment
{
    double start = 0, end = 0;  ///< seconds from where the render begins
    float low = 0, high = 0;    ///< the least and the greatest sample
    double loudness = -1000;    ///< short-term, LUFS
};

/** What to render, and how. Times are seconds from the start of the session. */
struct RenderRequest
{
    std::string output;     // .wav, .flac or .ogg; empty only measures
    std::string stemFolder; // also a file for each track, bus and return, post-fader; empty: none
    std::vector<StemFile> stems {}; // or these files and no other
    std::optional<double> from, to;
    double tail = 0;
    std::optional<double> sampleRate; // Hz; absent: the project's
    std::optional<int> bits;          // 16, 24, or 32 for float; absent: the project's
    bool dithers = true;              // 16 bits
    int blockSize = 16384, threads = 1;
    bool givesWay = false; // to what plays meanwhile
    std::optional<double> loudness; // LUFS to bring the whole to
    double ceiling = -1;            // dBTP that bringing it there must not exceed
    bool allowsMissingMedia = false;
    std::vector<std::string> mediaRoots {};
    std::vector<std::string> sampleFolders {};  ///< for patterns
    std::function<void (const RenderedMoment&)> onMoment {}; ///< told some times for each second of sound, also of the pass that measures
};

/** What came out. */
struct RenderReport
{
    std::string file;
    Measurement measured;
    double realtimeFactor = 0; // seconds of sound per second of work
    int64_t clippedSamples = 0;
    std::vector<juce::String> warnings;

    /** What was measured of a stem. */
    struct Stem
    {
        StemFile file;
        Measurement measured;
        int64_t clippedSamples = 0;
    };
    std::vector<Stem> stems {}; // in the order of the files
};

/** Runs something on the message thread and waits until it has ended. */
using OnMessageThread = std::function<void (const std::function<void()>&)>;

/** Told how far it is, 0..1. @returns false to cancel. */
using RenderProgress = std::function<bool (double)>;

/** Renders a session offline through the real engine into a file that appears when it is complete.
    @returns an Error if media is missing, a file cannot be written, or it was cancelled; nothing is left behind then.
    @param onMessageThread  what the engine's graphs are built and taken down with; by default it is called in place.
    Thread: message; any that may wait, if onMessageThread goes there. */
Result<RenderReport> renderToFile (const Document&, const RenderRequest&, const RenderProgress& = [] (double) { return true; },
                                   const OnMessageThread& onMessageThread = [] (const std::function<void()>& call) { call(); });
} // namespace amp
