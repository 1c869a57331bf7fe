#pragma once
#include "Gui/Pattern/PatternBoard.h"
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/NumberField.h"

namespace amp::gui
{
/** What the selected pattern track plays: its sound, which sample of it, who plays it, level and place. Thread: message. */
class TrackBar : public juce::Component
{
public:
    explicit TrackBar (PatternBoard&);

    void refresh();

    void paint (juce::Graphics&) override;
    void resized() override;

    static constexpr int height = 36;

private:
    void bindField (NumberField&, std::function<Arguments (double)> arguments, const juce::String& command);
    void chooseSound (const juce::String&);
    void setNumber (double);
    juce::PopupMenu destinationMenu();

    PatternBoard& board;
    MenuButton sound { "Sound" }, destination { "Played by" };
    IconButton audition { Icon::speaker, "Hear the sound" };
    NumberField number, gain, pan;
    Gesture gesture = 0;
};
} // namespace amp::gui
