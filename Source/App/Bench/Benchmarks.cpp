#include "App/Bench/Benchmarks.h"

#include "App/Bench/ScratchFolder.h"
#include "Engine/Bench/EditBench.h"
#include "Engine/Bench/PatternBench.h"
#include "Engine/Bench/RenderBench.h"
#include "Gui/Arrange/ArrangeBench.h"

namespace amp
{
namespace
{
constexpr double editLimit = 5.0, addTrackLimit = 10.0;  // ms of message-thread time in a session of 500 tracks

Result<std::vector<Figure>> edits()
{
    const auto measured = engine::benchEdits (500);
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

Result<std::vector<Figure>> render()
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

Result<std::vector<Figure>> patterns()
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

Result<std::vector<Figure>> frames()
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
        { "session", "Opening and saving 1,000 tracks with 10,000 clips.", [] { return benchSession (1000); } },
        { "render", "Rendering 32 stereo 24-bit tracks against a bare loop in the same run.", render },
        { "pattern", "Voices of the pattern layer, its densest step, and loading 20,000 events.", patterns },
        { "versions", "A version of one changed knob, and finding it, at 10, 100 and 1,000 tracks.", benchVersions },
        { "gui", "Frames of the arranger with 500 tracks and 10,000 clips, painted by the software renderer.", frames },
    };
    return all;
}
}  // namespace amp
