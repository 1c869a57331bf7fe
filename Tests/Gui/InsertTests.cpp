#include "Gui/Effects/EffectPicker.h"
#include "Gui/Support/EffectStudio.h"
#include "Gui/Support/Pointer.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
/** Presses a slot and lets go over a point of another component, as a hand does. */
void drag (juce::Component& from, juce::Component& to, juce::Point<int> at, juce::ModifierKeys keys = {})
{
    const auto end = from.getLocalPoint (&to, at).toFloat();
    Pointer (from).with (keys).press ({ 40, 8 }).drag (end).drag (end).release();
}
} // namespace

TEST_CASE ("an effect that is chosen from the list stands in the strip, as one undo step", "[gui][mixer][S1-62]")
{
    EffectWindow m;
    const auto undo = m.undoSteps();
    m.strip (0).insertList().choose();
    auto& picker = dynamic_cast<EffectPicker&> (*m.window.dialogs().dialog());
    CHECK (picker.found().size() == m.effects.effects().size());
    picker.editor().setText ("sat", juce::dontSendNotification);
    picker.search();
    REQUIRE_FALSE (picker.found().empty());
    CHECK (picker.found().front()->pluginId == "audiomage.saturation");
    picker.onChoice ("audiomage.saturation");
    m.frame();

    REQUIRE (m.strip (0).insertList().slots().size() == 1);
    CHECK (m.strip (0).insertList().slots()[0]->shown().pluginId == "audiomage.saturation");
    CHECK (m.window.workArea().isOpen ("effects"));
    CHECK (m.editor().getTitle().startsWith ("Saturation"));
    CHECK (m.undoSteps() == undo + 1);
    m.session.undo();
    m.frame();
    CHECK (m.strip (0).insertList().slots().empty());
}

TEST_CASE ("the lamp and the keys of a slot bypass, move and remove its effect", "[gui][mixer][S1-62]")
{
    EffectWindow m;
    const auto first = m.addEffect (m.tracks[0], "audiomage.eq"), second = m.addEffect (m.tracks[0], "audiomage.delay");
    m.frame();
    auto& slots = m.strip (0).insertList().slots();
    REQUIRE (slots.size() == 2);

    Pointer (*slots[0]).click ({ 5, 8 });
    m.frame();
    CHECK (slots[0]->shown().isBypassed);
    slots[0]->keyPressed (juce::KeyPress ('b'));
    m.frame();
    CHECK_FALSE (slots[0]->shown().isBypassed);

    slots[0]->keyPressed (juce::KeyPress (juce::KeyPress::downKey, juce::ModifierKeys::ctrlModifier, 0));
    CHECK (m.chain (m.tracks[0]) == std::vector { second, first });
    m.frame();
    slots[0]->keyPressed (juce::KeyPress (juce::KeyPress::deleteKey));
    CHECK (m.chain (m.tracks[0]) == std::vector { first });
}

TEST_CASE ("a slot that is dragged moves within its chain and into another, and with Ctrl it is copied", "[gui][mixer][S1-62]")
{
    EffectWindow m;
    const auto eq = m.addEffect (m.tracks[0], "audiomage.eq"), delay = m.addEffect (m.tracks[0], "audiomage.delay");
    m.run ("effect.parameter", { { "effect", delay }, { "name", "feedback" }, { "value", 77.0 } });
    m.frame();
    auto& first  = m.strip (0).insertList();
    auto& second = m.strip (1).insertList();
    const auto undo = m.undoSteps();

    drag (*first.slots()[1], first, { 20, 1 });
    CHECK (m.chain (m.tracks[0]) == std::vector { delay, eq });
    m.frame();
    drag (*first.slots()[0], second, { 20, 1 });
    CHECK (m.chain (m.tracks[0]) == std::vector { eq });
    CHECK (m.chain (m.tracks[1]) == std::vector { delay });
    CHECK (m.parameter (m.tracks[1], delay, "feedback") == 77.0);
    CHECK (m.undoSteps() == undo + 2);

    m.frame();
    drag (*second.slots()[0], m.strip (2).insertList(), { 20, 1 }, juce::ModifierKeys::ctrlModifier);
    REQUIRE (m.chain (m.tracks[2]).size() == 1);
    CHECK (m.chain (m.tracks[1]) == std::vector { delay });
    CHECK (m.chain (m.tracks[2])[0] != delay);
    CHECK (m.parameter (m.tracks[2], m.chain (m.tracks[2])[0], "feedback") == 77.0);
}

TEST_CASE ("the switches of a strip's sections are the session's", "[gui][mixer]")
{
    EffectWindow m;
    using Section = SectionBar::Section;
    auto& bar          = m.strip (0).sectionBar();
    bar.button (Section::compressor)->setToggleState (true, juce::sendNotificationSync);
    const auto held = m.session.now();
    CHECK (channelOf (held.root(), m.tracks[0]).get<"compressor">().get<"enabled">());

    bar.button (Section::highPass)->setToggleState (true, juce::sendNotificationSync);
    const auto filtered = m.session.now();
    CHECK (channelOf (filtered.root(), m.tracks[0]).get<"input">().get<"highpass">() == Approx (80.0));
    m.run ("mixer.set", { { "id", m.tracks[0] }, { "parameter", "gate.enabled" }, { "on", true } });
    m.frame();
    CHECK (bar.button (Section::gate)->getToggleState());
    CHECK_FALSE (bar.button (Section::eq)->getToggleState());
}

TEST_CASE ("the meter of gain reduction shows what the engine tells", "[gui][mixer]")
{
    ReductionMeter meter ("Gain reduction");
    meter.setSize (4, 240);
    meter.advance (1.0 / 60.0, 6.0f);
    CHECK (meter.decibels() == Approx (6.0));
    meter.advance (0.1, 0.0f);
    CHECK (meter.decibels() == Approx (4.0));
}
