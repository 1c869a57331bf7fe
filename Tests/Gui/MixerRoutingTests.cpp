#include "Gui/Mixer/LoudnessView.h"
#include "Gui/Mixer/MeterMode.h"
#include "Gui/Mixer/SendPanel.h"
#include "Gui/Mixer/SnapshotMenu.h"
#include "Gui/Mixer/StripMenu.h"
#include "Gui/Support/EffectStudio.h"
#include "Gui/Support/Pointer.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
/** Runs the item of a menu, in it or in one of its submenus. @returns false if there is none that can be chosen. */
bool choose (const juce::PopupMenu& menu, const juce::String& text)
{
    for (juce::PopupMenu::MenuItemIterator i (menu, true); i.next();)
        if (auto& item = i.getItem(); item.text == text && item.isEnabled && item.action != nullptr)
        {
            item.action();
            return true;
        }
    return false;
}
} // namespace

TEST_CASE ("a strip's name that is dragged onto an aux bus sends there", "[gui][mixer]")
{
    EffectWindow m;
    m.run ("send.remove", { { "id", m.tracks[0] }, { "to", m.hall } });
    m.frame();
    auto& from    = m.strip (0);
    auto& to      = *m.window.mixerView().stripOf (m.hall);
    const auto at = from.getLocalPoint (&to, juce::Point<int> (30, 200)).toFloat();
    Pointer (from).press (from.plateArea().getCentre().toFloat()).drag (at).drag (at).release();
    m.frame();
    REQUIRE (from.sendSliders().size() >= 1);
    CHECK (m.window.work().strips().find (m.tracks[0])->sends.size() == 1);
    CHECK (m.window.work().strips().find (m.tracks[0])->sends[0].target == m.hall);
}

TEST_CASE ("buses and effect returns show their sends, and may send to aux tracks", "[gui][mixer]")
{
    EffectWindow m;
    const auto aux = m.run ("track.add", { { "type", "aux" }, { "name", "Side" } });
    const auto group = m.run ("bus.add", { { "type", "group" } }), echo = m.run ("return.add");
    for (const auto& from : { group, echo })
    {
        m.run ("send.set", { { "id", from }, { "to", aux }, { "level", 60.0 }, { "pre", true } });
        m.frame();
        const auto* strip = m.window.work().strips().find (from);
        REQUIRE (strip != nullptr);
        CHECK (hasSends (*strip));
        REQUIRE (strip->sends.size() == 1);
        CHECK (strip->sends[0].name == "Side");
        CHECK (strip->sends[0].isPre);
    }
    const auto menu = sendMenu (m.window.work(), echo);
    juce::StringArray names;
    for (juce::PopupMenu::MenuItemIterator items (menu); items.next();)
        names.add (items.getItem().text);
    CHECK (names.contains ("Send to Side"));
    CHECK_FALSE (names.contains ("Send to " + m.window.work().strips().find (echo)->name));
}

TEST_CASE ("keys of a send take it before the fader and remove it", "[gui][mixer]")
{
    EffectWindow m;
    auto& slider = *m.strip (0).sendSliders()[0];
    const auto sends = [&] { return m.window.work().strips().find (m.tracks[0])->sends; };
    slider.keyPressed (juce::KeyPress ('p'));
    m.frame();
    CHECK (sends()[0].isPre);
    CHECK (sends()[0].level == Approx (40.0));
    slider.keyPressed (juce::KeyPress (juce::KeyPress::backspaceKey));
    m.frame();
    CHECK (sends().empty());
}

TEST_CASE ("an output that would feed itself is refused with the reason", "[gui][mixer]")
{
    EffectWindow m;
    const auto a = m.run ("bus.add", { { "type", "group" }, { "name", "Group A" } }), b = m.run ("bus.add", { { "type", "group" }, { "name", "Group B" } });
    m.frame();
    REQUIRE (choose (outputMenu (m.window.work(), a), "Group B"));
    m.frame();
    CHECK (outputName (m.window.work(), *m.window.work().strips().find (a)) == "Group B");
    REQUIRE (choose (outputMenu (m.window.work(), b), "Group A"));
    m.frame();
    CHECK (m.window.messages().count() == 1);
    CHECK (m.window.messages().newest().contains ("Group A"));
    CHECK (m.window.work().strips().find (b)->output.isEmpty());
}

TEST_CASE ("a snapshot brings the mixer back in one undo step, and a strip's menu joins a VCA", "[gui][mixer]")
{
    EffectWindow m;
    m.run ("mixer.volume", { { "id", m.tracks[0] }, { "volume", 50.0 } });
    m.run ("mixer.snapshot.store", { { "name", "Quiet" } });
    m.run ("mixer.volume", { { "id", m.tracks[0] }, { "volume", 90.0 } });
    m.frame();
    const auto undo = m.undoSteps();
    EditorFocus focus;
    struct NoDrag : MixerDrag
    {
        void dragged (const MixerCargo&, const juce::MouseEvent&) override {}
        void dropped (const MixerCargo&, const juce::MouseEvent&) override {}
    } noDrag;
    const MixerTools tools { m.window.work(), m.window.dialogs(), focus, noDrag };
    REQUIRE (choose (snapshotMenu (tools, m.window), "Quiet"));
    m.frame();
    CHECK (m.strip (0).volumeFader().value() == Approx (50.0));
    CHECK (m.undoSteps() == undo + 1);
    CHECK (currentSnapshotName (m.window.work()) == "Quiet");

    const auto vca = m.run ("bus.add", { { "type", "vca" }, { "name", "Band" } });
    m.frame();
    REQUIRE (choose (stripMenu (tools, m.tracks[0], {}), "Band"));
    REQUIRE (choose (stripMenu (tools, m.tracks[0], {}), "Solo-safe"));
    m.frame();
    CHECK (m.window.work().strips().find (m.tracks[0])->vcas == std::vector { vca });
    CHECK (m.window.work().strips().find (m.tracks[0])->isSoloSafe);
}

TEST_CASE ("the loudness view reads what the engine measures, and resets it", "[gui][mixer]")
{
    EffectWindow m;
    auto& channel = m.telemetry.loudness (Telemetry::master);
    LoudnessReading reading;
    reading.integrated  = -14.26;
    reading.truePeakMax = -0.4;
    channel.reading.store (reading);
    LoudnessView view (m.window.work());
    view.advance();
    const auto text = view.createAccessibilityHandler()->getValueInterface()->getCurrentValueAsString();
    CHECK (text.contains ("Integrated -14.3 LUFS"));
    CHECK (text.contains ("True peak -0.4 dBTP"));
    const auto resets = channel.resetCount();
    view.resetButton().onClick();
    CHECK (channel.resetCount() == resets + 1);
}

TEST_CASE ("meters show RMS alone or loudness where that is chosen, and watch only then", "[gui][mixer]")
{
    EffectWindow m;
    auto& channel = m.telemetry.loudness (m.strip (0).shown().meterId.toStdString());
    CHECK_FALSE (channel.isWatched());
    m.run ("view.meterMode", { { "mode", "lufs" } });
    m.frame();
    CHECK (channel.isWatched());

    LoudnessReading reading;
    reading.momentary = -20.0;
    channel.reading.store (reading);
    const auto shown = inMode (MeterMode::lufs, { { 1.0f, 1.0f }, { 0.5f, 0.5f }, false }, m.telemetry, m.strip (0).shown().meterId);
    CHECK (shown.peak[0] == Approx (0.1f));
    CHECK (inMode (MeterMode::rms, { { 1.0f, 1.0f }, { 0.5f, 0.5f }, false }, m.telemetry, "x").peak[0] == 0.5f);
    m.run ("view.meterMode", { { "mode", "peak" } });
    m.frame();
    CHECK_FALSE (channel.isWatched());
}
