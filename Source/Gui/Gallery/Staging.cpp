#include "Gui/Gallery/Staging.h"

#include "Commands/DocumentCommands.h"
#include "Gui/Pattern/PatternServices.h"
#include "Gui/Pattern/PatternSounds.h"
#include "Gui/Settings/Connections.h"
#include "Gui/Workspace/ViewCommands.h"
#include "Model/NewSession.h"
#include "Pattern/Commands/PatternCommands.h"

namespace amp::gui
{
namespace
{
/** Monday, 5 January 2026, 14:02 UTC. */
class StandingClock : public Clock
{
public:
    juce::Time now() const override { return juce::Time (int64_t { 1767621720000 }); }
};

const StandingClock& standingClock()
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

class StagedFiles : public Documents
{
public:
    explicit StagedFiles (Staging& s) : staging (s) {}
    Result<> create() override { return refused(); }
    Result<> open (const juce::File&) override { return refused(); }
    void save (Saved done) override { done (refused()); }
    void saveAs (const juce::File&, Saved done) override { done (refused()); }
    juce::File file() const override { return staging.file; }
    void quit() override {}

private:
    static Result<> refused() { return Error { "gallery", "a picture has no files" }; }
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

class StagedExporter : public Exporter
{
public:
    explicit StagedExporter (Staging& s) : staging (s) { play = [] (const juce::File&) {}; }
    Result<> start (const ExportOrder&) override { return Error { "gallery", "a picture exports nothing" }; }
    void cancel() override {}
    ExportStatus status() const override { return staging.exported; }

private:
    Staging& staging;
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

class StagedMissing : public MissingMedia
{
public:
    explicit StagedMissing (Staging& s) : staging (s) {}
    std::vector<MediaUse> missing() override { return staging.missing; }
    std::shared_ptr<Job> search (const juce::File&, std::function<void (const Result<Found>&)> done) override
    {
        done (staging.found);
        return nullptr;
    }
    void tryAgain() override {}

private:
    Staging& staging;
};

class StagedSessions : public OpenSessions
{
public:
    explicit StagedSessions (Staging& s) : staging (s) {}
    std::vector<Item> all() const override { return staging.open; }
    juce::String front() const override { return staging.open.empty() ? juce::String() : staging.open.front().id; }
    void activate (const juce::String&) override {}
    void close (const juce::String&) override {}
    void quit() override {}

private:
    Staging& staging;
};

class StagedConnections : public Connections
{
public:
    const Wanted& wanted() const override { return chosen; }
    void want (const Wanted& next) override { chosen = next; }
    State osc() override { return { chosen.sendsOsc, "SuperDirt answers, 1204 bundles", {} }; }
    State midi() override { return { chosen.midiOutput.isNotEmpty(), chosen.midiOutput + ", 310 messages", {} }; }
    State http() override { return { false, {}, "127.0.0.1:57122 cannot be listened on: Address already in use" }; }
    juce::StringArray midiOutputs() override { return { "Launchpad Mini" }; }
    void panic() override {}

private:
    Wanted chosen = [] {
        Wanted wanted;
        wanted.sendsOsc   = true;
        wanted.midiOutput = "Launchpad Mini";
        wanted.servesHttp = true;
        return wanted;
    }();
};

class StagedDevices : public AudioDevices
{
public:
    explicit StagedDevices (Staging& s) : staging (s) {}
    juce::StringArray types() override { return { "ALSA", "JACK", "Null" }; }
    juce::StringArray devicesOf (const juce::String&) override { return { "Scarlett 2i2", "HDMI" }; }
    Current current() override
    {
        return staging.hasDevice ? Current { "ALSA", "Scarlett 2i2", 48000.0, 256, { 44100.0, 48000.0, 96000.0 }, { 64, 128, 256, 512, 1024 } } : Current();
    }
    Result<> use (const juce::String&, const juce::String& name) override { return Error { name, "the device is busy" }; }
    juce::StringArray midiInputs() override { return { "Keystation 61", "Launchpad Mini" }; }
    juce::StringArray midiOutputs() override { return { "Launchpad Mini" }; }
    Connections* connections() override { return &outside; }

private:
    Staging& staging;
    StagedConnections outside;
};

class StagedSounds : public PatternSounds
{
public:
    std::vector<Group> groups() override { return { { "Drums", { "bd", "sd", "hh", "cp" } }, { "Tones", { "bass", "lead", "supersaw" } } }; }
    int samplesOf (const juce::String&) override { return 1; }
    void audition (const juce::String&, int) override {}
};

class StagedBeginnings : public Beginnings
{
public:
    std::vector<Template> templates() override
    {
        return { { "empty", "Empty session", "No tracks." }, { "demo", "Demo song \"Aurora\"", "Two minutes of music to explore." },
                 { "podcast", "Podcast", "Two voices, music and jingles." }, { "band", "Band", "Drums, bass, guitar, keys and vocals in groups." } };
    }
    void begin (const juce::String&) override {}
    void playChime() override {}
};
} // namespace

struct Staging::Parts
{
    Parts (Staging& s, NodePtr root) : session (std::move (root), standingClock()),
          performance (session, [&s] { return pattern::Performance::Position { s.isPlaying, static_cast<int64_t> (s.position * 8.0) + 1 }; }), // at 120 bpm
          transport (s), documents (s), sessions (s), devices (s), exporter (s), shelf (s, waveforms), missing (s)
    {
        addDocumentCommands (registry);
        addViewCommands (registry);
        pattern::addPatternCommands (registry, { .read = [] (const juce::String&) -> Result<NodePtr> { return Error { "gallery", "a picture reads no patterns" }; },
                                                 .performance = [this] (Session&) { return &performance; } });
        PatternServices::set (session, { &performance, &sounds });
    }
    ~Parts() { PatternServices::remove (session); }

    Session session;
    Registry registry;
    pattern::Performance performance;
    StagedSounds sounds;
    Telemetry telemetry;
    StandingTransport transport;
    StagedFiles documents;
    StagedWaveforms waveforms;
    StagedSessions sessions;
    StagedDevices devices;
    StagedBeginnings beginnings;
    StagedExporter exporter;
    StagedShelf shelf;
    StagedMissing missing;
};

Staging::Staging (const StagingParts& more) : Staging (newSession ("Aurora", standingClock()))
{
    effects = more;
    if (more.addCommands != nullptr)
        more.addCommands (parts->registry);
}

Staging::Staging (NodePtr root) : parts (std::make_unique<Parts> (*this, std::move (root)))
{
    preferences.change ([] (Preferences& p) { p.hasSeenFirstRun = true; });
    open = { { "a", "Aurora.amp", "/music/Aurora.amp", false } };
    file = juce::File ("/music/Aurora.amp");
    parts->telemetry.device.store ({ 48000.0, 256, 256, 2 });
    Performance performance;
    performance.load = 0.18;
    parts->telemetry.performance.store (performance);
}

Staging::~Staging() = default;

Session& Staging::session()
{
    return parts->session;
}

Services Staging::services()
{
    auto& p       = *parts;
    Services made { p.session, p.registry, p.telemetry, p.transport, p.documents, p.waveforms };
    made.sessions    = &p.sessions;
    made.effects     = effects.effects;
    made.curves      = effects.curves;
    made.preferences = &preferences;
    made.jobs        = &jobs;
    made.devices     = &p.devices;
    made.beginnings  = &p.beginnings;
    made.exporter    = &p.exporter;
    made.shelf       = &p.shelf;
    made.missing     = &p.missing;
    made.clock       = &standingClock();
    made.freeSpace   = [] (const juce::File&) { return int64_t { 212 } << 30; };
    return made;
}

juce::String Staging::run (const juce::String& command, std::initializer_list<std::pair<const char*, juce::var>> given)
{
    Arguments arguments;
    for (const auto& [name, value] : given)
        arguments.set (name, value);
    const auto outcome = parts->registry.run (command, parts->session, arguments);
    jassert (outcome.ok());
    return outcome && ! outcome->ids.empty() ? outcome->ids.front() : juce::String();
}

void Staging::addSong()
{
    const std::pair<const char*, std::vector<std::pair<double, double>>> song[] {
        { "Drums", { { 0, 16 }, { 16, 14 } } }, { "Bass", { { 0, 8 }, { 10, 12 } } },           { "Glass", { { 4, 20 } } },     { "Lead Vocal", { { 2, 6 }, { 12, 10 } } },
        { "Choir", { { 16, 14 } } },            { "Electric Piano", { { 8, 12 }, { 22, 8 } } }, { "Guitar", { { 6, 9 } } },     { "Air", { { 24, 6 } } },
    };
    const auto hall = run ("bus.add", { { "name", "Hall" } });
    auto volume     = 78.0;
    for (const auto& [name, clips] : song)
    {
        const auto track = run ("track.add", { { "name", name } });
        for (const auto& [start, duration] : clips)
            run ("clip.add", { { "track", track }, { "filePath", juce::String (name) + ".wav" }, { "name", name }, { "startTime", start }, { "duration", duration } });
        run ("send.set", { { "id", track }, { "to", hall }, { "level", 50.0 } });
        run ("mixer.volume", { { "id", track }, { "volume", volume } });
        volume -= 3.0;
    }
    run ("marker.add", { { "time", 4.0 }, { "name", "Verse" } });
    run ("marker.add", { { "time", 16.0 }, { "name", "Chorus" } });
    run ("loop.set", { { "start", 4.0 }, { "end", 12.0 }, { "on", true } });
    parts->session.saved (parts->session.beginSave());
    position = 9.3;
}

void Staging::addLevels()
{
    auto loudness = 0.5f;
    const auto set = [&] (const std::string& id) {
        auto& meter = parts->telemetry.meter (id);
        for (size_t channel = 0; channel < 2; ++channel)
        {
            meter.add (channel, loudness * (channel == 0 ? 1.0f : 0.9f));
            meter.setRms (channel, loudness * 0.5f);
        }
        loudness *= 0.9f;
    };
    set (Telemetry::master);
    const auto state = parts->session.now();
    const auto mixer = SessionView (state.root()).get<"mixer">();
    for (const auto channel : mixer.get<"channels">())
        set (channel.id().toStdString());
    for (const auto bus : mixer.get<"buses">())
        set (bus.id().toStdString());
}
} // namespace amp::gui
