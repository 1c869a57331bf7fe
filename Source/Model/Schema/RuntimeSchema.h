#pragma once
#include "Model/Schema/Keeping.h"

/** What the running program answers: its load, its devices, its plug-ins. Never in a file. */
namespace amp::schema
{
inline constexpr std::string_view audioDeviceTypes[] { "input", "output", "duplex" };
inline constexpr std::string_view midiDirections[] { "input", "output" };

inline constexpr auto performanceFields = keeping (Keep::runtime, {
    number  ("cpuUsage", 0, 0, 100000, "Processor time of the program, of one core.").in (Unit::percent),
    number  ("memoryUsage", 0, 0, 1e9, "Memory of the program.").in (Unit::megabytes),
    number  ("diskUsage", 0, 0, 1e9, "Space that the session takes on the disk.").in (Unit::megabytes),
    integer ("audioBufferUnderruns", 0, 0, 9007199254740992, "Blocks that came too late since the device was opened."),
    number  ("latency", 0, 0, 1e6, "Latency of the audio, in and out.").in (Unit::milliseconds),
    number  ("sampleRate", 0, 0, 768000, "Sample rate of the device.").in (Unit::hertz),
    integer ("bufferSize", 0, 0, 1000000, "Block size of the device.").in (Unit::samples),
    integer ("activeVoices", 0, 0, 1000000, "Notes that sound now."),
});
inline constexpr Entity performance { "performance", "What the running engine measures of itself.", performanceFields };
static_assert (isSound (performance));

inline constexpr auto audioDeviceFields = keeping (Keep::runtime, {
    text    ("id", "", "Identity of the device."),
    text    ("name", "", "Name that is shown."),
    choice  ("type", "output", audioDeviceTypes, "Whether it plays, records or both."),
    numbers ("sampleRates", "[]", 0, 768000, "Sample rates that it offers.").in (Unit::hertz),
    numbers ("bufferSizes", "[]", 0, 1000000, "Block sizes that it offers.").in (Unit::samples),
    integer ("channels", 2, 0, 1024, "Channels that it has."),
    flag    ("isDefault", false, "Whether the system prefers it."),
    flag    ("isActive", false, "Whether it is in use."),
});
inline constexpr Entity audioDevice { "audioDevice", "An audio device of the machine.", audioDeviceFields };
static_assert (isSound (audioDevice));

inline constexpr auto midiDeviceFields = keeping (Keep::runtime, {
    text   ("id", "", "Identity of the device."),
    text   ("name", "", "Name that is shown."),
    choice ("direction", "input", midiDirections, "Whether it sends to us or we to it."),
    flag   ("isActive", false, "Whether it is in use."),
});
inline constexpr Entity midiDevice { "midiDevice", "A MIDI device of the machine.", midiDeviceFields };
static_assert (isSound (midiDevice));

inline constexpr auto pluginFields = keeping (Keep::runtime, {
    text ("id", "", "Identity of the plug-in."),
    text ("name", "", "Name that is shown."),
    text ("vendor", "", "Who made it."),
    text ("format", "", "Its format: built-in, VST3, LV2."),
    text ("category", "", "What it is for."),
    text ("path", "", "Where it lies."),
    text ("version", "", "Its version."),
    flag ("isInstrument", false, "Whether notes drive it."),
});
inline constexpr Entity plugin { "plugin", "A plug-in of the machine.", pluginFields };
static_assert (isSound (plugin));

inline constexpr auto systemLoadFields = keeping (Keep::runtime, {
    number ("cpu", 0, 0, 100, "Load of the processors.").in (Unit::percent),
    number ("memory", 0, 0, 100, "Memory in use.").in (Unit::percent),
    number ("disk", 0, 0, 100, "Time that the disk is busy.").in (Unit::percent),
    number ("network", 0, 0, 1e9, "Traffic of the network in kilobytes a second."),
});
inline constexpr Entity systemLoad { "systemLoad", "The load of the machine.", systemLoadFields };
static_assert (isSound (systemLoad));

inline constexpr auto diskSpaceFields = keeping (Keep::runtime, {
    text   ("path", "", "The folder whose disk is meant."),
    number ("freeMB", 0, 0, 1e12, "Space that is free.").in (Unit::megabytes),
    number ("totalMB", 0, 0, 1e12, "Space in all.").in (Unit::megabytes),
});
inline constexpr Entity diskSpace { "diskSpace", "Space on the session's disk.", diskSpaceFields };
static_assert (isSound (diskSpace));

inline constexpr auto systemFields = keeping (Keep::runtime, {
    list   ("audioDevices", audioDevice, "The audio devices.").withoutEffect(),
    list   ("midiDevices", midiDevice, "The MIDI devices.").withoutEffect(),
    flag   ("pluginScanComplete", false, "Whether all plug-ins were looked at."),
    list   ("availablePlugins", plugin, "The plug-ins.").withoutEffect(),
    object ("systemLoad", systemLoad, "The load of the machine."),
    object ("diskSpace", diskSpace, "Space on the session's disk."),
});
inline constexpr Entity system { "system", "The machine.", systemFields };
static_assert (isSound (system));
} // namespace amp::schema
