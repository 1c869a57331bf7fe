#include "Gui/Effects/DevicePicture.h"
#include "Gui/Effects/LiveSpectrum.h"
#include "Gui/Effects/SpectrumView.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
/** The response of a filter over the spectrum of its strip. */
class FilterPicture : public DevicePicture
{
public:
    FilterPicture (Workspace& w, const Device& d) : workspace (w), spectrum (w.services.telemetry)
    {
        setTitle ("Response of " + d.name);
        for (size_t i = 0; i < frequencies.size(); ++i)
            frequencies[i] = LiveSpectrum::frequencyAt (static_cast<double> (i) / static_cast<double> (frequencies.size() - 1));
        spectrum.watch (d.meterId);
        show (d);
    }

    void show (const Device& device) override
    {
        const auto rate = workspace.services.telemetry.device.load().sampleRate;
        workspace.services.curves->response (device.pluginId.toStdString(), device.values, rate > 0.0 ? rate : 48000.0, frequencies, levels);
        repaint();
    }

    void advance (double seconds) override
    {
        if (spectrum.advance (seconds))
            repaint();
    }

    void paint (juce::Graphics& g) override
    {
        paintScreen (g);
        const auto area = getLocalBounds().toFloat();
        g.reduceClipRegion (getLocalBounds());
        drawFrequencyGrid (g, *this, area);
        g.setColour (nordDark.textDisabled.withAlpha (0.35f));
        g.fillPath (spectrum.outline (area));
        juce::Path curve;
        for (size_t i = 0; i < frequencies.size(); ++i)
        {
            constexpr auto top = 18.0, bottom = -42.0;
            const auto x = area.getWidth() * static_cast<float> (i) / static_cast<float> (frequencies.size() - 1);
            const auto y = juce::jmap (static_cast<float> (juce::jlimit (bottom - 6.0, top, levels[i])), static_cast<float> (top), static_cast<float> (bottom), 0.0f, area.getHeight());
            i == 0 ? curve.startNewSubPath (x, y) : curve.lineTo (x, y);
        }
        g.setColour (nordDark.accent);
        g.strokePath (curve, juce::PathStrokeType (2.0f));
    }

private:
    Workspace& workspace;
    LiveSpectrum spectrum;
    std::array<double, 240> frequencies {}, levels {};
};
} // namespace

std::unique_ptr<DevicePicture> makeFilterPicture (Workspace& w, const Device& d)
{
    return std::make_unique<FilterPicture> (w, d);
}
} // namespace amp::gui
