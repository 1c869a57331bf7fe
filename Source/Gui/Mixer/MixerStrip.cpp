#include "Gui/Mixer/MixerStrip.h"

#include "Gui/Mixer/MixerScale.h"
#include "Gui/Theme/ClipColours.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Workspace/Bind.h"

namespace amp::gui
{
namespace
{
constexpr auto colourBar   = 4;
constexpr auto sendsTitle  = 20;
constexpr auto plateHeight = 26;
constexpr auto meterWidth  = 18;
constexpr auto leastWithPan = 240; // pixels: in a lower strip the fader comes first
} // namespace

MixerStrip::MixerStrip (Workspace& w)
    : workspace (w), addSend (Icon::plus, "Add send"), pan ("Pan"), panValue ("Pan", pan.range(), panFormat()),
      mute (LetterButton::Kind::mute, "Mute"), solo (LetterButton::Kind::solo, "Solo"), fader ("Volume", Fader::Orientation::upright),
      meter ("Level", LevelMeter::Orientation::upright), level ("Volume in decibels", fader.range(), faderFormat())
{
    setOpaque (true);
    setFocusContainerType (FocusContainerType::focusContainer);
    const auto volume = [this] { return Binding { "mixer.volume", { { "id", item.id } }, "volume" }; };
    const auto panning = [this] { return Binding { "mixer.pan", { { "id", item.id } }, "pan" }; };
    bind (fader, workspace, volume);
    bind (level, workspace, volume);
    bind (pan, workspace, panning);
    bind (panValue, workspace, panning);

    mute.onClick      = [this] { workspace.switchStrip (Workspace::StripSwitch::mute, item.id, mute.getToggleState(), juce::ModifierKeys::currentModifiers); };
    solo.onClick      = [this] { workspace.switchStrip (Workspace::StripSwitch::solo, item.id, solo.getToggleState(), juce::ModifierKeys::currentModifiers); };
    meter.onClearClip = [this] { workspace.levels.clearClip (item.meterId); };
    addSend.onClick   = [this] { addSendMenu(); };

    for (auto* part : std::initializer_list<juce::Component*> { &addSend, &pan, &panValue, &mute, &solo, &fader, &meter, &level })
        addAndMakeVisible (part);
}

void MixerStrip::show (const StripItem& next, int sendRows)
{
    const auto chosen  = next.kind == StripItem::Kind::track && workspace.selectedTrack() == next.id;
    const auto renamed = item.id != next.id || item.name != next.name;
    if (renamed || item.colour != next.colour || isSelected != chosen || rows != sendRows)
        repaint();
    const auto relaid = rows != sendRows || item.sends.size() != next.sends.size() || item.kind != next.kind;

    item       = next;
    rows       = sendRows;
    isSelected = chosen;
    if (renamed)
        showTitles();
    showSends();

    pan.setValue (item.pan);
    panValue.setValue (item.pan);
    fader.setValue (item.volume);
    level.setValue (item.volume);
    mute.setToggleState (item.muted, juce::dontSendNotification);
    solo.setToggleState (item.soloed, juce::dontSendNotification);
    if (relaid)
        resized();
}

void MixerStrip::showTitles()
{
    setTitle (item.name);
    mute.setTitle ("Mute " + item.name);
    solo.setTitle ("Solo " + item.name);
    pan.setTitle ("Pan of " + item.name);
    panValue.setTitle ("Pan of " + item.name + " as a number");
    fader.setTitle ("Volume of " + item.name);
    level.setTitle ("Volume of " + item.name + " in decibels");
    meter.setTitle ("Level of " + item.name);
    addSend.setTitle ("Add a send from " + item.name);
    pan.setTooltip ("Pan of " + item.name + "  (double-click: centre)");
    fader.setTooltip ("Volume of " + item.name + "  (double-click: 0 dB, Shift: fine)");
    level.setTooltip ("Volume of " + item.name + "  (double-click to type)");
}

void MixerStrip::showSends()
{
    const auto count = rows > 0 ? std::min (item.sends.size(), static_cast<size_t> (rows)) : 0;
    while (sends.size() < count)
    {
        auto& slider = *sends.emplace_back (std::make_unique<SendSlider>());
        addAndMakeVisible (slider);
        bind (slider, workspace, [this, index = sends.size() - 1] {
            return Binding { "send.set", { { "id", item.id }, { "to", item.sends[index].target } }, "level" };
        });
    }
    for (size_t i = 0; i < sends.size(); ++i)
    {
        sends[i]->setVisible (i < count);
        if (i < count)
        {
            sends[i]->show (item.name, item.sends[i].name);
            sends[i]->setValue (item.sends[i].level);
        }
    }
    addSend.setVisible (rows > 0 && item.kind == StripItem::Kind::track && item.sends.size() < workspace.strips().sendTargets().size());
}

void MixerStrip::advance (double seconds)
{
    meter.advance (seconds, workspace.levels.of (item.meterId));
}

juce::Rectangle<int> MixerStrip::sendArea() const
{
    return rows == 0 ? juce::Rectangle<int>() : getLocalBounds().reduced (8, 0).withTop (colourBar + 6).withHeight (sendsTitle + rows * SendSlider::height);
}

juce::Rectangle<int> MixerStrip::plateArea() const
{
    return getLocalBounds().reduced (6, 0).removeFromBottom (plateHeight + 6).withHeight (plateHeight);
}

void MixerStrip::resized()
{
    auto area = getLocalBounds().withTrimmedRight (1).withTrimmedTop (colourBar + 6);
    if (rows > 0)
    {
        auto column = sendArea().withTrimmedTop (sendsTitle);
        addSend.setBounds (sendArea().removeFromTop (sendsTitle).removeFromRight (24).withHeight (20));
        for (auto& slider : sends)
            slider->setBounds (column.removeFromTop (SendSlider::height));
        area.removeFromTop (sendsTitle + rows * SendSlider::height + 6);
    }

    const auto hasPan = getHeight() >= leastWithPan;
    pan.setVisible (hasPan);
    panValue.setVisible (hasPan);
    if (hasPan)
    {
        auto panning = area.removeFromTop (50);
        pan.setBounds (panning.removeFromTop (34).withSizeKeepingCentre (34, 34));
        panValue.setBounds (panning.withSizeKeepingCentre (48, 16));
        area.removeFromTop (4);
    }

    auto buttons = area.removeFromTop (size::smallButton).withSizeKeepingCentre (size::buttonPitch + size::smallButton, size::smallButton);
    mute.setBounds (buttons.removeFromLeft (size::smallButton));
    solo.setBounds (buttons.removeFromRight (size::smallButton));

    area.removeFromTop (8);
    area.removeFromBottom (plateHeight + 8);
    level.setBounds (area.removeFromBottom (20).withSizeKeepingCentre (60, 20));
    area.removeFromBottom (2);
    fader.setBounds (area.removeFromLeft (32));
    // The bars of the meter stand beside the travel of the fader, the lamp above them.
    const auto travel = Fader::travel (fader.getBounds().toFloat()).toNearestInt();
    meter.setBounds (area.removeFromRight (meterWidth + 7).withTrimmedRight (7).withTop (travel.getY() - 10).withBottom (travel.getBottom()));
}

void MixerStrip::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (isSelected ? theme.selection : theme.panel);
    g.setColour (item.colour);
    g.fillRect (0, 0, getWidth() - 1, colourBar);
    g.setColour (theme.well);
    g.fillRect (getWidth() - 1, 0, 1, getHeight());

    if (rows > 0 && item.kind == StripItem::Kind::track)
    {
        g.setColour (isSelected ? theme.textPrimary : theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::label, "SENDS", sendArea().removeFromTop (sendsTitle).toFloat(), juce::Justification::centredLeft);
    }
    else if (rows > 0)
    {
        g.setColour (theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::label, item.type.toUpperCase(), sendArea().removeFromTop (sendsTitle).toFloat(), juce::Justification::centredLeft);
    }
    drawDecibelScale (g, look, Fader::travel (fader.getBounds().toFloat()), static_cast<float> (fader.getRight()), static_cast<float> (meter.getX() - fader.getRight()) - 2.0f);

    g.setColour (item.colour);
    g.fillRoundedRectangle (plateArea().toFloat(), size::clipRadius);
    g.setColour (clipPaint (theme, item.colour).label);
    drawText (g, look.fonts(), TextStyle::label, item.name, plateArea().toFloat().reduced (4.0f, 0.0f), juce::Justification::centred);
}

void MixerStrip::mouseDown (const juce::MouseEvent& e)
{
    if (item.kind == StripItem::Kind::track)
        workspace.selectTrack (item.id);
    if (e.mods.isPopupMenu())
        showMenu();
}

void MixerStrip::addSendMenu()
{
    juce::PopupMenu menu;
    for (const auto& target : workspace.strips().sendTargets())
    {
        const auto has = std::any_of (item.sends.begin(), item.sends.end(), [&] (const SendItem& s) { return s.target == target.target; });
        menu.addItem ("Send to " + target.name, ! has, false, [this, id = item.id, to = target.target] {
            constexpr auto startLevel = 60.0; // -7.5 dB
            workspace.run ("send.set", { { "id", id }, { "to", to }, { "level", startLevel } });
        });
    }
    menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (addSend));
}

void MixerStrip::showMenu()
{
    juce::PopupMenu menu;
    for (const auto& send : item.sends)
        menu.addItem ("Remove the send to " + send.name, [this, id = item.id, to = send.target] { workspace.run ("send.remove", { { "id", id }, { "to", to } }); });
    if (item.kind == StripItem::Kind::bus)
        menu.addItem ("Delete bus", [this, id = item.id] { workspace.run ("bus.remove", { { "bus", id } }); });
    if (menu.getNumItems() > 0)
        menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withMousePosition());
}
} // namespace amp::gui
