#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

#include <memory>
#include <optional>

namespace amp::gui
{
/** The place for one dialog over the window: settings, help, export. It dims what lies behind, keeps the keyboard, closes with
    Escape or a click beside it, and then gives the keyboard back to who had it. Nothing waits: the window lives on behind it.

    Thread: message.
*/
class Overlays : public juce::Component
{
public:
    Overlays();

    enum class Style { dimmed, clear };

    /** Shows a dialog in place of the one before.
        @param top  where it stands, as a part of the free height; 0.5 is the middle. */
    void show (std::unique_ptr<juce::Component>, juce::Point<int> size, Style = Style::dimmed, double top = 0.5);

    /** Shows a small one beside what opened it: below if there is room, else above. */
    void showBeside (std::unique_ptr<juce::Component>, juce::Point<int> size, const juce::Component& opener);

    /** Takes it away, once the present event is done. */
    void close();

    /** The dialog that is open, or nullptr. */
    juce::Component* dialog() const { return shown.get(); }

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseDown (const juce::MouseEvent&) override { close(); }
    bool keyPressed (const juce::KeyPress&) override;

private:
    std::unique_ptr<juce::Component> shown;
    juce::Component::SafePointer<juce::Component> before; // who had the keyboard
    juce::Point<int> wanted;
    Style style = Style::dimmed;
    double place = 0.5;
    std::optional<juce::Rectangle<int>> anchor;

    void open (std::unique_ptr<juce::Component>, juce::Point<int> size);
};
} // namespace amp::gui
