#include "Model/TempoMap.h"
#include "Support/Studio.h"

using namespace amp;

namespace
{
struct TempoStudio : Studio
{
    juce::String addClip (double start, double duration, const char* timebase)
    {
        if (track.isEmpty())
            track = run ("track.add");
        const auto added =
            attempt ("clip.add",
                     { { "track", track }, { "filePath", "a.wav" }, { "startTime", start }, { "duration", duration } });
        REQUIRE (added.ok());
        const auto clip = added->ids.back();  // the first one comes with its lane
        run ("clip.timebase", { { "clip", clip }, { "timebase", timebase } });
        return clip;
    }

    ClipView clip (const juce::String& id) { return findClip (state(), id)->clip; }

    juce::String track;
};
}  // namespace

TEST_CASE ("a change of tempo keeps the beats of musical clips and the seconds of others, in one undo step",
           "[commands][tempo][S1-08][S1-107]")
{
    TempoStudio studio;
    const auto musical = studio.addClip (4.0, 2.0, "beats"), absolute = studio.addClip (10.0, 2.0, "seconds");
    studio.run ("tempo.set", { { "bpm", 60.0 } });
    CHECK (studio.clip (musical).get<"startTime">() == Approx (8.0));
    CHECK (studio.clip (musical).get<"duration">() == Approx (4.0));
    CHECK (studio.clip (absolute).get<"startTime">() == 10.0);
    CHECK (studio.clip (absolute).get<"duration">() == 2.0);

    studio.session.undo();
    CHECK (studio.get ("project.bpm") == juce::var (120.0));
    CHECK (studio.clip (musical).get<"startTime">() == 4.0);
    CHECK (studio.clip (musical).get<"duration">() == 2.0);
}

TEST_CASE ("later tempo and signature markers keep their beats, also behind a ramp",
           "[commands][tempo][S1-107][S1-108]")
{
    TempoStudio studio;
    studio.run ("tempo.add", { { "time", 8.0 }, { "bpm", 120.0 }, { "ramp", "linear" } });
    const auto second = studio.run ("tempo.add", { { "time", 16.0 }, { "bpm", 180.0 } });
    const auto metre = studio.run ("meter.add", { { "time", 12.0 }, { "numerator", 3 }, { "denominator", 4 } });
    const auto clip = studio.addClip (11.0, 7.0, "beats");

    const auto before = tempoOf (studio.state());
    const auto beats = [&] (const TempoMap& map) {
        const auto start = studio.clip (clip).get<"startTime">();
        return std::vector<double> {
            map.quartersAt (static_cast<double> (studio.get ("timeline.markers." + second + ".time"))),
            map.quartersAt (static_cast<double> (studio.get ("timeline.markers." + metre + ".time"))),
            map.quartersAt (start),
            map.quartersAt (start + studio.clip (clip).get<"duration">())
        };
    };
    const auto wanted = beats (before);

    for (const auto bpm : { 90.0, 47.3, 200.0 })
    {
        studio.run ("tempo.set", { { "bpm", bpm } });
        studio.run ("tempo.set", { { "bpm", bpm / 2 + 60 }, { "time", 60.0 * 60.0 } });
        studio.run ("tempo.set", { { "bpm", bpm / 3 + 90 }, { "time", tempoOf (studio.state()).secondsAt (17.0) } });
        const auto now = tempoOf (studio.state());
        CHECK (now != before);
        for (size_t i = 0; i < wanted.size(); ++i)
            CHECK (beats (now)[i] == Approx (wanted[i]).margin (1e-6));
    }
}

TEST_CASE ("a moved tempo marker stands where it was put, and takes what follows along", "[commands][tempo][S1-107]")
{
    TempoStudio studio;
    const auto marker = studio.run ("tempo.add", { { "time", 4.0 }, { "bpm", 60.0 } });
    const auto clip = studio.addClip (8.0, 1.0, "beats");  // beat 12
    studio.run ("tempo.change", { { "marker", marker }, { "time", 2.0 } });
    CHECK (studio.get ("timeline.markers." + marker + ".time") == juce::var (2.0));
    CHECK (tempoOf (studio.state()).quartersAt (studio.clip (clip).get<"startTime">()) == Approx (12.0));

    studio.run ("marker.remove", { { "marker", marker } });
    CHECK (studio.clip (clip).get<"startTime">() == Approx (6.0));
    CHECK_FALSE (studio.attempt ("tempo.change", { { "marker", "none" }, { "bpm", 90.0 } }).ok());
    CHECK_FALSE (studio.attempt ("meter.add", { { "time", 1.0 }, { "numerator", 3 }, { "denominator", 5 } }).ok());
}
