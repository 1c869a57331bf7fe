// The thread that sends the pattern layer out, with a port and a socket that write down what they are given.
#include "Persistence/SessionCodec.h"
#include "Remote/Send/PatternSender.h"
#include "Remote/UdpReceiver.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <time.h>

using namespace amp;
using namespace amp::remote;
using amp::tests::UdpReceiver;

namespace
{
using Bytes = std::vector<uint8_t>;

int64_t now (clockid_t clock)
{
    timespec time {};
    clock_gettime (clock, &time);
    return static_cast<int64_t> (time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/** Keeps what is sent, and lets a test wait for it. */
struct Recorded : MidiPort
{
    void send (const uint8_t* bytes, int size) override
    {
        const std::lock_guard lock (mutex);
        messages.emplace_back (bytes, bytes + size);
        news.notify_all();
    }

    /** Everything, once a message is there that begins so; a test that waits in vain gets what there is. */
    std::vector<Bytes> until (const Bytes& last)
    {
        std::unique_lock lock (mutex);
        news.wait_for (lock, std::chrono::seconds (20), [&] { return place (messages, last) < messages.size(); });
        return messages;
    }

    static size_t place (const std::vector<Bytes>& in, const Bytes& beginning)
    {
        return static_cast<size_t> (std::find_if (in.begin(), in.end(), [&] (const Bytes& m) {
            return m.size() >= beginning.size() && std::equal (beginning.begin(), beginning.end(), m.begin());
        }) - in.begin());
    }

    std::mutex mutex;
    std::condition_variable news;
    std::vector<Bytes> messages;
};

/** A transport that plays from a second of the timeline on, from when it is made. */
struct Playing
{
    explicit Playing (double from) : moment { true, from, now (CLOCK_MONOTONIC) } {}

    Moment operator()()
    {
        const std::lock_guard lock (mutex);
        auto at = moment;
        at.isPlaying = isPlaying;
        return at;
    }

    /** Goes on at the beat where it is, as the engine does. */
    void keepBeat (double oldBpm, double newBpm)
    {
        const std::lock_guard lock (mutex);
        const auto time = now (CLOCK_MONOTONIC);
        moment.seconds = (moment.seconds + static_cast<double> (time - moment.time) / 1e9) * oldBpm / newBpm;
        moment.time = time;
    }

    std::mutex mutex;
    Moment moment;
    std::atomic<bool> isPlaying { true };
};

std::shared_ptr<const Score> score (const std::string& tracks, const std::string& sequences)
{
    const auto read = readSession (R"({"environment":{"bpm":120},)" + tracks + R"(,"sequences":{)" + sequences + "}}");
    INFO (read.firstError().text());
    REQUIRE (read.root != nullptr);
    return std::make_shared<const Score> (scoreOf (read.root, {}));
}

std::string midiTrack (const char* meta = "")
{
    return std::string (R"("tracks":{},"tracks_midi":{"m":{"track_id":"m","channel":2)") + meta + "}}";
}
const std::string held = R"("m":{"track_id":"m","events":[{"step":16,"note":60,"gate":200},{"step":20,"note":61,"gate":0.5}]})";
}  // namespace

TEST_CASE ("whoever follows the clock is told the place, 24 pulses a quarter, and the end", "[remote][midi][S2-68]")
{
    Playing place (2.0);  // step 16
    const auto port = std::make_shared<Recorded>();
    PatternSender sender ([&place] { return place(); });
    sender.follow (score (midiTrack(), held));
    sender.useMidi (port, true);

    const auto played = port->until ({ 0x92, 61 });
    REQUIRE (played.size() > 26);
    CHECK (played[0] == Bytes { 0xF2, 16, 0 });
    CHECK (played[1] == Bytes { 0xFB });
    const auto first = Recorded::place (played, { 0x92, 60 }), second = Recorded::place (played, { 0x92, 61 });
    REQUIRE (second < played.size());
    CHECK (std::count (played.begin() + static_cast<long> (first), played.begin() + static_cast<long> (second), Bytes { 0xF8 }) == 24);

    place.isPlaying = false;
    const auto all = port->until ({ 0xFC });
    CHECK (all.back() == Bytes { 0xFC });
    CHECK (Recorded::place (all, { 0x82, 60 }) < all.size());  // it would have lasted longer
}

TEST_CASE ("playing that begins at 0 is a start, and a port that wants no clock gets notes alone", "[remote][midi][S2-68]")
{
    const auto hasClock = GENERATE (true, false);
    Playing place (0.0);
    const auto port = std::make_shared<Recorded>();
    PatternSender sender ([&place] { return place(); });
    sender.follow (score (midiTrack(), R"("m":{"track_id":"m","events":[{"step":0,"note":64},{"step":1,"note":65}]})"));
    sender.useMidi (port, hasClock);
    const auto played = port->until ({ 0x92, 65 });
    CHECK ((Recorded::place (played, { 0xFA }) == 0) == hasClock);
    CHECK ((Recorded::place (played, { 0xF8 }) < played.size()) == hasClock);
    CHECK (Recorded::place (played, { 0xF2 }) == played.size());
}

TEST_CASE ("a MIDI track that is muted while it plays ends its notes at once", "[remote][midi][S2-63]")
{
    Playing place (2.0);
    const auto port = std::make_shared<Recorded>();
    PatternSender sender ([&place] { return place(); });
    const auto one = R"("m":{"track_id":"m","events":[{"step":16,"note":60,"gate":200}]})";
    sender.follow (score (midiTrack(), one));
    sender.useMidi (port, false);
    CHECK (port->until ({ 0x92, 60 }).size() == 1);

    sender.follow (score (midiTrack (R"(,"mute":true)"), one));
    const auto all = port->until ({ 0x82, 60 });
    CHECK (all == std::vector<Bytes> { { 0x92, 60, 127 }, { 0x82, 60, 0 } });
}

TEST_CASE ("where the tempo changes, every step is sent once, and what sounds goes on", "[remote][midi][S2-04][S2-68]")
{
    const auto faster = GENERATE (true, false);
    Playing place (8.0);  // step 64 of 120 bpm
    const auto port = std::make_shared<Recorded>();
    PatternSender sender ([&place] { return place(); });
    std::string events = R"({"step":64,"note":100,"gate":200})";
    for (int step = 64; step < 96; ++step)
        events += ",{\"step\":" + std::to_string (step) + ",\"note\":" + std::to_string (step - 60) + ",\"gate\":0.1}";
    const auto at = [&] (int bpm) {
        const auto read = readSession (R"({"environment":{"bpm":)" + std::to_string (bpm) + "}," + midiTrack() +
                                       R"(,"sequences":{"m":{"track_id":"m","events":[)" + events + "]}}}");
        return std::make_shared<const Score> (scoreOf (read.root, {}));
    };
    sender.follow (at (120));
    sender.useMidi (port, true);
    port->until ({ 0x92, 6 });
    sender.follow (at (faster ? 240 : 100));
    place.keepBeat (120, faster ? 240 : 100);

    const auto all = port->until ({ 0x92, 10 });
    std::vector<int> notes;
    for (const auto& message : all)
        if (message[0] == 0x92)
            notes.push_back (message[1]);
    CHECK (notes == std::vector<int> { 100, 4, 5, 6, 7, 8, 9, 10 });
    CHECK (Recorded::place (all, { 0x82, 100 }) == all.size());
    CHECK (Recorded::place (all, { 0xFC }) == all.size());
}

TEST_CASE ("panic silences all channels at once, and goes on playing", "[remote][midi][S2-69]")
{
    Playing place (2.0);
    const auto port = std::make_shared<Recorded>();
    PatternSender sender ([&place] { return place(); });
    sender.follow (score (midiTrack(), held));
    sender.useMidi (port, false);
    port->until ({ 0x92, 60 });
    sender.panic();
    const auto all = port->until ({ 0x92, 61 });
    CHECK (Recorded::place (all, { 0x82, 60 }) < Recorded::place (all, { 0xB0, 120, 0 }));
    for (int channel = 0; channel < 16; ++channel)
        for (const int controller : { 120, 121, 123 })
            CHECK (Recorded::place (all, { static_cast<uint8_t> (0xB0 | channel), static_cast<uint8_t> (controller) }) < all.size());
    CHECK (Recorded::place (all, { 0x92, 61 }) < all.size());
}

TEST_CASE ("OSC goes out in bundles whose times lie on the grid, later by the latency", "[remote][osc][S2-113]")
{
    const UdpReceiver receiver;
    Playing place (2.0);
    const auto unixAtStart = static_cast<double> (now (CLOCK_REALTIME)) / 1e9;
    PatternSender sender ([&place] { return place(); });
    sender.follow (score (R"("tracks":{"t":{"meta":{"track_id":"t"},"params":{"s":"bd"}}})",
                          R"("t":{"track_id":"t","events":[{"step":16},{"step":17,"offset_ms":5},{"step":19}]})"));
    sender.useOsc (*OscSocket::open ("127.0.0.1", receiver.port), 0.25);

    std::vector<double> times;
    while (times.size() < 3)
    {
        char buffer[2048];
        const auto length = ::recv (receiver.handle, buffer, sizeof (buffer), 0);
        REQUIRE (length > 0);
        if (std::string (buffer, 7) != "#bundle")
            continue;  // the handshake
        double seconds = 0;
        for (int i = 0; i < 8; ++i)
            seconds = seconds * 256 + static_cast<uint8_t> (buffer[8 + i]);
        times.push_back (seconds / 4294967296.0 - 2208988800.0);
    }
    CHECK (times[0] - unixAtStart == Approx (0.25).margin (0.005));
    CHECK (times[1] - times[0] == Approx (0.130).margin (2e-5));
    CHECK (times[2] - times[0] == Approx (0.375).margin (2e-5));
    CHECK (sender.bundles() == 3);
}
