#pragma once
#include "Gui/Frame/Shell.h"

namespace amp::gui
{
/** All keys on one sheet, by menu, as they are now; and what the mouse does. Thread: message. */
class KeySheet : public juce::Component
{
public:
    explicit KeySheet (Shell&);

    static constexpr int width = 960, height = 640;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    class Sheet;
    Shell& shell;
    juce::Viewport viewport;
    juce::TextButton change { "Change keys..." }, close { "Close" };
};

/** Adds Help's actions: the sheet of keys. */
void addHelp (Shell&);
} // namespace amp::gui
