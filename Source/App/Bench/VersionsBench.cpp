#include "App/Bench/Benchmarks.h"
#include "App/Bench/ScratchFolder.h"
#include "App/Document.h"
#include "Model/Session.h"
#include "Versioning/Diff/Difference.h"
#include "Versioning/Repository/Repository.h"

#include <chrono>
#include <filesystem>

namespace amp
{
namespace
{
using Milliseconds = std::chrono::duration<double, std::milli>;

int64_t bytesIn (const std::string& folder)
{
    int64_t bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator (folder))
        if (entry.is_regular_file())
            bytes += static_cast<int64_t> (entry.file_size());
    return bytes;
}

/** What a version of one changed knob costs, and finding out what changed. */
struct OneKnob
{
    double commit = 0, diff = 0;  ///< milliseconds, the best of several rounds
    int64_t bytes = 0;            ///< the most of them

    static Result<OneKnob> measure (int tracks)
    {
        const ScratchFolder folder;
        Session session (benchSessionOf (tracks));
        auto repository = versions::Repository::open (files(), folder.path() + "/bench.amp");
        if (! repository)
            return repository.error();
        const auto make = [&] (const char* message) {
            return (*repository)->commit ({ session.now().root(), message, "bench", Session::systemClock().now() });
        };
        auto before = make ("First");
        if (! before)
            return before.error();

        OneKnob cost { std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity() };
        for (int round = 0; round < 9; ++round)
        {
            const Path fader ({ "mixer", "channels", "track-" + std::to_string ((round * 7) % tracks), "volume" });
            if (auto edited = session.edit ("Fader", [&] (Edit& e) { return e.set (fader, 40.0 + round); }); ! edited)
                return edited.error();
            const auto size = bytesIn (folder.path());
            const auto start = std::chrono::steady_clock::now();
            const auto made = make ("Knob");
            cost.commit = std::min (cost.commit, Milliseconds (std::chrono::steady_clock::now() - start).count());
            if (! made)
                return made.error();
            cost.bytes = std::max (cost.bytes, bytesIn (folder.path()) - size);

            const auto a = (*repository)->stateOf (before->id), b = (*repository)->stateOf (made->id);
            if (! a || ! b)
                return a ? b.error() : a.error();
            const auto compared = std::chrono::steady_clock::now();
            if (versions::differences (*a, *b).size() != 1)
                return Error { "versions", "one change was not found as one" };
            cost.diff = std::min (cost.diff, Milliseconds (std::chrono::steady_clock::now() - compared).count());
            before = made;
        }
        return cost;
    }
};
}  // namespace

Result<std::vector<Figure>> benchVersions()
{
    std::vector<Figure> figures;
    for (const auto tracks : { 10, 100, 1000 })
    {
        const auto cost = OneKnob::measure (tracks);
        if (! cost)
            return cost.error();
        const auto of = " of " + juce::String (tracks) + " tracks";
        figures.push_back ({ "a version of one changed knob" + of, cost->commit, "ms", 20.0 });
        figures.push_back ({ "its size" + of, static_cast<double> (cost->bytes), "bytes", 4096.0 });
        figures.push_back ({ "finding what it changed" + of, cost->diff * 1000.0, "us" });
    }
    return figures;
}
}  // namespace amp
