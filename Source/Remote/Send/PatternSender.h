#pragma once
#include "Pattern/Play/MidiStream.h"
#include "Pattern/Play/TransportMessages.h"
#include "Remote/Send/OscSocket.h"
#include "Remote/Send/Score.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace amp::remote
{
/** Where playing is. */
struct Moment
{
    bool isPlaying = false;
    double seconds = 0;                 ///< on the timeline
    int64_t time = 0;                   ///< when that was, of the monotonic clock, nanoseconds
    double loopStart = 0, loopEnd = 0;  ///< seconds; not after the start: no loop
};

/** Somewhere that MIDI can be sent to. Thread: the sender's. */
class MidiPort
{
public:
    virtual ~MidiPort() = default;
    virtual void send (const uint8_t* bytes, int size) = 0;
};

/** Sends the pattern layer to SuperDirt and to a MIDI port, on a thread of its own.

    OSC goes out ahead, in bundles whose time tags say when it sounds: at the time on the audio clock, and later by the
    latency. MIDI waits in a queue and is sent at its time. What has been sent cannot be taken back: a change takes
   effect for what is sent after it.

    Thread: message, but counts any.
*/
class PatternSender
{
public:
    static constexpr double ahead = 0.1;    ///< seconds of timeline that are planned before they are played
    static constexpr double usualLatency = 0.2;

    /** where: asked on the sender's thread. */
    explicit PatternSender (std::function<Moment()> where);
    ~PatternSender();

    void follow (std::shared_ptr<const Score>);

    /** Where OSC goes; nothing switches it off. latency: seconds by which time tags are later than the sound here. */
    void useOsc (std::optional<OscSocket>, double latency = usualLatency);

    /** Where MIDI goes; null switches it off. Notes of the port before are ended. sendsClock: 24 pulses a quarter. */
    void useMidi (std::shared_ptr<MidiPort>, bool sendsClock);

    /** Sends these bytes at a time from now, in seconds. */
    void sendMidi (std::vector<uint8_t> bytes, double inSeconds);

    /** Ends everything that sounds on the port. */
    void panic();

    /** Sends a packet at once. @returns false if OSC is off or the system does not take it. */
    bool sendOsc (const std::string& packet);

    /** True if SuperDirt has answered in the last seconds. */
    bool isAnswered() const;

    int64_t bundles() const noexcept { return sentBundles; }
    int64_t failures() const noexcept { return failedBundles; }
    int64_t midiMessages() const noexcept { return sentMidi; }

private:
    void work();
    bool isHeard() const { return osc.has_value() || midi != nullptr; }
    void step (int64_t now);
    void begin (const Moment&, int64_t now);
    void halt (int64_t now);
    void plan (int64_t now, const Moment&);
    void planStep (int64_t step);
    void planClock (int64_t step);
    void planPassage (const pattern::Passage&, const pattern::StepClock&, int64_t step, const Score::Plays&);
    void wrap (const Moment&);
    void queueMidi (double until);
    void endMuted (int64_t now);
    void keepBeat (const Score& latest, int64_t now);
    void put (const pattern::MidiMessage&);
    void put (const pattern::TransportMessages::Messages&, int64_t when);
    void putAt (int64_t when, std::vector<uint8_t>);
    void flush (int64_t now);
    void shakeHands (int64_t now);

    const std::function<Moment()> where;

    mutable std::mutex mutex;  // of all that follows, up to the thread
    std::condition_variable change;
    std::shared_ptr<const Score> score;
    std::optional<OscSocket> osc;
    double latency = usualLatency;
    std::shared_ptr<MidiPort> midi;
    bool sendsClock = false, isLeaving = false;
    std::multimap<int64_t, std::vector<uint8_t>> due;  // MIDI by time, nanoseconds

    bool isRunning = false;
    double base = 0;       // when the timeline's 0 was, nanoseconds of the monotonic clock
    double playStart = 0;  // seconds
    int64_t next = 0;      // the first step that is not planned
    int64_t settled = 0;   // until when the transport may not have followed a change of tempo
    pattern::MidiStream stream;
    pattern::TransportMessages transport;
    int64_t lastHandshake = 0, lastAnswer = 0;

    std::atomic<int64_t> sentBundles { 0 }, failedBundles { 0 }, sentMidi { 0 };
    std::thread thread;
};
}  // namespace amp::remote
