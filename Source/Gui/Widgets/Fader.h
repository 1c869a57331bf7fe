#pragma once
#include "Gui/Widgets/ValueControl.h"

namespace amp::gui
{
/** The volume of a track, bus or master: 0..100 by the fader law, 80 is 0 dB. The travel is the stored value.

    Upright with a large cap in the mixer, lying with a small one in a track header. A double-click on the cap resets.
*/
class Fader : public ValueControl
{
public:
    enum class Orientation { upright, lying };

    Fader (const juce::String& title, Orientation);

    void paint (juce::Graphics&) override;

    /** The height of a position in an upright fader, and in the meter beside it, in its coordinates. */
    static float yOf (double position, juce::Rectangle<float> travel);

    /** The part of an upright fader that the cap's middle moves along. */
    static juce::Rectangle<float> travel (juce::Rectangle<float> bounds) { return bounds.reduced (0.0f, capHeight / 2); }

    static constexpr float capWidth = 24.0f, capHeight = 28.0f;

protected:
    double dragLength() const override;
    double dragAmount (juce::Point<float> delta) const override { return orientation == Orientation::upright ? -delta.y : delta.x; }

private:
    void paintUpright (juce::Graphics&);
    void paintLying (juce::Graphics&);

    const Orientation orientation;
};
} // namespace amp::gui
