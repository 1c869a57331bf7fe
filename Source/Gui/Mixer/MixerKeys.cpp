#include "Gui/Mixer/MixerView.h"

// The mixer by keyboard.
namespace amp::gui
{
/** The strip that has the keyboard, or else the one that is selected. */
juce::String MixerView::keyStrip() const
{
    for (const auto& strip : strips)
        if (strip->isVisible() && strip->hasKeyboardFocus (true))
            return strip->id();
    const auto& chosen = workspace.selected();
    return chosen.is (Selected::Kind::strip) && chosen.owner.isNotEmpty() ? chosen.owner : workspace.selectedTrack();
}

juce::Component* MixerView::firstFocus()
{
    auto* strip = stripOf (keyStrip());
    if (strip == nullptr && ! strips.empty() && strips.front()->isVisible())
        strip = strips.front().get();
    return strip != nullptr ? &strip->volumeFader() : nullptr;
}

bool MixerView::keyPressed (const juce::KeyPress& key)
{
    const auto direction = key.getKeyCode() == juce::KeyPress::leftKey ? -1 : key.getKeyCode() == juce::KeyPress::rightKey ? 1 : 0;
    if (direction == 0 || key.getModifiers().withoutMouseButtons() != juce::ModifierKeys (juce::ModifierKeys::ctrlModifier))
        return false;
    stepStrip (direction);
    return true;
}

void MixerView::stepStrip (int direction)
{
    const auto items = wanted();
    const auto now   = std::find_if (items.begin(), items.end(), [id = keyStrip()] (const StripItem* item) { return item->id == id; });
    const auto from  = now != items.end() ? static_cast<int> (now - items.begin()) : -direction;
    const auto to    = juce::jlimit (0, static_cast<int> (items.size()) - 1, from + direction);
    if (items.empty() || to == from)
        return;

    // The same control of the other strip, if it has that one.
    auto place = -1;
    for (auto& strip : strips)
        if (strip->isVisible() && strip->hasKeyboardFocus (true))
            for (int i = 0; i < strip->getNumChildComponents(); ++i)
                if (strip->getChildComponent (i)->hasKeyboardFocus (true))
                    place = i;

    const auto id     = items[static_cast<size_t> (to)]->id;
    const auto across = stripWidth();
    left              = juce::jlimit (std::max (0, (to + 1) * across - row.getWidth()), to * across, left);
    if (items[static_cast<size_t> (to)]->kind == StripItem::Kind::track)
        workspace.selectTrack (id);
    else
        workspace.select ({ Selected::Kind::strip, id });
    layStrips();
    if (auto* strip = stripOf (id))
    {
        auto* control = place >= 0 && place < strip->getNumChildComponents() ? strip->getChildComponent (place) : nullptr;
        if (control == nullptr || ! control->isVisible() || ! control->getWantsKeyboardFocus())
            control = &strip->volumeFader();
        control->grabKeyboardFocus();
    }
}
} // namespace amp::gui
