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
const juce::ModifierKeys alt { juce::ModifierKeys::altModifier }, ctrl { juce::ModifierKeys::ctrlModifier }, shift { juce::ModifierKeys::shiftModifier },
    ctrlShift { juce::ModifierKeys::ctrlModifier | juce::ModifierKeys::shiftModifier };

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
    const TrackRow& row (size_t index) { return work().arrangement().rows()[index]; }
    const std::vector<ClipItem>& clips (size_t index) { return row (index).clips; }
    juce::Rectangle<int> area (size_t r, size_t c) { return lanes().areaOf (clips (r)[c], static_cast<int> (r)); }
    juce::Point<float> middle (size_t r, size_t c) { return area (r, c).getCentre().toFloat(); }
    juce::Point<float> leftEdge (size_t r, size_t c) { return { static_cast<float> (area (r, c).getX() + 2), static_cast<float> (area (r, c).getBottom() - 12) }; }
    juce::Point<float> rightEdge (size_t r, size_t c) { return { static_cast<float> (area (r, c).getRight() - 3), static_cast<float> (area (r, c).getBottom() - 12) }; }
    size_t undoSteps() const { return session.history().undoStack().size(); }
    void drag (juce::Point<float> from, juce::Point<float> by, juce::ModifierKeys keys = {})
    {
        Pointer (lanes()).with (keys).press (from).drag (from + by * 0.5f).drag (from + by).release();
        frame();
    }

    MainComponent window { services() };
};
} // namespace

TEST_CASE ("Alt at an edge stretches: the same sound over another length, on the grid", "[gui][arrange]")
{
    Lanes l; // Choir: 16 to 30 s
    const auto undo = l.undoSteps();
    l.drag (l.rightEdge (6, 0), { 81.0f, 0.0f }, alt);
    const auto& clip = l.clips (6)[0];
    CHECK (clip.end == Approx (34.0)); // 4 s longer, snapped although Alt is held
    CHECK (clip.stretch == Approx (18.0 / 14.0));
    CHECK (clip.offset == Approx (0.0));
    CHECK (l.undoSteps() == undo + 1);
    CHECK (l.session.history().undoName() == "Stretch clip");
    l.session.undo();
    l.frame();
    CHECK (l.clips (6)[0].stretch == Approx (1.0));
}

TEST_CASE ("Ctrl at an edge slips the sound and leaves the clip where it is", "[gui][arrange]")
{
    Lanes l;
    l.run ("clip.slip", { { "clip", l.clips (6)[0].id }, { "offset", 5.0 } });
    l.frame();
    l.drag (l.leftEdge (6, 0), { 40.0f, 0.0f }, ctrl);
    CHECK (l.clips (6)[0].start == Approx (16.0));
    CHECK (l.clips (6)[0].offset == Approx (3.0)); // the sound is 2 s later
    l.drag (l.leftEdge (6, 0), { 400.0f, 0.0f }, ctrl);
    CHECK (l.clips (6)[0].offset == Approx (0.0)); // no farther than the file
}

TEST_CASE ("the upper part of the right edge repeats a clip; Escape leaves nothing behind", "[gui][arrange]")
{
    Lanes l; // Guitar: 6 to 15 s
    const juce::Point<float> corner (static_cast<float> (l.area (5, 0).getRight() - 3), static_cast<float> (l.area (5, 0).getY() + 5));
    REQUIRE (l.lanes().zoneUnder (corner.toInt()) == ClipZone::loopEdge);
    Pointer pointer (l.lanes());
    pointer.press (corner).drag (corner.translated (100, 0)).drag (corner.translated (270, 0));
    pictureOf (l.lanes());
    CHECK (l.lanes().keyPressed (juce::KeyPress (juce::KeyPress::escapeKey)));
    pointer.release();
    l.frame();
    CHECK (l.clips (5).size() == 1);

    const auto undo = l.undoSteps();
    l.drag (corner, { 270.0f, 0.0f });
    REQUIRE (l.clips (5).size() == 3);
    CHECK (l.clips (5)[2].end == Approx (28.4).margin (0.15));
    CHECK (l.clips (5)[1].end == Approx (24.0));
    CHECK (l.undoSteps() == undo + 1);
    CHECK (l.session.history().undoName() == "Repeat clip");
}

TEST_CASE ("the line across a clip drags its gain, with Shift finely, and a double-click brings 0 dB back", "[gui][arrange]")
{
    Lanes l;
    const auto area = l.area (6, 0);
    const juce::Point<float> line (static_cast<float> (area.getCentreX()), gainLine (0.0, area));
    REQUIRE (l.lanes().zoneUnder (line.toInt()) == ClipZone::gain);
    l.drag (line, { 0.0f, 12.0f });
    const auto quieter = l.clips (6)[0].gain;
    CHECK (quieter < 0.7);
    CHECK (l.session.history().undoName() == "Set gain of clip");
    l.session.undo();
    l.frame();
    l.drag (line, { 0.0f, 12.0f }, shift);
    CHECK (l.clips (6)[0].gain > quieter);
    CHECK (l.clips (6)[0].gain < 1.0);
    const juce::Point<float> lower (line.x, gainLine (20.0 * std::log10 (l.clips (6)[0].gain), area));
    Pointer (l.lanes()).doubleClick (lower);
    l.frame();
    CHECK (l.clips (6)[0].gain == Approx (1.0));
}

TEST_CASE ("the upper third of an empty lane selects time, across tracks; clips and time are never selected together", "[gui][arrange][S1-104]")
{
    Lanes l;
    const auto top = [&] (int row) { return static_cast<float> (l.work().arrangement().top (row) + 5); };
    l.work().selectClip (l.clips (0)[0].id);
    l.drag ({ 700.0f, top (0) }, { 80.0f, top (2) - top (0) });
    REQUIRE (l.work().selectedTime().has_value());
    CHECK (l.work().selectedTime()->start == Approx (35.0));
    CHECK (l.work().selectedTime()->end == Approx (39.0));
    CHECK (l.work().selectedTime()->tracks == std::vector<juce::String> { l.tracks[0], l.tracks[1], l.tracks[2] });
    CHECK (l.work().selectedClips().empty());
    CHECK (l.view().get<"timeline">().get<"selection">().get<"active">()); // saved with the session
    const auto undo = l.undoSteps();

    l.work().selectClip (l.clips (1)[0].id);
    CHECK_FALSE (l.work().selectedTime().has_value());
    CHECK (l.undoSteps() == undo);

    l.drag ({ 20.0f, l.middle (0, 0).y }, { 200.0f, 0.0f }, ctrlShift); // over clips as well
    CHECK (l.work().selectedTime().has_value());
    CHECK (l.lanes().keyPressed (juce::KeyPress (juce::KeyPress::escapeKey)));
    CHECK_FALSE (l.work().selectedTime().has_value());
}

TEST_CASE ("Delete empties a range, Ctrl+D repeats it, and splitting cuts at both ends", "[gui][arrange][S1-104]")
{
    Lanes l; // Pad: 4 to 24 s
    l.work().selectTime ({ 8.0, 10.0, { l.tracks[2] } });
    l.frame();
    CHECK (l.window.actionList().run ("clip.remove"));
    l.frame();
    REQUIRE (l.clips (2).size() == 2);
    CHECK (l.clips (2)[0].end == Approx (8.0));
    CHECK (l.clips (2)[1].start == Approx (10.0));
    l.session.undo();
    l.frame();

    CHECK (l.window.actionList().run ("edit.duplicate"));
    l.frame();
    CHECK (l.clips (2).size() == 3);
    CHECK (l.work().selectedTime()->start == Approx (10.0));
    l.session.undo();
    l.work().selectTime ({ 8.0, 10.0, { l.tracks[2] } });
    l.frame();
    CHECK (l.window.actionList().run ("clip.split"));
    l.frame();
    CHECK (l.clips (2).size() == 3);
    CHECK (l.clips (0).size() == 2); // another track
}

TEST_CASE ("with Shift the arrows and Ctrl select time by the grid, from the keyboard alone", "[gui][arrange]")
{
    Lanes l;
    l.work().selectTrack (l.tracks[3]);
    l.lanes().setEditCursor (4.0);
    const juce::KeyPress further (juce::KeyPress::rightKey, ctrlShift, 0);
    for (int i = 0; i < 4; ++i)
        CHECK (l.lanes().keyPressed (further));
    REQUIRE (l.work().selectedTime().has_value());
    CHECK (l.work().selectedTime()->start == Approx (4.0));
    CHECK (l.work().selectedTime()->end == Approx (4.5)); // four sixteenths
    CHECK (l.work().selectedTime()->tracks == std::vector<juce::String> { l.tracks[3] });

    CHECK (l.lanes().keyPressed (juce::KeyPress (juce::KeyPress::rightKey, ctrl, 0))); // to the next edge of a clip
    CHECK (l.transport.at == Approx (8.0));
}

TEST_CASE ("the pencil draws the gain along a clip as one undo step", "[gui][arrange]")
{
    Lanes l;
    l.lanes().setTool (Tool::pencil);
    const auto area = l.area (6, 0).toFloat();
    const auto undo = l.undoSteps();
    Pointer pointer (l.lanes());
    pointer.press ({ area.getX() + 20, area.getY() + 40 });
    for (int i = 0; i <= 10; ++i)
        pointer.drag ({ area.getX() + 20 + static_cast<float> (10 * i), area.getY() + 40 + static_cast<float> (2 * i) });
    pictureOf (l.lanes());
    pointer.release();
    l.frame();
    const auto& envelope = l.clips (6)[0].envelope;
    REQUIRE (envelope.size() >= 2);
    CHECK (envelope.size() < 11); // what lies on a line is left out
    CHECK (envelope.front().y > envelope.back().y);
    CHECK (l.undoSteps() == undo + 1);
}

TEST_CASE ("the pencil puts a pattern clip of a bar on an empty lane, and its steps are drawn", "[gui][arrange]")
{
    Lanes l;
    l.lanes().setTool (Tool::pencil);
    Pointer (l.lanes()).click ({ 825.0f, l.middle (3, 0).y });
    l.frame();
    const auto& clip = l.clips (3).back();
    CHECK (clip.start == Approx (40.0));
    CHECK (clip.end == Approx (42.0));
    CHECK (clip.pattern != nullptr);
    CHECK (clip.name == "Live loop");
    pictureOf (l.lanes());
}

TEST_CASE ("locked clips refuse every gesture, and the hint says why", "[gui][arrange][S1-50]")
{
    Lanes l;
    l.run ("clip.lock", { { "clip", l.clips (6)[0].id } });
    l.frame();
    juce::String hint;
    l.work().onHint = [&] (const juce::String& text) { hint = text; };
    const auto before = l.session.now().root();
    for (const auto& from : { l.middle (6, 0), l.leftEdge (6, 0), l.rightEdge (6, 0) })
        for (const auto keys : { juce::ModifierKeys(), alt, ctrl })
        {
            hint = {};
            l.work().hint ({});
            Pointer (l.lanes()).with (keys).press (from).drag (from.translated (20, 0)).drag (from.translated (60, 0));
            CHECK (hint.contains ("locked"));
            Pointer (l.lanes()).release();
        }
    CHECK (isSame (before->child ("tracks"), l.session.now().root()->child ("tracks")));
}

TEST_CASE ("a drag at the edge of the lanes scrolls on while the pointer stands still", "[gui][arrange]")
{
    Lanes l;
    const auto from = l.middle (3, 1);
    Pointer pointer (l.lanes());
    const juce::Point<float> edge (static_cast<float> (l.lanes().getWidth() - 4), from.y);
    pointer.press (from).drag (from.translated (20, 0)).drag (edge);
    const auto left = l.window.arrangeView().timeline().left;
    for (int i = 0; i < 20; ++i)
        l.frame();
    CHECK (l.window.arrangeView().timeline().left > left);
    CHECK (l.lanes().keyPressed (juce::KeyPress (juce::KeyPress::escapeKey)));
    pointer.release();
    l.frame();
    CHECK (l.clips (3)[1].start == Approx (12.0));
}

TEST_CASE ("a thousand clips are moved by one command, and the selection is found again", "[gui][arrange]")
{
    Lanes l;
    std::set<juce::String> many;
    for (int i = 0; i < 200; ++i)
        many.insert (l.addClip (l.tracks[static_cast<size_t> (i % 8)], "Many", 50.0 + i, 0.5));
    l.frame();
    l.work().selectClips (many);
    const auto undo = l.undoSteps();
    ClipActions (l.work()).nudge (1.0);
    l.frame();
    CHECK (l.undoSteps() == undo + 1);
    CHECK (l.session.history().undoName() == "Move 200 clips");
    CHECK (l.work().selectedClips() == many);
    for (const auto& id : many)
        CHECK (l.work().arrangement().findClip (id) != nullptr);
}

TEST_CASE ("fades up to the edit cursor, muting and joining act on the selected clips", "[gui][arrange]")
{
    Lanes l;
    l.work().selectClip (l.clips (6)[0].id);
    l.transport.at = 18.0;
    CHECK (l.window.actionList().run ("clip.fadeIn"));
    l.transport.at = 29.0;
    CHECK (l.window.actionList().run ("clip.fadeOut"));
    l.frame();
    CHECK (l.clips (6)[0].fadeIn == Approx (2.0));
    CHECK (l.clips (6)[0].fadeOut == Approx (1.0));
    CHECK (l.window.actionList().run ("clip.toggleMute"));
    l.frame();
    CHECK (l.clips (6)[0].muted);

    l.transport.at = 22.0;
    CHECK (l.window.actionList().run ("clip.split"));
    l.frame();
    REQUIRE (l.clips (6).size() == 2);
    l.work().selectClips ({ l.clips (6)[0].id, l.clips (6)[1].id });
    CHECK (l.window.actionList().run ("clip.join"));
    l.frame();
    CHECK (l.clips (6).size() == 1);
    CHECK (l.clips (6)[0].fadeOut == Approx (1.0));
}
