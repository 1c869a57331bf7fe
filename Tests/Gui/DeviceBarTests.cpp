#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
/** Devices that are in whatever trouble a test wants. */
struct ScriptedDevices : AudioDevices
{
    juce::StringArray types() override { return { "ALSA", silentType }; }
    juce::StringArray devicesOf (const juce::String&) override { return { "Card" }; }
    Current current() override { return { trouble().isEmpty() ? "ALSA" : silentType, "Card", 48000.0, 512, {}, {} }; }
    Result<> use (const juce::String&, const juce::String&) override { return {}; }
    juce::StringArray midiInputs() override { return {}; }
    juce::StringArray midiOutputs() override { return {}; }
    juce::String trouble() override { return why; }
    Result<> tryAgain() override
    {
        ++attempts;
        return Error { "Card", "it is not plugged in" };
    }

    juce::String why;
    int attempts = 0;
};
} // namespace

TEST_CASE ("while the wanted device is gone a line under the transport says so and offers what helps", "[gui][device]")
{
    SongStudio s;
    ScriptedDevices devices;
    auto all    = s.services();
    all.devices = &devices;
    MainComponent window { all };
    window.setSize (1440, 900);
    window.advance (1.0 / 60.0);
    auto& line     = window.deviceLine();
    const auto top = window.workArea().getY();
    CHECK_FALSE (line.isVisible());

    devices.why = "The audio device \"Card\" is gone.";
    window.advance (1.0 / 60.0);
    CHECK (line.isVisible());
    CHECK (line.getDescription() == devices.why);
    CHECK (window.workArea().getY() == top + DeviceBar::height);
    auto* again = dynamic_cast<juce::Button*> (line.getChildComponent (0));
    REQUIRE (again != nullptr);
    again->onClick();
    CHECK (devices.attempts == 1);
    CHECK (window.messages().newest().contains ("not plugged in"));

    devices.why = {};
    window.advance (1.0 / 60.0);
    CHECK_FALSE (line.isVisible());
    CHECK (window.workArea().getY() == top);
}
