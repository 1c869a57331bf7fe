#include "App/Bench/Benchmarks.h"
#include "App/Bench/ScratchFolder.h"
#include "App/Document.h"
#include "App/Templates/SessionSketch.h"
#include "Model/Session.h"
#include "Persistence/Journal/Autosave.h"

#include <chrono>

namespace amp
{
namespace
{
double milliseconds (const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli> (std::chrono::steady_clock::now() - start).count();
}

/** The smallest of several rounds: what the work takes when nothing else runs. */
double best (int rounds, const std::function<void()>& work)
{
    auto least = milliseconds (work);
    for (int i = 1; i < rounds; ++i)
        least = std::min (least, milliseconds (work));
    return least;
}
}  // namespace

NodePtr benchSessionOf (int tracks)
{
    SessionSketch sketch ("Bench", Session::systemClock());
    for (int t = 0; t < tracks; ++t)
    {
        const auto id = "track-" + juce::String (t);
        SessionSketch::Track track {
            .id = id, .name = "Track " + juce::String (t), .volume = 60.0 + t % 20, .pan = t % 100 - 50.0
        };
        for (int c = 0; c < 10; ++c)
            track.clips.push_back ({ .id = id + "-" + juce::String (c),
                                     .name = "take " + juce::String (c),
                                     .filePath = "Bench Media/" + id + ".wav",
                                     .start = c * 4.0,
                                     .duration = 3.9,
                                     .offset = c * 0.25,
                                     .gain = -1.5,
                                     .fadeIn = 0.01,
                                     .fadeOut = 0.02 });
        sketch.addTrack (track);
    }
    return sketch.build();
}

namespace
{
/** How long the message thread is held up by an edit, its journal, and the beginning of a checkpoint: the 99th percentile, ms. */
Result<double> stallsOfAutosave (Session& session, const std::string& path)
{
    const auto state = stateOfFile (files(), path);
    if (! state)
        return state.error();
    Autosave autosave (files(), session, SessionFiles (path), state->hash);
    std::vector<double> stalls;
    for (int i = 0; i < 600; ++i)
    {
        Result<> edited;
        stalls.push_back (milliseconds ([&] {
            edited = session.edit ("Set volume", [&] (Edit& edit) {
                return edit.set (Path ({ "tracks", "track-" + std::to_string (i % 10), "volume" }), 50.0 + i % 40);
            });
            if (i % 60 == 59)
                autosave.checkpoint();
        }));
        if (! edited)
            return edited.error();
    }
    autosave.finishWriting();
    if (auto flushed = autosave.flush(); ! flushed)
        return flushed.error();
    std::sort (stalls.begin(), stalls.end());
    return stalls[stalls.size() * 99 / 100];
}
}  // namespace

Result<std::vector<Figure>> benchSession (int tracks)
{
    const ScratchFolder folder;
    const auto path = folder.path() + "/bench.amp";
    if (auto saved = saveSession (files(), path, benchSessionOf (tracks)); ! saved)
        return saved.error();

    auto opened = openSession (files(), path);
    if (! opened)
        return opened.error();

    const auto load = best (5, [&] {
        if (const auto document = openSession (files(), path))
            const Session session (document->root);
    });

    Session session (opened->root);
    auto stall = std::numeric_limits<double>::infinity();
    for (int round = 0; round < 5; ++round)
    {
        const Path name ({ "tracks", "track-" + std::to_string (round), "name" });
        if (auto edited = session.edit ("Rename", [&] (Edit& e) { return e.set (name, "Renamed"); }); ! edited)
            return edited.error();
        stall = std::min (stall, milliseconds ([&] { session.saved (session.beginSave()); }));
    }
    const auto write =
        best (3, [&] { [[maybe_unused]] const auto saved = saveSession (files(), path, session.now().root()); });

    const auto journalled = stallsOfAutosave (session, path);
    if (! journalled)
        return journalled.error();

    return std::vector<Figure> { { "opening, until it can be edited", load, "ms", 1000.0 },
                                 { "an edit and its journal on the message thread, while checkpoints are written, p99", *journalled, "ms", 8.0 },
                                 { "saving, on the message thread", stall, "ms", 10.0 },
                                 { "saving, on its own thread", write, "ms" } };
}
}  // namespace amp
