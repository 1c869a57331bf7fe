#include "Gui/Settings/AudioPage.h"

#include "Gui/Settings/Pages.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto pageHeight = 420;

juce::String kilohertz (double rate) { return juce::String (rate / 1000.0, std::fmod (rate, 1000.0) == 0.0 ? 0 : 1) + " kHz"; }

juce::String samplesAndTime (int samples, double rate)
{
    return juce::String (samples) + (rate > 0.0 ? "  " + juce::String (samples * 1000.0 / rate, 1) + " ms" : juce::String());
}

MenuButton& addMenu (Form& form, const char* name, std::function<juce::PopupMenu()> make, const juce::String& note = {})
{
    auto& button    = form.add (name, std::make_unique<MenuButton> (name), 320, note);
    button.makeMenu = std::move (make);
    return button;
}
} // namespace

AudioPage::AudioPage (Workspace& w, AudioDevices& d)
    : workspace (w), devices (d), type (&addMenu (form, "Driver", [this] { return typeMenu(); })), device (&addMenu (form, "Output device", [this] { return deviceMenu(); })),
      rate (&addMenu (form, "Sample rate", [this] { return rateMenu(); }, "Of this session; the device follows.")),
      buffer (&addMenu (form, "Block size", [this] { return bufferMenu(); }, "Smaller answers faster, larger is safer."))
{
    setTitle ("Audio settings");
    addAndMakeVisible (form);
    refresh();
    startTimer (500);
    setSize (600, pageHeight);
}

void AudioPage::refresh()
{
    current              = devices.current();
    const auto state     = workspace.services.session.now();
    const auto project   = SessionView (state.root()).get<"project">();
    const auto work      = workspace.services.telemetry.performance.load();
    const auto wantsRate = static_cast<double> (project.get<"sampleRate">());
    const auto wantsSize = static_cast<int> (project.get<"bufferSize">());
    type->setText (current.type.isEmpty() ? "none" : current.type);
    device->setText (current.name.isEmpty() ? "none" : current.name);
    rate->setText (kilohertz (wantsRate));
    buffer->setText (samplesAndTime (wantsSize, current.sampleRate > 0.0 ? current.sampleRate : wantsRate));
    form.setNote (*rate, current.sampleRate > 0.0 && current.sampleRate != wantsRate ? "The device runs at " + kilohertz (current.sampleRate) + "; the session is converted."
                                                                                  : juce::String ("Of this session; the device follows."));
    form.setNote (*buffer, current.bufferSize > 0 && current.bufferSize != wantsSize ? "The device runs with " + samplesAndTime (current.bufferSize, current.sampleRate) + "."
                                                                                  : juce::String ("Smaller answers faster, larger is safer."));

    const auto line = "Under-runs " + juce::String (work.overruns) + "    load " + juce::String (work.load * 100.0, 1) + " %    worst block " + juce::String (work.worstBlock * 1000.0, 2) + " ms";
    if (std::exchange (counts, line) != line)
        repaint();
}

void AudioPage::use (const juce::String& newType, const juce::String& newName)
{
    const auto used = devices.use (newType, newName);
    problem         = used ? juce::String() : used.error().text() + ". The device before is back.";
    refresh();
    repaint();
}

void AudioPage::setProject (const char* command, const char* parameter, const juce::var& value)
{
    workspace.run (command, { { parameter, value } });
    refresh();
}

juce::PopupMenu AudioPage::typeMenu()
{
    juce::PopupMenu menu;
    for (const auto& name : devices.types())
        menu.addItem (name, true, name == current.type, [this, name] { use (name, {}); });
    return menu;
}

juce::PopupMenu AudioPage::deviceMenu()
{
    juce::PopupMenu menu;
    for (const auto& name : devices.devicesOf (current.type))
        menu.addItem (name, true, name == current.name, [this, name] { use (current.type, name); });
    return menu;
}

juce::PopupMenu AudioPage::rateMenu()
{
    juce::PopupMenu menu;
    for (const auto each : { 44100, 48000, 88200, 96000, 176400, 192000 })
        menu.addItem (kilohertz (each) + (current.sampleRates.isEmpty() || current.sampleRates.contains (each) ? "" : "  (converted)"), true, rate->getDescription() == kilohertz (each),
                      [this, each] { setProject ("project.sampleRate", "sampleRate", each); });
    return menu;
}

juce::PopupMenu AudioPage::bufferMenu()
{
    juce::PopupMenu menu;
    for (const auto each : { 128, 256, 512, 1024, 2048 })
    {
        const auto text = samplesAndTime (each, current.sampleRate);
        menu.addItem (text, true, buffer->getDescription() == text, [this, each] { setProject ("project.bufferSize", "bufferSize", each); });
    }
    return menu;
}

void AudioPage::resized()
{
    form.setBounds (getLocalBounds().removeFromTop (form.idealHeight()));
}

void AudioPage::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = getLocalBounds().withTop (form.getBottom() + 12).toFloat();
    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::number, counts, area.removeFromTop (24.0f), juce::Justification::centredLeft);
    if (problem.isEmpty())
        return;
    auto line = area.removeFromTop (40.0f).reduced (0.0f, 4.0f);
    g.setColour (theme.dangerGraphic);
    g.drawRoundedRectangle (line.reduced (0.5f), size::buttonRadius, 1.0f);
    drawIcon (g, Icon::warning, line.removeFromLeft (32.0f), 16.0f);
    g.setColour (theme.dangerText);
    drawText (g, look.fonts(), TextStyle::small, problem, line.withTrimmedRight (8.0f), juce::Justification::centredLeft);
}

namespace
{
/** The MIDI ports of the machine, as they are found. */
class MidiPage : public juce::Component
{
public:
    explicit MidiPage (AudioDevices& devices) : inputs (devices.midiInputs()), outputs (devices.midiOutputs())
    {
        setTitle ("MIDI settings");
        setDescription ("Inputs: " + inputs.joinIntoString (", ") + ". Outputs: " + outputs.joinIntoString (", "));
        setSize (600, 60 + (std::max (1, inputs.size()) + std::max (1, outputs.size())) * 28 + 60);
    }

    void paint (juce::Graphics& g) override
    {
        const auto& look  = LookAndFeel::of (*this);
        const auto& theme = look.theme();
        auto area         = getLocalBounds().toFloat();
        for (const auto& [head, names] : { std::pair ("INPUTS", &inputs), std::pair ("OUTPUTS", &outputs) })
        {
            g.setColour (theme.textSecondary);
            drawText (g, look.fonts(), TextStyle::label, head, area.removeFromTop (32.0f), juce::Justification::centredLeft);
            g.setColour (names->isEmpty() ? theme.textSecondary : theme.textPrimary);
            if (names->isEmpty())
                drawText (g, look.fonts(), TextStyle::body, "No port is there.", area.removeFromTop (28.0f), juce::Justification::centredLeft);
            for (const auto& name : *names)
                drawText (g, look.fonts(), TextStyle::body, name, area.removeFromTop (28.0f), juce::Justification::centredLeft);
        }
    }

private:
    const juce::StringArray inputs, outputs;
};
} // namespace

void addAudioPages (Shell& shell)
{
    auto* devices = shell.workspace.services.devices;
    if (devices == nullptr)
        return;
    shell.settings.push_back ({ "audio", "Audio", "driver device output sample rate buffer block size latency under-runs sound card", [&w = shell.workspace, devices] {
                                   return std::make_unique<AudioPage> (w, *devices);
                               } });
    shell.settings.push_back ({ "midi", "MIDI", "ports inputs outputs keyboard", [devices] { return std::make_unique<MidiPage> (*devices); } });
}
} // namespace amp::gui
