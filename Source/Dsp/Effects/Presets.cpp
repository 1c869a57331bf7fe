#include "Dsp/Effects/Presets.h"

#include <algorithm>
#include <iterator>

namespace amp::dsp
{
namespace
{
// clang-format off
constexpr PresetValue vocalClarity[]  { { "highPassFrequency", 90 }, { "lowMidFrequency", 300 }, { "lowMidGain", -3 }, { "presenceFrequency", 4500 }, { "presenceGain", 2.5 }, { "highShelfFrequency", 11000 }, { "highShelfGain", 2 } };
constexpr PresetValue kickWeight[]    { { "lowMidFrequency", 60 }, { "lowMidGain", 4 }, { "midFrequency", 350 }, { "midGain", -5 }, { "midQ", 1.4 }, { "presenceFrequency", 3500 }, { "presenceGain", 3 } };
constexpr PresetValue telephone[]     { { "highPassFrequency", 500 }, { "lowPassFrequency", 3200 }, { "midFrequency", 1500 }, { "midGain", 6 }, { "midQ", 0.8 } };
constexpr PresetValue air[]           { { "highShelfFrequency", 12000 }, { "highShelfGain", 4 }, { "highShelfQ", 0.5 } };

constexpr PresetValue darkSweep[]     { { "frequency", 400 }, { "q", 2.5 }, { "slope", 1 } };
constexpr PresetValue thin[]          { { "type", 1 }, { "frequency", 350 }, { "slope", 1 } };
constexpr PresetValue humNotch[]      { { "type", 3 }, { "frequency", 50 }, { "q", 12 } };

constexpr PresetValue gentleVocal[]   { { "threshold", -22 }, { "ratio", 2.5 }, { "attack", 8 }, { "release", 120 }, { "knee", 12 }, { "gain", 3 } };
constexpr PresetValue drumPunch[]     { { "threshold", -18 }, { "ratio", 4 }, { "attack", 25 }, { "release", 90 }, { "knee", 3 }, { "gain", 4 } };
constexpr PresetValue busGlue[]       { { "threshold", -14 }, { "ratio", 2 }, { "attack", 30 }, { "release", 200 }, { "knee", 12 }, { "gain", 1.5 } };
constexpr PresetValue ducker[]        { { "threshold", -36 }, { "ratio", 8 }, { "attack", 1 }, { "release", 180 }, { "knee", 6 } };

constexpr PresetValue tightDrums[]    { { "threshold", -34 }, { "ratio", 20 }, { "attack", 0.2 }, { "hold", 40 }, { "release", 80 } };
constexpr PresetValue softExpander[]  { { "threshold", -45 }, { "ratio", 2 }, { "attack", 5 }, { "hold", 60 }, { "release", 250 } };

constexpr PresetValue loudMaster[]    { { "drive", 5 }, { "ceiling", -1 }, { "release", 80 } };
constexpr PresetValue safetyNet[]     { { "ceiling", -0.3 }, { "release", 200 } };

constexpr PresetValue sibilance[]     { { "frequency", 6500 }, { "threshold", -32 }, { "ratio", 5 } };
constexpr PresetValue brightCymbals[] { { "frequency", 9000 }, { "threshold", -28 }, { "ratio", 3 } };

constexpr PresetValue warmTape[]      { { "drive", 8 }, { "tone", 14000 }, { "output", -4 } };
constexpr PresetValue tubeBass[]      { { "type", 1 }, { "drive", 14 }, { "tone", 5000 }, { "output", -8 } };
constexpr PresetValue hardClip[]      { { "type", 2 }, { "drive", 10 }, { "output", -3 } };

constexpr PresetValue oldSampler[]    { { "bits", 12 }, { "rate", 26000 } };
constexpr PresetValue eightBit[]      { { "bits", 8 }, { "rate", 11025 } };
constexpr PresetValue destroyed[]     { { "bits", 4 }, { "rate", 4000 }, { "output", -6 } };

constexpr PresetValue smallRoom[]     { { "decay", 0.6 }, { "size", 25 }, { "preDelay", 3 }, { "early", 70 }, { "treble", 60 } };
constexpr PresetValue vocalPlate[]    { { "decay", 1.8 }, { "size", 45 }, { "preDelay", 25 }, { "early", 0 }, { "treble", 70 }, { "lowCut", 180 } };
constexpr PresetValue concertHall[]   { { "decay", 2.8 }, { "size", 85 }, { "preDelay", 30 }, { "bass", 120 }, { "treble", 40 } };
constexpr PresetValue endless[]       { { "decay", 14 }, { "size", 100 }, { "modulation", 70 }, { "treble", 55 }, { "early", 10 } };

constexpr PresetValue drumBooth[]     { { "space", 0 } };
constexpr PresetValue stringHall[]    { { "space", 3 }, { "preDelay", 20 } };
constexpr PresetValue cathedral[]     { { "space", 4 }, { "lowCut", 120 } };
constexpr PresetValue gatedSnare[]    { { "space", 6 }, { "lowCut", 150 } };
constexpr PresetValue reverseSwell[]  { { "space", 7 }, { "decay", 150 } };

constexpr PresetValue slapback[]      { { "time", 110 }, { "feedback", 8 }, { "highCut", 5000 } };
constexpr PresetValue dottedEighths[] { { "sync", 8 }, { "feedback", 38 }, { "lowCut", 200 }, { "highCut", 6000 } };
constexpr PresetValue pingPong[]      { { "sync", 6 }, { "feedback", 45 }, { "pingPong", 1 }, { "highCut", 7000 } };
constexpr PresetValue dubEcho[]       { { "sync", 11 }, { "feedback", 72 }, { "lowCut", 300 }, { "highCut", 2500 } };

constexpr PresetValue thickStrings[]  { { "rate", 0.45 }, { "depth", 3 }, { "voices", 4 }, { "mix", 55 } };
constexpr PresetValue widePad[]       { { "rate", 0.25 }, { "depth", 4 }, { "voices", 3 }, { "phase", 180 } };
constexpr PresetValue vibrato[]       { { "rate", 5 }, { "depth", 1 }, { "voices", 1 }, { "delay", 6 }, { "mix", 100 }, { "phase", 0 } };

constexpr PresetValue jet[]           { { "rate", 0.12 }, { "depth", 95 }, { "feedback", 70 } };
constexpr PresetValue hollow[]        { { "rate", 0.2 }, { "feedback", -60 }, { "delay", 3 } };

constexpr PresetValue electricPiano[] { { "rate", 0.7 }, { "stages", 1 }, { "depth", 2.5 }, { "feedback", 20 } };
constexpr PresetValue deepSweep[]     { { "rate", 0.1 }, { "stages", 5 }, { "depth", 4.5 }, { "feedback", 60 } };

constexpr PresetValue amplifier[]     { { "rate", 5.5 }, { "depth", 45 } };
constexpr PresetValue autoPan[]       { { "rate", 0.8 }, { "depth", 80 }, { "phase", 180 } };
constexpr PresetValue chopper[]       { { "rate", 8 }, { "depth", 100 }, { "shape", 2 } };

constexpr PresetValue slowOrgan[]     { { "speed", 1 } };
constexpr PresetValue fastOrgan[]     { { "speed", 2 }, { "depth", 85 } };

constexpr PresetValue monoBass[]      { { "bassMono", 120 } };
constexpr PresetValue wide[]          { { "width", 150 }, { "bassMono", 150 } };

constexpr Preset presets[] {
    { "audiomage.eq", "Vocal Clarity", 100, vocalClarity },
    { "audiomage.eq", "Kick Weight", 100, kickWeight },
    { "audiomage.eq", "Telephone", 100, telephone },
    { "audiomage.eq", "Air", 100, air },
    { "audiomage.filter", "Dark Sweep", 100, darkSweep },
    { "audiomage.filter", "Thin Out", 100, thin },
    { "audiomage.filter", "Hum Notch", 100, humNotch },
    { "audiomage.compressor", "Gentle Vocal", 100, gentleVocal },
    { "audiomage.compressor", "Drum Punch", 100, drumPunch },
    { "audiomage.compressor", "Bus Glue", 100, busGlue },
    { "audiomage.compressor", "Side-chain Ducker", 100, ducker },
    { "audiomage.gate", "Tight Drums", 100, tightDrums },
    { "audiomage.gate", "Soft Expander", 100, softExpander },
    { "audiomage.limiter", "Loud Master", 100, loudMaster },
    { "audiomage.limiter", "Safety Net", 100, safetyNet },
    { "audiomage.deesser", "Sibilant Voice", 100, sibilance },
    { "audiomage.deesser", "Bright Cymbals", 100, brightCymbals },
    { "audiomage.saturation", "Warm Tape", 100, warmTape },
    { "audiomage.saturation", "Tube Bass", 70, tubeBass },
    { "audiomage.saturation", "Hard Clip", 100, hardClip },
    { "audiomage.bitcrusher", "Old Sampler", 100, oldSampler },
    { "audiomage.bitcrusher", "Eight Bits", 100, eightBit },
    { "audiomage.bitcrusher", "Destroyed", 60, destroyed },
    { "audiomage.reverb", "Small Room", 25, smallRoom },
    { "audiomage.reverb", "Vocal Plate", 25, vocalPlate },
    { "audiomage.reverb", "Concert Hall", 30, concertHall },
    { "audiomage.reverb", "Endless", 40, endless },
    { "audiomage.convolution", "Drum Booth", 30, drumBooth },
    { "audiomage.convolution", "String Hall", 30, stringHall },
    { "audiomage.convolution", "Cathedral", 35, cathedral },
    { "audiomage.convolution", "Gated Snare", 45, gatedSnare },
    { "audiomage.convolution", "Reverse Swell", 50, reverseSwell },
    { "audiomage.delay", "Slapback", 30, slapback },
    { "audiomage.delay", "Dotted Eighths", 30, dottedEighths },
    { "audiomage.delay", "Ping-pong", 30, pingPong },
    { "audiomage.delay", "Dub Echo", 35, dubEcho },
    { "audiomage.chorus", "Thick Strings", 100, thickStrings },
    { "audiomage.chorus", "Wide Pad", 100, widePad },
    { "audiomage.chorus", "Vibrato", 100, vibrato },
    { "audiomage.flanger", "Jet", 100, jet },
    { "audiomage.flanger", "Hollow", 100, hollow },
    { "audiomage.phaser", "Electric Piano", 100, electricPiano },
    { "audiomage.phaser", "Deep Sweep", 100, deepSweep },
    { "audiomage.tremolo", "Amplifier", 100, amplifier },
    { "audiomage.tremolo", "Auto-pan", 100, autoPan },
    { "audiomage.tremolo", "Chopper", 100, chopper },
    { "audiomage.rotary", "Slow Organ", 100, slowOrgan },
    { "audiomage.rotary", "Fast Organ", 100, fastOrgan },
    { "audiomage.width", "Mono Bass", 100, monoBass },
    { "audiomage.width", "Wide", 100, wide },
};
// clang-format on
}  // namespace

std::span<const Preset> factoryPresets() noexcept
{
    return presets;
}

const Preset* findFactoryPreset (std::string_view pluginId, std::string_view name) noexcept
{
    const auto found = std::find_if (std::begin (presets), std::end (presets), [&] (const Preset& each) {
        return each.pluginId == pluginId && each.name == name;
    });
    return found == std::end (presets) ? nullptr : found;
}
}  // namespace amp::dsp
