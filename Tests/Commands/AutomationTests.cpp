#include "Model/Automation.h"
#include "Support/Studio.h"

using namespace amp;

namespace
{
struct AutomationStudio : Studio
{
    AutomationStudio() { track = run ("track.add"); }

    AutomatedParameter parameter (const juce::String& path)
    {
        const auto found = automatedParameter (state(), *Path::parse (path.toStdString()));
        INFO ((found ? std::string() : found.error().text().toStdString()));
        REQUIRE (found.ok());
        return *found;
    }

    std::vector<AutomationPoint> points (const juce::String& path)
    {
        root = state();
        return pointsOf (laneOf (root, parameter (path)));
    }

    juce::String volume() const { return "tracks." + track + ".volume"; }
    juce::String track;
    NodePtr root;
};
}  // namespace

TEST_CASE ("lanes stand where the session format keeps them", "[commands][automation][S1-58]")
{
    AutomationStudio studio;
    const auto channel = "mixer.channels." + SessionView (studio.state()).get<"mixer">().get<"channels">()[0].id();
    const auto lane = [&] (const juce::String& path) { return juce::String (studio.parameter (path).lane.toString()); };
    const auto home = "tracks." + studio.track + ".automation";
    CHECK (lane (studio.volume()) == home + ".volume");
    CHECK (lane (channel + ".volume") == home + ".volume");
    CHECK (lane ("tracks." + studio.track + ".gain") == home + ".gain");
    CHECK (lane (channel + ".eq.lowMid.gain") == home + "[\"eq.lowMid.gain\"]");
    CHECK (lane ("mixer.master.limiter.ceiling") == "mixer.master.automation[\"limiter.ceiling\"]");

    for (const auto* wrong :
         { "project.bpm", "tracks.none.volume", "mixer.master", "mixer.master.eq.enabled.x", "timeline.zoom" })
        CHECK_FALSE (studio.attempt ("automation.add-lane", { { "parameter", wrong } }).ok());
    CHECK_FALSE (studio.attempt ("automation.add-lane", { { "parameter", channel + ".soloed" } }).ok());
}

TEST_CASE ("every lane that a command made is found with its parameter", "[commands][automation][S1-58]")
{
    AutomationStudio studio;
    const auto channel = "mixer.channels." + SessionView (studio.state()).get<"mixer">().get<"channels">()[0].id();
    const auto bus = studio.run ("bus.add");
    studio.run ("send.set", { { "id", studio.track }, { "to", bus }, { "level", 50.0 } });
    std::vector<juce::String> paths { studio.volume(),
                                      "tracks." + studio.track + ".gain",
                                      channel + ".input.highpass",
                                      channel + ".compressor.threshold",
                                      channel + ".sends." + bus,
                                      "mixer.buses." + bus + ".pan",
                                      "mixer.master.volume" };
    for (const auto& path : paths)
        studio.run ("automation.add-lane", { { "parameter", path } });

    const auto state = studio.state();
    const auto lanes = automationLanes (state);
    CHECK (lanes.size() == paths.size());
    for (const auto& path : paths)
        CHECK (std::any_of (
            lanes.begin(), lanes.end(), [&] (const auto& lane) { return lane.parameter == studio.parameter (path); }));
}

TEST_CASE ("points are added, moved, trimmed, thinned and removed, each in one undo step",
           "[commands][automation][S1-58]")
{
    AutomationStudio studio;
    const auto path = studio.volume();
    for (const auto time : { 2.0, 0.0, 1.0, 3.0 })
        studio.run ("automation.add-point", { { "parameter", path }, { "time", time }, { "value", 10.0 * time } });
    auto points = studio.points (path);
    REQUIRE (points.size() == 4);
    CHECK (points[2].time == 2.0);

    studio.run ("automation.thin", { { "parameter", path } });
    CHECK (studio.points (path).size() == 2);
    studio.session.undo();

    studio.run ("automation.trim", { { "parameter", path }, { "by", 5.0 }, { "from", 1.0 }, { "to", 2.0 } });
    points = studio.points (path);
    CHECK (points[0].value == 0.0);
    CHECK (points[1].value == 15.0);
    CHECK (points[2].value == 25.0);

    const juce::Array<juce::var> ids { juce::var (static_cast<double> (points[1].id)) };
    studio.run ("automation.move-points",
                { { "parameter", path }, { "points", ids }, { "by", 1.5 }, { "valueBy", 1000.0 } });
    points = studio.points (path);
    CHECK (points[2].time == 2.5);
    CHECK (points[2].value == 100.0);
    studio.run ("automation.set-curve", { { "parameter", path }, { "points", ids }, { "curve", "exponential" } });
    CHECK (studio.points (path)[2].shape == CurveShape::exponential);
    studio.run ("automation.remove-points", { { "parameter", path }, { "points", ids } });
    CHECK (studio.points (path).size() == 3);
    studio.run ("automation.clear", { { "parameter", path }, { "from", 2.0 } });
    CHECK (studio.points (path).size() == 1);

    CHECK_FALSE (
        studio.attempt ("automation.add-point", { { "parameter", path }, { "time", 1.0 }, { "value", 101.0 } }).ok());
    CHECK_FALSE (studio
                     .attempt ("automation.remove-points",
                               { { "parameter", path }, { "points", juce::Array<juce::var> { juce::var (999.0) } } })
                     .ok());
    CHECK_FALSE (studio.attempt ("automation.set-curve", { { "parameter", path }, { "curve", "exponential" } }).ok());
}

TEST_CASE ("a pass replaces its range and leaves what the lane plays outside", "[commands][automation][S1-59]")
{
    AutomationStudio studio;
    const auto path = studio.volume();
    studio.run ("automation.add-point", { { "parameter", path }, { "time", 0.0 }, { "value", 0.0 } });
    studio.run ("automation.add-point", { { "parameter", path }, { "time", 10.0 }, { "value", 100.0 } });
    studio.run ("automation.write",
                { { "parameter", path },
                  { "from", 4.0 },
                  { "to", 6.0 },
                  { "values", juce::Array<juce::var> { 4.0, 80.0, 6.0, 20.0 } } });

    const auto state = studio.state();
    const auto parameter = studio.parameter (path);
    const auto curve = curveOf (laneOf (state, parameter), parameter);
    CHECK (curve.at (3.999) == Approx (40.0).margin (0.1));
    CHECK (curve.at (4.0) == Approx (80.0));
    CHECK (curve.at (5.0) == Approx (50.0));
    CHECK (curve.at (6.001) == Approx (60.0).margin (0.1));
    CHECK (curve.at (8.0) == Approx (80.0));
}
