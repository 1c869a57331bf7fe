#include "Gui/Mixer/SnapshotBar.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Workspace/Bind.h"

namespace amp::gui
{
namespace
{
constexpr auto letterWidth = 28, gap = 4, leastSlider = 96, mostSlider = 140;

juce::String letterOf (size_t place) { return juce::String::charToString (static_cast<juce::juce_wchar> ('A' + place % 26)); }
} // namespace

MorphSlider::MorphSlider() : ValueControl ("Morph", { 0.0, 100.0, 0.0, 1.0 }, numberFormat (0.0, 100.0, 0, "%")) {}

void MorphSlider::show (const juce::String& first, const juce::String& second)
{
    from = first;
    to   = second;
    repaint();
    setTitle ("Morph from snapshot " + from + " to " + to);
    setTooltip ("Faders, pans and sends between " + from + " and " + to + "  (double-click: type)");
}

juce::Rectangle<float> MorphSlider::track() const
{
    return getLocalBounds().toFloat().reduced (20.0f, 0.0f).withSizeKeepingCentre (static_cast<float> (getWidth()) - 40.0f, 4.0f);
}

void MorphSlider::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    paintGroove (g, track(), { 8.0f, 16.0f });

    const auto ends = getLocalBounds().toFloat();
    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::label, from, ends.withWidth (14.0f), juce::Justification::centred);
    drawText (g, look.fonts(), TextStyle::label, to, ends.withLeft (ends.getRight() - 14.0f), juce::Justification::centred);
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, ends);
}

SnapshotBar::SnapshotBar (const MixerTools& tools) : workspace (tools.workspace)
{
    setTitle ("Snapshots by letter");
    for (size_t i = 0; i < letters.size(); ++i)
    {
        letters[i].setButtonText (letterOf (i));
        letters[i].onClick = [this, i] { click (i); };
        addAndMakeVisible (letters[i]);
    }
    bind (morph, workspace, [this] {
        return Binding { "mixer.snapshot.morph", { { "from", from }, { "to", to } }, "amount", [] (double percent) { return percent / 100.0; } };
    });
    addChildComponent (morph);
}

/** Recalls what is stored there, or stores it where nothing is yet. */
void SnapshotBar::click (size_t place)
{
    if (place >= stored.size())
        workspace.run ("mixer.snapshot.store", { { "name", letterOf (place) } });
    else
        workspace.run (juce::ModifierKeys::currentModifiers.isShiftDown() ? "mixer.snapshot.update" : "mixer.snapshot.recall", { { "snapshot", stored[place].first } });
}

void SnapshotBar::refresh()
{
    const auto state = workspace.services.session.now();
    const auto mixer = SessionView (state.root()).get<"mixer">();
    stored.clear();
    for (const auto snapshot : mixer.get<"snapshots">())
        stored.emplace_back (snapshot.id(), snapshot.get<"name">());

    const auto placeOf = [this] (const juce::String& id) {
        return static_cast<size_t> (std::find_if (stored.begin(), stored.end(), [&] (const auto& each) { return each.first == id; }) - stored.begin());
    };
    const auto now = mixer.get<"currentSnapshot">().value_or (juce::String());
    if (std::exchange (current, now) != now && placeOf (now) < stored.size())
    {
        if (to != now)
            from = std::exchange (to, now);
        morph.setValue (100.0);
    }
    const auto other = [this] (const juce::String& than) {
        const auto found = std::find_if (stored.begin(), stored.end(), [&] (const auto& each) { return each.first != than; });
        return found != stored.end() ? found->first : juce::String();
    };
    if (placeOf (to) == stored.size())
        to = stored.size() > 1 ? stored[1].first : juce::String();
    if (placeOf (from) == stored.size() || from == to)
        from = other (to);

    for (size_t i = 0; i < letters.size(); ++i)
    {
        const auto isStored = i < stored.size();
        const auto name     = isStored && stored[i].second != letterOf (i) ? letterOf (i) + ", " + stored[i].second : letterOf (i);
        letters[i].setEnabled (i <= stored.size());
        letters[i].setToggleState (isStored && stored[i].first == current, juce::dontSendNotification);
        letters[i].setTitle ((isStored ? "Recall snapshot " : "Store snapshot ") + name);
        letters[i].setTooltip (isStored ? "Recall " + name + "  (Shift: store over it)" : i == stored.size() ? "Store the mixer as " + name : "Store " + letterOf (stored.size()) + " first");
    }
    if (stored.size() > 1)
        morph.show (letterOf (placeOf (from)), letterOf (placeOf (to)));
    resized();
}

/** What has no room is not there: the menu of snapshots has everything but the slider. */
void SnapshotBar::resized()
{
    auto area       = getLocalBounds();
    const auto fits = area.getWidth() >= static_cast<int> (letters.size()) * (letterWidth + gap);
    for (auto& letter : letters)
    {
        letter.setVisible (fits);
        if (fits)
            letter.setBounds (area.removeFromLeft (letterWidth));
        area.removeFromLeft (gap);
    }
    area.removeFromLeft (8);
    morph.setVisible (fits && stored.size() > 1 && area.getWidth() >= leastSlider);
    morph.setBounds (area.removeFromLeft (std::min (mostSlider, area.getWidth())));
}
} // namespace amp::gui
