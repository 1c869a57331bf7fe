#pragma once
#include "Gui/Inspector/Property.h"

namespace amp::gui
{
/** One row of the inspector: a name and the control for its kind of value. A drag of a number is one undo step. Thread: message. */
class PropertyRow : public juce::Component, public juce::SettableTooltipClient
{
public:
    PropertyRow (Workspace&, Property);

    /** Shows the value as it is now; the new property looks like the old one. */
    void update (Property);
    const Property& property() const { return shown; }
    juce::Component* control() const { return editor.get(); }

    static constexpr int height = 32, nameWidth = 108;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void makeControl();
    void makeNumber();
    void makeText();
    void makeChoice();
    void makeColour();
    void change (const juce::var&);
    juce::String text() const;
    Result<> enter (const juce::String& typed);

    Workspace& workspace;
    Property shown;
    Gesture gesture = 0;
    std::unique_ptr<juce::Component> editor; // null: a fact
};
} // namespace amp::gui
