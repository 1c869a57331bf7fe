#include "App/Bench/Benchmarks.h"

#include "App/Bench/ScratchFolder.h"
#include "Engine/Bench/EditBench.h"
#include "Engine/Bench/LiveBench.h"
#include "Engine/Bench/MixBench.h"
#include "Engine/Bench/PatternBench.h"
#include "Engine/Bench/RenderBench.h"
#include "Engine/Bench/StripBench.h"
#include "Gui/Arrange/ArrangeBench.h"

namespace amp
{
namespace
{
/** editLimit, addTrackLimit: ms of message-thread time. */
Result<std::vector<Figure>> editsOf (int tracks, double editLimit, double addTrackLimit)
{
    const auto measured = engine::benchEdits (tracks);
    if (! measured)
        return measured.error();

    std::vector<Figure> figures;
    for (const auto& edit : *measured)
    {
        const auto limit =
            edit.name.containsIgnoreCase ("track") && edit.name.containsIgnoreCase ("add") ? addTrackLimit : editLimit;
        figures.push_back ({ edit.name + ", median", edit.medianSeconds * 1000.0, "ms", limit });
        figures.push_back ({ edit.name + ", worst", edit.worstSeconds * 1000.0, "ms" });
    }
    return figures;
}

Result<std::vector<Figure>> edits (const BenchOptions&)
{
    return editsOf (500, 5.0, 10.0);
}

Result<std::vector<Figure>> editsOf128 (const BenchOptions&)
{
    return editsOf (128, 5.0, 5.0);
}

/** A figure of which more is better; its limit is what it must not fall below, given as the larger of both. */
Figure atLeast (const juce::String& name, double value, const juce::String& unit, double least)
{
    return { name, value, unit, least, true };
}

Result<std::vector<Figure>> strip (const BenchOptions&)
{
    const auto measured = engine::benchStrip();
    return std::vector<Figure> { { "a full strip, a stereo track and block of 512", measured.full, "us", 9.0 },
                                 { "all sections off", measured.off, "us", 0.5 } };
}

Result<std::vector<Figure>> mix (const BenchOptions&)
{
    const ScratchFolder folder;
    const auto measured = engine::benchMix (folder.path());
    if (! measured)
        return measured.error();
    return std::vector<Figure> {
        { "a track added, with EQ, compressor and a send, a block of 512", measured->perTrack, "us", 16.0 },
        atLeast ("128 such tracks, times faster than they play", measured->realTime, "x", 5.0),
        { "memory of the program at most", measured->peakMemory, "MB", 500.0 }
    };
}

Result<std::vector<Figure>> team (const BenchOptions&)
{
    const ScratchFolder folder;
    const auto measured = engine::benchTeam (folder.path());
    if (! measured)
        return measured.error();
    if (! measured->sameBits)
        return Error { "team", "two threads rendered other bits than one" };
    return std::vector<Figure> {
        { "speed-up of a bare loop by a second thread", measured->bareSpeedUp, "x" },
        { "speed-up of the engine", measured->renderSpeedUp, "x" },
        atLeast ("the engine's against the bare loop's", measured->renderSpeedUp / measured->bareSpeedUp, "x", 0.85)
    };
}

Result<std::vector<Figure>> live (const BenchOptions& options)
{
    const ScratchFolder folder;
    const auto measured = engine::benchLive (folder.path(), options.liveSeconds);
    if (! measured)
        return measured.error();
    return std::vector<Figure> {
        { "played", measured->seconds, "s" },
        { "edits meanwhile", static_cast<double> (measured->edits), "" },
        { "blocks of 64", static_cast<double> (measured->blocks), "" },
        { "under-runs", static_cast<double> (measured->underruns), "", 0.0 },
        { "blocks over 70 % of their time", static_cast<double> (measured->lateBlocks), "", 0.0 },
        { "the longest block, of its time", measured->worstShare * 100.0, "%", 70.0 },
        { "load at the end", measured->meanShare * 100.0, "%" },
        { "a bare loop beside it: blocks over 70 % of their time", static_cast<double> (measured->bareLateBlocks), "" },
        { "its longest block, of its time", measured->bareWorstShare * 100.0, "%" }
    };
}

Result<std::vector<Figure>> render (const BenchOptions&)
{
    const ScratchFolder folder;
    const auto measured = engine::benchRender (folder.path(), 32, 30.0);
    if (! measured)
        return measured.error();
    return std::vector<Figure> {
        { "32 tracks against a bare loop that reads and adds", measured->ratio(), "x", 2.0 },
        { "the bare loop, a track and block of 512", measured->perTrackAndBlock (measured->bareLoop), "us" },
        { "the engine, a track and block of 512", measured->perTrackAndBlock (measured->render), "us" }
    };
}

Result<std::vector<Figure>> patterns (const BenchOptions&)
{
    const auto measured = engine::benchPattern();
    constexpr auto blockMs = 64.0 / 48.0;
    const auto perVoice = [] (double voices) { return 1e6 * 512.0 / 48000.0 / voices; };
    return std::vector<Figure> {
        { "voices of one core: sample, two filters, shape, envelope, pan", measured.plainVoices, "" },
        { "the same, a voice and block of 512", perVoice (measured.plainVoices), "us", perVoice (1500.0) },
        { "voices of one core, the sample at another speed", measured.pitchedVoices, "" },
        { "the same, a voice and block of 512", perVoice (measured.pitchedVoices), "us", perVoice (1500.0) },
        { "loading 20,000 events", measured.loadSeconds * 1000.0, "ms", 20.0 },
        { "64 samples in which 500 events begin", measured.denseQuantum * 1000.0, "ms", 0.4 * blockMs },
    };
}

Result<std::vector<Figure>> frames (const BenchOptions&)
{
    constexpr double frameLimit = 8.0;  // ms, so that a frame of 60 a second has as much left for everything else
    std::vector<Figure> figures;
    for (const auto& cost : gui::benchArrange (500, 20, 1440, 780))
    {
        figures.push_back ({ cost.what + ", median", cost.median, "ms", frameLimit });
        figures.push_back ({ cost.what + ", 99th percentile", cost.worstPercent, "ms" });
    }
    const auto window = benchWindow();
    if (! window)
        return window.error();
    figures.insert (figures.end(), window->begin(), window->end());
    return figures;
}
}  // namespace

const std::vector<Benchmark>& benchmarks()
{
    static const std::vector<Benchmark> all {
        { "edits", "From an edit of a 500-track session to the engine, message-thread CPU time.", edits },
        { "session",
          "Opening and saving 1,000 tracks with 10,000 clips.",
          [] (const BenchOptions&) { return benchSession (1000); } },
        { "load", "Opening and saving 128 tracks.", [] (const BenchOptions&) { return benchSession (128); } },
        { "render", "Rendering 32 stereo 24-bit tracks against a bare loop in the same run.", render },
        { "pattern", "Voices of the pattern layer, its densest step, and loading 20,000 events.", patterns },
        { "send", "MIDI of the pattern layer against the clock, at the thread that sends it; --seconds.",
          [] (const BenchOptions& options) { return benchSend (options.liveSeconds); } },
        { "versions", "A version of one changed knob, and finding it, at 10, 100 and 1,000 tracks.", [] (const BenchOptions&) { return benchVersions(); } },
        { "checkpoint", "Edits and checkpoints of a session of 500 tracks while it plays at 64 samples: the first half without checkpoints; --seconds.",
          [] (const BenchOptions& options) { return benchCheckpoint (options.liveSeconds); } },
        { "edits128", "The edits in a session of 128 tracks.", editsOf128 },
        { "strip", "The sections of a channel strip by themselves.", strip },
        { "mix", "Whole sessions with EQ and compressor on every track, a reverb, and a limiter on the master.", mix },
        { "team", "Two rendering threads against one; needs a machine with nothing else to do.", team },
        { "live", "64 full strips at 64 samples through the null device while tracks come and go; --seconds.", live },
        { "gui", "Frames of the arranger with 500 tracks and 10,000 clips, painted by the software renderer.", frames },
    };
    return all;
}
}  // namespace amp
