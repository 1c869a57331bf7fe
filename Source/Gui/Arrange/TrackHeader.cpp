#include "Gui/Arrange/TrackHeader.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Theme/TrackIcons.h"
#include "Gui/Workspace/Bind.h"

namespace amp::gui
{
namespace
{
constexpr auto barWidth      = 4;
constexpr auto meterWidth    = 8;
constexpr auto normalHeight  = 64; // from here on there are two lines
constexpr auto compactHeight = 40;
constexpr auto indentWidth   = 12; // of a track in a group
} // namespace

TrackHeader::TrackHeader (Workspace& w)
    : workspace (w), mute (LetterButton::Kind::mute, "Mute"), solo (LetterButton::Kind::solo, "Solo"),
      fader ("Volume", Fader::Orientation::lying), level ("Volume in decibels", fader.range(), faderFormat()), meter ("Level", LevelMeter::Orientation::upright),
      takesButton (Icon::chevronDown, "Takes"), foldButton (Icon::chevronDown, "Fold the group")
{
    setOpaque (true);
    const auto volume = [this] { return Binding { "mixer.volume", { { "id", track } }, "volume" }; };
    bind (fader, workspace, volume);
    bind (level, workspace, volume);
    level.setJustification (juce::Justification::centredRight);

    mute.onClick      = [this] { workspace.switchStrip (Workspace::StripSwitch::mute, track, mute.getToggleState(), juce::ModifierKeys::currentModifiers); };
    solo.onClick      = [this] { workspace.switchStrip (Workspace::StripSwitch::solo, track, solo.getToggleState(), juce::ModifierKeys::currentModifiers); };
    meter.onClearClip = [this] { workspace.levels.clearClip (meterId); };

    takesButton.onClick = [this] { toggleTakes(); };
    foldButton.onClick  = [this] { workspace.run ("bus.fold", { { "bus", track }, { "folded", ! isFolded } }); };
    for (auto* part : std::initializer_list<juce::Component*> { &mute, &solo, &fader, &level, &meter, &takesButton, &foldButton })
        addAndMakeVisible (part);
}

void TrackHeader::show (int row)
{
    const auto& shown = workspace.arrangement().rows()[static_cast<size_t> (row)];
    const auto* strip = workspace.strips().find (shown.id);
    const auto other  = track != shown.id || name != shown.name;
    const auto chosen = workspace.selectedTrack() == shown.id || workspace.selectedTracks().contains (shown.id);

    if (other || type != shown.type || icon != shown.icon || colour != shown.colour || isSelected != chosen || isLocked != shown.locked)
        repaint();
    track      = shown.id;
    name       = shown.name;
    type       = shown.type;
    icon       = shown.icon;
    colour     = shown.colour;
    isSelected = chosen;
    isLocked   = shown.locked;
    isFolded   = shown.isFolded;
    takes      = shown.takes;
    if (std::exchange (isFolder, shown.isFolder) != shown.isFolder || std::exchange (depth, shown.depth) != shown.depth)
        repaint();
    depth = shown.depth;
    foldButton.setVisible (isFolder);
    foldButton.setIcon (isFolded ? Icon::play : Icon::chevronDown);
    foldButton.setTitle ((isFolded ? "Unfold " : "Fold ") + shown.name);
    showLanes (shown);
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

void TrackHeader::showLanes (const TrackRow& row)
{
    laneTop = row.lanes.empty() ? 0 : row.height;
    for (size_t i = 0; i < std::max (lanes.size(), row.lanes.size()); ++i)
    {
        if (i == lanes.size())
            addAndMakeVisible (*lanes.emplace_back (std::make_unique<LaneHeader> (workspace)));
        lanes[i]->setVisible (i < row.lanes.size());
        if (i >= row.lanes.size())
            continue;
        lanes[i]->show (row, row.lanes[i]);
        lanes[i]->setBounds (0, row.lanes[i].top, getWidth(), row.lanes[i].height);
    }
    const auto areOpen = ! row.lanes.empty() && row.lanes.front().kind == SubLane::Kind::take;
    takesButton.setVisible (takes > 0 && row.height >= compactHeight);
    takesButton.setToggleState (areOpen, juce::dontSendNotification);
    resized();
}

void TrackHeader::toggleTakes()
{
    juce::Array<juce::var> open;
    const auto state = workspace.services.session.now();
    auto wasOpen     = false;
    for (const auto& each : SessionView (state.root()).get<"tracks">().find (track).get<"openLanes">())
    {
        if (each.toString() == "takes")
            wasOpen = true;
        else
            open.add (each);
    }
    if (! wasOpen)
        open.insert (0, "takes");
    workspace.run ("track.openLanes", { { "track", track }, { "lanes", open } });
}

void TrackHeader::showTitles()
{
    takesButton.setTitle ("Takes of " + name);
    takesButton.setTooltip ("Show or hide the takes");
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

int TrackHeader::indent() const { return barWidth + (isFolder ? 26 : 10 + depth * indentWidth); }

juce::Rectangle<int> TrackHeader::nameArea() const
{
    const auto content = getLocalBounds().withHeight (ownHeight()).withTrimmedLeft (indent()).withTrimmedRight (meterWidth + 6);
    return ownHeight() >= compactHeight ? content.withHeight (ownHeight() >= normalHeight ? 30 : 26) : content.withWidth (std::max (40, content.getWidth() - 64));
}

void TrackHeader::resized()
{
    auto area = getLocalBounds().withHeight (ownHeight()).withTrimmedLeft (indent()).withTrimmedBottom (1);
    foldButton.setBounds (barWidth + 3, (ownHeight() - 20) / 2, 20, 20);
    meter.setBounds (area.removeFromRight (meterWidth).reduced (0, 1));
    area.removeFromRight (6);

    const auto hasLine = ownHeight() >= compactHeight;
    fader.setVisible (hasLine);
    level.setVisible (hasLine);
    if (! hasLine)
    {
        auto buttons = area.removeFromRight (2 * size::buttonPitch).withSizeKeepingCentre (2 * size::buttonPitch, std::min (size::smallButton, ownHeight() - 4));
        mute.setBounds (buttons.removeFromLeft (size::smallButton));
        solo.setBounds (buttons.removeFromRight (size::smallButton));
        return;
    }

    auto line = ownHeight() >= normalHeight ? area.withTop (30).withHeight (size::smallButton) : area.removeFromBottom (size::smallButton + 2).withHeight (size::smallButton);
    mute.setBounds (line.removeFromLeft (size::smallButton));
    line.removeFromLeft (size::buttonPitch - size::smallButton);
    solo.setBounds (line.removeFromLeft (size::smallButton));
    line.removeFromLeft (6);
    level.setBounds (line.removeFromRight (44));
    fader.setBounds (line);
    takesButton.setBounds (nameArea().removeFromRight (18).withSizeKeepingCentre (18, 18));
}

void TrackHeader::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (isSelected ? theme.selection : isFolder ? theme.raised : theme.panel);
    if (depth > 0)
    {
        g.setColour (isSelected ? theme.panel : theme.canvas);
        g.fillRect (barWidth, 0, depth * indentWidth - 4, getHeight());
    }
    g.setColour (colour);
    g.fillRect (0, 0, barWidth, getHeight() - 1);
    g.setColour (theme.gridBar);
    g.fillRect (0, getHeight() - 1, getWidth(), 1);

    auto line = nameArea().toFloat();
    if (takesButton.isVisible())
        line.removeFromRight (22.0f);
    if (ownHeight() >= compactHeight)
    {
        const auto note  = isLocked ? type + ", locked" : type;
        const auto width = textWidth (look.fonts(), TextStyle::clipLabel, note) + 2.0f;
        g.setColour (isSelected ? theme.textPrimary : theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::clipLabel, note, line.removeFromRight (width), juce::Justification::centredRight);
    }
    if (const auto picture = trackIcon (icon))
    {
        g.setColour (isSelected ? theme.textPrimary : theme.textSecondary);
        drawIcon (g, *picture, line.removeFromLeft (16.0f), 16.0f);
        line.removeFromLeft (4.0f);
    }
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::bodyMedium, name, line, juce::Justification::centredLeft);
}

void TrackHeader::mouseDown (const juce::MouseEvent& e)
{
    auto selected = workspace.selectedTracks();
    if (e.mods.isCtrlDown())
    {
        selected.insert (workspace.selectedTrack());
        if (! selected.erase (track))
            selected.insert (track);
        workspace.selectTracks (selected);
        return;
    }
    if (e.mods.isShiftDown())
    {
        const auto& song = workspace.arrangement();
        const auto from = song.indexOf (workspace.selectedTrack()), to = song.indexOf (track);
        for (auto row = std::min (from, to); row <= std::max (from, to); ++row)
            if (row >= 0)
                selected.insert (song.rows()[static_cast<size_t> (row)].id);
        workspace.selectTracks (selected);
        return;
    }
    if (! e.mods.isPopupMenu() || ! selected.contains (track))
        workspace.selectTracks ({});
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
        workspace.run (isFolder ? "bus.rename" : "track.rename", { { isFolder ? "bus" : "track", id }, { "name", text.trim() } });
        return {};
    });
}
} // namespace amp::gui
