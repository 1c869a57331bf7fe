#pragma once
#include "Gui/Mixer/InsertSlot.h"
#include "Gui/Mixer/MixerTools.h"
#include "Gui/Widgets/Buttons.h"

namespace amp::gui
{
/** The effects of a strip, one below the other, and a plus below them. What does not fit scrolls with the wheel. Thread: message. */
class InsertList : public juce::Component
{
public:
    explicit InsertList (const MixerTools&);

    /** Shows the chain of a strip. */
    void show (const StripItem&);

    /** Where an effect that is dropped at a point would stand, 0 and up. */
    int placeAt (juce::Point<int>) const;

    /** Marks that place while something is dragged over it; -1 marks none. */
    void markPlace (int);

    /** Opens the list of effects to add. */
    void choose();

    std::vector<std::unique_ptr<InsertSlot>>& slots() { return shown; }
    juce::Button& addButton() { return add; }

    void paintOverChildren (juce::Graphics&) override;
    void resized() override;
    void mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails&) override;

private:
    void connect (InsertSlot&);
    void moveBy (const InsertSlot&, int);
    void bypass (const InsertItem&);
    void showMenu (const InsertSlot&);
    int rows() const { return std::max (1, getHeight() / InsertSlot::height); }
    size_t indexOf (const InsertSlot&) const;

    MixerTools tools;
    StripItem strip;
    std::vector<std::unique_ptr<InsertSlot>> shown;
    IconButton add { Icon::plus, "Add effect", IconButton::Tone::plain };
    int first = 0, marked = -1;
};
} // namespace amp::gui
