#pragma once
#include "Core/Clock.h"
#include "Gui/Gallery/Staging.h"
#include "Gui/Pattern/PatternSounds.h"

/** What a picture of the window is given in place of everything that plays: time that stands still, sound that is computed.
    Thread: message. */
namespace amp::gui
{
/** Monday, 5 January 2026, 14:02 UTC. */
class StandingClock : public Clock
{
public:
    juce::Time now() const override { return juce::Time (int64_t { 1767621720000 }); }
};

inline const StandingClock& standingClock()
{
    static const StandingClock clock;
    return clock;
}

class StandingTransport : public TransportControl
{
public:
    explicit StandingTransport (Staging& s) : staging (s) {}
    void play() override { staging.isPlaying = true; }
    void pause() override { staging.isPlaying = false; }
    void stop() override { staging.isPlaying = false; }
    void locate (double seconds) override { staging.position = seconds; }
    void beginScrub (double seconds) override { staging.position = seconds; }
    void scrub (double seconds) override { staging.position = seconds; }
    void endScrub() override {}
    TransportState state() const override { return staging.isPlaying ? TransportState::playing : TransportState::stopped; }
    double position() const override { return staging.position; }

private:
    Staging& staging;
};

/** Phrases of different density and length, another for each name. */
class StagedWaveforms : public Waveforms
{
public:
    bool read (const juce::String& name, int channel, double start, double secondsPerColumn, std::span<PeakColumn> into) override
    {
        const auto seed = static_cast<double> (name.hashCode() & 0xff) + 0.3 * channel;
        for (size_t i = 0; i < into.size(); ++i)
        {
            const auto t      = start + static_cast<double> (i) * secondsPerColumn;
            const auto phrase = 0.55 + 0.35 * std::sin (t * (0.7 + seed * 0.004)) + 0.1 * std::sin (t * 3.1 + seed);
            const auto beat   = std::exp (-3.0 * std::fmod (t * (1.0 + 0.5 * std::fmod (seed, 3.0)), 1.0));
            const auto grain  = 0.8 + 0.2 * std::sin (t * 91.7 + seed) * std::sin (t * 233.0);
            const auto level  = t < 0.0 ? 0.0f : static_cast<float> (juce::jlimit (0.02, 0.95, phrase * (0.45 + 0.55 * beat) * grain));
            into[i]           = { -level * 0.95f, level, level * 0.4f };
        }
        return true;
    }
    int channels (const juce::String&) override { return 2; }
    double duration (const juce::String&) override { return 120.0; }
    bool isMissing (const juce::String& name) override { return name.startsWith ("Missing"); }
    uint64_t generation() const override { return 1; }
};

class StagedShelf : public MediaShelf
{
public:
    StagedShelf (Staging& s, Waveforms& w) : staging (s), waves (w) {}
    Waveforms& disk() override { return waves; }
    juce::File find (const juce::String& path) override { return waves.isMissing (path) ? juce::File() : juce::File ("/music/Aurora Media").getChildFile (path); }
    void play (const juce::File&, double, double) override {}
    void stop() override {}
    Audition audition() const override { return staging.audition; }

private:
    Staging& staging;
    Waveforms& waves;
};

class StagedSounds : public PatternSounds
{
public:
    std::vector<Group> groups() override { return { { "Drums", { "bd", "sd", "hh", "cp" } }, { "Tones", { "bass", "lead", "supersaw" } } }; }
    int samplesOf (const juce::String&) override { return 1; }
    void audition (const juce::String&, int) override {}
};
} // namespace amp::gui
