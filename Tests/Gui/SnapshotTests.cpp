#include "Gui/Support/Pointer.h"
#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct Desk : SongStudio
{
    Desk()
    {
        window.setSize (1440, 900);
        window.showView ("mix");
        frame();
    }

    void frame() { window.advance (1.0 / 60.0); }
    SnapshotBar& bar() { return window.mixerView().snapshotLetters(); }
    double volume() { return channelOf (session.now().root(), tracks[0]).get<"volume">(); }
    void setVolume (double to)
    {
        run ("mixer.volume", { { "id", tracks[0] }, { "volume", to } });
        frame();
    }
    void press (size_t letter)
    {
        bar().letter (letter).onClick();
        frame();
    }

    MainComponent window { services() };
};
} // namespace

TEST_CASE ("letters store the mixer where nothing is stored and recall it where something is", "[gui][mixer][S1-97]")
{
    Desk d;
    CHECK (d.bar().letter (0).isEnabled());
    CHECK_FALSE (d.bar().letter (1).isEnabled()); // A comes first
    CHECK_FALSE (d.bar().morphSlider().isVisible());

    d.setVolume (40.0);
    d.press (0);
    d.setVolume (90.0);
    d.press (1);
    CHECK (d.bar().letter (1).getToggleState());
    CHECK (d.bar().letter (0).getTitle() == "Recall snapshot A");
    d.press (0);
    CHECK (d.volume() == Approx (40.0));
    CHECK (d.bar().letter (0).getToggleState());
    CHECK_FALSE (d.bar().letter (1).getToggleState());
    d.session.undo();
    CHECK (d.volume() == Approx (90.0));
}

TEST_CASE ("a drag of the morph goes from one snapshot to the other in one undo step", "[gui][mixer][S1-97]")
{
    Desk d;
    d.setVolume (40.0);
    d.press (0);
    d.setVolume (80.0);
    d.press (1);
    auto& morph = d.bar().morphSlider();
    REQUIRE (morph.isVisible());
    CHECK (morph.getTitle() == "Morph from snapshot A to B");
    CHECK (morph.value() == Approx (100.0)); // where the mixer is

    const auto undo   = d.session.history().undoStack().size();
    const auto length = static_cast<float> (morph.getWidth() - 40);
    Pointer pointer (morph);
    pointer.press ({ 30, 14 });
    for (int i = 1; i <= 4; ++i)
    {
        pointer.drag ({ 30.0f - length * 0.125f * static_cast<float> (i), 14 });
        d.frame();
    }
    pointer.release();
    d.frame();
    CHECK (morph.value() == Approx (50.0).margin (1.0));
    CHECK (d.volume() == Approx (60.0).margin (0.5));
    CHECK (d.session.history().undoStack().size() == undo + 1);
    CHECK_FALSE (d.bar().letter (0).getToggleState()); // it is neither now
    CHECK_FALSE (d.bar().letter (1).getToggleState());
}

TEST_CASE ("VCAs have a filter of their own", "[gui][mixer]")
{
    Desk d;
    const auto vca = d.run ("bus.add", { { "type", "vca" }, { "name", "Band" } });
    d.frame();
    d.window.setSize (2400, 900); // all strips in sight
    d.frame();
    CHECK (d.window.mixerView().stripOf (vca) != nullptr);
    d.window.mixerView().vcaFilter().setToggleState (false, juce::dontSendNotification);
    d.window.mixerView().vcaFilter().onClick();
    CHECK (d.window.mixerView().stripOf (vca) == nullptr);
    CHECK (d.window.mixerView().stripOf (d.hall) != nullptr);
}

TEST_CASE ("Ctrl and an arrow lead from strip to strip and bring them into sight", "[gui][mixer][keys]")
{
    Desk d;
    auto& mixer = d.window.mixerView();
    d.window.work().selectTrack (d.tracks[0]);
    const juce::KeyPress right (juce::KeyPress::rightKey, juce::ModifierKeys::ctrlModifier, 0), plain (juce::KeyPress::rightKey);
    CHECK_FALSE (mixer.keyPressed (plain));
    CHECK (mixer.keyPressed (right));
    CHECK (d.window.work().selectedTrack() == d.tracks[1]);

    d.window.setSize (1120, 680); // not all strips fit
    d.frame();
    REQUIRE (mixer.stripOf (d.echo) == nullptr);
    for (int i = 0; i < 20; ++i)
        mixer.keyPressed (right);
    CHECK (mixer.stripOf (d.echo) != nullptr);
    CHECK (d.window.work().selected().owner == d.echo);
    CHECK (mixer.firstFocus() == &mixer.stripOf (d.echo)->volumeFader());
}
