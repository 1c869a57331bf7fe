#pragma once
#include "Engine/Follow/Follower.h"
#include "Engine/Inserts/BuiltInInserts.h"
#include "Engine/Render/Renderer.h"

namespace amp::engine
{
/** A strip that is rendered besides the master. */
struct Stem
{
    std::shared_ptr<const Strip> strip;  ///< shared with the desk
    int latency = 0;                     ///< samples
};

/** Renders a session as fast as the machine can: another instance of the engine that plays, called in a loop.

    What it renders depends on the session alone: not on the block size, the threads or the run.
    prepare()   [message thread] the graphs are built there
    run()       [any thread]
    destruction [message thread]
*/
class OfflineRender
{
public:
    struct Options
    {
        std::optional<double> sampleRate;  ///< Hz; absent: the project's
        std::optional<double> start, end;  ///< seconds; absent: see range()
        double tail = 0;                   ///< seconds rendered after the end
        int blockSize = 16384;             ///< samples, 1 or more
        int threads = 1;                   ///< that render, 1 or more
        bool givesWay = false;             ///< to what plays meanwhile; the thread that runs it says so for itself
        bool withMetronome = false;
        bool allowsMissingMedia = false;     ///< renders silence for it
        std::vector<juce::String> stems {};  ///< ids of tracks, buses and returns to render besides the master
        Tap stemTap = Tap::post;             ///< before or after fader, mute and pan
    };

    /** Two channels of what was rendered, in order. @returns an Error to stop. Called by run(), on its own thread or on
       another that renders: one call at a time. */
    using Sink = std::function<Result<> (const float* const* channels, int frames)>;

    /** How far it is, 0..1. @returns false to cancel. */
    using Progress = std::function<bool (double)>;

    /** @returns an Error with the path and the reason if media is missing, the mixer cannot be played, a stem does not
       exist or the range is empty. */
    static Result<std::unique_ptr<OfflineRender>> prepare (const Snapshot&, MediaSource&, const Options&);

    ~OfflineRender();

    double sampleRate() const { return desk.sampleRate(); }

    /** How many frames each sink will get. */
    int64_t frames() const { return length; }

    /** Media that is missing and rendered as silence, by path. */
    const std::map<juce::String, Error>& missing() const { return library.problems(); }

    /** Sounds of patterns that mean nothing or cannot be read, and are silent, by name. */
    const std::map<std::string, Error>& soundProblems() const { return sounds.problems(); }
    /** Pairs of outputs that the session plays into and that are added to the two channels of the master. */
    std::vector<Error> outputProblems() const { return missingOutputs (desk.plan(), 2); }

    /** Effects that the sound passes by because they are not known. */
    const std::vector<Error>& effectProblems() const { return unknownEffects; }

    /** Renders it all, once.
        stems: one sink for each of Options::stems, in their order.
        @returns the first error of a sink; an Error "cancelled" if progress said so. */
    Result<> run (
        const Sink& master, const std::vector<Sink>& stems = {}, const Progress& = [] (double) { return true; });

private:
    OfflineRender (MediaSource&, double sampleRate, const Options&, size_t lanesPerBank);
    Result<> take (const Snapshot&);
    double contentSeconds (const NodePtr& root) const;

    const Options options;
    Telemetry telemetry;
    MediaLibrary library;
    SoundLibrary sounds;
    BuiltInInserts inserts;
    Desk desk;
    Team team;
    Renderer renderer;
    std::vector<Stem> stems;
    std::vector<Error> unknownEffects;
    int64_t first = 0, length = 0;  // samples
};

/** What is rendered if nobody says otherwise, in seconds: the session's own range, or else all content, or else one
   pass of the pattern layer's 256 steps. contentEnd: where the last clip ends. A pure function. */
juce::Range<double> defaultRange (const NodePtr& root, double contentEnd);
}  // namespace amp::engine
