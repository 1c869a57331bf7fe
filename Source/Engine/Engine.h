#pragma once
#include "Core/AutomationControl.h"
#include "Core/TransportControl.h"
#include "Engine/Automation/Recorder.h"
#include "Engine/Device/DeviceCallback.h"
#include "Engine/Device/Devices.h"
#include "Engine/Follow/Follower.h"
#include "Engine/Inserts/BuiltInInserts.h"
#include "Engine/Media/ReadAhead.h"
#include "Model/Session.h"

#include <juce_events/juce_events.h>

namespace amp::engine
{
/** Plays a session through an audio device, and follows every edit of it.

    Thread: message, but state() and position(): any. Needs a message loop, or somebody who calls update().
*/
class Engine : public TransportControl, public AutomationControl, private juce::Timer
{
public:
    /** All of them must outlive the engine. No device is open yet; the engine follows the session from now on.
        shared: the devices of a program with several engines, one of which plays; null: the engine has devices of its own. */
    Engine (Session&, MediaSource&, Telemetry&, Devices* shared = nullptr);
    ~Engine() override;

    /** Opens a device at the sample rate and buffer size of the project.
        type, name: as in DeviceChoice; empty for the default, which is the null device on a machine without sound. */
    Result<> openDevice (const juce::String& type = {}, const juce::String& name = {});

    /** The engine plays no longer: after a short fade, nothing of it is heard. A shared device stays open. */
    void closeDevice();

    /** Blocks that devices have asked for so far. */
    int64_t blocksPlayed() const { return callback.load().blocks; }

    /** True while a device plays this engine. */
    bool hasDevice() const { return machine.current (callback) != nullptr; }

    Devices& devices() { return machine; }

    /** What a device calls that is opened elsewhere, and not by openDevice(). */
    juce::AudioIODeviceCallback& deviceCallback() { return callback; }

    void play() override;
    void pause() override;
    void stop() override;
    void locate (double seconds) override;
    void beginScrub (double seconds) override;
    void scrub (double seconds) override;
    void endScrub() override;
    TransportState state() const override { return callback.requested; }
    double position() const override;

    void touch (const Path& parameter) override { recorder.touch (parameter); }
    void release (const Path& parameter) override;
    bool isSuspended (const Path& parameter) const override { return recorder.isSuspended (parameter); }
    std::vector<Path> suspended() const override { return recorder.suspended(); }
    bool isRecording (const Path& parameter) const override { return recorder.isRecording (parameter); }
    void resume (const Path& parameter) override;
    void resumeAll() override;

    /** Why the session's mixer is not played as it stands, if it is not. */
    const Result<>& mixerState() const { return followed; }

    /** Plays changes of the pattern layer that wait, each at its step, before the session has them. Whoever commits a change
        calls this again with what still waits. Goes by steps of the timeline: Pattern/Apply/PendingQueue.h. */
    void playAhead (std::vector<pattern::PendingQueue::Switch>);

    /** The first step of the timeline that has not begun to play. */
    int64_t nextStep() const;

    /** Media that cannot be played, and why, by path. */
    const std::map<juce::String, Error>& mediaProblems() const { return player->library.problems(); }

    /** Sounds of patterns that mean nothing or cannot be read, and why, by name. */
    const std::map<std::string, Error>& soundProblems() const { return player->sounds.problems(); }

    /** Effects that the sound passes by because they are not known. */
    std::vector<Error> effectProblems() const { return engine::effectProblems (session.now().root()); }

    /** Pairs of outputs that the session plays into and the device does not have; the first pair plays them. */
    std::vector<Error> outputProblems() const;

    /** Sounds whose best version is being made while a quick one plays, and how far the one in work is, 0..1. */
    struct Stretching
    {
        int sounds = 0;
        double fraction = 0;
    };
    Stretching stretching() const;

    /** Leaves it at the quick versions. */
    void cancelStretching();

    /** Tries the media again that could not be had. */
    void retryMedia();

    /** True once all media is there and what the playhead needs next is in memory. */
    bool isReady() const
    {
        return ! player->library.isBusy() && ! player->sounds.isBusy() && player->readAhead.isCaughtUp();
    }

    /** Takes in what other threads have done: media that came, a device that changed its rate. Runs by itself 20 times
       a second where there is a message loop. */
    void update();

    /** What is played, for tests and benchmarks. */
    const Desk& desk() const { return player->desk; }

private:
    /** All that is made for one sample rate. */
    struct Player
    {
        Player (const Engine&, MediaSource&, Telemetry&, double sampleRate);

        MediaLibrary library;
        SoundLibrary sounds;
        BuiltInInserts inserts;
        Desk desk;
        Follower follower;
        Renderer renderer { desk, nullptr };
        ReadAhead readAhead;
    };

    void usePlayer (double sampleRate);
    void sessionChanged (const ChangeSet&, const Snapshot& after);
    void scheduleChanged();
    void ask (bool isRolling, std::optional<double> position, std::optional<double> countInEnd = {});
    void applyHands();
    void halt (TransportState, std::optional<double> position);
    std::optional<double> endOfPunch() const;
    int outputsWanted() const;
    double projectRate() const;
    void timerCallback() override { update(); }

    Session& session;
    MediaSource& source;
    Telemetry& telemetry;
    DeviceCallback callback { telemetry };
    std::unique_ptr<Devices> ownDevices;
    Devices& machine;
    DeviceChoice choice;
    Result<> followed;

    uint64_t wishes = 0;
    double startedAt = 0;  // seconds: where stop returns to
    bool isScrubbing = false;
    Recorder recorder { session };
    std::atomic<uint64_t> placed { 0 };
    std::atomic<double> wantedPosition { 0.0 };  // seconds, of the wish `placed`

    std::unique_ptr<Player> player;
    std::unique_ptr<Session::Observation> observation;
};
}  // namespace amp::engine
