// How the pattern layer plays: the same bits however it is rendered, while it is edited, on the timeline, in real time.
#include "Engine/Pattern/PatternStudio.h"
#include "Model/NodeBuilder.h"

#include <random>

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
/** A busy pattern of built-in and other sounds. */
std::string busy()
{
    std::vector<TrackText> tracks;
    std::mt19937 chance (4);
    for (int t = 0; t < 6; ++t)
    {
        static const char* names[] { "bd", "hh", "supersaw", "tone", "sd", "pluck" };
        std::string events;
        for (int step = 0; step < 64; step += 1 + static_cast<int> (chance() % 4))
            events += (events.empty() ? "" : ",") + std::string ("{\"step\":") + std::to_string (step) +
                      ",\"note\":" + std::to_string (48 + chance() % 24) +
                      ",\"offset_ms\":" + std::to_string (static_cast<int> (chance() % 60) - 30) + "}";
        tracks.push_back ({ "t" + std::to_string (t),
                            std::string ("\"s\":\"") + names[t] + "\",\"gain\":0.3,\"speed\":1.1",
                            events,
                            R"(,"track_fx":{"cutoff":2000,"resonance":0.3})" });
    }
    return patternText (
        tracks, R"(,"mixer_lines":{"l":{"name":"l","include":["t1","t2"],"fx":{"reverb_send":0.4,"delay_send":0.3}}})");
}

/** A session that plays through the parts of the live engine, without a device. */
struct LivePattern : PatternStudio
{
    explicit LivePattern (const std::string& json) : PatternStudio (json)
    {
        live = std::make_unique<Session> (root, clock);
        REQUIRE (follower.follow (live->now()).ok());
        observation = live->observe ([this] (const ChangeSet& changes, const Snapshot&, const Snapshot& after) {
            REQUIRE (follower.follow (changes, after).ok());
        });
        renderer.transport().ask ({ 1, 1, 0, true, true });
    }

    /** In blocks of a device. */
    Stereo play (int frames, int block)
    {
        Stereo heard { Sound (static_cast<size_t> (frames)), Sound (static_cast<size_t> (frames)) };
        for (int at = 0; at < frames; at += block)
        {
            const auto count = std::min (block, frames - at);
            float* outputs[] = { heard[0].data() + at, heard[1].data() + at };
            const RealtimeScope scope;
            renderer.render (outputs, 2, count);
        }
        return heard;
    }

    void set (const Path& path, const juce::var& value)
    {
        REQUIRE (live->edit ("", [&] (Edit& edit) { return edit.set (path, value); }).ok());
    }

    MediaLibrary library { sampleFiles, 48000, MediaLibrary::Mode::waits };
    SoundLibrary sounds { sampleFiles, 48000, SoundLibrary::Mode::waits };
    Telemetry telemetry;
    BuiltInInserts inserts;
    Desk desk { telemetry, { .sampleRate = 48000, .inserts = &inserts } };
    Follower follower { desk, library, sounds };
    Renderer renderer { desk, nullptr };
    std::unique_ptr<Session> live;
    std::unique_ptr<Session::Observation> observation;
};
}  // namespace

TEST_CASE ("A pattern has the same bits live and offline, for all block sizes and threads", "[engine][pattern][X-01]")
{
    PatternStudio studio (busy());
    const auto reference = studio.hear (between (0.0, 6.0));
    CHECK (peak (reference[0]) > 0.1);
    CHECK (studio.hear (between (0.0, 6.0, 101)) == reference);
    CHECK (studio.hear (between (0.0, 6.0, 4096, 3)) == reference);

    for (const auto block : { 64, 480, 1023 })
    {
        LivePattern player (busy());
        CHECK (player.play (6 * 48000, block) == reference);
    }
}

TEST_CASE ("An edit keeps position and phase, and the voices that sound", "[engine][pattern][S2-22]")
{
    LivePattern player (patternText ({ { "t", R"("s":"dc","pan":0)", R"({"step":0,"gate":8},{"step":16})" },
                                       { "k", R"("s":"tick","pan":0)", R"({"step":4},{"step":12})" } }));
    player.play (12000, 64);
    player.set (Path ({ "pattern", "tracks", "t", "meta", "mute" }), true);
    const auto heard = player.play (96000, 64)[0];
    CHECK (heard[100] == Approx (0.5));            // it is not cut
    CHECK (heard[48000 - 12000 + 2000] == 0.0f);   // it ended where it would have
    CHECK (heard[72000 - 12000] == Approx (1.0));  // the other goes on in phase
    CHECK (heard[96000 - 12000] == 0.0f);          // and the muted one does not come back
}

TEST_CASE ("A change of tempo keeps the beat: every step sounds once, at its new distance", "[engine][pattern][S2-04][X-02]")
{
    const auto bpm = GENERATE (180, 97, 240);
    const auto moment = GENERATE (24000, 24064, 35968);  // on a step, just behind it, between two; all whole quanta
    std::string events;
    for (int step = 0; step < 16; ++step)
        events += (step > 0 ? "," : "") + std::string ("{\"step\":") + std::to_string (step) + "}";
    LivePattern player (patternText ({ { "t", R"("s":"tick","pan":0)", events } }));
    auto heard = onsets (player.play (moment, 64)[0]);
    player.set (Path ({ "project", "bpm" }), bpm);
    for (const auto at : onsets (player.play (96000, 64)[0]))
        heard.push_back (moment + at);

    REQUIRE (heard.size() >= 12);
    const auto step = 48000 * 15.0 / bpm;
    const auto passed = moment % 6000 / 6000.0;  // of the step in which it changes
    const auto first = static_cast<size_t> (moment / 6000) + (moment % 6000 == 0 ? 0 : 1);
    for (size_t i = 0; i < 12; ++i)
    {
        INFO (i);
        const auto expected = i < first ? 6000.0 * static_cast<double> (i)
                                        : moment + (static_cast<double> (i - first) + (passed > 0 ? 1 - passed : 0)) * step;
        CHECK (std::abs (static_cast<double> (heard[i]) - expected) <= 2);
    }
}

TEST_CASE ("A loop of the transport repeats the pattern in phase", "[engine][pattern][X-02]")
{
    LivePattern player (patternText ({ { "t", R"("s":"tick","pan":0)", R"({"step":0},{"step":3},{"step":5})" } }));
    player.set (Path ({ "transport", "isLooping" }), true);
    player.set (Path ({ "transport", "loopStart" }), 0.25);
    player.set (Path ({ "transport", "loopEnd" }), 0.5);
    CHECK (onsets (player.play (36000, 64)[0]) == std::vector<int64_t> { 0, 18000, 30000 });
}

TEST_CASE ("Stop silences a pattern, and play begins it anew", "[engine][pattern][S2-69]")
{
    LivePattern player (patternText ({ { "t", R"("s":"dc","pan":0)", R"({"step":0,"gate":200})" } }));
    player.play (9600, 64);
    player.renderer.transport().ask ({ 2, 2, 0, false, true });
    const auto heard = player.play (4800, 64)[0];
    CHECK (peak (heard, 1000) == 0.0);  // within 50 ms
    player.renderer.transport().ask ({ 3, 3, 0, true, true });
    CHECK (player.play (640, 64)[0][600] == Approx (0.5));
}

TEST_CASE ("A pattern clip plays its scene as live, and elsewhere the live loop plays", "[engine][pattern][X-01]")
{
    const auto scene =
        R"(,"scenes":{"verse":{"name":"verse","tracks":{"t":{"meta":{"track_id":"t"},"params":{"s":"tick","pan":0}}},)"
        R"("sequences":{"t":{"track_id":"t","events":[{"step":0},{"step":2},{"step":7}]}}}})";
    PatternStudio studio (
        patternText ({ { "t", R"("s":"tick","pan":0)", R"({"step":0},{"step":4},{"step":8},{"step":12},{"step":16})" },
                       { "u", R"("s":"tick","pan":1)", R"({"step":9})" } },
                     scene));
    Session session (studio.root, studio.clock);
    const auto clip = [] (double start, double duration, double offset) {
        return NodeBuilder (schema::clip, "c")
            .set ("startTime", start)
            .set ("duration", duration)
            .set ("offset", offset)
            .set ("scene", "verse")
            .build();
    };
    const auto heardWith = [&] (double start, double duration, double offset) {
        auto track = NodeBuilder (schema::track, "song");
        NodeBuilder lanes (*schema::track.find ("lanes")), clips (*schema::lane.find ("clips"));
        track.add (
            lanes.add (NodeBuilder (schema::lane, "l").add (clips.add (clip (start, duration, offset)).build()).build())
                .build());
        auto tracks = std::make_shared<Node> (juce::Identifier ("tracks"));
        tracks->add (track.build());
        auto root = std::make_shared<Node> (juce::Identifier (studio.root->type));
        root->properties = studio.root->properties;
        for (const auto& child : studio.root->children)
            if (child->type != tracks->type)
                root->add (child);
        root->add (tracks);
        PatternStudio other (patternText ({}));
        other.root = root;
        return other.hear (between (0.0, 2.25));
    };

    const auto onGrid = heardWith (0.5, 1.0, 0.0);  // steps 4 to 12
    CHECK (onsets (onGrid[0]) == std::vector<int64_t> { 0, 24000, 36000, 66000, 72000, 96000 });
    CHECK (onsets (onGrid[1]) == std::vector<int64_t> { 54000 });  // the scene does not have it: it plays on
    CHECK (onsets (heardWith (0.5, 1.0, 0.25)[0]) == std::vector<int64_t> { 0, 24000, 54000, 72000, 96000 });
    CHECK (onsets (heardWith (0.55, 0.5, 0.0)[0]) == std::vector<int64_t> { 0, 24000, 26400, 38400, 72000, 96000 });
}

TEST_CASE ("A mixer line, and a track in no line, play into the outputs that they name",
           "[engine][pattern][routing][S2-30][S2-82][X-03]")
{
    const auto text = patternText ({ { "lined", R"("s":"tick","orbit":5)", R"({"step":0})" },
                                     { "free", R"("s":"tick","orbit":2)", R"({"step":4})" },
                                     { "plain", R"("s":"tick")", R"({"step":8})" } },
                                   R"(,"mixer_lines":{"l":{"name":"l","include":["lined"],"output":1}})");
    LivePattern studio (text);
    std::array<Sound, 6> heard;
    std::array<float*, 6> outputs {};
    for (size_t i = 0; i < heard.size(); ++i)
    {
        heard[i].resize (60000);
        outputs[i] = heard[i].data();
    }
    studio.renderer.render (outputs.data(), 6, 60000);
    const auto only = [] (int64_t sample) { return std::vector<int64_t> { sample }; };
    CHECK (onsets (heard[0]) == only (48000));  // outputs 1 and 2: the main ones
    CHECK (onsets (heard[2]) == only (0));      // 3 and 4, whatever the track in the line says
    CHECK (onsets (heard[4]) == only (24000));  // 5 and 6
    CHECK (studio.renderer.missingOutputs() == 0);

    CHECK (onsets (PatternStudio (text).hear (between (0.0, 1.25))[0]) ==
           std::vector<int64_t> { 0, 24000, 48000 });  // a file has two channels: all are in them
}

TEST_CASE ("A track that a waiting change brings sounds at the step where it takes effect", "[engine][pattern][S2-106]")
{
    LivePattern player (patternText ({ { "t", R"("s":"tick","pan":0)", R"({"step":0},{"step":2})" } }));
    const auto next = readSession (patternText ({ { "t", R"("s":"tick","pan":0)", R"({"step":3})" }, { "new", R"("s":"tick","pan":1)", R"({"step":4},{"step":6})" } },
                                                R"(,"mixer_lines":{"bus":{"name":"bus","include":["new"]}})"));
    REQUIRE (next.root != nullptr);
    pattern::PendingQueue::Switch change;
    change.step = 4;
    change.state = pattern::PatternState::of (next.root);
    change.loop = pattern::compile (pattern::PatternView (change.state.pattern));
    player.follower.playAhead ({ change }, player.live->now());

    const auto heard = player.play (48000, 64);
    CHECK (onsets (heard[0]) == std::vector<int64_t> { 0, 12000 });
    CHECK (onsets (heard[1]) == std::vector<int64_t> { 24000, 36000 });

    player.follower.playAhead ({}, player.live->now());  // it was taken back
    CHECK (onsets (player.play (48000, 64)[1]).empty());
}

TEST_CASE ("Patterns play without an allocation: 500 events on a step, 100 tracks, 64 samples",
           "[engine][pattern][realtime]")
{
    std::vector<TrackText> tracks;
    for (int t = 0; t < 100; ++t)
    {
        std::string events;
        for (int i = 0; i < 5; ++i)
            events += (i > 0 ? "," : "") + std::string ("{\"step\":0},{\"step\":2}");
        tracks.push_back ({ "t" + std::to_string (t),
                            R"("s":"tone","cut":1,"gain":0.01)",
                            events,
                            R"(,"track_fx":{"cutoff":900,"shape":0.2})" });
    }
    LivePattern player (patternText (tracks));
    [[maybe_unused]] const auto before = tests::realtime::takeViolations();
    const auto heard = player.play (24000, 64);
    const auto violations = tests::realtime::takeViolations();
    INFO ((violations.empty() ? std::string() : violations.front()));
    CHECK (violations.empty());
    CHECK (peak (heard[0]) > 0.05);
}
