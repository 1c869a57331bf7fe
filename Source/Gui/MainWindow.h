#pragma once
#include "Gui/MainComponent.h"

namespace amp::gui
{
/** The program's window. It shows one session at a time; made only where there is a display.

    Thread: message.
*/
class MainWindow : public juce::DocumentWindow
{
public:
    MainWindow();
    ~MainWindow() override;

    /** Shows a session in place of the one before, whose services are no longer used afterwards. */
    void show (const Services&);

    /** Shows none. */
    void clear();

    MainComponent* main() { return content.get(); }

    /** Asks about unsaved changes, then quits through the documents. */
    void closeButtonPressed() override;

    void focusGained (FocusChangeType) override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    std::unique_ptr<MainComponent> content;
};
} // namespace amp::gui
