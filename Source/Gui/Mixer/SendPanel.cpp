#include "Gui/Mixer/SendPanel.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Workspace/Bind.h"

namespace amp::gui
{
SendPanel::SendPanel (Workspace& w, const StripItem& item, const juce::String& to)
    : workspace (w), strip (item.id), target (to), title (item.name),
      level ("Level of the send", { 0.0, 100.0, 80.0, 1.0 }, faderFormat(), TextStyle::number, "Level, dB"),
      panValue ("Pan of the send as a number", { -100.0, 100.0, 0.0, 1.0 }, panFormat(), TextStyle::number, "Pan"), pan ("Pan of the send"),
      pre ("Pre-fader", "Take it before the fader")
{
    setTitle ("Send");
    setFocusContainerType (FocusContainerType::focusContainer);
    const auto levelNow = [this] {
        for (const auto& send : workspace.strips().find (strip)->sends)
            if (send.target == target)
                return send.level;
        return 80.0;
    };
    bind (level, workspace, [this] { return Binding { "send.set", { { "id", strip }, { "to", target } }, "level" }; });
    for (auto* control : std::initializer_list<ValueControl*> { &pan, &panValue })
        bind (*control, workspace, [this, levelNow] { return Binding { "send.set", { { "id", strip }, { "to", target }, { "level", levelNow() } }, "pan" }; });
    const auto follow = [this] (ValueControl& control, ValueControl* other) {
        control.onChange = [f = control.onChange, &control, other] (double value) {
            f (value);
            if (other != nullptr)
                other->setValue (control.value());
        };
    };
    follow (pan, &panValue);
    follow (panValue, &pan);
    pre.onClick = [this, levelNow] {
        workspace.run ("send.set", { { "id", strip }, { "to", target }, { "level", levelNow() }, { "pre", pre.getToggleState() } });
    };
    remove.setTitle ("Remove the send");
    remove.onClick = [this] {
        workspace.run ("send.remove", { { "id", strip }, { "to", target } });
        if (onClose != nullptr)
            onClose();
    };
    for (auto* part : std::initializer_list<juce::Component*> { &level, &pan, &panValue, &pre, &remove })
        addAndMakeVisible (part);
    read();
}

void SendPanel::read()
{
    const auto* item = workspace.strips().find (strip);
    if (item == nullptr)
        return;
    for (const auto& send : item->sends)
        if (send.target == target)
        {
            level.setValue (send.level);
            pan.setValue (send.pan);
            panValue.setValue (send.pan);
            pre.setToggleState (send.isPre, juce::dontSendNotification);
        }
}

void SendPanel::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    g.setColour (look.theme().panel);
    g.fillRoundedRectangle (getLocalBounds().toFloat(), size::cardRadius);
    g.setColour (look.theme().textStrong);
    const auto* to = workspace.strips().find (target);
    drawText (g, look.fonts(), TextStyle::title, title + juce::String::fromUTF8 (" \xe2\x86\x92 ") + (to != nullptr ? to->name : target),
              getLocalBounds().toFloat().reduced (12.0f, 0.0f).removeFromTop (36.0f), juce::Justification::centredLeft);
}

void SendPanel::resized()
{
    auto area = getLocalBounds().reduced (12).withTrimmedTop (28);
    auto row  = area.removeFromTop (44);
    level.setBounds (row.removeFromLeft (84));
    row.removeFromLeft (8);
    pan.setBounds (row.removeFromLeft (40));
    row.removeFromLeft (8);
    panValue.setBounds (row.removeFromLeft (64));
    area.removeFromTop (6);
    auto buttons = area.removeFromTop (26);
    pre.setBounds (buttons.removeFromLeft (96));
    remove.setBounds (buttons.removeFromRight (84));
}
} // namespace amp::gui
