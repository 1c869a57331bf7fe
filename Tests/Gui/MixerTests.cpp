#include "Gui/Support/Pointer.h"
#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct Mixer : SongStudio
{
    Mixer()
    {
        window.showView ("mix");
        frame();
    }

    void frame() { window.advance (1.0 / 60.0); }
    MixerStrip& strip (size_t track) { return *window.mixerView().stripOf (tracks[track]); }
    double volume (size_t track) { return channelOf (session.now().root(), tracks[track]).get<"volume">(); }

    MainComponent window { services() };
};
} // namespace

TEST_CASE ("a fader drag is one undo step", "[gui][mixer][S1-53]")
{
    Mixer m;
    const auto before = m.volume (0);
    const auto undo   = m.session.history().undoStack().size();
    auto& fader       = m.strip (0).volumeFader();

    Pointer pointer (fader);
    pointer.press ({ 10, 100 });
    for (int i = 1; i <= 20; ++i)
    {
        pointer.drag ({ 10, 100.0f + static_cast<float> (i) * 5.0f });
        m.frame();
    }
    pointer.release();
    CHECK (m.volume (0) < before - 10.0);
    CHECK (fader.value() == Approx (m.volume (0)));
    CHECK (m.session.history().undoStack().size() == undo + 1);

    m.session.undo();
    m.frame();
    CHECK (m.volume (0) == Approx (before));
    CHECK (fader.value() == Approx (before));
}

TEST_CASE ("two drags are two undo steps", "[gui][mixer]")
{
    Mixer m;
    const auto undo = m.session.history().undoStack().size();
    for (int i = 0; i < 2; ++i)
        Pointer (m.strip (0).volumeFader()).press ({ 10, 100 }).drag ({ 10, 120 }).drag ({ 10, 140 }).release();
    CHECK (m.session.history().undoStack().size() == undo + 2);
}

TEST_CASE ("mute and solo of a strip are the track's", "[gui][mixer]")
{
    Mixer m;
    CHECK (m.strip (1).muteButton().getToggleState());
    m.strip (0).muteButton().setToggleState (true, juce::sendNotificationSync);
    CHECK (channelOf (m.session.now().root(), m.tracks[0]).get<"muted">());
    m.run ("mixer.mute", { { "id", m.tracks[0] }, { "muted", false } });
    m.frame();
    CHECK_FALSE (m.strip (0).muteButton().getToggleState());
}

TEST_CASE ("a change from anywhere moves the fader", "[gui][mixer]")
{
    Mixer m;
    m.run ("mixer.volume", { { "id", m.tracks[2] }, { "volume", 12.5 } });
    CHECK (m.strip (2).volumeFader().value() != Approx (12.5)); // not before the next frame
    m.frame();
    CHECK (m.strip (2).volumeFader().value() == Approx (12.5));
}

TEST_CASE ("a level reaches every meter of its strip and is read only once a frame", "[gui][mixer]")
{
    Mixer m;
    auto& meter = m.telemetry.meter (m.window.work().strips().all()[0].meterId.toStdString());
    meter.add (0, 0.5f);
    m.frame();
    CHECK (m.window.work().levels.of (m.window.work().strips().all()[0].meterId).peak[0] == Approx (0.5f));
    m.frame();
    CHECK (m.window.work().levels.of (m.window.work().strips().all()[0].meterId).peak[0] == 0.0f);
}

TEST_CASE ("a refused change is said, and the session stays as it is", "[gui]")
{
    Mixer m;
    const auto revision = m.session.now().revision();
    CHECK_FALSE (m.window.work().run ("mixer.volume", { { "id", "nobody" }, { "volume", 10.0 } }).has_value());
    CHECK (m.window.messages().count() == 1);
    CHECK (m.window.messages().newest().contains ("nobody"));
    CHECK (m.session.now().revision() == revision);
}

TEST_CASE ("Ctrl solos one strip alone and Alt all of them, each as one undo step", "[gui][mixer]")
{
    Mixer m;
    const auto soloed = [&] {
        const auto strips = m.window.work().strips().all();
        return std::count_if (strips.begin(), strips.end(), [] (const StripItem& s) { return s.soloed; });
    };
    const auto undo = m.session.history().undoStack().size();
    const auto solo = Workspace::StripSwitch::solo;

    m.window.work().switchStrip (solo, m.tracks[0], true, juce::ModifierKeys::altModifier);
    m.frame();
    CHECK (soloed() == static_cast<int> (m.window.work().strips().all().size()));
    m.window.work().switchStrip (solo, m.tracks[3], true, juce::ModifierKeys::ctrlModifier);
    m.frame();
    CHECK (soloed() == 1);
    CHECK (m.window.work().strips().find (m.tracks[3])->soloed);
    CHECK (m.session.history().undoStack().size() == undo + 2);
}
