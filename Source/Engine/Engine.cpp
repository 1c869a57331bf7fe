#include "Engine/Engine.h"

#include "Pattern/Loop/MapClock.h"

namespace amp::engine
{
namespace
{
const Path sampleRatePath ({ "project", "sampleRate" });
const Path bufferSizePath ({ "project", "bufferSize" });
const Path transportPath ({ "transport" });
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
    next->follower.obeyNext (recorder.hands());
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
    player->follower.obeyNext (recorder.hands());
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
    const auto* before = schedule->tempoHistory.after (player->renderer.transport().tempoChangesSeen());
    const pattern::MapClockView steps (before != nullptr && isPlaying() ? *before : schedule->tempo);
    return static_cast<int64_t> (std::floor (steps.stepAt (position()))) + 1;
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
        applyHands();
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

Engine::Stretching Engine::stretching() const
{
    const auto& queue = player->library.stretching();
    return { queue.remaining(), queue.fraction() };
}

void Engine::cancelStretching()
{
    player->library.cancelStretching();
}
}  // namespace amp::engine
