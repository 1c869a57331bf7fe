#include "Gui/Arrange/RulerFlags.h"
#include "Gui/Support/Pointer.h"
#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
MarkItem mark (MarkItem::Kind kind, double start, double end, const juce::String& name)
{
    MarkItem made;
    made.id    = name;
    made.name  = name;
    made.kind  = kind;
    made.start = start;
    made.end   = end;
    return made;
}

std::vector<FlagPlace> lay (const std::vector<MarkItem>& marks, double zoom = 20.0)
{
    return layFlags (marks, { zoom, 0.0, 0 }, { 1, 17, 14 }, [] (const MarkItem& each) { return each.name.length() * 6 + 9; });
}

using Kind = MarkItem::Kind;
} // namespace

TEST_CASE ("no name of a mark lies on another, whatever stands at one place", "[gui][ruler][S1-106][S1-109]")
{
    const std::vector<MarkItem> marks { mark (Kind::region, 0, 16, "Introduction with a long name"), mark (Kind::tempo, 0, 0, "120 bpm"), mark (Kind::signature, 0, 0, "4/4"),
                                        mark (Kind::marker, 0, 0, "Start"), mark (Kind::marker, 1.5, 0, "A very long name of a marker"), mark (Kind::region, 8, 12, "Inside"),
                                        mark (Kind::marker, 8, 0, "Verse"), mark (Kind::tempo, 8.1, 0, "96 bpm") };
    for (const auto zoom : { 4.0, 20.0, 75.0, 400.0 })
    {
        const auto places = lay (marks, zoom);
        REQUIRE (places.size() == marks.size());
        for (size_t a = 0; a < marks.size(); ++a)
            for (size_t b = a + 1; b < marks.size(); ++b)
            {
                INFO (marks[a].name << " and " << marks[b].name << " at " << zoom);
                CHECK_FALSE (places[a].label.intersects (places[b].label));
            }
    }
}

TEST_CASE ("a flag stands where its mark is, and those at the same time stand side by side", "[gui][ruler]")
{
    const auto places = lay ({ mark (Kind::tempo, 2, 0, "120"), mark (Kind::signature, 2, 0, "4/4"), mark (Kind::marker, 10, 0, "Verse") });
    CHECK (places[0].flag.getX() == 40);
    CHECK (places[1].flag.getX() == places[0].flag.getRight() + 1);
    CHECK (places[2].flag.getX() == 200);
    CHECK (places[0].flag.getY() == 17);
}

TEST_CASE ("regions have a row of their own in the ruler, which is only there if there are any", "[gui][ruler]")
{
    SongStudio s;
    MainComponent window { s.services() };
    window.setSize (1440, 900);
    auto& ruler      = window.arrangeView().timeRuler();
    const auto frame = [&] { window.advance (1.0 / 60.0); };
    frame();
    const auto plain  = ruler.getHeight();
    const auto marker = s.run ("marker.add", { { "time", 4.0 }, { "name", "Verse" } });
    frame();
    CHECK (ruler.getHeight() == plain + Ruler::marksHeight);
    const auto region = s.run ("region.add", { { "startTime", 4.0 }, { "endTime", 12.0 }, { "name", "Chorus" } });
    frame();
    CHECK (ruler.getHeight() == plain + 2 * Ruler::marksHeight);
    const auto& song = window.work().arrangement();
    CHECK_FALSE (ruler.flagOf (*song.findMark (marker)).intersects (ruler.flagOf (*song.findMark (region))));
}

TEST_CASE ("Ctrl and a click takes marks in, and Delete removes them in one undo step", "[gui][ruler]")
{
    SongStudio s;
    const auto first = s.run ("marker.add", { { "time", 4.0 }, { "name", "A" } }), second = s.run ("marker.add", { { "time", 12.0 }, { "name", "B" } });
    MainComponent window { s.services() };
    window.setSize (1440, 900);
    window.advance (1.0 / 60.0);
    auto& ruler   = window.arrangeView().timeRuler();
    const auto on = [&] (const juce::String& id) { return ruler.flagOf (*window.work().arrangement().findMark (id)).getCentre().toFloat(); };
    Pointer (ruler).click (on (first));
    Pointer (ruler).with (juce::ModifierKeys::ctrlModifier).click (on (second));
    CHECK (window.work().selected().items.size() == 2);
    const auto steps = s.session.history().undoStack().size();
    CHECK (ruler.keyPressed (juce::KeyPress (juce::KeyPress::deleteKey)));
    window.advance (1.0 / 60.0);
    CHECK (window.work().arrangement().marks().empty());
    CHECK (s.session.history().undoStack().size() == steps + 1);
}
