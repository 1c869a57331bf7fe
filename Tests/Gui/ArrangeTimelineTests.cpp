#include "Gui/Arrange/ArrangeBench.h"
#include "Gui/Arrange/ClipZones.h"
#include "Gui/Arrange/GridPainter.h"
#include "Gui/Arrange/TimelineScroll.h"
#include "Gui/Arrange/WaveDrawing.h"
#include "Gui/Support/Studio.h"
#include "Model/NodeBuilder.h"

#include <random>

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
ClipItem clipOf (double start, double end)
{
    ClipItem clip;
    clip.name  = "Clip";
    clip.start = start;
    clip.end   = end;
    return clip;
}
} // namespace

TEST_CASE ("a zoom keeps the time under the pointer where it is", "[gui][arrange]")
{
    for (const auto x : { 0.0, 17.0, 400.0, 887.0 })
        for (const auto factor : { 1.25, 0.8, 3.0 })
        {
            TimelineView view { 40.0, 100.0, 0 };
            const auto under = view.secondsAt (x);
            view.zoomAt (x, factor);
            CHECK (view.secondsAt (x) == Approx (under));
            CHECK (view.xOf (view.secondsAt (x)) == Approx (x).margin (1e-6));
        }
}

TEST_CASE ("zooms end at their limits, and the start of the session stays at the left edge or beyond it", "[gui][arrange]")
{
    TimelineView view { 40.0, 1.0, 0 };
    view.zoomAt (500.0, 1e-9);
    CHECK (view.pixelsPerSecond == TimelineView::leastZoom);
    CHECK (view.left == 0.0);
    view.zoomAt (500.0, 1e12);
    CHECK (view.pixelsPerSecond == TimelineView::greatestZoom);
}

TEST_CASE ("two times are the same number of pixels apart however the timeline is scrolled", "[gui][arrange]")
{
    TimelineView view { 37.3, 0.0, 0 };
    const auto apart = view.pixelOf (7.77) - view.pixelOf (3.21);
    for (auto left = 0.0; left < 5.0; left += 0.0371)
    {
        view.left = left;
        CHECK (view.pixelOf (7.77) - view.pixelOf (3.21) == apart);
    }
}

TEST_CASE ("the scroll stays inside the content, and steps back from a zoom", "[gui][arrange]")
{
    TimelineScroll scroll;
    auto changes    = 0;
    scroll.onChange = [&] { ++changes; };
    scroll.setArea (800, 400);
    scroll.setContent (120.0, 1000);

    scroll.scrollBy (-500.0, -500);
    CHECK (scroll.view().left == 0.0);
    CHECK (scroll.view().scrollY == 0);
    scroll.scrollBy (1e9, 100000);
    CHECK (scroll.view().left <= scroll.reach());
    CHECK (scroll.view().scrollY == 1000 + 48 - 400);

    const auto before = scroll.view();
    scroll.zoomTo (10.0, 20.0);
    CHECK (scroll.view().secondsAt (0) <= 10.0);
    CHECK (scroll.view().secondsAt (800) >= 20.0);
    CHECK (scroll.stepBack());
    CHECK (scroll.view() == before);
    CHECK_FALSE (scroll.stepBack());
    CHECK (changes > 0);
}

TEST_CASE ("every resolution of the grid snaps to its own lines", "[gui][arrange][S1-43]")
{
    const BarGrid grid { 97.0, 7, 8 };
    for (const auto resolution : schema::gridResolutions)
    {
        const juce::String name (resolution.data(), resolution.size());
        const auto step = grid.step (name);
        INFO (name);
        REQUIRE (step > 0.0);
        for (const auto at : { 0.0, 0.013, 1.0, 7.89, 63.2, 1234.567 })
        {
            const auto snapped = grid.snapped (at, name);
            CHECK (std::abs (snapped - at) <= step * 0.5 + 1e-9);
            CHECK (std::abs (snapped / step - std::round (snapped / step)) < 1e-6);
        }
        CHECK (grid.neighbour (3.0 * step, name, 1) == Approx (4.0 * step));
        CHECK (grid.neighbour (3.0 * step, name, -1) == Approx (2.0 * step));
        CHECK (grid.neighbour (3.4 * step, name, 1) == Approx (4.0 * step));
        CHECK (grid.neighbour (3.4 * step, name, -1) == Approx (3.0 * step));
    }
    CHECK (grid.step ("1/8T") == Approx (grid.step ("1/8") * 2.0 / 3.0));
    CHECK (grid.step ("bar") == Approx (7.0 * 60.0 / 97.0 / 2.0));
}

TEST_CASE ("the parts of a clip: edges trim, corners fade, the rest moves", "[gui][arrange]")
{
    const TimelineView view { 100.0, 0.0, 0 };
    auto clip       = clipOf (1.0, 3.0);
    const auto area = clipArea (clip, view, 0, 76);
    CHECK (area == juce::Rectangle<int> (100, 1, 200, 73));

    CHECK (zoneAt (clip, view, area, { 99, 40 }) == ClipZone::none);
    CHECK (zoneAt (clip, view, area, { 100, 40 }) == ClipZone::startEdge);
    CHECK (zoneAt (clip, view, area, { 105, 40 }) == ClipZone::startEdge);
    CHECK (zoneAt (clip, view, area, { 106, 40 }) == ClipZone::body);
    CHECK (zoneAt (clip, view, area, { 294, 40 }) == ClipZone::endEdge);
    CHECK (zoneAt (clip, view, area, { 299, 40 }) == ClipZone::endEdge);
    CHECK (zoneAt (clip, view, area, { 300, 40 }) == ClipZone::none);
    CHECK (zoneAt (clip, view, area, { 106, 22 }) == ClipZone::fadeIn);
    CHECK (zoneAt (clip, view, area, { 293, 22 }) == ClipZone::fadeOut);

    clip.fadeIn = 0.5; // the grip goes with the fade's end
    CHECK (zoneAt (clip, view, area, { 150, 22 }) == ClipZone::fadeIn);
    CHECK (zoneAt (clip, view, area, { 110, 22 }) == ClipZone::body);
}

TEST_CASE ("a small clip can always be moved: its edges take no more than a quarter each, and it has no grips", "[gui][arrange]")
{
    const TimelineView view { 100.0, 0.0, 0 };
    for (int width = 1; width <= 39; ++width)
    {
        const auto clip = clipOf (0.0, width / 100.0);
        const auto area = clipArea (clip, view, 0, 76);
        INFO (width);
        CHECK (zoneAt (clip, view, area, area.getCentre().withY (22)) == ClipZone::body);
        CHECK (fadeGrip (clip, view, area, ClipZone::fadeIn).isEmpty());
    }
}

TEST_CASE ("fades rise from silence to full, in every shape", "[gui][arrange]")
{
    for (const auto curve : { FadeCurve::linear, FadeCurve::equalPower, FadeCurve::exponential, FadeCurve::logarithmic, FadeCurve::sCurve })
    {
        CHECK (fadeGain (curve, 0.0) == Approx (0.0).margin (1e-12));
        CHECK (fadeGain (curve, 1.0) == Approx (1.0));
        for (auto x = 0.0; x < 1.0; x += 0.05)
            CHECK (fadeGain (curve, x) <= fadeGain (curve, x + 0.05) + 1e-12);
    }
    auto clip    = clipOf (0.0, 10.0);
    clip.fadeIn  = 2.0;
    clip.fadeOut = 4.0;
    clip.gain    = 0.5;
    CHECK (gainAt (clip, 1.0) == Approx (0.25));
    CHECK (gainAt (clip, 5.0) == Approx (0.5));
    CHECK (gainAt (clip, 9.0) == Approx (0.125));
}

TEST_CASE ("the index finds exactly the clips that a search through all of them finds", "[gui][arrange]")
{
    Studio studio;
    const auto track = studio.addTrack ("Dense");
    std::mt19937 random (7);
    std::uniform_real_distribution<double> start (0.0, 100.0), length (0.01, 12.0);
    studio.run ("clip.add", { { "track", track }, { "filePath", "a.wav" }, { "startTime", 0.0 }, { "duration", 95.0 } }); // long, first
    for (int i = 0; i < 200; ++i)
        studio.run ("clip.add", { { "track", track }, { "filePath", "a.wav" }, { "startTime", start (random) }, { "duration", length (random) } });

    Workspace workspace (studio.services());
    const auto& row = workspace.arrangement().rows().front();
    REQUIRE (row.clips.size() == 201);
    for (int i = 0; i < 500; ++i)
    {
        const auto from = start (random), to = from + length (random) * 0.3;
        const auto touches = [&] (const ClipItem& clip) { return clip.end > from && clip.start < to; };
        std::set<juce::String> found, all;
        for (const auto& clip : row.between (from, to))
            if (touches (clip))
                found.insert (clip.id);
        for (const auto& clip : row.clips)
            if (touches (clip))
                all.insert (clip.id);
        CHECK (found == all);
    }
}

TEST_CASE ("the arranger of a large session paints its frames", "[gui][arrange]")
{
    const auto costs = benchArrange (60, 20, 640, 400);
    REQUIRE (costs.size() == 6);
    for (const auto& cost : costs)
    {
        INFO (cost.what << ": " << cost.median << " ms, 99 % " << cost.worstPercent << " ms");
        CHECK (cost.frames > 0);
        CHECK (cost.median < 100.0); // a wide limit: the machine may be busy; audiomage bench gui has the figures
    }
}
