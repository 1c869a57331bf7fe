#include "Gui/Mixer/MeterMode.h"

#include "Core/Laws.h"

namespace amp::gui
{
MeterMode meterModeOf (const Workspace& workspace)
{
    const auto state = workspace.services.session.now();
    const auto mode  = SessionView (state.root()).get<"ui">().get<"view">().get<"meterMode">();
    return mode == "rms" ? MeterMode::rms : mode == "lufs" ? MeterMode::lufs : MeterMode::peak;
}

MeterReading inMode (MeterMode mode, const MeterReading& reading, Telemetry& telemetry, const juce::String& meterId)
{
    if (mode == MeterMode::peak)
        return reading;
    auto shown = reading;
    if (mode == MeterMode::lufs)
    {
        const auto loudness = telemetry.loudness (meterId.toStdString()).reading.load().momentary;
        shown.rms[0] = shown.rms[1] = std::isfinite (loudness) ? static_cast<float> (laws::fromDecibels (loudness)) : 0.0f;
    }
    for (int channel = 0; channel < 2; ++channel)
        shown.peak[channel] = shown.rms[channel];
    return shown;
}
} // namespace amp::gui
