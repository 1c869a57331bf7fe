#include "Gui/Support/DirtyAreas.h"
#include "Gui/Support/Pointer.h"
#include "Gui/Support/Studio.h"
#include "Gui/Support/Window.h"
#include "Gui/Workspace/ClipActions.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
const juce::ModifierKeys alt { juce::ModifierKeys::altModifier }, ctrl { juce::ModifierKeys::ctrlModifier }, shift { juce::ModifierKeys::shiftModifier };

/** The lanes of the small song at 20 pixels a second; a bar is 2 s. */
struct Lanes : SongStudio
{
    Lanes()
    {
        window.arrangeView().timelineScroll().show ({ 20.0, 0.0, 0 });
        frame();
    }

    void frame() { window.advance (1.0 / 60.0); }
    LaneCanvas& lanes() { return window.arrangeView().lanes(); }
    Workspace& work() { return window.work(); }
    const std::vector<ClipItem>& clips (size_t row) { return work().arrangement().rows()[row].clips; }
    juce::Rectangle<int> area (size_t row, size_t index) { return lanes().areaOf (clips (row)[index], static_cast<int> (row)); }
    juce::Point<float> middle (size_t row, size_t index) { return area (row, index).getCentre().toFloat(); }
    size_t undoSteps() const { return session.history().undoStack().size(); }

    MainComponent window { services() };
};
} // namespace

TEST_CASE ("Ctrl drags a copy, the clip itself stays, and one undo takes it back", "[gui][arrange]")
{
    Lanes l;
    const auto before = l.clips (3).size();
    const auto undo   = l.undoSteps();
    Pointer (l.lanes()).with (ctrl).press (l.middle (3, 1)).drag (l.middle (3, 1).translated (50, 0)).drag (l.middle (3, 1).translated (240, 0)).release();
    l.frame();
    REQUIRE (l.clips (3).size() == before + 1);
    CHECK (l.clips (3)[1].start == Approx (12.0));
    CHECK (l.clips (3)[2].start == Approx (24.0));
    CHECK (l.work().isSelected (l.clips (3)[2].id));
    CHECK (l.undoSteps() == undo + 1);

    l.session.undo();
    l.frame();
    CHECK (l.clips (3).size() == before);
}

TEST_CASE ("Shift keeps the time while a clip goes to another track", "[gui][arrange]")
{
    Lanes l;
    const auto id = l.clips (3)[1].id;
    Pointer (l.lanes()).press (l.middle (3, 1)).with (shift).drag (l.middle (3, 1).translated (33, 0)).drag (l.middle (3, 1).translated (33, 150)).release();
    l.frame();
    const auto state = l.session.now();
    CHECK (findClip (state.root(), id)->track.id() == l.tracks[5]);
    CHECK (l.work().arrangement().findClip (id)->start == Approx (12.0));
}

TEST_CASE ("a locked track takes no clips, and the hint says so", "[gui][arrange]")
{
    Lanes l;
    l.run ("track.lock", { { "track", l.tracks[4] } });
    l.frame();
    juce::String hint;
    l.work().onHint = [&] (const juce::String& text) { hint = text; };
    const auto id   = l.clips (3)[1].id;
    Pointer pointer (l.lanes());
    pointer.press (l.middle (3, 1)).drag (l.middle (3, 1).translated (0, 40)).drag (l.middle (3, 1).translated (0, 76));
    CHECK (hint.contains ("locked"));
    pointer.release();
    CHECK (findClip (l.session.now().root(), id)->track.id() == l.tracks[3]);
}

TEST_CASE ("the corner of a clip drags its fade; a double-click there takes it away", "[gui][arrange]")
{
    Lanes l;
    const auto at = juce::Point<float> (static_cast<float> (l.area (3, 1).getX() + 6), static_cast<float> (l.area (3, 1).getY() + 22));
    REQUIRE (l.lanes().zoneUnder (at.toInt()) == ClipZone::fadeIn);
    const auto undo = l.undoSteps();
    Pointer (l.lanes()).press (at).drag (at.translated (20, 0)).drag (at.translated (40, 0)).release();
    l.frame();
    CHECK (l.clips (3)[1].fadeIn == Approx (2.0));
    CHECK (l.undoSteps() == undo + 1);

    Pointer (l.lanes()).doubleClick (at.translated (36, 0));
    l.frame();
    CHECK (l.clips (3)[1].fadeIn == Approx (0.0));
}

TEST_CASE ("a rubber band selects what it touches, with Shift besides what is selected; Escape gives the selection back", "[gui][arrange]")
{
    Lanes l;
    l.work().selectClip (l.clips (7)[0].id);
    const auto bottom = static_cast<float> (l.area (1, 0).getBottom() - 5);
    Pointer pointer (l.lanes());
    pointer.with (shift).press ({ 185.0f, l.middle (1, 0).y }).drag ({ 230.0f, l.middle (1, 0).y }).drag ({ 330.0f, bottom });
    CHECK (l.work().selectedClips().size() == 2); // the second of the bass, and the one before
    CHECK (l.work().isSelected (l.clips (1)[1].id));
    CHECK (l.lanes().keyPressed (juce::KeyPress (juce::KeyPress::escapeKey)));
    CHECK (l.work().selectedClips() == std::set<juce::String> { l.clips (7)[0].id });
    pointer.release();
}

TEST_CASE ("the cut tool splits at the pointer on the grid, and a drag splits across tracks, in one undo step", "[gui][arrange]")
{
    Lanes l;
    CHECK (l.lanes().keyPressed (juce::KeyPress ('2')));
    REQUIRE (l.lanes().tool() == Tool::cut);
    const auto undo = l.undoSteps();
    Pointer (l.lanes()).press ({ 80.0f, l.middle (0, 0).y }).drag ({ 80.0f, l.middle (0, 0).y + 30 }).drag ({ 84.0f, l.middle (1, 0).y }).release();
    l.frame();
    CHECK (l.clips (0).size() == 3);
    CHECK (l.clips (0)[1].start == Approx (4.0));
    CHECK (l.clips (1).size() == 3);
    CHECK (l.undoSteps() == undo + 1);
    l.session.undo();
    l.frame();
    CHECK (l.clips (0).size() == 2);
}

TEST_CASE ("split, duplicate and delete act on the selection, each as one undo step", "[gui][arrange]")
{
    Lanes l;
    l.work().selectClips ({ l.clips (0)[0].id, l.clips (1)[0].id });
    const auto undo = l.undoSteps();

    ClipActions (l.work()).splitAt (4.0);
    l.frame();
    CHECK (l.clips (0).size() == 3);
    CHECK (l.clips (1).size() == 3);
    CHECK (l.undoSteps() == undo + 1);
    CHECK (l.work().selectedClips().size() == 2); // the right halves

    ClipActions (l.work()).duplicate(); // as a block: 4 to 16 s, copies from 16 s on
    l.frame();
    CHECK (l.clips (0).size() == 4);
    CHECK (l.clips (1).back().start == Approx (16.0));
    CHECK (l.undoSteps() == undo + 2);

    ClipActions (l.work()).remove();
    l.frame();
    CHECK (l.clips (0).size() == 3);
    CHECK (l.undoSteps() == undo + 3);
}

TEST_CASE ("the arrow keys walk from clip to clip and track to track", "[gui][arrange]")
{
    Lanes l;
    l.work().selectTrack (l.tracks[3]);
    l.frame();
    using Key = juce::KeyPress;
    CHECK (l.lanes().keyPressed (Key (Key::rightKey)));
    CHECK (l.work().isSelected (l.clips (3)[0].id));
    l.frame();
    CHECK (l.lanes().keyPressed (Key (Key::rightKey)));
    CHECK (l.work().isSelected (l.clips (3)[1].id));
    CHECK (l.transport.at == Approx (12.0));
    l.frame();
    CHECK (l.lanes().keyPressed (Key (Key::leftKey)));
    CHECK (l.work().isSelected (l.clips (3)[0].id));
    CHECK (l.lanes().keyPressed (Key (Key::downKey)));
    CHECK (l.work().selectedTrack() == l.tracks[4]);
    CHECK (l.lanes().getDescription().contains ("Lead Vocal"));
}

TEST_CASE ("dropped files are imported on the track and the grid line under the pointer", "[gui][arrange]")
{
    Lanes l;
    CHECK_FALSE (l.lanes().isInterestedInFileDrag ({ "a.wav" })); // nobody can import them

    Arguments given;
    l.registry.add ({ .id = "media.import", .title = "Import", .category = "File", .doc = "Notes what it is given.",
                      .parameters = { schema::text ("files", "", "Paths."), schema::text ("track", "", "Track."), schema::number ("time", 0, 0, 1e6, "Time.") },
                      .run = [&given] (Command::Call& call) -> Result<> {
                          given = call.arguments;
                          return {};
                      } });
    CHECK (l.lanes().isInterestedInFileDrag ({ "a.wav" }));
    l.lanes().filesDropped ({ "/x/a.wav" }, 81, static_cast<int> (l.middle (2, 0).y));
    CHECK (given.text ("track") == l.tracks[2]);
    CHECK (given.number ("time") == Approx (4.0));
    l.lanes().filesDropped ({ "/x/b10.wav", "/x/b9.wav" }, 81, static_cast<int> (l.middle (2, 0).y));
    CHECK (given.text ("files") == "/x/b9.wav\n/x/b10.wav"); // several make a track each, in the order of their names
    CHECK (given.text ("track").isEmpty());
    l.lanes().filesDropped ({ "/x/a.wav" }, 81, l.lanes().getHeight() - 1);
    CHECK (given.text ("track").isEmpty());
}

TEST_CASE ("Ctrl+click adds a clip to the selection, and Ctrl+drag of another clip copies that one alone", "[gui][arrange]")
{
    Lanes l;
    Pointer (l.lanes()).click (l.middle (0, 0));
    Pointer (l.lanes()).with (ctrl).click (l.middle (1, 0));
    CHECK (l.work().selectedClips() == std::set<juce::String> { l.clips (0)[0].id, l.clips (1)[0].id });
    Pointer (l.lanes()).with (ctrl).click (l.middle (1, 0));
    CHECK (l.work().selectedClips() == std::set<juce::String> { l.clips (0)[0].id });

    Pointer (l.lanes()).with (ctrl).press (l.middle (2, 0)).drag (l.middle (2, 0).translated (10, 0)).drag (l.middle (2, 0).translated (440, 0)).release();
    l.frame();
    CHECK (l.clips (0).size() == 2);
    CHECK (l.clips (2).size() == 2);
}

TEST_CASE ("a drag ends when a track goes away under it, and keys wait for its end", "[gui][arrange]")
{
    Lanes l;
    Pointer pointer (l.lanes());
    pointer.press (l.middle (7, 0)).drag (l.middle (7, 0).translated (20, 0)).drag (l.middle (7, 0).translated (40, 0));
    REQUIRE (l.lanes().isDragging());
    CHECK (l.lanes().keyPressed (juce::KeyPress ('z', juce::ModifierKeys::ctrlModifier, 0)));

    l.run ("track.remove", { { "track", l.tracks[7] } });
    l.frame();
    CHECK_FALSE (l.lanes().isDragging());
    pictureOf (l.lanes());
    pointer.drag ({ 100.0f, 100.0f }).release();
    CHECK (l.work().arrangement().rows().size() == 7);
}

TEST_CASE ("a click on an empty lane locates; a rubber band does not", "[gui][arrange]")
{
    Lanes l;
    Pointer (l.lanes()).click ({ 685.0f, l.middle (2, 0).y });
    CHECK (l.transport.at == Approx (34.25));
    Pointer (l.lanes()).press ({ 800.0f, 30.0f }).drag ({ 820.0f, 40.0f }).drag ({ 860.0f, 90.0f }).release();
    CHECK (l.transport.at == Approx (34.25));
}

TEST_CASE ("a change of one clip repaints its row and no more", "[gui][arrange]")
{
    Lanes l;
    DirtyAreas dirty (l.lanes());
    l.run ("clip.gain", { { "clip", l.clips (3)[1].id }, { "gain", -6.0 } });
    l.frame();
    const auto row = juce::Rectangle<int> (0, 3 * 76, l.lanes().getWidth(), 76);
    CHECK_FALSE (dirty.all().isEmpty());
    CHECK (row.contains (dirty.all().getBounds()));

    dirty.clear();
    l.run ("mixer.volume", { { "id", l.tracks[3] }, { "volume", 50.0 } });
    l.frame();
    CHECK (dirty.all().isEmpty()); // a fader is no business of the lanes
}

TEST_CASE ("selecting a clip repaints that clip, and a frame without change repaints nothing", "[gui][arrange]")
{
    Lanes l;
    DirtyAreas dirty (l.lanes());
    l.work().selectClip (l.clips (3)[1].id);
    l.frame();
    CHECK (l.area (3, 1).expanded (3).contains (dirty.all().getBounds()));
    CHECK_FALSE (dirty.all().isEmpty());

    dirty.clear();
    l.frame();
    CHECK (dirty.all().isEmpty());
}

TEST_CASE ("the playhead repaints two columns while it moves, and a drag only what moves", "[gui][arrange]")
{
    Lanes l;
    l.transport.at = 5.0;
    l.frame();
    DirtyAreas dirty (l.lanes());
    l.transport.at = 5.5;
    l.frame();
    CHECK (dirty.size() <= 2 * 2 * 4 * l.lanes().getHeight()); // playhead and edit cursor, where they were and are
    CHECK_FALSE (dirty.all().isEmpty());

    dirty.clear();
    const auto from = l.middle (3, 1);
    Pointer pointer (l.lanes());
    pointer.press (from).drag (from.translated (8, 0)).drag (from.translated (20, 0));
    CHECK (dirty.all().getBounds().getHeight() <= 80);
    pointer.release();
}

TEST_CASE ("waveforms are drawn once and copied while the timeline is scrolled", "[gui][arrange]")
{
    Lanes l;
    pictureOf (l.lanes());
    const auto first = l.lanes().waveCounts();
    CHECK (first.misses > 0);
    for (int i = 0; i < 5; ++i)
    {
        l.window.arrangeView().timelineScroll().scrollBy (3.0, 0);
        pictureOf (l.lanes());
    }
    const auto after = l.lanes().waveCounts();
    CHECK (after.hits > first.hits);
    CHECK (after.misses - first.misses <= 2); // what came into sight at the edge
}

TEST_CASE ("a track is dragged to another place, and its lower edge sets its height", "[gui][arrange]")
{
    Lanes l;
    auto* header = l.window.arrangeView().headerOf (l.tracks[0]);
    REQUIRE (header != nullptr);
    Pointer (*header, l.window.arrangeView().trackHeaders()).press ({ 60, 40 }).drag ({ 60, 60 }).drag ({ 60, 2 * 76 + 50 }).release();
    l.frame();
    const auto& rows = l.work().arrangement().rows();
    CHECK (rows[2].id == l.tracks[0]);

    header          = l.window.arrangeView().headerOf (l.tracks[1]);
    const auto undo = l.undoSteps();
    Pointer (*header, l.window.arrangeView().trackHeaders()).press ({ 60, 74 }).drag ({ 60, 90 }).drag ({ 60, 124 }).release();
    l.frame();
    CHECK (l.work().arrangement().find (l.tracks[1])->height == 126);
    CHECK (l.undoSteps() == undo); // how it is shown is no change of the document
}

TEST_CASE ("tracks without a height of their own follow the track mode", "[gui][arrange]")
{
    Lanes l;
    l.run ("track.height", { { "track", l.tracks[1] }, { "height", 120.0 } });
    for (const auto& [mode, height] : { std::pair ("compact", 52), std::pair ("minimal", 28), std::pair ("normal", 76) })
    {
        l.run ("view.trackMode", { { "mode", mode } });
        l.frame();
        CHECK (l.work().arrangement().rows()[0].height == height);
        CHECK (l.work().arrangement().rows()[1].height == 120);
    }
}

TEST_CASE ("a session opens as it was scrolled and zoomed, also beyond the range of timeline.zoom", "[gui][arrange]")
{
    for (const auto pixelsPerSecond : { 2.5, 35.0, 50000.0 })
    {
        Lanes l;
        auto& scroll = l.window.arrangeView().timelineScroll();
        l.addClip (l.tracks[0], "Far", 1000.0, 60.0);
        l.frame();
        scroll.show ({ pixelsPerSecond, 40.0, 20 });
        const auto shown = scroll.view();
        const auto undo  = l.undoSteps();
        for (int i = 0; i < 40; ++i)
            l.frame();
        CHECK (l.undoSteps() == undo);

        MainComponent again (l.services());
        again.setSize (l.window.getWidth(), l.window.getHeight());
        CHECK (again.arrangeView().timeline().pixelsPerSecond == Approx (shown.pixelsPerSecond));
        CHECK (again.arrangeView().timeline().left == Approx (shown.left).margin (1.0 / pixelsPerSecond));
        CHECK (again.arrangeView().timeline().scrollY == shown.scrollY);
    }
}
