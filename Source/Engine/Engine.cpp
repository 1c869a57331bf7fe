#include "Engine/Engine.h"

#include "Pattern/Loop/MapClock.h"
#include "Model/TempoMap.h"

#include <time.h>

namespace amp::engine
{
namespace
{
const Path sampleRatePath ({ "project", "sampleRate" });
const Path bufferSizePath ({ "project", "bufferSize" });
const Path transportPath ({ "transport" });

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
      inserts (&telemetry),
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
    next->follower.silenceNext (recorder.silenced());
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
    choice = { type, name, projectRate(), static_cast<int> (project.get<"bufferSize">()), outputsWanted() };
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
    recorder.moved (changes, after.root(), position(), isPlaying());
    player->follower.silenceNext (recorder.silenced());
    followed = player->follower.follow (changes, after);
    scheduleChanged();

    const auto isOther = changes.touches (sampleRatePath) || changes.touches (bufferSizePath);
    if (hasDevice() && (isOther || outputsWanted() > choice.outputs))
        followed = openDevice (choice.type, choice.name);
    else if (isOther && player->desk.sampleRate() != projectRate())
        usePlayer (projectRate());
    if (isPlaying() && (changes.impact() >= schema::Impact::content || changes.touches (transportPath)))
        ask (true, std::nullopt);  // it may halt elsewhere
}

/** So many that every pair is there that something plays into. */
int Engine::outputsWanted() const
{
    auto most = 2;
    for (const auto& output : player->desk.plan().outputs)
        most = std::max (most, 2 * hardware::pairOf (output.id).value_or (1));
    return most;
}

void Engine::playAhead (std::vector<pattern::PendingQueue::Switch> changes)
{
    player->follower.playAhead (std::move (changes), session.now());
    scheduleChanged();
}

int64_t Engine::nextStep() const
{
    const auto schedule = player->desk.schedule();
    return static_cast<int64_t> (std::floor (pattern::MapClockView (schedule->tempo).stepAt (position()))) + 1;
}

void Engine::scheduleChanged()
{
    player->readAhead.follow (player->desk.schedule());
}

void Engine::update()
{
    if (isPlaying())
    {
        recorder.advance (position());
        applySilence();
        if (player->renderer.transport().halted() == wishes)
            halt (TransportState::stopped, startedAt);
    }
    if (player->follower.mediaArrived (session.now()))
        scheduleChanged();
    player->desk.collect();
    player->desk.followLoudness();

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

std::vector<Error> Engine::outputProblems() const
{
    return missingOutputs (player->desk.plan(), telemetry.device.load().outputs);
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

    endScrub();
    startedAt = position();
    const auto state = session.now();
    const auto bars = SessionView (state.root()).get<"transport">().get<"preRoll">();
    auto begin = startedAt;
    if (bars > 0.0)
    {
        const auto tempo = tempoOf (state.root());
        auto at = tempo.barAt (startedAt);
        at.bar -= std::llround (bars);
        begin = tempo.secondsAt (at);
    }

    callback.requested = TransportState::playing;
    recorder.started (begin, startedAt);
    applySilence();
    if (bars > 0.0)
        ask (true, begin, startedAt);
    else
        ask (true, std::nullopt);
}

void Engine::pause()
{
    if (isPlaying())
        halt (TransportState::paused, std::nullopt);
}

void Engine::stop()
{
    if (! isStopped())
        halt (TransportState::stopped, startedAt);
}

void Engine::halt (TransportState state, std::optional<double> to)
{
    const auto at = position();
    callback.requested = state;
    ask (false, to);
    recorder.stopped (at);
    applySilence();
}

void Engine::locate (double seconds)
{
    startedAt = std::max (0.0, seconds);
    ask (isPlaying(), startedAt);
    player->readAhead.hurry();
}

void Engine::beginScrub (double seconds)
{
    pause();
    isScrubbing = true;
    scrub (seconds);
}

void Engine::scrub (double seconds)
{
    if (! isScrubbing)
        return;

    locate (seconds);
    player->renderer.scrub ({ true, std::llround (startedAt * player->desk.sampleRate()) });
}

void Engine::endScrub()
{
    if (std::exchange (isScrubbing, false))
        player->renderer.scrub ({ false, std::llround (startedAt * player->desk.sampleRate()) });
}

/** Where a punch that plays on behind its end halts by itself, in seconds. */
std::optional<double> Engine::endOfPunch() const
{
    const auto state = session.now();
    const auto transport = SessionView (state.root()).get<"transport">();
    const auto end = transport.get<"punchOut">();
    if (transport.get<"recordMode">() != "punch" || ! end.has_value() || transport.get<"postRoll">() <= 0.0 ||
        startedAt >= *end)
        return {};

    const auto tempo = tempoOf (state.root());
    auto last = tempo.barAt (*end);
    last.bar += std::llround (transport.get<"postRoll">());
    return tempo.secondsAt (last);
}

void Engine::applySilence()
{
    player->follower.silence (recorder.silenced(), session.now());
}

void Engine::release (const Path& parameter)
{
    recorder.release (parameter);
    applySilence();
}

void Engine::resume (const Path& parameter)
{
    recorder.resume (parameter);
    applySilence();
}

void Engine::resumeAll()
{
    recorder.resumeAll();
    applySilence();
}

void Engine::ask (bool isRolling, std::optional<double> to, std::optional<double> countInEnd)
{
    ++wishes;
    if (to.has_value())
    {
        wantedPosition = *to;
        placed = wishes;
    }

    const auto toSample = [this] (double seconds) { return std::llround (seconds * player->desk.sampleRate()); };
    const auto end = isRolling ? endOfPunch() : std::nullopt;
    player->renderer.transport().ask ({ .serial = wishes,
                                        .placed = placed,
                                        .position = toSample (wantedPosition),
                                        .isRolling = isRolling,
                                        .isDeclicked = true,
                                        .countInEnd = countInEnd ? toSample (*countInEnd) : Segment::noEntry,
                                        .haltAt = end ? toSample (*end) : Segment::noEntry,
                                        .haltTo = toSample (startedAt) });
}

double Engine::position() const
{
    if (callback.reached() < placed)
        return wantedPosition;

    const auto playhead = telemetry.playhead.load();
    return playhead.at (monotonicNow()) / playhead.sampleRate;
}
}  // namespace amp::engine
