#include "Gui/Pattern/TrackBar.h"

#include "Gui/Pattern/PatternMenus.h"
#include "Gui/Pattern/PatternSounds.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
const std::pair<const char*, const char*> destinations[] { { "both", "Here and OSC" }, { "native", "Here" }, { "osc", "OSC only" } };
} // namespace

TrackBar::TrackBar (PatternBoard& b)
    : board (b), number ("Sample number", { 0, 999, 0, 1 }, numberFormat (0, 999, 0, {})),
      gain ("Gain", { 0, 2, 1, 0.01 }, numberFormat (0, 2, 2, {})), pan ("Pan", { 0, 1, 0.5, 0.01 }, numberFormat (0, 1, 2, {}))
{
    setTitle ("Selected pattern track");
    sound.makeMenu       = [this] { return soundMenu (board, board.selectedRow() != nullptr ? board.selectedRow()->sound : juce::String(), [this] (const juce::String& name) { chooseSound (name); }); };
    destination.makeMenu = [this] { return destinationMenu(); };
    audition.onClick     = [this] {
        if (const auto* row = board.selectedRow())
            board.sounds->audition (row->sound, row->number);
    };
    const auto param = [this] (const char* name) {
        return [this, name] (double value) {
            Arguments with;
            with.set ("track", board.selected);
            with.set ("param", name);
            with.set ("value", value);
            return with;
        };
    };
    bindField (gain, param ("gain"), "pattern.track.param");
    bindField (pan, param ("pan"), "pattern.track.param");
    number.onGestureBegin = gain.onGestureBegin;
    number.onGestureEnd   = gain.onGestureEnd;
    number.onChange       = [this] (double value) { setNumber (value); };
    audition.setTooltip ("Hear the sound once");
    for (auto* part : std::initializer_list<juce::Component*> { &sound, &audition, &number, &destination, &gain, &pan })
        addAndMakeVisible (part);
    refresh();
}

void TrackBar::bindField (NumberField& field, std::function<Arguments (double)> arguments, const juce::String& command)
{
    field.onGestureBegin = [this] { gesture = board.workspace.newGesture(); };
    field.onGestureEnd   = [this] {
        board.workspace.endGesture();
        gesture = 0;
    };
    field.onChange = [this, arguments = std::move (arguments), command] (double value) { board.run (command, arguments (value), gesture); };
}

void TrackBar::setNumber (double value)
{
    const auto* row = board.selectedRow();
    if (row == nullptr)
        return;
    if (row->isMidi)
        board.run ("pattern.midiTrack.set", { { "track", row->id }, { "channel", juce::jlimit (0, 15, juce::roundToInt (value) - 1) } }, gesture);
    else
        board.run ("pattern.track.sound", { { "track", row->id }, { "n", juce::roundToInt (value) } }, gesture);
}

void TrackBar::chooseSound (const juce::String& name)
{
    board.run ("pattern.track.sound", { { "track", board.selected }, { "s", name } });
    if (auto* sounds = board.sounds)
        sounds->audition (name, 0);
}

juce::PopupMenu TrackBar::destinationMenu()
{
    juce::PopupMenu menu;
    const auto* row = board.selectedRow();
    for (const auto& [id, text] : destinations)
        menu.addItem (text, row != nullptr, row != nullptr && row->destination == id,
                      [this, to = juce::String (id)] { board.run ("pattern.track.destination", { { "track", board.selected }, { "destination", to } }); });
    return menu;
}

void TrackBar::refresh()
{
    const auto* row    = board.selectedRow();
    const auto name    = row != nullptr ? row->id : juce::String();
    resized();
    if (row == nullptr)
        return repaint();
    sound.setText (row->sound);
    sound.setEnabled (board.sounds != nullptr);
    for (const auto& [id, text] : destinations)
        if (row->destination == id)
            destination.setText (text);
    number.setTitle ((row->isMidi ? "MIDI channel of " : "Sample number of ") + name);
    sound.setTitle ("Sound of " + name);
    gain.setTitle ("Gain of " + name);
    pan.setTitle ("Pan of " + name);
    number.setValue (row->isMidi ? row->number + 1 : row->number);
    gain.setValue (row->gain);
    pan.setValue (row->pan);
    repaint();
}

/** What has no room is not there. */
void TrackBar::resized()
{
    const auto* row         = board.selectedRow();
    const auto isSound      = row != nullptr && ! row->isMidi;
    const auto canBeChosen  = isSound && board.workspace.services.registry.find ("pattern.track.destination") != nullptr;
    auto area               = getLocalBounds().reduced (8, 5).withTrimmedLeft (152);
    const auto place        = [&area] (juce::Component& part, bool isWanted, int width, int gap) {
        part.setVisible (isWanted && area.getWidth() >= width);
        if (part.isVisible())
            part.setBounds (area.removeFromLeft (width));
        if (isWanted)
            area.removeFromLeft (gap);
    };
    place (sound, isSound, 128, 4);
    place (audition, isSound && board.sounds != nullptr, 26, 44);
    place (number, row != nullptr, 40, 12);
    place (destination, canBeChosen, 120, 52);
    place (gain, isSound, 48, 40);
    place (pan, isSound, 48, 0);
}

void TrackBar::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    g.setColour (theme.gridBar);
    g.fillRect (0, 0, getWidth(), 1);
    const auto* row = board.selectedRow();
    if (row == nullptr)
        return;
    g.setColour (row->colour);
    g.fillRoundedRectangle (10.0f, 12.0f, 12.0f, 12.0f, 3.0f);
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::bodyMedium, row->id, juce::Rectangle<float> (30.0f, 0.0f, 126.0f, static_cast<float> (getHeight())), juce::Justification::centredLeft);
    g.setColour (theme.textSecondary);
    const auto label = [&] (const juce::Component& part, const char* text) {
        if (part.isVisible())
            drawText (g, look.fonts(), TextStyle::small, text, juce::Rectangle<int> (part.getX() - 60, 0, 54, getHeight()).toFloat(), juce::Justification::centredRight);
    };
    label (number, row->isMidi ? "Channel" : "No.");
    label (gain, "Gain");
    label (pan, "Pan");
}
} // namespace amp::gui
