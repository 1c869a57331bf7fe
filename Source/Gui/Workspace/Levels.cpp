#include "Gui/Workspace/Levels.h"

namespace amp::gui
{
void Levels::readFrame()
{
    for (auto& [id, strip] : watched)
    {
        for (size_t channel = 0; channel < 2; ++channel)
        {
            strip.reading.peak[channel] = strip.meter->takePeak (channel);
            strip.reading.rms[channel]  = strip.meter->rms (channel);
        }
        strip.reading.hasClipped = strip.meter->hasClipped();
    }
}

const MeterReading& Levels::of (const juce::String& meterId)
{
    const auto id = meterId.toStdString();
    auto found    = watched.find (id);
    if (found == watched.end())
        found = watched.emplace (id, Watched { &telemetry.meter (id), {} }).first;
    return found->second.reading;
}
} // namespace amp::gui
