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
    for (auto* part : std::initializer_list<juce::Component*> { &hold, &apply, &discard })
        addAndMakeVisible (part);
    refresh();
}

void ApplyBar::refresh()
{
    hold.setToggleState (board.isHolding(), juce::dontSendNotification);
    apply.setVisible (board.isHolding());
    discard.setVisible (board.isHolding());
    apply.setEnabled (board.hasHeld());
    discard.setEnabled (board.hasHeld());
    advance();
    repaint();
}

juce::String ApplyBar::summary() const
{
    if (! board.isHolding())
        return "Edits take effect at once.";
    const auto tracks = board.heldTracks();
    return tracks.isEmpty() ? juce::String ("Nothing is held.") : "Held: " + tracks.joinIntoString (", ");
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
    drawText (g, look.fonts(), TextStyle::body, summary(), juce::Rectangle<int> (hold.getRight() + 12, 0, std::max (60, apply.getX() - hold.getRight() - 24), getHeight()).toFloat(),
              juce::Justification::centredLeft);
}

void ApplyBar::resized()
{
    auto area = getLocalBounds().reduced (12, 8);
    hold.setBounds (area.removeFromLeft (112));
    discard.setBounds (area.removeFromRight (84));
    area.removeFromRight (8);
    apply.setBounds (area.removeFromRight (128));
}
} // namespace amp::gui
