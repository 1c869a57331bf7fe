#include "Gui/Support/Pointer.h"
#include "Gui/Support/Studio.h"
#include "Gui/Support/Window.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct Timeline : SongStudio
{
    Timeline()
    {
        window.arrangeView().timelineScroll().show ({ 20.0, 0.0, 0 });
        frame();
    }

    void frame() { window.advance (1.0 / 60.0); }
    Ruler& ruler() { return window.arrangeView().timeRuler(); }
    const MarkItem& mark (const juce::String& id) { return *window.work().arrangement().findMark (id); }
    juce::Point<float> on (const juce::String& id) { return ruler().flagOf (mark (id)).getCentre().toFloat(); }
    size_t undoSteps() const { return session.history().undoStack().size(); }

    MainComponent window { services() };
};
} // namespace

TEST_CASE ("a marker drops at the playhead while playing, at once, and the keys jump between markers", "[gui][ruler][S1-106]")
{
    Timeline t;
    t.transport.now = TransportState::playing;
    t.transport.at  = 5.333;
    CHECK (t.window.actionList().run ("marker.add"));
    t.frame();
    REQUIRE (t.window.work().arrangement().marks().size() == 1);
    CHECK (t.window.work().arrangement().marks()[0].start == Approx (5.333));
    t.transport.now = TransportState::stopped;
    t.run ("marker.add", { { "time", 9.0 } });
    t.frame();
    t.transport.at = 0.0;
    CHECK (t.window.actionList().run ("marker.next"));
    CHECK (t.transport.at == Approx (5.333));
    CHECK (t.window.actionList().run ("marker.next"));
    CHECK (t.transport.at == Approx (9.0));
    CHECK (t.window.actionList().run ("marker.previous"));
    CHECK (t.transport.at == Approx (5.333));
}

TEST_CASE ("a marker is dragged as one undo step, and Escape leaves it where it was", "[gui][ruler][S1-106]")
{
    Timeline t;
    const auto id = t.run ("marker.add", { { "time", 10.0 }, { "name", "Verse" } });
    t.frame();
    const auto from = t.on (id);
    const auto undo = t.undoSteps();
    Pointer (t.ruler()).press (from).drag (from.translated (20, 0)).drag (from.translated (81, 0)).release();
    t.frame();
    CHECK (t.mark (id).start == Approx (14.0));
    CHECK (t.undoSteps() == undo + 1);

    Pointer pointer (t.ruler());
    pointer.press (t.on (id)).drag (t.on (id).translated (40, 0));
    CHECK (t.ruler().keyPressed (juce::KeyPress (juce::KeyPress::escapeKey)));
    pointer.release();
    t.frame();
    CHECK (t.mark (id).start == Approx (14.0));
}

TEST_CASE ("a region is moved and trimmed; a locked one refuses and says so", "[gui][ruler][S1-109]")
{
    Timeline t;
    const auto id = t.run ("region.add", { { "startTime", 10.0 }, { "endTime", 20.0 }, { "name", "Chorus" } });
    t.frame();
    const auto flag = t.ruler().flagOf (t.mark (id)).toFloat();
    Pointer (t.ruler()).press (flag.getCentre()).drag (flag.getCentre().translated (20, 0)).drag (flag.getCentre().translated (40, 0)).release();
    t.frame();
    CHECK (t.mark (id).start == Approx (12.0));
    CHECK (t.mark (id).end == Approx (22.0));

    const juce::Point<float> end (t.ruler().flagOf (t.mark (id)).toFloat().getRight() - 2, flag.getCentreY());
    Pointer (t.ruler()).press (end).drag (end.translated (20, 0)).drag (end.translated (42, 0)).release();
    t.frame();
    CHECK (t.mark (id).start == Approx (12.0));
    CHECK (t.mark (id).end == Approx (24.0));

    t.run ("region.change", { { "region", id }, { "locked", true } });
    t.frame();
    juce::String hint;
    t.window.work().onHint = [&] (const juce::String& text) { hint = text; };
    const auto middle = t.on (id);
    Pointer (t.ruler()).press (middle).drag (middle.translated (60, 0)).release();
    t.frame();
    CHECK (hint.contains ("locked"));
    CHECK (t.mark (id).start == Approx (12.0));
    Arguments given;
    given.set ("region", id);
    given.set ("startTime", 1.0);
    given.set ("endTime", 2.0);
    CHECK_FALSE (t.registry.run ("region.move", t.session, given).ok());
}

TEST_CASE ("changes of tempo and meter stand on the ruler and are typed there", "[gui][ruler][S1-107][S1-108]")
{
    Timeline t;
    const auto tempo = t.run ("tempo.add", { { "time", 8.0 }, { "bpm", 90.0 } });
    const auto meter = t.run ("meter.add", { { "time", 16.0 }, { "numerator", 3 }, { "denominator", 4 } });
    t.frame();
    CHECK (t.mark (tempo).name == "90");
    CHECK (t.mark (meter).name == "3/4");
    pictureOf (t.ruler());

    Pointer (t.ruler()).doubleClick (t.on (tempo));
    REQUIRE (t.ruler().entry() != nullptr);
}

TEST_CASE ("a drag on the lower half scrolls and zooms, and the playhead is dragged by its head", "[gui][ruler]")
{
    Timeline t;
    const auto before = t.window.arrangeView().timeline();
    Pointer (t.ruler()).press ({ 300, 25 }).drag ({ 280, 30 }).drag ({ 260, 145 }).release();
    CHECK (t.transport.at == Approx (15.0)); // where it was pressed
    CHECK (t.window.arrangeView().timeline().pixelsPerSecond == Approx (2.0 * before.pixelsPerSecond).epsilon (0.05));

    t.window.arrangeView().timelineScroll().show (before);
    t.transport.at = 10.0;
    t.frame();
    Pointer (t.ruler()).press ({ 201, 25 }).drag ({ 240, 25 }).drag ({ 280, 25 }).release();
    CHECK (t.transport.at == Approx (14.0));
    CHECK (t.window.arrangeView().timeline() == before);
}
