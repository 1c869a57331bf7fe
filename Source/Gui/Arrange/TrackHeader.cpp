#include "Gui/Arrange/TrackHeader.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Workspace/Bind.h"

namespace amp::gui
{
namespace
{
constexpr auto barWidth      = 4;
constexpr auto meterWidth    = 8;
constexpr auto normalHeight  = 64; // from here on there are two lines
constexpr auto compactHeight = 40;
} // namespace

TrackHeader::TrackHeader (Workspace& w)
    : workspace (w), mute (LetterButton::Kind::mute, "Mute"), solo (LetterButton::Kind::solo, "Solo"),
      fader ("Volume", Fader::Orientation::lying), level ("Volume in decibels", fader.range(), faderFormat()), meter ("Level", LevelMeter::Orientation::upright)
{
    setOpaque (true);
    const auto volume = [this] { return Binding { "mixer.volume", { { "id", track } }, "volume" }; };
    bind (fader, workspace, volume);
    bind (level, workspace, volume);
    level.setJustification (juce::Justification::centredRight);

    mute.onClick      = [this] { workspace.switchStrip (Workspace::StripSwitch::mute, track, mute.getToggleState(), juce::ModifierKeys::currentModifiers); };
    solo.onClick      = [this] { workspace.switchStrip (Workspace::StripSwitch::solo, track, solo.getToggleState(), juce::ModifierKeys::currentModifiers); };
    meter.onClearClip = [this] { workspace.levels.clearClip (meterId); };

    for (auto* part : std::initializer_list<juce::Component*> { &mute, &solo, &fader, &level, &meter })
        addAndMakeVisible (part);
}

void TrackHeader::show (int row)
{
    const auto& shown = workspace.arrangement().rows()[static_cast<size_t> (row)];
    const auto* strip = workspace.strips().find (shown.id);
    const auto other  = track != shown.id || name != shown.name;
    const auto chosen = workspace.selectedTrack() == shown.id;

    if (other || type != shown.type || colour != shown.colour || isSelected != chosen || isLocked != shown.locked)
        repaint();
    track      = shown.id;
    name       = shown.name;
    type       = shown.type;
    colour     = shown.colour;
    isSelected = chosen;
    isLocked   = shown.locked;
    if (other)
        showTitles();

    if (strip == nullptr)
        return;
    meterId = strip->meterId;
    mute.setToggleState (strip->muted, juce::dontSendNotification);
    solo.setToggleState (strip->soloed, juce::dontSendNotification);
    fader.setValue (strip->volume);
    level.setValue (strip->volume);
}

void TrackHeader::showTitles()
{
    setTitle ("Track " + name);
    mute.setTitle ("Mute " + name);
    solo.setTitle ("Solo " + name);
    fader.setTitle ("Volume of " + name);
    level.setTitle ("Volume of " + name + " in decibels");
    meter.setTitle ("Level of " + name);
    fader.setTooltip ("Volume of " + name + "  (double-click: 0 dB)");
    level.setTooltip ("Volume of " + name + "  (double-click to type)");
}

void TrackHeader::advance (double seconds)
{
    meter.advance (seconds, workspace.levels.of (meterId));
}

juce::Rectangle<int> TrackHeader::nameArea() const
{
    const auto content = getLocalBounds().withTrimmedLeft (barWidth + 10).withTrimmedRight (meterWidth + 6);
    return getHeight() >= compactHeight ? content.withHeight (getHeight() >= normalHeight ? 30 : 26) : content.withWidth (std::max (40, content.getWidth() - 64));
}

void TrackHeader::resized()
{
    auto area = getLocalBounds().withTrimmedLeft (barWidth + 10).withTrimmedBottom (1);
    meter.setBounds (area.removeFromRight (meterWidth).reduced (0, 1));
    area.removeFromRight (6);

    const auto hasLine = getHeight() >= compactHeight;
    fader.setVisible (hasLine);
    level.setVisible (hasLine);
    if (! hasLine)
    {
        auto buttons = area.removeFromRight (2 * size::buttonPitch).withSizeKeepingCentre (2 * size::buttonPitch, std::min (size::smallButton, getHeight() - 4));
        mute.setBounds (buttons.removeFromLeft (size::smallButton));
        solo.setBounds (buttons.removeFromRight (size::smallButton));
        return;
    }

    auto line = getHeight() >= normalHeight ? area.withTop (30).withHeight (size::smallButton) : area.removeFromBottom (size::smallButton + 2).withHeight (size::smallButton);
    mute.setBounds (line.removeFromLeft (size::smallButton));
    line.removeFromLeft (size::buttonPitch - size::smallButton);
    solo.setBounds (line.removeFromLeft (size::smallButton));
    line.removeFromLeft (6);
    level.setBounds (line.removeFromRight (44));
    fader.setBounds (line);
}

void TrackHeader::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (isSelected ? theme.selection : theme.panel);
    g.setColour (colour);
    g.fillRect (0, 0, barWidth, getHeight() - 1);
    g.setColour (theme.gridBar);
    g.fillRect (0, getHeight() - 1, getWidth(), 1);

    auto line = nameArea().toFloat();
    if (getHeight() >= compactHeight)
    {
        const auto note  = isLocked ? type + ", locked" : type;
        const auto width = textWidth (look.fonts(), TextStyle::clipLabel, note) + 2.0f;
        g.setColour (isSelected ? theme.textPrimary : theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::clipLabel, note, line.removeFromRight (width), juce::Justification::centredRight);
    }
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::bodyMedium, name, line, juce::Justification::centredLeft);
}

void TrackHeader::mouseDown (const juce::MouseEvent& e)
{
    workspace.selectTrack (track);
    if (e.mods.isPopupMenu())
        showMenu();
}

void TrackHeader::mouseDoubleClick (const juce::MouseEvent& e)
{
    if (nameArea().contains (e.getPosition()))
        beginRename();
}

void TrackHeader::beginRename()
{
    renaming.open (nameArea().expanded (6, 0), { name, "New name of " + name }, [this, id = track] (const juce::String& text) -> Result<> {
        if (text.trim().isEmpty())
            return Error { {}, "a track needs a name" };
        workspace.run ("track.rename", { { "track", id }, { "name", text.trim() } });
        return {};
    });
}

void TrackHeader::showMenu()
{
    juce::PopupMenu menu;
    const auto id = track;
    menu.addItem ("Rename", [this] { beginRename(); });
    menu.addItem ("Duplicate", [this, id] { workspace.run ("track.duplicate", { { "track", id } }); });
    menu.addItem ("Lock", true, isLocked, [this, id, on = ! isLocked] { workspace.run ("track.lock", { { "track", id }, { "locked", on } }); });
    menu.addSeparator();
    menu.addItem ("Delete", [this, id] { workspace.run ("track.remove", { { "track", id } }); });
    menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withMousePosition());
}
} // namespace amp::gui
