#include "Gui/Effects/EffectsPane.h"

#include "Gui/Effects/EffectPicker.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto listWidth = 164, rowHeight = 24;
} // namespace

/** A device in the list: a radio button with a lamp that tells whether it is heard. */
class EffectsPane::Entry : public juce::Button
{
public:
    Entry() : juce::Button ("Device") { setRadioGroupId (1); }

    void show (const DeviceName& next, size_t index)
    {
        device = next;
        setTitle (juce::String (index + 1) + ". " + next.name);
        setDescription (next.isOn ? "on" : "off");
        repaint();
    }

    void paintButton (juce::Graphics& g, bool isOver, bool) override
    {
        const auto& look  = LookAndFeel::of (*this);
        const auto& theme = look.theme();
        auto area         = getLocalBounds().toFloat().reduced (0.0f, 1.0f);
        if (getToggleState() || isOver)
        {
            g.setColour (getToggleState() ? theme.selection : theme.raised);
            g.fillRoundedRectangle (area, size::clipRadius);
        }
        if (getToggleState())
        {
            g.setColour (theme.accent);
            g.fillRect (area.withWidth (3.0f));
        }
        const auto lamp = area.removeFromLeft (22.0f).withSizeKeepingCentre (7.0f, 7.0f);
        g.setColour (device.isOn ? theme.accent : theme.borderControl);
        device.isOn ? g.fillEllipse (lamp) : g.drawEllipse (lamp.reduced (0.5f), 1.0f);
        g.setColour (getToggleState() ? theme.textStrong : theme.textPrimary);
        drawText (g, look.fonts(), TextStyle::body, device.name, area, juce::Justification::centredLeft);
        if (hasKeyboardFocus (false))
            drawFocusRing (g, theme, getLocalBounds().toFloat());
    }

private:
    DeviceName device;
};

EffectsPane::EffectsPane (Workspace& w, Overlays& o, EditorFocus& f) : workspace (w), overlays (o), focus (f)
{
    setTitle ("Effects");
    list.setTitle ("Devices");
    scroll.setViewedComponent (&list, false);
    scroll.setScrollBarsShown (true, false);
    scroll.setScrollBarThickness (8);
    scroll.setWantsKeyboardFocus (false);
    strip.makeMenu = [this] {
        juce::PopupMenu menu;
        const auto addStrip = [&] (const StripItem& item) {
            if (! item.isVca())
                menu.addItem (item.name, true, item.id == stripShown(), [this, id = item.id] {
                    const auto devices = devicesOf (workspace, id);
                    focus.show (devices.empty() ? EditorTarget { id } : devices.front().target);
                    workspace.markChanged();
                });
        };
        for (const auto& item : workspace.strips().all())
            addStrip (item);
        addStrip (workspace.strips().master());
        return menu;
    };
    add.onClick = [this] { addEffect(); };
    for (auto* part : std::initializer_list<juce::Component*> { &strip, &add, &scroll })
        addAndMakeVisible (part);
    refresh();
}

juce::String EffectsPane::stripShown() const
{
    return focus.now().strip;
}

void EffectsPane::refresh()
{
    if (workspace.strips().find (stripShown()) == nullptr)
        focus.show ({ workspace.selectedTrack().isNotEmpty() ? workspace.selectedTrack() : juce::String ("master") });

    auto devices = devicesOf (workspace, stripShown());
    auto device  = readDevice (workspace, focus.now()); // one that was just added is in the list from the next frame on
    if (! device && ! devices.empty())
    {
        focus.show (devices.front().target);
        device = readDevice (workspace, focus.now());
    }
    names = std::move (devices);
    showList();

    if (! device)
        shown.reset();
    else if (shown != nullptr && shown->fits (*device))
        shown->show (*device);
    else
    {
        shown = std::make_unique<DeviceEditor> (workspace, overlays, *device);
        addAndMakeVisible (*shown);
        resized();
    }
    repaint();
}

void EffectsPane::showList()
{
    const auto* item = workspace.strips().find (stripShown());
    strip.setText (item != nullptr ? item->name : juce::String ("-"));
    add.setVisible (item != nullptr && item->hasInserts());
    add.setTitle (item != nullptr ? "Add effect to " + item->name : juce::String ("Add effect"));

    const auto relaid = entries.size() != names.size();
    while (entries.size() < names.size())
    {
        const auto index = entries.size();
        auto entry       = std::make_unique<Entry>();
        entry->onClick   = [this, index] {
            const auto target = names[index].target;
            focus.show (target);
            if (target.what == EditorTarget::What::insert)
                workspace.select ({ Selected::Kind::effect, target.strip, { target.effect } });
            workspace.markChanged();
        };
        list.addAndMakeVisible (*entry);
        entries.push_back (std::move (entry));
    }
    entries.resize (names.size());
    for (size_t i = 0; i < entries.size(); ++i)
    {
        static_cast<Entry&> (*entries[i]).show (names[i], i);
        entries[i]->setToggleState (names[i].target == focus.now(), juce::dontSendNotification);
    }
    if (relaid)
        resized();
}

void EffectsPane::addEffect()
{
    auto picker      = std::make_unique<EffectPicker> (*workspace.services.effects, add.getTitle());
    picker->onChoice = [this, id = stripShown()] (const juce::String& pluginId) {
        overlays.close();
        const auto added = workspace.run ("effect.add", { { "id", id }, { "pluginId", pluginId } });
        if (added && ! added->ids.empty())
            focus.open ({ id, EditorTarget::What::insert, added->ids.front() });
    };
    overlays.showBeside (std::move (picker), { EffectPicker::width, EffectPicker::height }, add);
}

void EffectsPane::advance (double seconds)
{
    if (shown != nullptr)
        shown->advance (seconds);
}

void EffectsPane::resized()
{
    auto area   = getLocalBounds();
    auto column = area.removeFromLeft (listWidth).reduced (8, 6);
    auto top    = column.removeFromTop (26);
    add.setBounds (top.removeFromRight (26));
    strip.setBounds (top.withTrimmedRight (4));
    column.removeFromTop (4);
    scroll.setBounds (column);
    list.setSize (std::max (1, column.getWidth() - 8), std::max (1, static_cast<int> (entries.size()) * rowHeight));
    for (size_t i = 0; i < entries.size(); ++i)
        entries[i]->setBounds (0, static_cast<int> (i) * rowHeight, list.getWidth(), rowHeight);
    if (shown != nullptr)
        shown->setBounds (area.withTrimmedLeft (1));
}

void EffectsPane::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    g.setColour (theme.gridBar);
    g.fillRect (listWidth, 0, 1, getHeight());
    if (shown == nullptr)
    {
        g.setColour (theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::body, "No effects yet. Add one with the plus.", getLocalBounds().withTrimmedLeft (listWidth).toFloat(), juce::Justification::centred);
    }
}
} // namespace amp::gui
