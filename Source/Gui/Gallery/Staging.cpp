#include "Gui/Gallery/Staging.h"

#include "Commands/DocumentCommands.h"
#include "Gui/Gallery/StagedDesk.h"
#include "Gui/Gallery/StagedSound.h"
#include "Gui/Gallery/StagedVersions.h"
#include "Gui/Pattern/PatternServices.h"
#include "Gui/Workspace/ViewCommands.h"
#include "Model/NewSession.h"
#include "Pattern/Commands/PatternCommands.h"

namespace amp::gui
{
struct Staging::Parts
{
    Parts (Staging& s, NodePtr root) : session (std::move (root), standingClock()),
          performance (session, [&s] { return pattern::Performance::Position { s.isPlaying, static_cast<int64_t> (s.position * 8.0) + 1 }; }), // at 120 bpm
          transport (s), documents (s), sessions (s), devices (s), exporter (s), shelf (s, waveforms), missing (s), versions (session)
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
    StagedVersions versions;
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

StagedVersions& Staging::stagedVersions()
{
    return parts->versions;
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
    made.versions    = &p.versions;
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
    auto loudness  = 0.5f;
    const auto set = [&] (const std::string& id) {
        sounding.emplace_back (id, loudness);
        loudness *= 0.9f;
    };
    set (Telemetry::master);
    const auto state = parts->session.now();
    const auto mixer = SessionView (state.root()).get<"mixer">();
    for (const auto channel : mixer.get<"channels">())
        set (channel.id().toStdString());
    for (const auto bus : mixer.get<"buses">())
        set (bus.id().toStdString());
    sound();
}

void Staging::sound()
{
    constexpr auto phrase = 15; // frames
    const auto swell      = framesSounded++ % phrase == 0 ? 1.3f : 0.9f;
    for (const auto& [id, loudness] : sounding)
    {
        auto& meter = parts->telemetry.meter (id);
        for (size_t channel = 0; channel < 2; ++channel)
        {
            meter.add (channel, loudness * swell * (channel == 0 ? 1.0f : 0.9f));
            meter.setRms (channel, loudness * (channel == 0 ? 0.5f : 0.45f));
        }
    }
}
} // namespace amp::gui
