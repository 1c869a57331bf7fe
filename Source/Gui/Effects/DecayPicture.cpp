#include "Gui/Effects/DevicePicture.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
/** How a reverb dies away over 60 dB: the middle, bass and treble of one that has them, after the pre-delay. */
class DecayPicture : public DevicePicture
{
public:
    explicit DecayPicture (const Device& d)
    {
        setTitle ("Decay of " + d.name);
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
        const auto area     = getLocalBounds().toFloat().reduced (8.0f, 6.0f);
        const auto isRoom   = device.find ("size") != nullptr; // else an impulse response, whose decay is a share of its own
        const auto decay    = isRoom ? device.value ("decay") : 2.0 * device.value ("decay") / 100.0;
        const auto preDelay = device.value ("preDelay") / 1000.0;
        const auto bass = isRoom ? decay * device.value ("bass") / 100.0 : decay, treble = isRoom ? decay * device.value ("treble") / 100.0 : decay;
        const auto span = std::max (0.3, 1.1 * std::max ({ decay, bass, treble }) + preDelay);
        const auto xOf  = [&] (double seconds) { return area.getX() + area.getWidth() * static_cast<float> (seconds / span); };

        const auto step = span > 12.0 ? 5.0 : span > 4.0 ? 2.0 : span > 1.6 ? 0.5 : 0.1;
        for (auto time = 0.0; isRoom && time < span; time += step)
        {
            g.setColour (nordDark.gridBar.withAlpha (0.6f));
            g.fillRect (xOf (time), area.getY(), 1.0f, area.getHeight());
            paintLabel (g, juce::String (time, step < 1.0 ? 1 : 0) + " s", { xOf (time) + 2.0f, area.getBottom() - 11.0f, 34.0f, 11.0f }, juce::Justification::centredLeft);
        }
        const auto tail = [&] (double seconds, juce::Colour colour) {
            juce::Path path;
            path.startNewSubPath (xOf (preDelay), area.getY());
            path.lineTo (xOf (preDelay + seconds), area.getBottom());
            path.lineTo (xOf (preDelay), area.getBottom());
            path.closeSubPath();
            g.setColour (colour.withAlpha (0.25f));
            g.fillPath (path);
            g.setColour (colour);
            g.drawLine (xOf (preDelay), area.getY(), xOf (preDelay + seconds), area.getBottom(), 1.5f);
        };
        if (isRoom)
        {
            tail (bass, nordDark.warn);
            tail (treble, nordDark.ai);
        }
        tail (decay, nordDark.accent);
        g.setColour (nordDark.textSecondary);
        g.fillRect (area.getX(), area.getY(), 2.0f, area.getHeight());

        if (! isRoom)
            return paintLegend (g, area, { { juce::String (std::lround (device.value ("decay"))) + " % of the room", nordDark.accent } });
        paintLegend (g, area, { { "bass " + juce::String (bass, 1) + " s", nordDark.warn }, { "middle " + juce::String (decay, 1) + " s", nordDark.accent }, { "treble " + juce::String (treble, 1) + " s", nordDark.ai } });
    }

private:
    Device device;
};
} // namespace

std::unique_ptr<DevicePicture> makeDecayPicture (Workspace&, const Device& d)
{
    return std::make_unique<DecayPicture> (d);
}
} // namespace amp::gui
