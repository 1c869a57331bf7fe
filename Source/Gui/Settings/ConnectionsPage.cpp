#include "Gui/Settings/AudioDevices.h"
#include "Gui/Settings/Connections.h"
#include "Gui/Settings/Form.h"
#include "Gui/Settings/Pages.h"
#include "Gui/Theme/Fonts.h"
#include "Gui/Widgets/EntryField.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Widgets/SegmentedControl.h"

namespace amp::gui
{
namespace
{
using Wanted = Connections::Wanted;

/** OSC, MIDI out and the remote API: each off until it is switched on here, and what it is doing now. */
class ConnectionsPage : public Form, private juce::Timer
{
public:
    explicit ConnectionsPage (Connections& c) : connections (c)
    {
        setTitle ("Connections");
        addOsc();
        addMidi();
        addHttp();
        refresh();
        startTimer (500);
        setSize (600, idealHeight() + 20);
    }

private:
    template <typename Set>
    void change (Set&& set)
    {
        auto wanted = connections.wanted();
        set (wanted);
        connections.want (wanted);
        refresh();
    }

    SegmentedControl& addSwitch (const char* name, bool Wanted::*field)
    {
        auto& control    = add (name, std::make_unique<SegmentedControl> (name, juce::StringArray { "Off", "On" }), 160, " ");
        for (auto* choice : control.getChildren())
            choice->setTitle (juce::String (name) + ": " + choice->getName()); // the page has three of them
        control.setChoice (connections.wanted().*field ? 1 : 0);
        control.onChoice = [this, field] (int choice) { change ([&] (Wanted& c) { c.*field = choice == 1; }); };
        return control;
    }

    EntryField& addText (const char* name, juce::String Wanted::*field, const juce::String& note = {})
    {
        auto& entry   = add (name, std::make_unique<EntryField> (name, TextStyle::number, EntryField::Frame::well), 260, note);
        entry.setText (connections.wanted().*field);
        entry.onEntry = [this, field, &entry] (const juce::String& text) -> Result<> {
            change ([&] (Wanted& c) { c.*field = text.trim(); });
            entry.setText (text.trim());
            return {};
        };
        return entry;
    }

    void addPort (const char* name, int Wanted::*field)
    {
        auto& port    = add (name, std::make_unique<NumberField> (name, ValueControl::Range { 1, 65535, 57120, 1 }, numberFormat (1, 65535, 0, "")), 100);
        port.setValue (connections.wanted().*field);
        port.onChange = [this, field] (double value) { change ([&] (Wanted& c) { c.*field = juce::roundToInt (value); }); };
    }

    void addOsc()
    {
        addHeading ("SUPERDIRT OVER OSC");
        osc = &addSwitch ("Send OSC", &Wanted::sendsOsc);
        addText ("Host", &Wanted::oscHost, "A numeric address, or localhost.");
        addPort ("OSC port", &Wanted::oscPort);
        auto& latency = add ("Latency", std::make_unique<NumberField> ("Latency", ValueControl::Range { 0, 2000, 200, 1 }, numberFormat (0, 2000, 0, "ms")), 100,
                             "Milliseconds by which SuperDirt plays later than the sound here; too few arrive late.");
        latency.setValue (connections.wanted().oscLatency * 1000.0);
        latency.onChange = [this] (double value) { change ([&] (Wanted& c) { c.oscLatency = value / 1000.0; }); };
    }

    void addMidi()
    {
        addHeading ("MIDI OUTPUT OF PATTERN TRACKS");
        midi           = &add ("MIDI output", std::make_unique<MenuButton> ("MIDI output"), 320, " ");
        midi->makeMenu = [this] {
            juce::PopupMenu menu;
            const auto& now = connections.wanted().midiOutput;
            menu.addItem ("None", true, now.isEmpty(), [this] { change ([] (Wanted& c) { c.midiOutput.clear(); }); });
            for (const auto& name : connections.midiOutputs())
                menu.addItem (name, true, name == now, [this, name] { change ([&] (Wanted& c) { c.midiOutput = name; }); });
            return menu;
        };
        addSwitch ("Send clock", &Wanted::sendsClock);
        auto& panic   = add ("All notes off", std::make_unique<juce::TextButton> ("Panic"), 100);
        panic.onClick = [this] { connections.panic(); };
    }

    void addHttp()
    {
        addHeading ("REMOTE CONTROL OVER HTTP");
        http = &addSwitch ("Serve HTTP", &Wanted::servesHttp);
        addPort ("HTTP port", &Wanted::httpPort);
        addText ("Token", &Wanted::httpToken, "Clients send Authorization: Bearer TOKEN. Empty: none is asked for; only this machine can connect.");
    }

    static juce::String inWords (const Connections::State& state) { return state.problem.isNotEmpty() ? "Not on: " + state.problem : state.isOn ? "On: " + state.text : juce::String ("Off."); }

    void refresh()
    {
        const auto& name = connections.wanted().midiOutput;
        midi->setText (name.isEmpty() ? juce::String ("None") : name);
        setNote (*osc, inWords (connections.osc()));
        setNote (*midi, inWords (connections.midi()));
        setNote (*http, inWords (connections.http()));
    }

    void timerCallback() override { refresh(); }

    Connections& connections;
    SegmentedControl *osc = nullptr, *http = nullptr;
    MenuButton* midi = nullptr;
};
} // namespace

void addConnectionsPage (Shell& shell)
{
    auto* devices = shell.workspace.services.devices;
    if (auto* connections = devices != nullptr ? devices->connections() : nullptr)
        shell.settings.push_back ({ "connections", "Connections", "osc superdirt midi output clock http api port token remote live coding",
                                    [connections] { return std::make_unique<ConnectionsPage> (*connections); } });
}
} // namespace amp::gui
