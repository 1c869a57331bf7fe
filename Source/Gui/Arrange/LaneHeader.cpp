#include "Gui/Arrange/LaneHeader.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto indent = 14, colourWidth = 4;
} // namespace

LaneHeader::LaneHeader (Workspace& w)
    : workspace (w), sounds (Icon::check, "Sound this take"), close (Icon::close, "Close the lane"), mode ("Automation mode")
{
    setOpaque (true);
    sounds.onClick = [this] {
        if (kind == SubLane::Kind::take)
            workspace.run ("take.choose", { { "track", track }, { "lane", lane } });
        else
            workspace.run ("automation.enable", { { "parameter", lane }, { "on", ! isActive } });
    };
    close.onClick = [this] { closeLane(); };
    mode.makeMenu = [this] { return modes(); };
    for (auto* part : std::initializer_list<juce::Component*> { &sounds, &close, &mode })
        addAndMakeVisible (part);
}

void LaneHeader::show (const TrackRow& row, const SubLane& shown)
{
    const auto isOther = lane != shown.id || track != row.id || name != shown.name || trackName != row.name || colour != row.colour || isActive != shown.isActive
                         || modeName != shown.mode;
    if (! isOther)
        return;
    track     = row.id;
    trackName = row.name;
    modeName  = shown.mode;
    lane      = shown.id;
    name      = shown.name;
    colour    = row.colour;
    kind      = shown.kind;
    isActive  = shown.isActive;

    const auto isTake = kind == SubLane::Kind::take;
    sounds.setTitle (isTake ? "Sound " + name + " of " + trackName : "Read the automation of " + name + " of " + trackName);
    sounds.setTooltip (isTake ? "Sound this take" : "Read the automation");
    sounds.setToggleState (isActive, juce::dontSendNotification);
    close.setTitle ("Close " + name + " of " + trackName);
    close.setVisible (! isTake);
    mode.setVisible (! isTake);
    mode.setTitle ("Automation mode of " + name + " of " + trackName);
    mode.setText (shown.mode == "trim" ? juce::String ("Tr") : shown.mode.substring (0, 1).toUpperCase()); // touch is T
    setTitle ((isTake ? "Take " : "Automation of ") + name);
    repaint();
    resized();
}

juce::PopupMenu LaneHeader::modes()
{
    juce::PopupMenu menu;
    for (const auto each : schema::automationModes)
    {
        const juce::String text (each.data(), each.size());
        menu.addItem (text.substring (0, 1).toUpperCase() + text.substring (1), [this, text] { workspace.run ("automation.set-mode", { { "parameter", lane }, { "mode", text } }); });
    }
    return menu;
}

void LaneHeader::closeLane()
{
    juce::Array<juce::var> left;
    const auto state = workspace.services.session.now();
    const auto view  = SessionView (state.root()).get<"tracks">().find (track);
    const auto* row  = workspace.arrangement().find (track);
    for (const auto& open : view.get<"openLanes">())
    {
        const auto isThis = row != nullptr && std::any_of (row->lanes.begin(), row->lanes.end(), [&] (const SubLane& l) {
            return l.id == lane && l.kind == SubLane::Kind::automation && lane.endsWith (open.toString());
        });
        if (! isThis)
            left.add (open);
    }
    workspace.run ("track.openLanes", { { "track", track }, { "lanes", left } });
}

void LaneHeader::resized()
{
    auto area = getLocalBounds().withTrimmedLeft (indent).withTrimmedRight (6);
    sounds.setBounds (area.removeFromLeft (20).withSizeKeepingCentre (20, 20));
    close.setBounds (area.removeFromRight (20).withSizeKeepingCentre (20, 20));
    mode.setBounds (area.removeFromRight (42).withSizeKeepingCentre (40, 22));
}

void LaneHeader::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.canvas);
    g.setColour (colour.withMultipliedAlpha (0.6f));
    g.fillRect (0, 0, colourWidth, getHeight() - 1);
    g.setColour (theme.gridBar);
    g.fillRect (0, getHeight() - 1, getWidth(), 1);
    g.setColour (isActive ? theme.textStrong : theme.textSecondary);
    const auto right = kind == SubLane::Kind::take ? getWidth() - 8 : mode.getX() - 4;
    drawText (g, look.fonts(), TextStyle::clipLabel, name, juce::Rectangle<int> (sounds.getRight() + 6, 0, std::max (0, right - sounds.getRight() - 6), getHeight()).toFloat(),
              juce::Justification::centredLeft);
}

void LaneHeader::mouseDown (const juce::MouseEvent& e)
{
    workspace.selectTrack (track);
    if (kind == SubLane::Kind::take)
        workspace.select ({ Selected::Kind::lane, track, { lane } });
    else
        workspace.select ({ Selected::Kind::points, lane });
    if (! e.mods.isPopupMenu() || kind != SubLane::Kind::take)
        return;
    juce::PopupMenu menu;
    const auto run = [this] (const char* command) { return [this, command, t = track, l = lane] { workspace.run (command, { { "track", t }, { "lane", l } }); }; };
    menu.addItem ("Sound this take", true, isActive, run ("take.choose"));
    menu.addItem ("Keep only what sounds", [this, t = track] { workspace.run ("take.flatten", { { "track", t } }); });
    menu.addSeparator();
    menu.addItem ("Delete take", run ("take.remove"));
    menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withMousePosition());
}
} // namespace amp::gui
