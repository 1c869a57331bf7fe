#include "Gui/Mixer/MixerStrip.h"

#include "Gui/Mixer/MeterMode.h"
#include "Gui/Mixer/MixerScale.h"
#include "Gui/Mixer/SendPanel.h"
#include "Gui/Mixer/StripBinding.h"
#include "Gui/Mixer/StripMenu.h"
#include "Gui/Theme/ClipColours.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto colourBar   = 4;
constexpr auto sendsTitle  = 20;
constexpr auto plateHeight = 26;
constexpr auto meterWidth  = 18;
} // namespace

MixerStrip::MixerStrip (const MixerTools& t)
    : tools (t), workspace (t.workspace), inserts (t), sections (t), addSend (Icon::plus, "Add send", IconButton::Tone::plain), pan ("Pan"),
      panValue ("Pan", pan.range(), panFormat()), mute (LetterButton::Kind::mute, "Mute"), solo (LetterButton::Kind::solo, "Solo"),
      fader ("Volume", Fader::Orientation::upright), meter ("Level", LevelMeter::Orientation::upright), reduction ("Gain reduction"),
      level ("Volume in decibels", fader.range(), faderFormat()), output ("Output")
{
    setOpaque (true);
    setFocusContainerType (FocusContainerType::focusContainer);
    for (auto* control : std::initializer_list<ValueControl*> { &fader, &level })
        bind (*control, workspace, [this] { return volumeOf (item); });
    for (auto* control : std::initializer_list<ValueControl*> { &pan, &panValue })
        bind (*control, workspace, [this] { return panOf (item); });

    using Switch      = Workspace::StripSwitch;
    mute.onClick      = [this] { switchStrip (workspace, Switch::mute, item, mute.getToggleState(), juce::ModifierKeys::currentModifiers); };
    solo.onClick      = [this] { switchStrip (workspace, Switch::solo, item, solo.getToggleState(), juce::ModifierKeys::currentModifiers); };
    meter.onClearClip = [this] { workspace.levels.clearClip (item.meterId); };
    addSend.onClick   = [this] { sendMenu (workspace, item.id).showMenuAsync (juce::PopupMenu::Options().withTargetComponent (addSend)); };
    output.makeMenu   = [this] { return outputMenu (workspace, item.id); };

    for (auto* part : std::initializer_list<juce::Component*> { &inserts, &sections, &addSend, &pan, &panValue, &mute, &solo, &fader, &meter, &reduction, &level, &output })
        addAndMakeVisible (part);
}

MixerStrip::~MixerStrip()
{
    hide();
}

void MixerStrip::hide()
{
    watchLoudness (false);
    setVisible (false);
}

void MixerStrip::watchLoudness (bool should)
{
    const auto wanted = should ? item.meterId : juce::String();
    if (wanted == watched)
        return;
    auto& telemetry = workspace.services.telemetry;
    if (watched.isNotEmpty())
        telemetry.loudness (watched.toStdString()).unwatch();
    watched = wanted;
    if (watched.isNotEmpty())
        telemetry.loudness (watched.toStdString()).watch();
}

void MixerStrip::show (const StripItem& next, const StripLayout& wanted)
{
    const auto& latest = workspace.selected();
    const auto chosen  = next.kind == StripItem::Kind::track ? workspace.selectedTrack() == next.id : latest.is (Selected::Kind::strip) && latest.owner == next.id;
    const auto renamed = item.id != next.id || item.name != next.name;
    if (renamed || item.colour != next.colour || isSelected != chosen || ! (layout == wanted) || item.isSoloSafe != next.isSoloSafe || item.vcas != next.vcas)
        repaint();
    const auto relaid = ! (layout == wanted) || item.sends.size() != next.sends.size() || item.kind != next.kind || item.type != next.type;

    item       = next;
    layout     = wanted;
    isSelected = chosen;
    if (renamed)
        showTitles();
    showSends();
    inserts.show (item);
    sections.show (item);

    pan.setValue (item.pan);
    panValue.setValue (item.pan);
    fader.setValue (item.volume);
    level.setValue (item.volume);
    mute.setToggleState (item.muted, juce::dontSendNotification);
    solo.setToggleState (item.soloed, juce::dontSendNotification);
    output.setText (outputName (workspace, item));
    output.setTooltip (item.name + " plays into " + outputName (workspace, item));
    watchLoudness (meterModeOf (workspace) == MeterMode::lufs && ! item.isVca());
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
    reduction.setTitle ("Gain reduction of " + item.name);
    addSend.setTitle ("Add a send from " + item.name);
    addSend.setTooltip ("Add a send from " + item.name + ", or drag its name onto a bus");
    output.setTitle ("Output of " + item.name);
    pan.setTooltip ("Pan of " + item.name + "  (double-click: centre)");
    fader.setTooltip ("Volume of " + item.name + "  (double-click: 0 dB, Shift: fine, Ctrl and an arrow: the strip beside)");
    level.setTooltip ("Volume of " + item.name + "  (double-click to type)");
}

void MixerStrip::showSends()
{
    const auto rows  = layout.sendRows;
    const auto count = std::min (item.sends.size(), static_cast<size_t> (rows));
    while (sends.size() < count)
    {
        const auto index = sends.size();
        auto& slider     = *sends.emplace_back (std::make_unique<SendSlider>());
        addAndMakeVisible (slider);
        bind (slider, workspace, [this, index] { return Binding { "send.set", { { "id", item.id }, { "to", item.sends[index].target } }, "level" }; });
        slider.onOpen      = [this, index] { openSend (index); };
        slider.onTogglePre = [this, index] {
            const auto& send = item.sends[index];
            workspace.run ("send.set", { { "id", item.id }, { "to", send.target }, { "level", send.level }, { "pre", ! send.isPre } });
        };
        slider.onRemove = [this, index] { workspace.run ("send.remove", { { "id", item.id }, { "to", item.sends[index].target } }); };
    }
    for (size_t i = 0; i < sends.size(); ++i)
    {
        sends[i]->setVisible (i < count);
        if (i < count)
        {
            sends[i]->show (item.name, item.sends[i]);
            sends[i]->setValue (item.sends[i].level);
        }
    }
    addSend.setVisible (rows > 0 && hasSends (item));
}

void MixerStrip::openSend (size_t index)
{
    if (index >= item.sends.size())
        return;
    auto panel     = std::make_unique<SendPanel> (workspace, item, item.sends[index].target);
    panel->onClose = [this] { tools.overlays.close(); };
    tools.overlays.showBeside (std::move (panel), { SendPanel::width, SendPanel::height }, *sends[index]);
}

void MixerStrip::advance (double seconds)
{
    if (item.isVca())
        return;
    meter.advance (seconds, inMode (meterModeOf (workspace), workspace.levels.of (item.meterId), workspace.services.telemetry, item.meterId));
    const auto& shown = workspace.services.telemetry.meter (item.meterId.toStdString());
    reduction.advance (seconds, std::max (shown.reduction (Reduction::compressor), shown.reduction (Reduction::gate)));
}

juce::Rectangle<int> MixerStrip::plateArea() const
{
    return getLocalBounds().reduced (6, 0).removeFromBottom (plateHeight + 6).withHeight (plateHeight);
}

void MixerStrip::resized()
{
    const auto isTrack = item.kind == StripItem::Kind::track;
    auto area          = getLocalBounds().withTrimmedRight (1).withTrimmedTop (colourBar + 6);
    const auto block   = [&area] (int height, int gap) {
        auto part = area.removeFromTop (height).reduced (7, 0);
        if (height > 0)
            area.removeFromTop (gap);
        return part;
    };

    inserts.setVisible (layout.insertRows > 0 && item.hasInserts());
    inserts.setBounds (block (layout.insertRows * InsertSlot::height, 6));
    sections.setVisible (layout.sectionRows > 0 && SectionBar::rowsOf (item) > 0);
    sections.setBounds (block (layout.sectionRows * SectionBar::rowHeight, 4));
    sendsAt = block (layout.sendRows > 0 ? sendsTitle + layout.sendRows * SendSlider::height : 0, 6);
    if (layout.sendRows > 0)
    {
        auto column = sendsAt;
        addSend.setBounds (column.removeFromTop (sendsTitle).removeFromRight (24));
        for (auto& slider : sends)
            slider->setBounds (column.removeFromTop (SendSlider::height));
    }

    const auto canPan = layout.hasPan && ! item.isVca();
    pan.setVisible (canPan);
    panValue.setVisible (canPan);
    if (layout.hasPan)
    {
        auto panning = area.removeFromTop (50);
        pan.setBounds (panning.removeFromTop (34).withSizeKeepingCentre (34, 34));
        panValue.setBounds (panning.withSizeKeepingCentre (48, 16));
        area.removeFromTop (4);
    }

    const auto canMute = item.kind != StripItem::Kind::effectReturn;
    mute.setVisible (canMute);
    solo.setVisible (canMute && ! item.isVca());
    auto buttons = area.removeFromTop (size::smallButton).withSizeKeepingCentre (size::buttonPitch + size::smallButton, size::smallButton);
    mute.setBounds (buttons.removeFromLeft (size::smallButton));
    solo.setBounds (buttons.removeFromRight (size::smallButton));

    area.removeFromTop (8);
    area.removeFromBottom (plateHeight + 8);
    output.setVisible (layout.hasOutput && (isTrack || (item.kind == StripItem::Kind::bus && ! item.isVca())));
    if (layout.hasOutput)
    {
        output.setBounds (area.removeFromBottom (24).reduced (6, 0));
        area.removeFromBottom (2);
    }
    level.setBounds (area.removeFromBottom (20).withSizeKeepingCentre (60, 20));
    area.removeFromBottom (2);
    fader.setBounds (area.removeFromLeft (32));
    // The bars of the meter stand beside the travel of the fader, the lamp above them.
    const auto travel = Fader::travel (fader.getBounds().toFloat()).toNearestInt();
    meter.setVisible (! item.isVca());
    meter.setBounds (area.removeFromRight (meterWidth + 7).withTrimmedRight (7).withTop (travel.getY() - 10).withBottom (travel.getBottom()));
    reduction.setVisible (isTrack);
    reduction.setBounds (meter.getX() - 6, meter.getY() + 10, 4, meter.getHeight() - 10);
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

    const auto heading = [&] (const juce::String& text, juce::Rectangle<int> at) {
        g.setColour (isSelected ? theme.textPrimary : theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::label, text, at.toFloat(), juce::Justification::centredLeft);
    };
    if (layout.sendRows > 0)
        heading (item.kind == StripItem::Kind::track ? juce::String ("SENDS") : item.type.toUpperCase(), sendsAt.withHeight (sendsTitle));
    if (item.isSoloSafe)
        drawIcon (g, Icon::padlock, mute.getBounds().withX (2).withWidth (mute.getX() - 3).toFloat(), 12.0f);
    const auto scaleRight = (reduction.isVisible() ? reduction.getX() : meter.getX()) - 2;
    drawDecibelScale (g, look, Fader::travel (fader.getBounds().toFloat()), static_cast<float> (fader.getRight()), static_cast<float> (scaleRight - fader.getRight()));

    g.setColour (item.colour);
    g.fillRoundedRectangle (plateArea().toFloat(), size::clipRadius);
    g.setColour (clipPaint (theme, item.colour).label);
    drawText (g, look.fonts(), TextStyle::label, item.name, plateArea().toFloat().reduced (4.0f, 0.0f), juce::Justification::centred);
    if (isTarget)
        drawFocusRing (g, theme, getLocalBounds().toFloat());
}

void MixerStrip::setDropTarget (bool should)
{
    if (std::exchange (isTarget, should) != should)
        repaint();
}

void MixerStrip::mouseDown (const juce::MouseEvent& e)
{
    isDragged = false;
    if (item.kind == StripItem::Kind::track)
        workspace.selectTrack (item.id);
    else
        workspace.select ({ Selected::Kind::strip, item.id });
    if (e.mods.isPopupMenu())
        showMenu();
}

void MixerStrip::mouseDrag (const juce::MouseEvent& e)
{
    constexpr auto threshold = 6;
    if (! hasSends (item) || e.mods.isPopupMenu() || ! plateArea().contains (e.getMouseDownPosition()))
        return;
    if (! isDragged && e.getDistanceFromDragStart() < threshold)
        return;
    isDragged = true;
    tools.drag.dragged ({ item.id }, e);
}

void MixerStrip::mouseUp (const juce::MouseEvent& e)
{
    if (std::exchange (isDragged, false))
        tools.drag.dropped ({ item.id }, e);
}

void MixerStrip::mouseDoubleClick (const juce::MouseEvent& e)
{
    if (plateArea().contains (e.getPosition()))
        rename();
}

void MixerStrip::rename()
{
    const auto kind    = item.kind;
    const auto command = kind == StripItem::Kind::bus ? "bus.rename" : kind == StripItem::Kind::effectReturn ? "return.rename" : kind == StripItem::Kind::line ? "pattern.line.rename" : "track.rename";
    const auto owner   = kind == StripItem::Kind::bus ? "bus" : kind == StripItem::Kind::effectReturn ? "return" : kind == StripItem::Kind::line ? "line" : "track";
    naming.open (plateArea(), { item.name, "Name of " + item.name }, [this, command, owner, id = item.id] (const juce::String& text) -> Result<> {
        if (text.trim().isEmpty())
            return Error { {}, "a name" };
        workspace.run (command, { { owner, id }, { "name", text.trim() } });
        return {};
    });
}

void MixerStrip::showMenu()
{
    stripMenu (tools, item.id, [this] { rename(); }).showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withMousePosition());
}
} // namespace amp::gui
