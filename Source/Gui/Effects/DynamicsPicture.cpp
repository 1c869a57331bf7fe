#include "Gui/Effects/DevicePicture.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Theme/MeterColours.h"
#include "Gui/Widgets/TextValue.h"
#include "Gui/Workspace/HeldControl.h"

namespace amp::gui
{
namespace
{
constexpr auto lowest = -72.0, highest = 6.0; // dB, in and out
constexpr auto historyRange = 24.0;           // dB of reduction

/** What goes in against what comes out, with the threshold to be dragged, the point where it works now, and the reduction of the
    last seconds. */
class DynamicsPicture : public DevicePicture
{
public:
    DynamicsPicture (Workspace& w, const Device& d) : workspace (w), device (d), thresholdKey (d.find ("threshold") != nullptr ? "threshold" : "ceiling")
    {
        setTitle ("Levels of " + d.name);
        setMouseCursor (juce::MouseCursor::UpDownResizeCursor);
        for (size_t i = 0; i < in.size(); ++i)
            in[i] = lowest + (highest - lowest) * static_cast<double> (i) / static_cast<double> (in.size() - 1);
        show (d);
    }

    void show (const Device& next) override
    {
        device = next;
        workspace.services.curves->levels (device.pluginId.toStdString(), device.values, in, out);
        repaint();
    }

    void advance (double seconds) override
    {
        constexpr auto interval = 1.0 / 30.0;
        sinceLast += seconds;
        if (sinceLast < interval)
            return;
        sinceLast = 0;
        const auto now     = reductionNow();
        const auto isMoved = now > 0.05 || std::any_of (history.begin(), history.end(), [] (float r) { return r > 0.05f; });
        std::rotate (history.begin(), history.begin() + 1, history.end());
        history.back() = static_cast<float> (now);
        if (isMoved || std::exchange (wasMoved, isMoved))
            repaint();
    }

    void paint (juce::Graphics& g) override
    {
        paintScreen (g);
        paintHistory (g, historyArea());
        paintCurve (g, curveArea());
    }

    void mouseDown (const juce::MouseEvent& e) override
    {
        isDragging = device.isKnown && curveArea().contains (e.position);
        if (isDragging)
            held.take (pathsOf (workspace, device.target, { juce::String (thresholdKey) }));
        mouseDrag (e);
    }

    void mouseDrag (const juce::MouseEvent& e) override
    {
        const auto* parameter = device.find (thresholdKey);
        if (! isDragging || parameter == nullptr)
            return;
        const auto area  = curveArea();
        const auto level = juce::jmap (static_cast<double> (e.position.x - area.getX()), 0.0, static_cast<double> (area.getWidth()), lowest, highest);
        setParameter (workspace, device.target, juce::String (thresholdKey), juce::jlimit (parameter->min, parameter->max, level), held.gesture());
    }

    void mouseUp (const juce::MouseEvent&) override
    {
        if (std::exchange (isDragging, false))
            held.release();
    }

    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override
    {
        return readOnlyText (*this, [this] { return juce::String (reductionNow(), 1) + " dB of reduction"; });
    }

private:
    juce::Rectangle<float> curveArea() const
    {
        const auto area = getLocalBounds().toFloat().reduced (6.0f);
        return area.withWidth (std::min (area.getHeight() * 1.2f, area.getWidth() * 0.6f));
    }

    juce::Rectangle<float> historyArea() const { return getLocalBounds().toFloat().reduced (6.0f).withLeft (curveArea().getRight() + 8.0f); }

    double reductionNow() const
    {
        auto& telemetry = workspace.services.telemetry;
        if (device.isInsert())
            return telemetry.insertMeter (device.target.effect.toStdString()).reduction.load (std::memory_order_relaxed);
        const auto by = device.target.what == EditorTarget::What::gate ? Reduction::gate : device.target.what == EditorTarget::What::limiter ? Reduction::limiter : Reduction::compressor;
        return telemetry.meter (device.meterId.toStdString()).reduction (by);
    }

    /** The level at which it settles at the reduction of now; nothing if there is none. */
    std::optional<size_t> workingPoint() const
    {
        const auto now = reductionNow();
        if (now < 0.1)
            return {};
        size_t best = 0;
        for (size_t i = 0; i < in.size(); ++i)
            if (std::abs (in[i] + drive() - out[i] - now) < std::abs (in[best] + drive() - out[best] - now))
                best = i;
        return best;
    }

    double drive() const { return device.value ("drive"); }

    void paintCurve (juce::Graphics& g, juce::Rectangle<float> area)
    {
        const juce::Graphics::ScopedSaveState clip (g);
        g.reduceClipRegion (area.getSmallestIntegerContainer());
        const auto at = [&] (double x, double y) {
            return juce::Point<float> (juce::jmap (static_cast<float> (x), static_cast<float> (lowest), static_cast<float> (highest), area.getX(), area.getRight()),
                                       juce::jmap (static_cast<float> (y), static_cast<float> (lowest), static_cast<float> (highest), area.getBottom(), area.getY()));
        };
        for (auto level = -60.0; level <= 0.0; level += 20.0)
        {
            g.setColour (nordDark.gridBar.withAlpha (0.7f));
            g.fillRect (at (level, 0).x, area.getY(), 1.0f, area.getHeight());
            g.fillRect (area.getX(), at (0, level).y, area.getWidth(), 1.0f);
            paintLabel (g, juce::String (level, 0), { at (level, 0).x + 2.0f, area.getBottom() - 12.0f, 26.0f, 11.0f }, juce::Justification::centredLeft);
        }
        g.setColour (nordDark.textDisabled);
        g.drawLine ({ at (lowest, lowest), at (highest, highest) }, 1.0f);

        juce::Path curve;
        for (size_t i = 0; i < in.size(); ++i)
            i == 0 ? curve.startNewSubPath (at (in[i], out[i])) : curve.lineTo (at (in[i], out[i]));
        g.setColour (device.isOn ? nordDark.accent : nordDark.textDisabled);
        g.strokePath (curve, juce::PathStrokeType (2.0f));

        const auto threshold = device.value (thresholdKey);
        g.setColour (nordDark.warn.withAlpha (0.8f));
        g.fillRect (at (threshold, 0).x - 0.5f, area.getY(), 1.0f, area.getHeight());
        g.fillEllipse (juce::Rectangle<float> (9.0f, 9.0f).withCentre ({ at (threshold, 0).x, area.getY() + 7.0f }));
        paintLabel (g, juce::String (threshold, 1) + " dB", { at (threshold, 0).x - 62.0f, area.getY() + 1.0f, 54.0f, 12.0f }, juce::Justification::centredRight);

        if (const auto point = workingPoint())
        {
            g.setColour (nordDark.textStrong);
            g.fillEllipse (juce::Rectangle<float> (8.0f, 8.0f).withCentre (at (in[*point], out[*point])));
        }
    }

    void paintHistory (juce::Graphics& g, juce::Rectangle<float> area)
    {
        for (const auto level : { 6.0f, 12.0f, 18.0f })
        {
            const auto y = area.getY() + area.getHeight() * level / static_cast<float> (historyRange);
            g.setColour (nordDark.gridBar.withAlpha (0.7f));
            g.fillRect (area.getX(), y, area.getWidth(), 1.0f);
            paintLabel (g, "-" + juce::String (juce::roundToInt (level)), { area.getX() + 2.0f, y - 12.0f, 30.0f, 11.0f }, juce::Justification::centredLeft);
        }
        juce::Path path;
        path.startNewSubPath (area.getTopLeft());
        for (size_t i = 0; i < history.size(); ++i)
            path.lineTo (area.getX() + area.getWidth() * static_cast<float> (i) / static_cast<float> (history.size() - 1),
                         area.getY() + area.getHeight() * std::min (1.0f, history[i] / static_cast<float> (historyRange)));
        path.lineTo (area.getTopRight());
        path.closeSubPath();
        g.setColour (aurora.gainReduction);
        g.fillPath (path);
        paintLabel (g, "GR " + juce::String (history.back(), 1) + " dB", area.removeFromBottom (13.0f), juce::Justification::centredRight);
    }

    Workspace& workspace;
    Device device;
    const std::string thresholdKey;
    std::array<double, 79> in {}, out {};
    std::array<float, 180> history {};
    double sinceLast = 0;
    bool wasMoved = false, isDragging = false;
    HeldControl held { workspace };
};
} // namespace

std::unique_ptr<DevicePicture> makeDynamicsPicture (Workspace& w, const Device& d)
{
    return std::make_unique<DynamicsPicture> (w, d);
}
} // namespace amp::gui
