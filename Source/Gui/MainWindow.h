#pragma once
#include "Gui/MainComponent.h"

namespace amp::gui
{
/** The program's window. It holds a MainComponent for each open session and shows one of them; made only where there is a
    display.

    Thread: message.
*/
class MainWindow : public juce::DocumentWindow
{
public:
    MainWindow();
    ~MainWindow() override;

    /** Takes in a session under an id, without showing it. Its services are used until remove(). */
    void add (const juce::String& id, const Services&);

    /** Shows one that was added, as it was left. */
    void show (const juce::String& id);

    /** Lets go of a session. If it was the one in sight, none is until show(). */
    void remove (const juce::String& id);

    /** The one in sight, or nullptr. */
    MainComponent* main() { return shown; }

    /** That of an id, or nullptr. */
    MainComponent* find (const juce::String& id);

    /** What the cross of the window does. */
    std::function<void()> onClose;

    void closeButtonPressed() override;
    void focusGained (FocusChangeType) override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    void hide();

    std::map<juce::String, std::unique_ptr<MainComponent>> contents;
    MainComponent* shown = nullptr;
    juce::Rectangle<int> size;    // that the one before had
    bool wasPlaced       = false; // on the screen
};
} // namespace amp::gui
