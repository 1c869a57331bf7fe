#include "Gui/Effects/DeviceEditor.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Widgets/NamePanel.h"
#include "Gui/Workspace/Bind.h"

namespace amp::gui
{
namespace
{
constexpr auto headerHeight = 30;
} // namespace

DeviceEditor::DeviceEditor (Workspace& w, Overlays& o, const Device& d)
    : workspace (w), overlays (o), device (d), wet ("Share of the effect", { 0.0, 100.0, 100.0, 1.0 }, numberFormat (0.0, 100.0, 0, "%"))
{
    setTitle (d.name + " of " + d.stripName);
    setFocusContainerType (FocusContainerType::focusContainer);
    screen = d.isKnown ? DevicePicture::make (w, d) : nullptr;
    const auto* drawn = screen.get();
    panel  = std::make_unique<ParameterPanel> (w, d, [drawn] (const ParameterDescription& p) { return drawn != nullptr && drawn->sets (p); });
    if (auto* eq = dynamic_cast<EqPicture*> (screen.get()))
    {
        band = std::make_unique<EqBandPanel> (w, *eq);
        addAndMakeVisible (*band);
    }
    makeHeader();
    if (screen != nullptr)
        addAndMakeVisible (*screen);
    scroll.setViewedComponent (panel.get(), false);
    scroll.setScrollBarsShown (false, true);
    scroll.setScrollBarThickness (8);
    scroll.setWantsKeyboardFocus (false);
    addAndMakeVisible (scroll);
    show (d);
}

void DeviceEditor::makeHeader()
{
    on.setTitle (device.isInsert() ? device.name + " on" : device.name + " of " + device.stripName + " on");
    on.onClick = [this] {
        setOn (workspace, device.target, on.getToggleState());
        workspace.markChanged();
    };
    preset.makeMenu    = [this] { return presetMenu(); };
    sidechain.makeMenu = [this] { return sidechainMenu(); };
    side.onChoice      = [this] (int choice) { workspace.run ("effect.side", { { "effect", device.target.effect }, { "side", choice == 0 ? "A" : "B" } }); };
    copySide.onClick   = [this] { workspace.run ("effect.side.copy", { { "effect", device.target.effect } }); };
    reset.onClick      = [this] { resetDevice (workspace, device); };
    bind (wet, workspace, [this] { return Binding { "effect.wet", { { "effect", device.target.effect } }, "wet" }; });
    wet.setTooltip ("Share of the effect against the dry sound, %");
    for (auto* part : std::initializer_list<juce::Component*> { &on, &preset, &sidechain, &side, &copySide, &reset, &wet })
        addChildComponent (part);
    const auto isInsert = device.isInsert() && device.isKnown;
    on.setVisible (true);
    preset.setVisible (isInsert);
    side.setVisible (isInsert);
    copySide.setVisible (isInsert);
    wet.setVisible (isInsert);
    reset.setVisible (! device.parameters.empty() && device.isKnown);
    sidechain.setVisible (device.listens);
}

bool DeviceEditor::fits (const Device& other) const
{
    return device.target == other.target && device.pluginId == other.pluginId && device.parameters.size() == other.parameters.size() && device.meterId == other.meterId &&
           device.name == other.name && device.stripName == other.stripName;
}

void DeviceEditor::show (const Device& next)
{
    device = next;
    on.setToggleState (device.isOn, juce::dontSendNotification);
    wet.setValue (device.wet);
    side.setChoice (device.side == "B" ? 1 : 0);
    panel->show (device);
    if (screen != nullptr)
        screen->show (device);
    if (band != nullptr)
        band->show (device);

    const auto* library = workspace.services.effects;
    EffectLibrary::PresetValues now { device.values, device.wet };
    const auto isChanged = library != nullptr && device.preset.isNotEmpty() && library->isModified (device.pluginId.toStdString(), device.preset.toStdString(), now);
    preset.setText (device.preset.isEmpty() ? juce::String ("No preset") : device.preset + (isChanged ? " *" : ""));

    const auto* heard = device.sidechain.isEmpty() ? nullptr : workspace.strips().find (device.sidechain);
    auto source       = device.sidechain.isEmpty() ? juce::String ("Own sound") : heard != nullptr ? heard->name : device.sidechain;
    for (const auto& strip : workspace.strips().all())
        if (strip.meterId == device.sidechain)
            source = strip.name;
    sidechain.setText ("Key: " + source);
}

juce::PopupMenu DeviceEditor::presetMenu()
{
    juce::PopupMenu menu, removals;
    const auto* library = workspace.services.effects;
    if (library == nullptr)
        return menu;
    const auto names = library->presets (device.pluginId.toStdString());
    const auto add   = [&] (const std::string& text) {
        const juce::String name = juce::String::fromUTF8 (text.c_str());
        menu.addItem (name, true, name == device.preset, [this, name] { workspace.run ("effect.preset.load", { { "effect", device.target.effect }, { "preset", name } }); });
    };
    for (const auto& name : names.factory)
        add (name);
    if (! names.factory.empty() && ! names.own.empty())
        menu.addSeparator();
    for (const auto& text : names.own)
    {
        add (text);
        const juce::String name = juce::String::fromUTF8 (text.c_str());
        removals.addItem (name, [this, name] { workspace.run ("effect.preset.remove", { { "pluginId", device.pluginId }, { "preset", name } }); });
    }
    menu.addSeparator();
    menu.addItem (juce::String::fromUTF8 ("Save\xe2\x80\xa6"), [this] { savePreset(); });
    menu.addSubMenu ("Delete", removals, removals.getNumItems() > 0);
    return menu;
}

void DeviceEditor::savePreset()
{
    auto panelOfName      = std::make_unique<NamePanel> ("Name of the preset", device.preset);
    panelOfName->onAccept = [this, own = workspace.services.effects->presets (device.pluginId.toStdString()).own] (const juce::String& name) {
        overlays.close();
        const auto isOwn = std::find (own.begin(), own.end(), name.toStdString()) != own.end();
        workspace.run ("effect.preset.save", { { "effect", device.target.effect }, { "preset", name }, { "replace", isOwn && name == device.preset } });
    };
    overlays.showBeside (std::move (panelOfName), { NamePanel::width, NamePanel::height }, preset);
}

juce::PopupMenu DeviceEditor::sidechainMenu()
{
    const auto listen = [this] (const juce::String& from) {
        return [this, from] {
            if (device.isInsert())
                workspace.run ("effect.sidechain", { { "effect", device.target.effect }, { "from", from } });
            else
                workspace.run ("mixer.sidechain", { { "id", device.target.strip }, { "section", sectionOf (device.target.what) }, { "from", from } });
        };
    };
    juce::PopupMenu menu;
    menu.addItem ("Own sound", true, device.sidechain.isEmpty(), listen ({}));
    menu.addSeparator();
    for (const auto& strip : workspace.strips().all())
        if (strip.id != device.target.strip && ! strip.isVca() && strip.kind != StripItem::Kind::line)
            menu.addItem (strip.name, true, strip.id == device.sidechain || strip.meterId == device.sidechain, listen (strip.id));
    return menu;
}

void DeviceEditor::advance (double seconds)
{
    if (screen != nullptr)
        screen->advance (seconds);
}

void DeviceEditor::resized()
{
    auto area   = getLocalBounds().reduced (8, 4);
    auto header = area.removeFromTop (headerHeight).reduced (0, 2);
    area.removeFromTop (4);
    on.setBounds (header.removeFromLeft (36));
    header.removeFromLeft (160); // the name
    const auto put = [&header] (juce::Component& part, int across) {
        if (! part.isVisible())
            return;
        part.setBounds (header.removeFromLeft (across));
        header.removeFromLeft (6);
    };
    put (preset, 150);
    put (side, 64);
    put (copySide, 26);
    put (sidechain, 150);
    if (wet.isVisible())
        wet.setBounds (header.removeFromRight (52));
    if (wet.isVisible())
        header.removeFromRight (36); // its name
    if (reset.isVisible())
        reset.setBounds (header.removeFromRight (26));

    if (band != nullptr)
    {
        auto column = area.removeFromRight (EqBandPanel::width);
        const auto hasMore = panel->widthAt (ParameterKnob::height + 16) > 0;
        band->setBounds (column.removeFromTop (hasMore ? 92 : column.getHeight()));
        scroll.setVisible (hasMore);
        scroll.setBounds (column);
        panel->setSize (std::max (panel->widthAt (column.getHeight()), 1), std::max (1, column.getHeight()));
        area.removeFromRight (10);
        if (screen != nullptr)
            screen->setBounds (area);
        return;
    }
    const auto inner = area.getHeight() - 8;
    const auto wanted = panel->widthAt (inner);
    if (screen != nullptr)
    {
        const auto across = juce::jlimit (220, std::max (220, area.getWidth() / 2), area.getWidth() - wanted - 12);
        screen->setBounds (area.removeFromLeft (std::min (across, 520)));
        area.removeFromLeft (12);
    }
    scroll.setBounds (area);
    panel->setSize (std::max (wanted, 1), wanted > area.getWidth() ? inner : area.getHeight());
}

void DeviceEditor::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto header       = getLocalBounds().reduced (8, 4).removeFromTop (headerHeight).toFloat();
    if (wet.isVisible())
    {
        g.setColour (theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::small, "Wet", wet.getBounds().translated (-36, 0).withWidth (34).toFloat(), juce::Justification::centredRight);
    }
    header.removeFromLeft (44.0f);
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::title, device.name, header.removeFromLeft (148.0f), juce::Justification::centredLeft);
    if (! device.isKnown)
    {
        g.setColour (theme.warn);
        drawText (g, look.fonts(), TextStyle::small, "\"" + device.pluginId + "\" is not available here. The sound passes; its settings are kept.", header, juce::Justification::centredLeft);
    }
}
} // namespace amp::gui
