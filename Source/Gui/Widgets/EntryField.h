#pragma once
#include "Gui/Theme/Fonts.h"
#include "Gui/Widgets/OpenEntry.h"

namespace amp::gui
{
/** A text that can be typed anew: the position, the time signature, a name. A double-click, or Return with focus, opens it.

    Repaints only when the text changed. Thread: message.
*/
class EntryField : public juce::Component, public juce::SettableTooltipClient
{
public:
    enum class Frame { none, well };

    EntryField (const juce::String& title, TextStyle, Frame = Frame::none, const juce::String& caption = {});

    /** Takes what was typed; an Error keeps the field open with the reason. */
    std::function<Result<> (const juce::String&)> onEntry;

    void setText (const juce::String&);
    const juce::String& text() const { return shown; }
    void setJustification (juce::Justification j) { justification = j; }

    void beginEntry();
    ValueEntry* entry() const { return typing.field(); }

    void paint (juce::Graphics&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override { beginEntry(); }
    bool keyPressed (const juce::KeyPress&) override;
    void focusGained (FocusChangeType) override { repaint(); }
    void focusLost (FocusChangeType) override { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    juce::String shown, caption;
    const TextStyle style;
    const Frame frame;
    juce::Justification justification { juce::Justification::centred };
    OpenEntry typing { *this };
};
} // namespace amp::gui
