#include "App/Bench/Benchmarks.h"

#include "App/Document.h"
#include "Model/Lookup.h"
#include "Pattern/Loop/Compile.h"
#include "Remote/Send/PatternSender.h"

#include <algorithm>
#include <cmath>
#include <ctime>

namespace amp
{
namespace
{
constexpr auto bpm = 137.0; // steps that fall on no round number of anything
constexpr auto warmUp = 0.5; // seconds that are not counted

int64_t monotonic()
{
    timespec now {};
    clock_gettime (CLOCK_MONOTONIC, &now);
    return static_cast<int64_t> (now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

/** Notes when each clock pulse and note-on leaves the sender's thread. */
class RecordingPort : public remote::MidiPort
{
public:
    RecordingPort() { times.reserve (1 << 16); }

    void send (const uint8_t* bytes, int) override
    {
        if (bytes[0] == 0xF8 || (bytes[0] & 0xF0) == 0x90)
            times.push_back (monotonic());
    }

    std::vector<int64_t> times; // read once the sender has gone
};

/** How far each time is from the pulse that it belongs to, seconds, sorted. */
std::vector<double> distancesOf (const std::vector<int64_t>& times, int64_t start)
{
    constexpr auto pulse = 60.0 / bpm / 24.0;
    std::vector<double> distances;
    for (const auto time : times)
        if (const auto at = static_cast<double> (time - start) / 1e9; at > warmUp)
            distances.push_back (std::abs (at - std::round (at / pulse) * pulse));
    std::sort (distances.begin(), distances.end());
    return distances;
}
} // namespace

Result<std::vector<Figure>> benchSend (double seconds)
{
    juce::String events;
    for (int step = 0; step < pattern::stepsPerLoop; ++step)
        events << (step > 0 ? "," : "") << "{\"step\":" << step << ",\"note\":60,\"gate\":0.5}";
    const auto root = readPattern (R"({"environment":{"bpm":137},"tracks_midi":{"m":{"track_id":"m","channel":0}},"sequences":{"m":{"track_id":"m","events":[)" + events + "]}}}");
    if (! root)
        return root.error();

    auto score = std::make_shared<remote::Score>();
    score->clock = pattern::MapClock (TempoMap (bpm, {}));
    score->parts.push_back ({ std::numeric_limits<int64_t>::min(), pattern::compile (SessionView (*root).get<"pattern">()) });

    auto port = std::make_shared<RecordingPort>();
    const auto start = monotonic();
    {
        remote::PatternSender sender ([start] {
            const auto now = monotonic();
            return remote::Moment { .isPlaying = true, .seconds = static_cast<double> (now - start) / 1e9, .time = now };
        });
        sender.follow (score);
        sender.useMidi (port, true);
        juce::Thread::sleep (static_cast<int> (seconds * 1000.0));
    }

    const auto distances = distancesOf (port->times, start);
    if (distances.empty())
        return Error { "send", "nothing was sent" };
    const auto at = [&] (double share) { return distances[static_cast<size_t> (share * static_cast<double> (distances.size() - 1))] * 1000.0; };
    return std::vector<Figure> { { "messages", static_cast<double> (distances.size()), "" },
                                 { "distance of a MIDI message from its time at the sending thread, median", at (0.5), "ms" },
                                 { "the same, 99th percentile", at (0.99), "ms", 1.0 },
                                 { "the same, worst", at (1.0), "ms" } };
}
}  // namespace amp
