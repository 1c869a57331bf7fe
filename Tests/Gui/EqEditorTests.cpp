#include "Gui/Support/EffectStudio.h"
#include "Gui/Support/Pointer.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct EqWindow : EffectWindow
{
    EqWindow() { m().run ("view.partSize", { { "part", "dock" }, { "size", 400 } }); }
    EqWindow& m() { return *this; }

    EqPicture& open (size_t track)
    {
        strip (track).sectionBar().button (SectionBar::Section::eq)->onOpen();
        frame();
        return dynamic_cast<EqPicture&> (*editor().picture());
    }

    View<schema::channelEq> eq (size_t track)
    {
        held = session.now();
        return channelOf (held.root(), tracks[track]).get<"eq">();
    }

    Snapshot held;
};
} // namespace

TEST_CASE ("a band that is dragged sets its frequency and gain, as one undo step", "[gui][effects][eq]")
{
    EqWindow m;
    auto& picture = m.open (3);
    REQUIRE (picture.count() == 6); // four bands and the two filters
    auto& handle     = *picture.handle (2);
    const auto undo  = m.undoSteps();
    const auto to    = handle.getLocalPoint (&picture, picture.pointOf (1000.0, 6.0));
    const auto start = juce::Point<float> (EqHandle::size / 2.0f, EqHandle::size / 2.0f);
    Pointer pointer (handle);
    pointer.press (start);
    pointer.drag (start + (to - start) / 2.0f);
    pointer.drag (handle.getLocalPoint (&picture, picture.pointOf (1000.0, 6.0)));
    pointer.release();

    CHECK (m.eq (3).get<"lowMid">().get<"frequency">() == Approx (1000.0).epsilon (0.03));
    CHECK (m.eq (3).get<"lowMid">().get<"gain">() == Approx (6.0).margin (0.4));
    CHECK (m.undoSteps() == undo + 1);
}

TEST_CASE ("the curve that is drawn is that of the filters that play", "[gui][effects][eq]")
{
    EqWindow m;
    m.run ("mixer.set", { { "id", m.tracks[3] }, { "parameter", "eq.enabled" }, { "on", true } });
    m.run ("mixer.set", { { "id", m.tracks[3] }, { "parameter", "eq.highMid.frequency" }, { "value", 16000.0 } });
    m.run ("mixer.set", { { "id", m.tracks[3] }, { "parameter", "eq.highMid.gain" }, { "value", 9.0 } });
    auto& picture = m.open (3);
    CHECK (picture.responseAt (16000.0) == Approx (9.0).margin (0.3)); // not squeezed under half the sample rate
    CHECK (picture.responseAt (100.0) == Approx (0.0).margin (0.1));

    m.run ("mixer.set", { { "id", m.tracks[3] }, { "parameter", "eq.enabled" }, { "on", false } });
    m.frame();
    CHECK (picture.responseAt (16000.0) == Approx (0.0).margin (0.1));
    m.run ("mixer.set", { { "id", m.tracks[3] }, { "parameter", "input.highpass" }, { "value", 200.0 } });
    m.frame();
    CHECK (picture.responseAt (200.0) == Approx (-3.01).margin (0.2));
}

TEST_CASE ("keys move a band and the wheel changes its Q", "[gui][effects][eq]")
{
    EqWindow m;
    auto& handle = *m.open (0).handle (2);
    handle.keyPressed (juce::KeyPress (juce::KeyPress::upKey));
    m.frame();
    CHECK (m.eq (0).get<"lowMid">().get<"gain">() == Approx (0.5));
    handle.keyPressed (juce::KeyPress (juce::KeyPress::rightKey));
    m.frame();
    CHECK (m.eq (0).get<"lowMid">().get<"frequency">() == Approx (400.0 * std::exp2 (1.0 / 12.0)));
    Pointer (handle).wheel ({ 8, 8 }, 1.0f);
    m.frame();
    CHECK (m.eq (0).get<"lowMid">().get<"q">() == Approx (0.707 * 1.15));
    handle.keyPressed (juce::KeyPress (juce::KeyPress::deleteKey));
    CHECK (m.eq (0).get<"lowMid">().get<"gain">() == 0.0);
    handle.keyPressed (juce::KeyPress ('o'));
    CHECK_FALSE (m.eq (0).get<"lowMid">().get<"enabled">());
}

TEST_CASE ("a double-click adds a band to the master's EQ, and on a band takes it away", "[gui][effects][eq]")
{
    EqWindow m;
    m.window.mixerView().masterStrip().sectionBar().button (SectionBar::Section::eq)->onOpen();
    m.frame();
    auto& picture   = dynamic_cast<EqPicture&> (*m.editor().picture());
    const auto undo = m.undoSteps();
    REQUIRE (picture.count() == 0);
    Pointer (picture).doubleClick (picture.pointOf (3000.0, -5.0));
    m.frame();
    REQUIRE (picture.count() == 1);
    CHECK (m.undoSteps() == undo + 1);
    CHECK (m.view().get<"mixer">().get<"master">().get<"eq">().get<"enabled">());
    CHECK (picture.responseAt (3000.0) == Approx (-5.0).margin (0.4));
    picture.handle (0)->onReset();
    m.frame();
    CHECK (picture.count() == 0);
}

TEST_CASE ("the EQ effect is drawn and dragged like a strip's", "[gui][effects][eq]")
{
    EqWindow m;
    const auto id = m.addEffect (m.tracks[0], "audiomage.eq");
    m.frame();
    m.strip (0).insertList().slots()[0]->onClick();
    m.frame();
    auto& picture = dynamic_cast<EqPicture&> (*m.editor().picture());
    REQUIRE (picture.count() == 8);
    picture.handle (3)->onBegin();
    picture.handle (3)->onChange (1000.0, 12.0, 1.0);
    picture.handle (3)->onEnd();
    CHECK (m.parameter (m.tracks[0], id, "midGain") == 12.0);
    CHECK (picture.responseAt (1000.0) == Approx (12.0).margin (0.2));
    CHECK (m.editor().parameters().control ("output") != nullptr);
    CHECK (m.editor().parameters().control ("midGain") == nullptr);
}

TEST_CASE ("a tone that a strip plays stands in the spectrum where it sounds", "[gui][effects][eq]")
{
    EffectStudio m;
    m.telemetry.device.store ({ 48000.0, 256, 256, 2 });
    LiveSpectrum spectrum (m.telemetry);
    spectrum.watch ("kick");
    auto& channel = m.telemetry.loudness ("kick");
    CHECK (channel.isWatched());
    std::vector<float> tone (SoundRing::length);
    for (size_t i = 0; i < tone.size(); ++i)
        tone[i] = 0.5f * std::sin (juce::MathConstants<float>::twoPi * 1000.0f * static_cast<float> (i) / 48000.0f);
    channel.sound.write (tone.data(), tone.data(), static_cast<int> (tone.size()));
    CHECK (spectrum.advance (0.1));
    CHECK (spectrum.levelAt (1000.0) == Approx (-6.0).margin (1.5));
    CHECK (spectrum.levelAt (200.0) < -60.0f);
    spectrum.watch ({});
    CHECK_FALSE (channel.isWatched());
}
