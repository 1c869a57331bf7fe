#include "Gui/Effects/DevicePicture.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
/** The curve of a distortion, and what it makes of a sine. */
class WavePicture : public DevicePicture
{
public:
    WavePicture (Workspace& w, const Device& d) : workspace (w)
    {
        setTitle ("Curve of " + d.name);
        for (size_t i = 0; i < line.size(); ++i)
        {
            line[i] = -1.0 + 2.0 * static_cast<double> (i) / static_cast<double> (line.size() - 1);
            sine[i] = 0.7 * std::sin (2.0 * juce::MathConstants<double>::twoPi * static_cast<double> (i) / static_cast<double> (sine.size() - 1));
        }
        show (d);
    }

    void show (const Device& device) override
    {
        const auto id = device.pluginId.toStdString();
        workspace.services.curves->wave (id, device.values, line, curve);
        workspace.services.curves->wave (id, device.values, sine, bent);
        repaint();
    }

    void paint (juce::Graphics& g) override
    {
        paintScreen (g);
        auto area         = getLocalBounds().toFloat().reduced (6.0f);
        const auto square = area.removeFromLeft (std::min (area.getHeight(), area.getWidth() * 0.5f));
        area.removeFromLeft (8.0f);
        g.setColour (nordDark.gridBar);
        g.fillRect (square.getCentreX(), square.getY(), 1.0f, square.getHeight());
        g.fillRect (square.getX(), square.getCentreY(), square.getWidth(), 1.0f);
        g.fillRect (area.getX(), area.getCentreY(), area.getWidth(), 1.0f);
        g.setColour (nordDark.textDisabled);
        g.drawLine (square.getX(), square.getBottom(), square.getRight(), square.getY(), 1.0f);
        draw (g, square, curve, nordDark.accent, 2.0f);
        draw (g, area, sine, nordDark.textDisabled, 1.0f);
        draw (g, area, bent, nordDark.accent, 1.5f);
    }

private:
    using Wave = std::array<double, 241>;

    static void draw (juce::Graphics& g, juce::Rectangle<float> area, const Wave& wave, juce::Colour colour, float thickness)
    {
        juce::Path path;
        for (size_t i = 0; i < wave.size(); ++i)
        {
            const juce::Point<float> at (area.getX() + area.getWidth() * static_cast<float> (i) / static_cast<float> (wave.size() - 1),
                                         area.getCentreY() - static_cast<float> (juce::jlimit (-1.15, 1.15, wave[i])) * area.getHeight() / 2.3f);
            i == 0 ? path.startNewSubPath (at) : path.lineTo (at);
        }
        g.setColour (colour);
        g.strokePath (path, juce::PathStrokeType (thickness));
    }

    Workspace& workspace;
    Wave line {}, sine {}, curve {}, bent {};
};
} // namespace

std::unique_ptr<DevicePicture> makeWavePicture (Workspace& w, const Device& d)
{
    return std::make_unique<WavePicture> (w, d);
}
} // namespace amp::gui
