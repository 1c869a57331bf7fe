#include "Remote/Send/PatternSender.h"

#include "Remote/Send/Clocks.h"
#include "Remote/Send/OscPacket.h"

#include <algorithm>
#include <cmath>
#include <pthread.h>

namespace amp::remote
{
namespace
{
constexpr auto nanoseconds = 1e9;  // a second
constexpr auto wakes = std::chrono::milliseconds (2);
constexpr auto jump = 0.06 * nanoseconds;   // a position that is further off is another place
constexpr auto pull = 0.02;                 // of a difference of clocks, each time they are compared
constexpr auto unseen = 0.045;              // seconds that may have been played before this thread noticed
constexpr auto mostEarly = 2.0;             // seconds by which an event may come before its step
constexpr int64_t following = 300'000'000;  // nanoseconds that the transport may take to follow a change of tempo
constexpr int64_t handshakeEvery = 2'000'000'000, answerLasts = 6'000'000'000;
}  // namespace

PatternSender::PatternSender (std::function<Moment()> place) : where (std::move (place))
{
    thread = std::thread ([this] { work(); });
}

PatternSender::~PatternSender()
{
    {
        const std::lock_guard lock (mutex);
        isLeaving = true;
    }
    change.notify_all();
    thread.join();
}

void PatternSender::follow (std::shared_ptr<const Score> latest)
{
    const std::lock_guard lock (mutex);
    if (isRunning && score != nullptr)
        keepBeat (*latest, monotonic());
    score = std::move (latest);
    if (isRunning)
        endMuted (monotonic());
}

/** Where the tempo changes, playing goes on at its beat: steps that were planned are not planned again. */
void PatternSender::keepBeat (const Score& latest, int64_t now)
{
    const auto was = (static_cast<double> (now) - base) / nanoseconds;
    const auto is = latest.clock.secondsAt (score->clock.stepAt (was));
    if (std::abs (is - was) < 1e-9)
        return;
    base -= (is - was) * nanoseconds;
    playStart = latest.clock.secondsAt (score->clock.stepAt (playStart));
    stream.shift (is - was);
    settled = now + following;
}

void PatternSender::useOsc (std::optional<OscSocket> socket, double byHowMuch)
{
    const std::lock_guard lock (mutex);
    latency = byHowMuch;
    osc = std::move (socket);
    lastHandshake = lastAnswer = 0;
    change.notify_all();
}

void PatternSender::useMidi (std::shared_ptr<MidiPort> port, bool withClock)
{
    const std::lock_guard lock (mutex);
    if (midi != nullptr)
    {
        halt (monotonic());
        flush (std::numeric_limits<int64_t>::max());
    }
    midi = std::move (port);
    sendsClock = withClock;
    isRunning = false;
    change.notify_all();
}

void PatternSender::sendMidi (std::vector<uint8_t> bytes, double inSeconds)
{
    const std::lock_guard lock (mutex);
    putAt (monotonic() + std::llround (inSeconds * nanoseconds), std::move (bytes));
}

void PatternSender::panic()
{
    const std::lock_guard lock (mutex);
    due.clear();
    const auto now = monotonic();
    for (const auto& message : stream.stop ((static_cast<double> (now) - base) / nanoseconds))
        putAt (now, { message.bytes.begin(), message.bytes.begin() + message.size });
    put (transport.midiPanic(), now);
    flush (now);
}

bool PatternSender::sendOsc (const std::string& packet)
{
    const std::lock_guard lock (mutex);
    return osc.has_value() && osc->send (packet);
}

bool PatternSender::isAnswered() const
{
    const std::lock_guard lock (mutex);
    return lastAnswer != 0 && monotonic() - lastAnswer < answerLasts;
}

void PatternSender::work()
{
    const sched_param urgent { .sched_priority = 20 };  // below audio; where the system does not allow it, as others
    [[maybe_unused]] const auto allowed = pthread_setschedparam (pthread_self(), SCHED_RR, &urgent);
    std::unique_lock lock (mutex);
    while (! isLeaving)
    {
        if (! isHeard())
        {
            halt (monotonic());
            change.wait (lock, [this] { return isLeaving || isHeard(); });
            continue;
        }
        step (monotonic());
        const auto now = monotonic();
        auto pause = std::chrono::nanoseconds (wakes);
        if (! due.empty())
            pause = std::min (pause, std::chrono::nanoseconds (std::max<int64_t> (0, due.begin()->first - now)));
        change.wait_for (lock, pause);
    }
    halt (monotonic());
    flush (std::numeric_limits<int64_t>::max());
}

void PatternSender::step (int64_t now)
{
    const auto moment = where();
    if (moment.isPlaying && score != nullptr)
    {
        const auto observed = static_cast<double> (moment.time) - moment.seconds * nanoseconds;
        const auto loop = std::max (0.0, moment.loopEnd - moment.loopStart) * nanoseconds;
        const auto isHere = std::abs (observed - base) < jump;
        const auto isBeforeWrap = loop > 0.0 && std::abs (observed + loop - base) < jump;

        const auto isFollowing = isRunning && now < settled;
        if (! isRunning || (! isHere && ! isBeforeWrap && ! isFollowing))
            begin (moment, now);
        else if (isHere && ! isFollowing)
            base += pull * (observed - base);
        plan (now, moment);
    }
    else if (isRunning)
        halt (now);

    flush (now);
    shakeHands (now);
}

void PatternSender::begin (const Moment& moment, int64_t now)
{
    if (isRunning)
        halt (now);
    isRunning = true;
    base = static_cast<double> (moment.time) - moment.seconds * nanoseconds;
    constexpr auto rounding = 1e-6;  // of a step
    next = static_cast<int64_t> (std::ceil (score->clock.stepAt (moment.seconds - unseen) - rounding));
    next = std::max<int64_t> (next, 0);
    playStart = std::min (moment.seconds, score->clock.secondsAt (static_cast<double> (next)));
    stream = {};
    const auto first = std::llround (base + score->clock.secondsAt (static_cast<double> (next)) * nanoseconds);
    put (transport.play (next), std::min<int64_t> (now, first));  // in front of the first pulse, which may be late
}

void PatternSender::halt (int64_t now)
{
    if (! isRunning)
        return;
    isRunning = false;
    std::erase_if (due, [&] (const auto& entry) { return entry.first > now; });  // what has not sounded never will
    for (const auto& message : stream.stop ((static_cast<double> (now) - base) / nanoseconds))
        putAt (now, { message.bytes.begin(), message.bytes.begin() + message.size });
    put (transport.stop(), now);
}

void PatternSender::plan (int64_t now, const Moment& moment)
{
    const auto until = [&] { return (static_cast<double> (now) - base) / nanoseconds + ahead; };
    while (score->clock.secondsAt (static_cast<double> (next)) - mostEarly < until())
    {
        const auto begins = score->clock.secondsAt (static_cast<double> (next));
        if (moment.loopEnd > moment.loopStart && begins >= moment.loopEnd && playStart < moment.loopEnd)
        {
            if (moment.loopEnd >= until())
                break;
            wrap (moment);
            continue;
        }
        const auto early = std::min (mostEarly, score->earliestAt (next));
        if (begins - early >= until())
            break;
        planStep (next++);
    }
    queueMidi (until());
}

void PatternSender::wrap (const Moment& moment)
{
    queueMidi (moment.loopEnd);
    for (const auto& message : stream.stop (moment.loopEnd))
        put (message);
    stream = {};
    base += (moment.loopEnd - moment.loopStart) * nanoseconds;
    playStart = moment.loopStart;
    next = static_cast<int64_t> (std::ceil (score->clock.stepAt (moment.loopStart) - 1e-6));
}

void PatternSender::planStep (int64_t at)
{
    score->forEachPassage (at, playStart, [&] (const auto& passage, const auto& clock, const auto& plays) {
        planPassage (passage, clock, at, plays);
    });
    planClock (at);
}

void PatternSender::planPassage (const pattern::Passage& passage,
                                 const pattern::StepClock& clock,
                                 int64_t at,
                                 const Score::Plays& plays)
{
    const auto& loop = *passage.loop;
    if (osc.has_value())
        for (const auto& timed : pattern::triggersOf (passage, clock, at, at + 1))
        {
            const auto& track = loop.tracks[timed.trigger->track];
            if (! track.isSent || ! plays (track.id))
                continue;
            for (size_t to = 0; to < track.destinations.size(); ++to)
            {
                const auto when = toUnix (base + timed.time * nanoseconds) + latency;
                const auto packet =
                    oscBundle (toNtp (when), pattern::dirtAddress, pattern::oscArguments (passage, timed, to, clock));
                ++(osc->send (packet) ? sentBundles : failedBundles);
            }
        }
    if (midi != nullptr)
        stream.plan (passage, clock, at, at + 1, [&] (uint32_t track) { return plays (loop.midiTracks[track].id); });
}

void PatternSender::planClock (int64_t at)
{
    constexpr auto pulses = 6;  // a step
    if (midi == nullptr || ! sendsClock)
        return;
    for (int pulse = 0; pulse < pulses; ++pulse)
    {
        const auto time = score->clock.secondsAt (static_cast<double> (at) + static_cast<double> (pulse) / pulses);
        putAt (std::llround (base + time * nanoseconds), { 0xF8 });
    }
}

/** Ends what muted tracks hold; of what is in the queue, only the notes that have begun. */
void PatternSender::endMuted (int64_t now)
{
    for (const auto& message : stream.mute ([&] (const std::string& track) { return score->isMuted (track); },
                                            (static_cast<double> (now) - base) / nanoseconds))
    {
        const auto isItsStart = [&] (const auto& entry) {
            return entry.first > now && entry.second[0] == message.bytes[0] + 0x10 &&
                   entry.second[1] == message.bytes[1];
        };
        if (const auto waiting = std::find_if (due.begin(), due.end(), isItsStart); waiting != due.end())
            due.erase (waiting);
        else
            put (message);
    }
}

void PatternSender::queueMidi (double until)
{
    if (midi != nullptr)
        for (const auto& message : stream.take (until))
            put (message);
}

void PatternSender::put (const pattern::MidiMessage& message)
{
    putAt (std::llround (base + message.time * nanoseconds),
           { message.bytes.begin(), message.bytes.begin() + message.size });
}

/** Start, stop and position are for those who follow the clock; what silences is for everybody. */
void PatternSender::put (const pattern::TransportMessages::Messages& messages, int64_t when)
{
    for (const auto& message : messages)
        if (message.kind == pattern::TransportMessages::Message::Kind::bytes &&
            (sendsClock || (message.bytes[0] & 0xF0) == 0xB0))
            putAt (when, { message.bytes.begin(), message.bytes.begin() + message.size });
}

void PatternSender::putAt (int64_t when, std::vector<uint8_t> bytes)
{
    if (midi != nullptr)
        due.emplace (when, std::move (bytes));
}

void PatternSender::flush (int64_t now)
{
    while (midi != nullptr && ! due.empty() && due.begin()->first <= now)
    {
        midi->send (due.begin()->second.data(), static_cast<int> (due.begin()->second.size()));
        due.erase (due.begin());
        ++sentMidi;
    }
}

void PatternSender::shakeHands (int64_t now)
{
    if (! osc.has_value())
        return;
    if (now - lastHandshake >= handshakeEvery)
    {
        lastHandshake = now;
        osc->send (oscMessage ("/dirt/handshake", {}));
    }
    while (const auto packet = osc->receive())
        if (oscAddressOf (*packet).starts_with ("/dirt/"))
            lastAnswer = now;
}
}  // namespace amp::remote
