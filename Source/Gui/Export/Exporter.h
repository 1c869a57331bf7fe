#pragma once
#include "Core/Result.h"

#include <juce_core/juce_core.h>

#include <functional>
#include <optional>
#include <vector>

namespace amp::gui
{
/** What to export, as `audiomage render` is told it. Times are seconds from the session's start. */
struct ExportOrder
{
    struct File
    {
        juce::String strip; // a track, bus or return, post-fader; empty: the master
        juce::String label; // what it holds, for people
        juce::File file;    // .wav, .flac or .ogg
    };

    /** Files that are rendered at once. */
    struct Pass
    {
        std::optional<juce::Range<double>> range {}; // absent: the session's own
        std::vector<File> files {};                  // one of the master at most
    };

    std::vector<Pass> passes {};
    std::optional<double> sampleRate {}; // Hz; absent: the project's
    std::optional<int> bits {};          // 16, 24, or 32 for float; absent: the project's
    bool dithers = true;                 // 16 bits
    double tail = 0;                     // seconds after the end of each pass
    std::optional<double> loudness {};   // LUFS of the master
    double ceiling = -1;                 // dBTP that bringing it there must not exceed
    bool allowsMissingMedia = false;     // it is silence then
};

/** A file that is complete. */
struct ExportedFile
{
    juce::File file;
    juce::String label;
    double seconds = 0;
    std::optional<double> lufs, truePeak, samplePeak; // nothing: silent
    juce::StringArray warnings;
};

/** How an export is getting on. */
struct ExportStatus
{
    enum class State { idle, running, done, cancelled, failed };

    State state = State::idle;
    double done = 0;    // 0..1, of all passes
    double elapsed = 0; // seconds
    double speed = 0;   // seconds of sound a second of work
    juce::String doing; // the file in the making

    /** A part of the whole as it came out so far: the same number of columns for an export of any length, the first at the left. */
    struct Column
    {
        float low = 0, high = 0;      // samples of the master
        std::optional<float> loudness; // short-term, LUFS; nothing: silent
        bool isMade = false;
    };
    static constexpr size_t columns = 400;
    std::vector<Column> sound {}; // empty, or that many
    std::vector<ExportedFile> files; // that are complete, also after a failure
    std::optional<Error> problem;
};

/** Renders the session as it is now, in the background; App does it. One export a session at a time. Thread: message. */
class Exporter
{
public:
    virtual ~Exporter() = default;

    /** Begins. @returns an Error if one is running. */
    virtual Result<> start (const ExportOrder&) = 0;

    /** Stops it soon; the file in the making is not left behind. */
    virtual void cancel() = 0;

    /** Of the last one. */
    virtual ExportStatus status() const = 0;

    bool isRunning() const { return status().state == ExportStatus::State::running; }

    /** Plays a file that was exported, or stops it with an empty one. Absent: it cannot be heard here. */
    std::function<void (const juce::File&)> play;

    /** Told when one has ended, however. */
    std::function<void()> onEnd;
};
} // namespace amp::gui
