// How an engine plays, halts and moves, and what hands do meanwhile.
#include "Engine/Engine.h"
#include "Model/TempoMap.h"

#include <time.h>

namespace amp::engine
{
namespace
{
int64_t monotonicNow()
{
    timespec now {};
    clock_gettime (CLOCK_MONOTONIC, &now);
    return static_cast<int64_t> (now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}
}  // namespace

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
    applyHands();
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
    applyHands();
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

void Engine::applyHands()
{
    player->follower.obey (recorder.hands(), session.now());
}

void Engine::release (const Path& parameter)
{
    recorder.release (parameter);
    applyHands();
}

void Engine::resume (const Path& parameter)
{
    recorder.resume (parameter);
    applyHands();
}

void Engine::resumeAll()
{
    recorder.resumeAll();
    applyHands();
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
