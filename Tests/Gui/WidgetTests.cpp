#include "Gui/Support/Pointer.h"
#include "Gui/Support/Window.h"
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/Fader.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Widgets/PanKnob.h"
#include "Gui/Widgets/SegmentedControl.h"
#include "Gui/Widgets/Splitter.h"
#include "Gui/Widgets/Toasts.h"

#include <catch2/catch.hpp>

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
/** A control that notes what it says. */
struct Recorded
{
    explicit Recorded (ValueControl& control)
    {
        control.onGestureBegin = [this] { ++begun; };
        control.onGestureEnd   = [this] { ++ended; };
        control.onChange       = [this] (double v) { values.push_back (v); };
    }

    int begun = 0, ended = 0;
    std::vector<double> values;
};

const juce::ModifierKeys shift { juce::ModifierKeys::shiftModifier };
const juce::ModifierKeys ctrl { juce::ModifierKeys::ctrlModifier };
const juce::ModifierKeys alt { juce::ModifierKeys::altModifier };
} // namespace

TEST_CASE ("a fader is taken hold of without a jump, and a drag is one gesture", "[gui][widgets]")
{
    InLook<Fader> fader (nordDark, "Volume", Fader::Orientation::upright);
    fader->setBounds (0, 0, 24, 428); // 400 of travel
    fader->setValue (50.0);
    Recorded said (fader.part);

    Pointer pointer (fader.part);
    pointer.press ({ 12, 400 });
    CHECK (said.values.empty());
    pointer.drag ({ 12, 380 }).drag ({ 12, 360 }).release();

    CHECK (fader->value() == Approx (60.0));
    CHECK (said.values.size() == 2);
    CHECK (said.begun == 1);
    CHECK (said.ended == 1);
}

TEST_CASE ("Shift makes a drag ten times finer, Ctrl+Shift a hundred times", "[gui][widgets]")
{
    InLook<Fader> fader (nordDark, "Volume", Fader::Orientation::upright);
    fader->setBounds (0, 0, 24, 428);
    fader->setValue (50.0);

    Pointer (fader.part).with (shift).press ({ 12, 200 }).drag ({ 12, 160 }).release();
    CHECK (fader->value() == Approx (51.0));
    Pointer (fader.part).with (juce::ModifierKeys (shift.getRawFlags() | ctrl.getRawFlags())).press ({ 12, 200 }).drag ({ 12, 160 }).release();
    CHECK (fader->value() == Approx (51.1));
}

TEST_CASE ("a double-click on a fader, Ctrl+click and Delete give the default", "[gui][widgets]")
{
    InLook<Fader> fader (nordDark, "Volume", Fader::Orientation::upright);
    fader->setBounds (0, 0, 24, 428);

    fader->setValue (10.0);
    Pointer (fader.part).doubleClick ({ 12, 20 });
    CHECK (fader->value() == 80.0);

    fader->setValue (10.0);
    Pointer (fader.part).with (ctrl).click ({ 12, 20 });
    CHECK (fader->value() == 80.0);

    fader->setValue (10.0);
    CHECK (fader->keyPressed (juce::KeyPress (juce::KeyPress::deleteKey)));
    CHECK (fader->value() == 80.0);
}

TEST_CASE ("the wheel never changes a control that has no focus, unless Alt is held", "[gui][widgets]")
{
    InLook<PanKnob> knob (nordDark, "Pan");
    knob->setBounds (0, 0, 32, 32);
    Pointer (knob.part).wheel ({ 5, 5 }, 0.2f);
    CHECK (knob->value() == 0.0);
    Pointer (knob.part).with (alt).wheel ({ 5, 5 }, 0.2f);
    CHECK (knob->value() == 1.0);
}

TEST_CASE ("a control is stepped by keys, each press one gesture", "[gui][widgets]")
{
    InLook<PanKnob> knob (nordDark, "Pan");
    Recorded said (knob.part);
    const auto press = [&] (int code, juce::ModifierKeys mods = {}) { return knob->keyPressed (juce::KeyPress (code, mods, 0)); };

    CHECK (press (juce::KeyPress::rightKey));
    CHECK (press (juce::KeyPress::upKey));
    CHECK (knob->value() == 2.0);
    CHECK (press (juce::KeyPress::downKey, shift));
    CHECK (knob->value() == Approx (1.9));
    CHECK (press (juce::KeyPress::pageDownKey));
    CHECK (knob->value() == Approx (-8.1));
    CHECK (press (juce::KeyPress::homeKey));
    CHECK (knob->value() == 100.0);
    CHECK (press (juce::KeyPress::endKey));
    CHECK (knob->value() == -100.0);
    CHECK (said.begun == 6);
    CHECK (said.ended == 6);
    CHECK_FALSE (press (juce::KeyPress::spaceKey));
}

TEST_CASE ("a typed value is taken, and a wrong one keeps the field open with the reason", "[gui][widgets]")
{
    InLook<NumberField> field (nordDark, "Tempo", ValueControl::Range { 20, 300, 120, 1 }, numberFormat (20, 300, 2, "BPM"));
    field->setBounds (0, 0, 80, 30);
    Recorded said (field.part);

    Pointer (field.part).doubleClick ({ 5, 5 });
    REQUIRE (field->entry() != nullptr);
    auto& editor = field->entry()->editor();
    CHECK (editor.getText() == "120.00");

    editor.setText ("fast");
    editor.onReturnKey();
    REQUIRE (field->entry() != nullptr);
    CHECK (field->entry()->problem().contains ("between 20.00 and 300.00"));
    CHECK (said.values.empty());

    editor.setText ("124.5");
    editor.onReturnKey();
    CHECK (field->entry() == nullptr);
    CHECK (said.values == std::vector<double> { 124.5 });
}

TEST_CASE ("the first digit opens the field, and Escape leaves the value alone", "[gui][widgets]")
{
    InLook<NumberField> field (nordDark, "Tempo", ValueControl::Range { 20, 300, 120, 1 }, numberFormat (20, 300, 2, "BPM"));
    field->setBounds (0, 0, 80, 30);
    CHECK (field->keyPressed (juce::KeyPress ('9', {}, '9')));
    REQUIRE (field->entry() != nullptr);
    CHECK (field->entry()->editor().getText() == "9");
    field->entry()->editor().onEscapeKey();
    CHECK (field->entry() == nullptr);
    CHECK (field->value() == 120.0);
}

TEST_CASE ("a control has a role, a name and a value in its unit", "[gui][widgets][accessibility]")
{
    InLook<Fader> fader (nordDark, "Volume of Drums", Fader::Orientation::lying);
    fader->setValue (40.0);
    const auto handler = fader->createAccessibilityHandler();
    CHECK (handler->getRole() == juce::AccessibilityRole::slider);
    CHECK (handler->getTitle() == "Volume of Drums");
    auto* value = handler->getValueInterface();
    REQUIRE (value != nullptr);
    CHECK (value->getCurrentValueAsString() == "-18.1 dB");
    value->setValueAsString ("0 dB");
    CHECK (fader->value() == Approx (80.0));
}

TEST_CASE ("choosing a segment says which, showing one says nothing", "[gui][widgets]")
{
    InLook<SegmentedControl> views (nordDark, "View", juce::StringArray { "Arrange", "Mix" });
    std::vector<int> chosen;
    views->onChoice = [&] (int i) { chosen.push_back (i); };
    views->setChoice (1);
    CHECK (chosen.empty());
    CHECK (views->segment (1).getToggleState());
    CHECK_FALSE (views->segment (0).getToggleState());
    views->segment (0).onClick();
    CHECK (chosen == std::vector<int> { 0 });
    CHECK (views->choice() == 0);
}

TEST_CASE ("a splitter keeps to its limits and goes back to its standard on a double-click", "[gui][widgets]")
{
    juce::Component parent;
    InLook<Splitter> splitter (nordDark, "Width of the track headers", true, Splitter::Sizes { 160, 360, 224 });
    parent.addAndMakeVisible (splitter.part);
    splitter->setBounds (224, 0, 7, 100);

    Pointer (splitter.part).press ({ 3, 50 }).drag ({ 1000, 50 }).release();
    CHECK (splitter->size() == 360);
    Pointer (splitter.part).doubleClick ({ 3, 50 });
    CHECK (splitter->size() == 224);
    CHECK (splitter->keyPressed (juce::KeyPress (juce::KeyPress::leftKey)));
    CHECK (splitter->size() == 216);
}

TEST_CASE ("a message goes by itself, an error stays until it is clicked", "[gui][widgets]")
{
    FrameClock clock;
    InLook<Toasts> toasts (nordDark, clock);
    toasts->setBounds (0, 0, 800, 400);
    toasts->say ("Saved");
    toasts->report (Error { "song.amp", "no space left on the disk" });
    toasts->report (Result<>());
    CHECK (toasts->count() == 2);

    clock.advance (10.0);
    REQUIRE (toasts->count() == 1);
    CHECK (toasts->newest() == "song.amp: no space left on the disk");
    auto* card = toasts->getChildComponent (0);
    CHECK (toasts->getLocalBounds().contains (card->getBounds()));
    CHECK (toasts->getComponentAt (juce::Point<int> (400, 100)) == nullptr);

    dynamic_cast<juce::Button&> (*card->getChildComponent (0)).onClick();
    CHECK (toasts->count() == 0);
}

TEST_CASE ("a lit letter has its own colour in both themes", "[gui][widgets]")
{
    for (const auto* theme : { &nordDark, &nordLight })
    {
        InLook<LetterButton> mute (*theme, LetterButton::Kind::mute, "Mute Drums");
        mute->setBounds (0, 0, 24, 24);
        CHECK (pixelsOf (pictureOf (mute.part), theme->muteFill) == 0);
        mute->setToggleState (true, juce::dontSendNotification);
        CHECK (pixelsOf (pictureOf (mute.part), theme->muteFill) > 300);
    }
}
