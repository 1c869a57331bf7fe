#include "Gui/Effects/DevicePicture.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto span = 2.0; // seconds

/** How an effect of modulation moves: the left and the right side over two seconds, and where it is in its turn. */
class MotionPicture : public DevicePicture
{
public:
    explicit MotionPicture (const Device& d)
    {
        setTitle ("Movement of " + d.name);
        show (d);
    }

    void show (const Device& next) override
    {
        device = next;
        repaint();
    }

    void paint (juce::Graphics& g) override
    {
        paintScreen (g);
        const auto area = getLocalBounds().toFloat().reduced (8.0f, 6.0f);
        for (int i = 0; i <= 4; ++i)
        {
            g.setColour (nordDark.gridBar.withAlpha (0.6f));
            g.fillRect (area.getX() + area.getWidth() * static_cast<float> (i) / 4, area.getY(), 1.0f, area.getHeight());
            if (i > 0)
                paintLabel (g, juce::String (span * i / 4, 1) + " s", { area.getX() + area.getWidth() * static_cast<float> (i) / 4 - 36.0f, area.getBottom() - 11.0f, 34.0f, 11.0f },
                            juce::Justification::centredRight);
        }
        g.setColour (nordDark.textDisabled);
        g.fillRect (area.getX(), area.getCentreY(), area.getWidth(), 1.0f);

        const auto isRotary = device.pluginId == "audiomage.rotary";
        if (isRotary)
        {
            static constexpr double hornTurns[] { 0.0, 0.8, 6.7 }, drumTurns[] { 0.0, 0.67, 5.7 };
            const auto speed = static_cast<size_t> (juce::jlimit (0L, 2L, std::lround (device.value ("speed"))));
            wave (g, area, drumTurns[speed], 0.0, nordDark.warn);
            wave (g, area, hornTurns[speed], 0.0, nordDark.accent);
            paintLegend (g, area, { { "horn", nordDark.accent }, { "drum", nordDark.warn } });
            return;
        }
        wave (g, area, device.value ("rate"), device.value ("phase") / 360.0, nordDark.warn);
        wave (g, area, device.value ("rate"), 0.0, nordDark.accent);
        paintLegend (g, area, { { "left", nordDark.accent }, { "right", nordDark.warn } });
    }

private:
    /** -1..1 at a place of the turn. */
    double shapeAt (double turns) const
    {
        const auto place = turns - std::floor (turns);
        const auto shape = device.find ("shape") != nullptr ? std::lround (device.value ("shape")) : 0L;
        if (shape == 1)
            return place < 0.5 ? 4.0 * place - 1.0 : 3.0 - 4.0 * place;
        if (shape == 2)
            return place < 0.5 ? 1.0 : -1.0;
        return std::sin (juce::MathConstants<double>::twoPi * place);
    }

    double depth() const
    {
        const auto* parameter = device.find ("depth");
        return parameter != nullptr ? (device.value ("depth") - parameter->min) / (parameter->max - parameter->min) : 1.0;
    }

    void wave (juce::Graphics& g, juce::Rectangle<float> area, double rate, double phase, juce::Colour colour) const
    {
        juce::Path path;
        const auto columns = std::max (2, juce::roundToInt (area.getWidth() * 2));
        for (int i = 0; i < columns; ++i)
        {
            const auto place = static_cast<double> (i) / (columns - 1);
            const juce::Point<float> at (area.getX() + area.getWidth() * static_cast<float> (place),
                                         area.getCentreY() - static_cast<float> (shapeAt (place * span * rate + phase) * depth()) * (area.getHeight() / 2 - 10.0f));
            i == 0 ? path.startNewSubPath (at) : path.lineTo (at);
        }
        g.setColour (colour);
        g.strokePath (path, juce::PathStrokeType (1.5f));
    }

    Device device;
};
} // namespace

std::unique_ptr<DevicePicture> makeMotionPicture (Workspace&, const Device& d)
{
    return std::make_unique<MotionPicture> (d);
}
} // namespace amp::gui
