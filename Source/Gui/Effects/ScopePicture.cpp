#include "Gui/Effects/DevicePicture.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Widgets/TextValue.h"

namespace amp::gui
{
namespace
{
/** Left against right of what leaves the strip: a line upwards is mono, one to the side is out of phase. Below it the correlation. */
class ScopePicture : public DevicePicture
{
public:
    ScopePicture (Workspace& w, const Device& d) : channel (w.services.telemetry.loudness (d.meterId.toStdString()))
    {
        setTitle ("Vector scope of " + d.stripName);
        channel.watch();
    }

    ~ScopePicture() override { channel.unwatch(); }

    void show (const Device&) override {}

    void advance (double) override
    {
        if (std::exchange (shown, channel.sound.written()) == channel.sound.written() && ! wasMoving)
            return;
        wasMoving   = shown != before;
        before      = shown;
        correlation = channel.reading.load().correlation;
        for (size_t side = 0; side < 2; ++side)
            channel.sound.read (side, sound[side]);
        repaint();
    }

    void paint (juce::Graphics& g) override
    {
        paintScreen (g);
        auto area        = getLocalBounds().toFloat().reduced (6.0f);
        const auto phase = area.removeFromBottom (12.0f).withSizeKeepingCentre (std::min (area.getWidth(), 220.0f), 8.0f);
        area.removeFromBottom (4.0f);
        const auto centre = area.getCentre();
        const auto radius = std::min (area.getWidth(), area.getHeight()) / 2 - 2.0f;
        g.setColour (nordDark.gridBar);
        juce::Path diamond;
        diamond.addQuadrilateral (centre.x, centre.y - radius, centre.x + radius, centre.y, centre.x, centre.y + radius, centre.x - radius, centre.y);
        g.strokePath (diamond, juce::PathStrokeType (1.0f));
        g.fillRect (centre.x, centre.y - radius, 1.0f, 2 * radius);
        g.fillRect (centre.x - radius, centre.y, 2 * radius, 1.0f);
        paintLabel (g, "L", { centre.x - radius * 0.62f - 14.0f, centre.y - radius * 0.62f - 8.0f, 12.0f, 12.0f }, juce::Justification::centred);
        paintLabel (g, "R", { centre.x + radius * 0.62f + 2.0f, centre.y - radius * 0.62f - 8.0f, 12.0f, 12.0f }, juce::Justification::centred);

        g.setColour (nordDark.accent.withAlpha (0.55f));
        for (size_t i = 0; i < sound[0].size(); i += 2)
        {
            const auto l = juce::jlimit (-1.0f, 1.0f, sound[0][i]), r = juce::jlimit (-1.0f, 1.0f, sound[1][i]);
            g.fillRect (centre.x + (r - l) * 0.5f * radius - 0.75f, centre.y - (l + r) * 0.5f * radius - 0.75f, 1.5f, 1.5f);
        }

        g.setColour (nordDark.gridBar);
        g.fillRect (phase.withSizeKeepingCentre (phase.getWidth(), 2.0f));
        g.fillRect (phase.getCentreX(), phase.getY(), 1.0f, phase.getHeight());
        if (std::isfinite (correlation))
        {
            g.setColour (correlation < 0.0 ? nordDark.dangerGraphic : nordDark.accent);
            g.fillRect (juce::Rectangle<float> (4.0f, phase.getHeight()).withCentre ({ phase.getCentreX() + static_cast<float> (correlation) * (phase.getWidth() / 2 - 2.0f), phase.getCentreY() }));
        }
        paintLabel (g, "-1", phase.withX (phase.getX() - 22.0f).withWidth (18.0f), juce::Justification::centredRight);
        paintLabel (g, "+1", phase.withX (phase.getRight() + 4.0f).withWidth (18.0f), juce::Justification::centredLeft);
    }

    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override
    {
        return readOnlyText (*this, [this] { return std::isfinite (correlation) ? "correlation " + juce::String (correlation, 2) : juce::String ("silent"); });
    }

private:
    LoudnessChannel& channel;
    std::array<std::array<float, 2048>, 2> sound {};
    uint64_t shown = 0, before = 0;
    bool wasMoving     = false;
    double correlation = std::numeric_limits<double>::quiet_NaN();
};
} // namespace

std::unique_ptr<DevicePicture> makeScopePicture (Workspace& w, const Device& d)
{
    return std::make_unique<ScopePicture> (w, d);
}
} // namespace amp::gui
