#pragma once
#include "Gui/Effects/DevicePicture.h"
#include "Gui/Effects/EqHandle.h"
#include "Gui/Effects/LiveSpectrum.h"
#include "Gui/Workspace/HeldControl.h"

namespace amp::gui
{
/** The response of an equaliser over the spectrum of its strip, with a point for each band. A double-click beside the points adds a
    band, or takes the nearest that is not used. Thread: message. */
class EqPicture : public DevicePicture
{
public:
    EqPicture (Workspace&, const Device&);

    void show (const Device&) override;
    void advance (double seconds) override;
    bool sets (const ParameterDescription& p) const override { return p.key != "output"; }

    /** The point of a band, or nullptr. */
    EqHandle* handle (size_t index) { return index < handles.size() ? handles[index].get() : nullptr; }
    size_t count() const { return bands.size(); }

    /** The band that was touched last; nothing if there are none. */
    std::optional<EqBand> selectedBand() const { return selected < bands.size() ? std::optional (bands[selected]) : std::nullopt; }
    std::function<void()> onSelect;

    /** dB of the whole at a frequency, as it is drawn. */
    double responseAt (double frequency) const;

    juce::Point<float> pointOf (double frequency, double gain) const;

    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;
    void paint (juce::Graphics&) override;
    void resized() override { placeHandles(); }
    void mouseMove (const juce::MouseEvent&) override;
    void mouseExit (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override;

    static constexpr double range = 24.0; // dB up and down

private:
    void connect (size_t index);
    void placeHandles();
    void compute();
    void showMenu (size_t index);
    juce::Path curveOf (std::span<const double> decibels) const;
    juce::Point<double> valuesAt (juce::Point<float>) const;
    void select (size_t);

    static constexpr size_t points = 300;

    Workspace& workspace;
    Device device;
    LiveSpectrum spectrum;
    std::vector<EqBand> bands;
    std::vector<std::unique_ptr<EqHandle>> handles;
    std::vector<std::array<double, points>> curves;
    std::array<double, points> frequencies {}, sum {};
    size_t selected = 0;
    HeldControl held { workspace };
    juce::String readout;
};
} // namespace amp::gui
