#include "Engine/Engine.h"

#include "Engine/Pattern/PatternClock.h"

#include <time.h>

namespace amp::engine
{
namespace
{
const Path sampleRatePath ({ "project", "sampleRate" });
const Path bufferSizePath ({ "project", "bufferSize" });

int64_t monotonicNow()
{
    timespec now {};
    clock_gettime (CLOCK_MONOTONIC, &now);
    return static_cast<int64_t> (now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}
}  // namespace

Engine::Player::Player (const Engine& engine, MediaSource& from, Telemetry& telemetry, double rate)
    : library (from, rate, MediaLibrary::Mode::background),
      sounds (from, rate, SoundLibrary::Mode::background),
      desk (telemetry, { .sampleRate = rate, .inserts = &inserts }),
      follower (desk, library, sounds),
      readAhead ([&engine, rate] { return std::llround (engine.position() * rate); })
{}

Engine::Engine (Session& what, MediaSource& from, Telemetry& shown, Devices* shared)
    : session (what),
      source (from),
      telemetry (shown),
      ownDevices (shared == nullptr ? std::make_unique<Devices>() : nullptr),
      machine (shared == nullptr ? *ownDevices : *shared)
{
    usePlayer (projectRate());
    observation = session.observe (
        [this] (const ChangeSet& changes, const Snapshot&, const Snapshot& after) { sessionChanged (changes, after); });
    startTimerHz (20);
}

Engine::~Engine()
{
    stopTimer();
    observation.reset();
    machine.release (callback);
    if (ownDevices != nullptr)
        ownDevices->close();
    callback.play (nullptr);
}

double Engine::projectRate() const
{
    return static_cast<double> (SessionView (session.now().root()).get<"project">().get<"sampleRate">());
}

void Engine::usePlayer (double sampleRate)
{
    auto next = std::make_unique<Player> (*this, source, telemetry, sampleRate);
    followed = next->follower.follow (session.now());
    callback.play (nullptr);
    player = std::move (next);

    ask (isPlaying(), position());
    scheduleChanged();
    callback.play (&player->renderer);
}

Result<> Engine::openDevice (const juce::String& type, const juce::String& name)
{
    const auto project = SessionView (session.now().root()).get<"project">();
    choice = { type, name, projectRate(), static_cast<int> (project.get<"bufferSize">()) };
    if (player->desk.sampleRate() != choice.sampleRate)
        usePlayer (choice.sampleRate);

    if (auto opened = machine.open (choice, callback); ! opened)
        return opened;
    update();
    return {};
}

void Engine::closeDevice()
{
    machine.release (callback);
    if (ownDevices != nullptr)
        ownDevices->close();
    update();
}

void Engine::sessionChanged (const ChangeSet& changes, const Snapshot& after)
{
    followed = player->follower.follow (changes, after);
    scheduleChanged();

    const auto isOther = changes.touches (sampleRatePath) || changes.touches (bufferSizePath);
    if (isOther && hasDevice())
        followed = openDevice (choice.type, choice.name);
    else if (isOther && player->desk.sampleRate() != projectRate())
        usePlayer (projectRate());
}

void Engine::playAhead (std::vector<pattern::PendingQueue::Switch> changes)
{
    player->follower.playAhead (std::move (changes), session.now());
    scheduleChanged();
}

int64_t Engine::nextStep() const
{
    const auto schedule = player->desk.schedule();
    return static_cast<int64_t> (std::floor (PatternClock (schedule->tempo).stepAt (position()))) + 1;
}

void Engine::scheduleChanged()
{
    player->readAhead.follow (player->desk.schedule());
}

void Engine::update()
{
    if (player->follower.mediaArrived (session.now()))
        scheduleChanged();
    player->desk.collect();

    auto performance = callback.load();
    const auto before = telemetry.performance.load();
    performance.missingReads =
        std::max (before.missingReads, player->desk.missingReads());  // a track that is gone takes its count along
    performance.brokenBlocks = std::max (before.brokenBlocks, player->desk.brokenQuanta());
    telemetry.performance.store (performance);

    DeviceReading reading;
    if (auto* device = machine.current (callback))
        reading = { device->getCurrentSampleRate(),
                    device->getCurrentBufferSizeSamples(),
                    device->getOutputLatencyInSamples(),
                    device->getActiveOutputChannels().countNumberOfSetBits() };
    telemetry.device.store (reading);

    if (reading.sampleRate > 0.0 && reading.sampleRate != player->desk.sampleRate())
        usePlayer (reading.sampleRate);
}

void Engine::retryMedia()
{
    player->follower.retryMedia (session.now());
    scheduleChanged();
}

void Engine::play()
{
    if (isPlaying())
        return;

    startedAt = position();
    callback.requested = TransportState::playing;
    ask (true, std::nullopt);
}

void Engine::pause()
{
    if (! isPlaying())
        return;

    callback.requested = TransportState::paused;
    ask (false, std::nullopt);
}

void Engine::stop()
{
    if (isStopped())
        return;

    callback.requested = TransportState::stopped;
    ask (false, startedAt);
}

void Engine::locate (double seconds)
{
    startedAt = std::max (0.0, seconds);
    ask (isPlaying(), startedAt);
    player->readAhead.hurry();
}

void Engine::ask (bool isRolling, std::optional<double> to)
{
    ++wishes;
    if (to.has_value())
    {
        wantedPosition = *to;
        placed = wishes;
    }

    const auto sample = std::llround (wantedPosition * player->desk.sampleRate());
    player->renderer.transport().ask (
        { .serial = wishes, .placed = placed, .position = sample, .isRolling = isRolling, .isDeclicked = true });
}

double Engine::position() const
{
    if (callback.reached() < placed)
        return wantedPosition;

    const auto playhead = telemetry.playhead.load();
    return playhead.at (monotonicNow()) / playhead.sampleRate;
}
}  // namespace amp::engine
