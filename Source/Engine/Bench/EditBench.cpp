#include "Engine/Bench/EditBench.h"

#include "Commands/DocumentCommands.h"
#include "Engine/Bench/ThreadTime.h"
#include "Engine/Engine.h"
#include "Model/NewSession.h"

#include <algorithm>

namespace amp::engine
{
namespace
{
/** A session of empty files is as much work to follow as one of real ones. */
struct NoMedia : MediaSource
{
    Result<std::shared_ptr<const PcmFile>> open (const juce::String& path) override
    {
        return Error { path, "a benchmark has no media" };
    }
    Status status (const juce::String&) override { return Status::missing; }
    Result<juce::String> hash (const juce::String& path) override { return Error { path, "a benchmark has no media" }; }
};

/** The session, its commands and the engine that follows. */
struct EditBench
{
    EditBench() { addDocumentCommands (commands); }

    using Given = std::initializer_list<std::pair<const char*, juce::var>>;

    Result<juce::String> run (const char* id, Given given)
    {
        Arguments arguments;
        for (const auto& [name, value] : given)
            arguments.set (name, value);
        auto outcome = commands.run (id, session, arguments);
        if (! outcome)
            return outcome.error();
        return outcome->ids.empty() ? juce::String() : outcome->ids.back();
    }

    Result<> fill (int trackCount)
    {
        for (int i = 0; i < trackCount; ++i)
        {
            auto track = run ("track.add", {});
            if (! track)
                return track.error();
            tracks.push_back (*track);

            for (int c = 0; c < 4; ++c)
            {
                auto clip = run ("clip.add",
                                 { { "track", *track },
                                   { "filePath", "file-" + juce::String (i) + ".wav" },
                                   { "startTime", 10.0 * c },
                                   { "duration", 8.0 } });
                if (! clip)
                    return clip.error();
                clips.push_back (*clip);
            }
        }
        return {};
    }

    /** Times `edit (i)` for a number of rounds. */
    template <typename Edit>
    Result<EditFigure> measure (const char* name, Edit&& edit)
    {
        std::vector<double> times;
        for (size_t i = 0; i < 21; ++i)
        {
            const auto began = threadTime();
            if (auto done = edit (i); ! done)
                return done.error();
            times.push_back (threadTime() - began);
            engine.update();
        }
        std::sort (times.begin(), times.end());
        return EditFigure { name, times[times.size() / 2], times.back() };
    }

    Session session { newSession ("Benchmark", Session::systemClock()) };
    NoMedia media;
    Telemetry telemetry;
    Engine engine { session, media, telemetry };
    Registry commands;
    std::vector<juce::String> tracks, clips;
};
}  // namespace

Result<std::vector<EditFigure>> benchEdits (int trackCount)
{
    EditBench bench;
    if (auto filled = bench.fill (trackCount); ! filled)
        return filled.error();

    const auto trackOf = [&] (size_t i) { return bench.tracks[i * 37 % bench.tracks.size()]; };
    const auto clipOf = [&] (size_t i) { return bench.clips[i * 101 % bench.clips.size()]; };

    std::vector<EditFigure> figures;
    Result<> state;
    const auto add = [&] (const char* name, auto&& edit) {
        if (! state)
            return;
        if (auto figure = bench.measure (name, edit))
            figures.push_back (*figure);
        else
            state = figure.error();
    };

    add ("mute", [&] (size_t i) { return bench.run ("mixer.mute", { { "id", trackOf (i) }, { "muted", true } }); });
    add ("undo of a mute", [&] (size_t) -> Result<> {
        return bench.session.undo() ? Result<>() : Error { "undo", "nothing to undo" };
    });
    add ("move a fader", [&] (size_t i) {
        return bench.run ("mixer.volume", { { "id", trackOf (i) }, { "volume", 10.0 + static_cast<double> (i) } });
    });
    add ("move a clip", [&] (size_t i) {
        return bench.run ("clip.move", { { "clip", clipOf (i) }, { "startTime", 0.5 + static_cast<double> (i) } });
    });
    add ("trim a clip", [&] (size_t i) {
        return bench.run ("clip.fade", { { "clip", clipOf (i) }, { "fadeIn", 0.1 * static_cast<double> (i + 1) } });
    });
    add ("undo of a clip edit", [&] (size_t) -> Result<> {
        return bench.session.undo() ? Result<>() : Error { "undo", "nothing to undo" };
    });
    add ("add a track", [&] (size_t) { return bench.run ("track.add", {}); });
    add ("undo of adding a track", [&] (size_t) -> Result<> {
        return bench.session.undo() ? Result<>() : Error { "undo", "nothing to undo" };
    });

    if (! state)
        return state.error();
    return figures;
}
}  // namespace amp::engine
