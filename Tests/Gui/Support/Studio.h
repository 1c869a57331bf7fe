#pragma once
#include "Commands/DocumentCommands.h"
#include "Gui/MainComponent.h"
#include "Gui/Workspace/ViewCommands.h"
#include "Model/NewSession.h"

#include <catch2/catch.hpp>

namespace amp::tests
{
/** A transport that plays by the test's own time. */
class ScriptedTransport : public TransportControl
{
public:
    void play() override { now = TransportState::playing; }
    void pause() override { now = TransportState::paused; }
    void stop() override { now = TransportState::stopped; }
    void locate (double seconds) override { at = std::max (0.0, seconds); }
    void beginScrub (double seconds) override
    {
        isScrubbing = true;
        locate (seconds);
    }
    void scrub (double seconds) override { locate (seconds); }
    void endScrub() override { isScrubbing = false; }
    TransportState state() const override { return now; }
    double position() const override { return at; }

    TransportState now = TransportState::stopped;
    double at          = 0;
    bool isScrubbing   = false;
};

/** Documents that note what was asked of them. */
class ScriptedDocuments : public gui::Documents
{
public:
    Result<> create() override { return note ("create"); }
    Result<> open (const juce::File& f) override { return note ("open " + f.getFileName()); }
    void save (Saved done) override { done (note ("save")); }
    void saveAs (const juce::File& f, Saved done) override { done (note ("save as " + f.getFileName())); }
    juce::File file() const override { return current; }
    void quit() override { juce::ignoreUnused (note ("quit")); }

    juce::File current;
    juce::StringArray asked;
    std::optional<Error> failure;

private:
    Result<> note (const juce::String& what)
    {
        asked.add (what);
        return failure ? Result<> (*failure) : Result<>();
    }
};

/** Waveforms computed from the file's name: swelling noise, a different one for each name, 60 s long. */
class ComputedWaveforms : public gui::Waveforms
{
public:
    bool read (const juce::String& file, int channel, double start, double secondsPerColumn, std::span<PeakColumn> into) override
    {
        const auto seed = static_cast<double> (file.hashCode() & 0xff) + channel;
        for (size_t i = 0; i < into.size(); ++i)
        {
            const auto t     = start + static_cast<double> (i) * secondsPerColumn;
            const auto swell = 0.5 + 0.35 * std::sin (t * (1.3 + seed * 0.01)) + 0.15 * std::sin (t * 7.0 + seed);
            const auto grain = 0.75 + 0.25 * std::sin (t * 91.7 + seed) * std::sin (t * 233.0);
            const auto level = t < 0.0 || t > 60.0 ? 0.0f : static_cast<float> (std::max (0.02, swell * grain * 0.85));
            into[i]          = { -level * 0.95f, level, level * 0.4f };
        }
        return isReady;
    }
    int channels (const juce::String&) override { return isReady ? 2 : 0; }
    double duration (const juce::String&) override { return isReady ? 60.0 : 0.0; }
    bool isMissing (const juce::String& file) override { return file.startsWith ("Missing"); }
    uint64_t generation() const override { return isReady ? 1 : 0; }

    bool isReady = true;
};

/** A session with everything around it that the window needs; no engine, no files, no display. */
struct Studio
{
    Studio()
    {
        addDocumentCommands (registry);
        gui::addViewCommands (registry);
    }

    /** Runs a command that must work; the id of what it added first. */
    juce::String run (const juce::String& command, std::initializer_list<std::pair<const char*, juce::var>> given = {})
    {
        Arguments arguments;
        for (const auto& [name, value] : given)
            arguments.set (name, value);
        const auto outcome = registry.run (command, session, arguments);
        INFO (command << ": " << (outcome ? juce::String() : outcome.error().text()));
        REQUIRE (outcome.ok());
        return outcome->ids.empty() ? juce::String() : outcome->ids.front();
    }

    juce::String addTrack (const char* name, const char* type = "audio") { return run ("track.add", { { "name", name }, { "type", type } }); }

    juce::String addClip (const juce::String& track, const char* name, double start, double duration, double offset = 0.0)
    {
        run ("clip.add", { { "track", track }, { "filePath", juce::String (name) + ".wav" }, { "name", name }, { "startTime", start },
                           { "duration", duration }, { "offset", offset } });
        const auto state = session.now();
        const auto clips = playingLane (SessionView (state.root()).get<"tracks">().find (track)).get<"clips">();
        return clips[clips.size() - 1].id();
    }

    gui::Services services() { return { session, registry, telemetry, transport, documents, waveforms }; }

    SessionView view()
    {
        held = session.now();
        return SessionView (held.root());
    }

    Session session { newSession ("Night Drive", Session::systemClock()) };
    Registry registry;
    Telemetry telemetry;
    ScriptedTransport transport;
    ScriptedDocuments documents;
    ComputedWaveforms waveforms;

private:
    Snapshot held;
};

/** A small song: eight tracks, two aux buses with sends, a loop. At 120 bpm a bar is 2 s. */
struct SongStudio : Studio
{
    SongStudio()
    {
        const std::pair<const char*, std::vector<std::pair<double, double>>> parts[] {
            { "Drums", { { 0, 16 }, { 16, 14 } } }, { "Bass", { { 0, 8 }, { 10, 12 } } },     { "Pad", { { 4, 20 } } },
            { "Lead Vocal", { { 2, 6 }, { 12, 10 } } }, { "Keys", { { 8, 12 }, { 22, 8 } } }, { "Guitar", { { 6, 9 } } },
            { "Choir", { { 16, 14 } } },            { "Noise", { { 24, 6 } } },
        };
        for (const auto& [name, clips] : parts)
        {
            tracks.push_back (addTrack (name));
            for (const auto& [start, duration] : clips)
                addClip (tracks.back(), name, start, duration);
        }
        hall = run ("bus.add", { { "name", "Hall" } });
        echo = run ("bus.add", { { "name", "Echo" } });
        for (size_t i = 0; i < tracks.size(); ++i)
        {
            run ("send.set", { { "id", tracks[i] }, { "to", hall }, { "level", 40.0 + 5.0 * static_cast<double> (i) } });
            run ("mixer.volume", { { "id", tracks[i] }, { "volume", 78.0 - 3.0 * static_cast<double> (i) } });
        }
        run ("send.set", { { "id", tracks[3] }, { "to", echo }, { "level", 55.0 } });
        run ("mixer.pan", { { "id", tracks[1] }, { "pan", -20.0 } });
        run ("mixer.pan", { { "id", tracks[2] }, { "pan", 30.0 } });
        run ("mixer.mute", { { "id", tracks[1] } });
        run ("loop.set", { { "start", 4.0 }, { "end", 12.0 }, { "on", true } });
    }

    std::vector<juce::String> tracks;
    juce::String hall, echo;
};
} // namespace amp::tests
