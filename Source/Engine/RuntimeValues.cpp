#include "Engine/RuntimeValues.h"

#include "Core/Laws.h"
#include "Core/MachineLoad.h"
#include "Model/Place.h"

#include <cmath>

namespace amp::engine
{
namespace
{
juce::var decibels (float level)
{
    return level > 0.0f ? juce::var (laws::toDecibels (static_cast<double> (level))) : juce::var();
}

juce::var finite (double value)
{
    return std::isfinite (value) ? juce::var (value) : juce::var();
}

juce::var meterValue (Telemetry& telemetry, const std::string& strip, std::string_view key)
{
    const auto& meter = telemetry.meter (strip);
    if (key == "peak")
        return decibels (std::max (meter.peak (0), meter.peak (1)));
    if (key == "rms")
        return decibels (std::max (meter.rms (0), meter.rms (1)));
    if (key == "gainReduction")
        return static_cast<double> (meter.reduction (Reduction::compressor));
    if (key == "gateReduction")
        return static_cast<double> (meter.reduction (Reduction::gate));
    if (key == "limiterReduction")
        return static_cast<double> (meter.reduction (Reduction::limiter));

    auto& loudness = telemetry.loudness (strip);
    if (strip != Telemetry::master && ! loudness.isWatched())
        loudness.watch();
    const auto reading = loudness.reading.load();
    if (key == "lufs")
        return finite (reading.momentary);
    if (key == "shortTerm")
        return finite (reading.shortTerm);
    if (key == "integrated")
        return finite (reading.integrated);
    if (key == "loudnessRange")
        return finite (reading.range);
    if (key == "truePeak")
        return finite (reading.truePeakMax);
    return finite (reading.correlation);
}

juce::var known (const std::optional<double>& value)
{
    return value ? juce::var (*value) : juce::var();
}

juce::var performanceValue (const Telemetry& telemetry, std::string_view key)
{
    const auto load = telemetry.performance.load();
    const auto device = telemetry.device.load();
    if (key == "cpuUsage")
        return load.load * 100.0;
    if (key == "audioBufferUnderruns")
        return static_cast<juce::int64> (load.overruns + load.missingReads);
    if (key == "sampleRate")
        return device.sampleRate > 0.0 ? juce::var (device.sampleRate) : juce::var();
    if (key == "bufferSize")
        return device.sampleRate > 0.0 ? juce::var (device.bufferSize) : juce::var();
    if (key == "latency" && device.sampleRate > 0.0)
        return device.outputLatency / device.sampleRate * 1000.0;
    if (key == "memoryUsage")
        return known (machine::programMemory());
    return {};
}

juce::var machineValue (std::string_view key)
{
    if (key == "cpu")
        return known (machine::processorsInUse());
    if (key == "memory")
        return known (machine::memoryInUse());
    return {};
}
}  // namespace

Result<juce::var> runtimeValue (const NodePtr& root, Telemetry& telemetry, const Path& path)
{
    const auto place = findPlace (root, path);
    if (! place)
        return place.error();
    if (! place->isLeaf() || place->field->keep != schema::Keep::runtime)
        return Error { path.toString(), "is no value that the running program measures" };

    if (path.size() == 5 && path[1] == "channels")
    {
        const auto channel = SessionView (root).get<"mixer">().get<"channels">().find (juce::String (path[2]));
        return meterValue (telemetry, channel.get<"trackId">().toStdString(), path[4]);
    }
    if (path.size() == 4 && path[1] == "master")
        return meterValue (telemetry, Telemetry::master, path[3]);
    if (path.size() == 2 && path[0] == "performance")
        return performanceValue (telemetry, path[1]);
    if (path.size() == 3 && path[0] == "system" && path[1] == "systemLoad")
        return machineValue (path[2]);
    return Error { path.toString(), "is not measured by the engine" };
}
}  // namespace amp::engine
