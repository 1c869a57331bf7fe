#pragma once
#include "Gui/Frame/Shell.h"
#include "Gui/Settings/AudioDevices.h"
#include "Gui/Settings/Form.h"

namespace amp::gui
{
/** The device that plays, the project's rate and block size with their latency, and what the engine counts. A choice applies at
    once; one that fails is taken back and says why. Thread: message. */
class AudioPage : public juce::Component, private juce::Timer
{
public:
    AudioPage (Workspace&, AudioDevices&);

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void timerCallback() override { refresh(); }
    void refresh();
    void use (const juce::String& type, const juce::String& name);
    void setProject (const char* command, const char* parameter, const juce::var&);
    juce::PopupMenu typeMenu();
    juce::PopupMenu deviceMenu();
    juce::PopupMenu rateMenu();
    juce::PopupMenu bufferMenu();

    Workspace& workspace;
    AudioDevices& devices;
    AudioDevices::Current current;
    Form form;
    MenuButton *type, *device, *rate, *buffer;
    juce::String problem, counts;
};
} // namespace amp::gui
