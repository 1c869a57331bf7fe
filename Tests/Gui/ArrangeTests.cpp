#include "Gui/Support/Pointer.h"
#include "Gui/Support/Studio.h"
#include "Gui/Support/Window.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
/** The arranger of the small song, scrolled so that a second is 20 pixels and time begins at the left edge. */
struct Arranger : SongStudio
{
    Arranger()
    {
        window.arrangeView().timelineScroll().show ({ 20.0, 0.0, 0 });
        frame();
    }

    void frame() { window.advance (1.0 / 60.0); }
    ArrangeView& arrange() { return window.arrangeView(); }
    const ClipItem& clip (size_t row, size_t index) { return window.work().arrangement().rows()[row].clips[index]; }

    /** The middle of a clip's body, on the lanes. */
    juce::Point<float> middleOf (size_t row, size_t index) { return arrange().lanes().areaOf (clip (row, index), static_cast<int> (row)).getCentre().toFloat(); }

    MainComponent window { services() };
};

const juce::ModifierKeys alt { juce::ModifierKeys::altModifier };
} // namespace

TEST_CASE ("a click on the ruler locates, snapped to the grid unless Alt is held", "[gui][arrange]")
{
    Arranger a;
    Pointer (a.arrange().timeRuler()).click ({ 203.0f, 25.0f });
    CHECK (a.transport.at == Approx (10.125)); // 1/16 is 0.125 s
    Pointer (a.arrange().timeRuler()).with (alt).click ({ 203.0f, 25.0f });
    CHECK (a.transport.at == Approx (10.15));
}

TEST_CASE ("a drag along the upper half of the ruler sets the loop as one undo step", "[gui][arrange]")
{
    Arranger a;
    Pointer (a.arrange().timeRuler()).press ({ 400, 5 }).drag ({ 500, 5 }).drag ({ 600, 5 }).release();
    const auto transport = a.view().get<"transport">();
    CHECK (*transport.get<"loopStart">() == Approx (20.0));
    CHECK (*transport.get<"loopEnd">() == Approx (30.0));
    CHECK (transport.get<"isLooping">());

    a.session.undo();
    CHECK (*a.view().get<"transport">().get<"loopStart">() == Approx (4.0));
}

TEST_CASE ("an end of the loop can be dragged alone", "[gui][arrange]")
{
    Arranger a;
    Pointer (a.arrange().timeRuler()).press ({ 241, 5 }).drag ({ 320, 5 }).release(); // it ends at 12 s
    CHECK (*a.view().get<"transport">().get<"loopStart">() == Approx (4.0));
    CHECK (*a.view().get<"transport">().get<"loopEnd">() == Approx (16.0));
}

TEST_CASE ("a clip is selected by a click and deselected by one beside it", "[gui][arrange]")
{
    Arranger a;
    Pointer (a.arrange().lanes()).click (a.middleOf (3, 1));
    CHECK (a.window.work().isSelected (a.clip (3, 1).id));
    CHECK (a.window.work().selectedTrack() == a.tracks[3]);
    CHECK (*a.view().get<"ui">().get<"selection">().get<"activeTrack">() == a.tracks[3]);
    Pointer (a.arrange().lanes()).click ({ 10.0f, a.middleOf (3, 1).y });
    CHECK (a.window.work().selectedClips().empty());
}

TEST_CASE ("a dragged clip snaps, goes to another track, and is one undo step", "[gui][arrange]")
{
    Arranger a;
    const auto id   = a.clip (3, 1).id;
    const auto from = a.middleOf (3, 1);
    const auto undo = a.session.history().undoStack().size();

    Pointer pointer (a.arrange().lanes());
    pointer.press (from).drag (from.translated (10, 0)).drag (from.translated (43, 76));
    CHECK (findClip (a.session.now().root(), id)->track.id() == a.tracks[3]); // nothing has changed yet
    pointer.release();

    const auto state = a.session.now();
    const auto found = findClip (state.root(), id);
    REQUIRE (found.has_value());
    CHECK (found->track.id() == a.tracks[4]);
    CHECK (startOf (found->track, found->clip) == Approx (14.125)); // 43 px are 2.15 s
    CHECK (a.session.history().undoStack().size() == undo + 1);

    a.session.undo();
    const auto before = a.session.now();
    CHECK (findClip (before.root(), id)->track.id() == a.tracks[3]);
    CHECK (findClip (before.root(), id)->clip.get<"startTime">() == Approx (12.0));
}

TEST_CASE ("several selected clips move together in one undo step, and none before the start", "[gui][arrange]")
{
    Arranger a;
    auto& work      = a.window.work();
    const auto undo = a.session.history().undoStack().size();
    work.selectClip (a.clip (3, 0).id); // at 2 s
    work.toggleClip (a.clip (3, 1).id); // at 12 s
    const auto from = a.middleOf (3, 1);
    Pointer (a.arrange().lanes()).press (from).drag (from.translated (-200, 0)).release(); // ten seconds back
    a.frame();
    CHECK (a.clip (3, 0).start == Approx (0.0));
    CHECK (a.clip (3, 1).start == Approx (10.0));
    CHECK (a.session.history().undoStack().size() == undo + 1);
}

TEST_CASE ("Escape during a drag leaves everything as it was", "[gui][arrange]")
{
    Arranger a;
    const auto before = a.session.now().revision();
    const auto from   = a.middleOf (3, 1);
    Pointer pointer (a.arrange().lanes());
    pointer.press (from);
    const auto selected = a.session.now().revision();
    pointer.drag (from.translated (100, 0));
    CHECK (a.arrange().lanes().isDragging());
    CHECK (a.arrange().lanes().keyPressed (juce::KeyPress (juce::KeyPress::escapeKey)));
    pointer.release();
    CHECK_FALSE (a.arrange().lanes().isDragging());
    CHECK (a.session.now().revision() == selected);
    CHECK (selected >= before);
    CHECK (a.clip (3, 1).start == Approx (12.0));
}

TEST_CASE ("an edge trims: the sound stays where it is, and not further than the file goes", "[gui][arrange]")
{
    Arranger a;
    auto area = a.arrange().lanes().areaOf (a.clip (3, 1), 3);
    Pointer (a.arrange().lanes()).press ({ static_cast<float> (area.getRight() - 2), static_cast<float> (area.getCentreY()) }).drag ({ static_cast<float> (area.getRight() - 42), 300.0f }).release();
    a.frame();
    CHECK (a.clip (3, 1).end == Approx (20.0).margin (0.13));

    area = a.arrange().lanes().areaOf (a.clip (3, 1), 3);
    Pointer (a.arrange().lanes()).press ({ static_cast<float> (area.getX() + 1), static_cast<float> (area.getCentreY()) }).drag ({ static_cast<float> (area.getX() + 41), 300.0f }).release();
    a.frame();
    CHECK (a.clip (3, 1).start == Approx (14.0).margin (0.13));
    CHECK (a.clip (3, 1).offset == Approx (2.0).margin (0.13));

    area = a.arrange().lanes().areaOf (a.clip (3, 1), 3);
    Pointer (a.arrange().lanes()).press ({ static_cast<float> (area.getX() + 1), static_cast<float> (area.getCentreY()) }).drag ({ 0.0f, 300.0f }).release();
    a.frame();
    CHECK (a.clip (3, 1).offset == Approx (0.0));
    CHECK (a.clip (3, 1).start == Approx (12.0).margin (0.01));
}

TEST_CASE ("a locked clip does not move", "[gui][arrange]")
{
    Arranger a;
    a.run ("clip.lock", { { "clip", a.clip (3, 1).id } });
    a.frame();
    const auto from = a.middleOf (3, 1);
    Pointer (a.arrange().lanes()).press (from).drag (from.translated (100, 0)).release();
    a.frame();
    CHECK (a.clip (3, 1).start == Approx (12.0));
    CHECK (a.window.messages().count() == 0);
}

TEST_CASE ("the wheel scrolls tracks, with Shift time, with Ctrl it zooms where the pointer is", "[gui][arrange]")
{
    Arranger a;
    a.window.setSize (1120, 680);
    a.arrange().timelineScroll().show ({ 20.0, 0.0, 0 });
    constexpr auto click = 50.0f / 256.0f;
    const auto& view     = a.arrange().timeline();

    Pointer (a.arrange().lanes()).wheel ({ 100, 100 }, -click);
    CHECK (view.scrollY == 40);
    Pointer (a.arrange().lanes()).with (juce::ModifierKeys (juce::ModifierKeys::shiftModifier)).wheel ({ 100, 100 }, -click);
    CHECK (view.left == Approx (3.0));

    const auto under = view.secondsAt (100);
    Pointer (a.arrange().lanes()).with (juce::ModifierKeys (juce::ModifierKeys::ctrlModifier)).wheel ({ 100, 100 }, click);
    CHECK (view.pixelsPerSecond == Approx (25.0));
    CHECK (view.secondsAt (100) == Approx (under));
}

TEST_CASE ("the view pages along with the playhead until it is scrolled by hand", "[gui][arrange]")
{
    Arranger a;
    const auto& view = a.arrange().timeline();
    a.arrange().timelineScroll().show ({ 100.0, 0.0, 0 });
    a.transport.play();
    a.transport.at = 20.0;
    a.frame();
    CHECK (view.left == Approx (20.0 - 0.24));

    Pointer (a.arrange().lanes()).with (juce::ModifierKeys (juce::ModifierKeys::shiftModifier)).wheel ({ 100, 100 }, 50.0f / 256.0f);
    const auto left = view.left;
    a.transport.at  = 40.0;
    a.frame();
    CHECK (view.left == left);

    a.transport.pause();
    a.frame();
    a.transport.play();
    a.frame();
    CHECK (view.left == Approx (40.0 - 0.24));
}

TEST_CASE ("a playhead that moves a pixel repaints only its columns", "[gui][arrange]")
{
    Arranger a;
    const auto picture = [&] { return pictureOf (a.arrange().lanes()); };
    const auto before  = picture();
    a.transport.at = 10.0;
    a.frame();
    const auto after = picture();
    auto changed     = 0;
    for (int x = 0; x < before.getWidth(); ++x)
        changed += before.getPixelAt (x, 500) != after.getPixelAt (x, 500) ? 1 : 0;
    CHECK (changed >= 1);
    CHECK (changed <= 6); // where it was and where it is
}

TEST_CASE ("a clip whose overview is not there yet is drawn without one", "[gui][arrange]")
{
    Arranger a;
    const auto wave = clipPaint (nordDark, a.clip (0, 0).colour).core;
    CHECK (pixelsOf (pictureOf (a.arrange().lanes()), wave) > 100);
    a.waveforms.isReady = false;
    CHECK (pixelsOf (pictureOf (a.arrange().lanes()), wave) == 0);
}
