#pragma once
#include "Gui/Mixer/SendSlider.h"
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/Fader.h"
#include "Gui/Widgets/LevelMeter.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Widgets/PanKnob.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** One strip of the mixer: sends, pan, mute, solo, fader, level, name. Shows whichever track or bus it is given.

    Thread: message.
*/
class MixerStrip : public juce::Component
{
public:
    explicit MixerStrip (Workspace&);

    /** Shows a strip. @param sendRows  the height that the sends of the whole mixer take, in rows; 0 hides them. */
    void show (const StripItem&, int sendRows);
    const juce::String& id() const { return item.id; }

    /** Moves the meter. */
    void advance (double seconds);

    Fader& volumeFader() { return fader; }
    LetterButton& muteButton() { return mute; }

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseDown (const juce::MouseEvent&) override;

private:
    void showSends();
    void showTitles();
    void addSendMenu();
    void showMenu();
    juce::Rectangle<int> sendArea() const;
    juce::Rectangle<int> plateArea() const;

    Workspace& workspace;
    StripItem item;
    int rows        = 0;
    bool isSelected = false;

    std::vector<std::unique_ptr<SendSlider>> sends;
    IconButton addSend;
    PanKnob pan;
    NumberField panValue;
    LetterButton mute, solo;
    Fader fader;
    LevelMeter meter;
    NumberField level;
};
} // namespace amp::gui
