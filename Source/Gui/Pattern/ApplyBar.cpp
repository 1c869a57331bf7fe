#include "Gui/Pattern/ApplyBar.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
ApplyBar::ApplyBar (PatternBoard& b) : board (b)
{
    setTitle ("Held edits");
    hold.setTooltip ("Keep edits back until they are applied together");
    hold.setClickingTogglesState (true);
    hold.onClick    = [this] { board.hold (hold.getToggleState()); };
    apply.onClick   = [this] { board.applyHeld(); };
    discard.onClick = [this] { board.discardHeld(); };
    timing.onChoice = [this] (int choice) {
        board.timing = static_cast<pattern::Timing> (choice);
        board.changed();
    };
    for (auto* part : std::initializer_list<juce::Component*> { &hold, &timing, &apply, &discard })
        addAndMakeVisible (part);
    const auto leaveKeys = [this] (juce::Button& button) {
        button.setMouseClickGrabsKeyboardFocus (false); // the steps keep it
        button.addKeyListener (this);
    };
    for (auto* button : { &hold, &apply, &discard })
        leaveKeys (*button);
    for (int i = 0; i < timing.count(); ++i)
        leaveKeys (timing.segment (i));
    refresh();
}

/** A button takes every Return for a click, also that of the key that applies. */
bool ApplyBar::keyPressed (const juce::KeyPress& key, juce::Component*)
{
    if (key != juce::KeyPress (juce::KeyPress::returnKey, juce::ModifierKeys::ctrlModifier, 0))
        return false;
    board.applyHeld();
    return true;
}

void ApplyBar::refresh()
{
    hold.setToggleState (board.isHolding(), juce::dontSendNotification);
    timing.setChoice (static_cast<int> (board.timing));
    const auto& theme = LookAndFeel::of (*this).theme();
    apply.setColour (juce::TextButton::buttonColourId, board.hasHeld() ? theme.primaryFill : theme.raised);
    apply.setColour (juce::TextButton::textColourOffId, board.hasHeld() ? theme.onPrimary : theme.textPrimary);
    apply.setVisible (board.isHolding());
    discard.setVisible (board.isHolding());
    apply.setEnabled (board.hasHeld());
    discard.setEnabled (board.hasHeld());
    resized();
    advance();
    repaint();
}

juce::String ApplyBar::summary() const
{
    if (! board.isHolding())
        return "Edits take effect at once.";
    const auto count = board.heldCount();
    return count == 0 ? juce::String ("Nothing is held.") : juce::String (count) + (count == 1 ? " held edit: " : " held edits: ") + board.heldTracks().joinIntoString (", ");
}

/** The button says when what is held would sound. */
void ApplyBar::advance()
{
    auto text = juce::String ("Apply");
    if (board.isPlaying())
    {
        const auto next = static_cast<int64_t> (std::floor (board.position())) + 1;
        text << " in " << juce::String (board.beatsUntil (pattern::PendingQueue::dueStep (board.timing, next, true)), 1);
    }
    apply.setButtonText (text);
}

void ApplyBar::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    g.setColour (theme.gridBar);
    g.fillRect (0, 0, getWidth(), 1);
    g.setColour (board.hasHeld() ? theme.ai : theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::body, summary(), juce::Rectangle<int> (hold.getRight() + 12, 0, std::max (0, timing.getX() - hold.getRight() - 20), getHeight()).toFloat(),
              juce::Justification::centredLeft);
}

void ApplyBar::resized()
{
    auto area = getLocalBounds().reduced (12, 8);
    hold.setBounds (area.removeFromLeft (112));
    const auto isNarrow = area.getWidth() < 560;
    if (board.isHolding() || ! isNarrow)
    {
        discard.setBounds (area.removeFromRight (isNarrow ? 76 : 84));
        area.removeFromRight (8);
        apply.setBounds (area.removeFromRight (isNarrow ? 108 : 128));
        area.removeFromRight (12);
    }
    // In the middle of the bar where there is room, as far as the buttons allow.
    const auto across = isNarrow ? 176 : 232;
    const auto middle = getWidth() / 2 - across / 2;
    timing.setBounds (area.withX (isNarrow ? area.getRight() - across : juce::jlimit (hold.getRight() + 200, std::max (hold.getRight() + 200, area.getRight() - across), middle)).withWidth (across));
}
} // namespace amp::gui
