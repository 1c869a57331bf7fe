#include "Engine/Automation/Recorder.h"
#include "Support/Studio.h"

using namespace amp;
using namespace amp::engine;

namespace
{
/** A track whose fader a hand moves while time passes. */
struct Hand : Studio
{
    explicit Hand (const char* mode)
    {
        track = run ("track.add");
        parameter = automatedParameter (state(), trackPath (track) / "volume");
        REQUIRE (parameter.ok());
        for (const auto& [time, value] : { std::pair (0.0, 20.0), std::pair (10.0, 20.0) })
            run ("automation.add-point", { { "parameter", path() }, { "time", time }, { "value", value } });
        run ("automation.set-mode", { { "parameter", path() }, { "mode", mode } });
    }

    juce::String path() const { return "tracks." + track + ".volume"; }

    void move (double time, double value)
    {
        now = time;
        run ("mixer.volume", { { "id", track }, { "volume", value } });
    }

    /** Plays from a time to another. */
    void play (double from, double to)
    {
        for (now = from; now < to; now += 0.05)
            recorder.advance (now);
        now = to;
        recorder.advance (now);
    }

    void start (double time)
    {
        isRolling = true;
        now = time;
        recorder.started (time, time);
    }

    void stop()
    {
        isRolling = false;
        recorder.stopped (now);
    }

    double at (double time)
    {
        const auto root = state();
        return curveOf (laneOf (root, *parameter), *parameter).at (time);
    }

    bool plays() const { return ! recorder.silenced().contains (parameter->path); }

    juce::String track;
    Result<AutomatedParameter> parameter = Error {};
    Recorder recorder { session };
    double now = 0;
    bool isRolling = false;
    std::unique_ptr<Session::Observation> watching =
        session.observe ([this] (const ChangeSet& changes, const Snapshot&, const Snapshot& after) {
            recorder.moved (changes, after.root(), now, isRolling);
        });
};
}  // namespace

TEST_CASE ("touch records from the first move to the release, and then the lane goes on", "[engine][automation][S1-59]")
{
    Hand hand ("touch");
    hand.start (1.0);
    hand.play (1.0, 2.0);
    hand.recorder.touch (hand.parameter->path);
    CHECK (hand.plays());
    hand.move (2.0, 60.0);
    CHECK_FALSE (hand.plays());
    CHECK (hand.recorder.isRecording (hand.parameter->path));
    hand.play (2.0, 3.0);
    hand.move (3.0, 80.0);
    hand.play (3.0, 4.0);
    const auto steps = hand.session.history().undoStack().size();
    hand.recorder.release (hand.parameter->path);
    CHECK (hand.session.history().undoStack().size() == steps + 1);
    CHECK (hand.plays());
    hand.play (4.0, 5.0);
    hand.stop();

    CHECK (hand.at (1.9) == Approx (20.0));
    CHECK (hand.at (2.0) == Approx (60.0));
    CHECK (hand.at (2.9) == Approx (60.0).margin (0.1));
    CHECK (hand.at (3.0) == Approx (80.0));
    CHECK (hand.at (3.9) == Approx (80.0));
    CHECK (hand.at (4.1) == Approx (20.0));

    hand.session.undo();
    CHECK (hand.at (3.0) == Approx (20.0));
}

TEST_CASE ("latch holds the last value until the halt", "[engine][automation][S1-59]")
{
    Hand hand ("latch");
    hand.start (1.0);
    hand.recorder.touch (hand.parameter->path);
    hand.move (2.0, 60.0);
    hand.play (2.0, 2.5);
    hand.recorder.release (hand.parameter->path);
    hand.play (2.5, 6.0);
    CHECK_FALSE (hand.plays());
    hand.stop();
    CHECK (hand.plays());
    CHECK (hand.at (1.5) == Approx (20.0));
    CHECK (hand.at (5.9) == Approx (60.0));
    CHECK (hand.at (6.1) == Approx (20.0));
}

TEST_CASE ("trim raises and lowers what the lane plays, by as much as the control is moved", "[engine][automation][S1-59]")
{
    Hand hand ("trim");
    hand.run ("automation.add-point", { { "parameter", hand.path() }, { "time", 5.0 }, { "value", 60.0 } });
    hand.move (0.0, 80.0);
    hand.start (1.0);
    hand.play (1.0, 2.0);
    hand.recorder.touch (hand.parameter->path);
    hand.move (2.0, 40.0);  // half the position: -18 dB
    CHECK (hand.plays());
    const auto trims = hand.recorder.trims();
    REQUIRE (trims.contains (hand.parameter->path));
    CHECK (trims.at (hand.parameter->path).of (60.0) == Approx (30.0));
    hand.play (2.0, 4.0);
    hand.move (4.0, 88.0);
    hand.play (4.0, 6.0);
    const auto steps = hand.session.history().undoStack().size();
    hand.recorder.release (hand.parameter->path);
    CHECK (hand.session.history().undoStack().size() == steps + 1);
    CHECK (hand.recorder.trims().empty());
    hand.stop();

    const auto lane = [] (double time) { return time < 5.0 ? 20.0 + 8.0 * time : 60.0 - 8.0 * (time - 5.0); };
    CHECK (hand.at (1.9) == Approx (lane (1.9)).margin (0.15));
    CHECK (hand.at (2.1) == Approx (lane (2.1) / 2).margin (0.15));
    CHECK (hand.at (3.9) == Approx (lane (3.9) / 2).margin (0.15));
    CHECK (hand.at (4.1) == Approx (lane (4.1) * 1.1).margin (0.15));
    CHECK (hand.at (5.0) == Approx (66.0).margin (0.15));
    CHECK (hand.at (5.9) == Approx (lane (5.9) * 1.1).margin (0.15));
    CHECK (hand.at (6.1) == Approx (lane (6.1)).margin (0.15));

    hand.session.undo();
    CHECK (hand.at (3.0) == Approx (lane (3.0)));
}

TEST_CASE ("a trimmed pan is shifted, and stays in its range", "[engine][automation][S1-59]")
{
    const AutomatedParameter pan { Path ({ "mixer", "channels", "a", "pan" }), {}, -100.0, 100.0, false };
    const AutomationCurve lane ({ { 0.0, -50.0 }, { 10.0, 90.0 } });
    const auto heard = Trim::between (pan, 10.0, 30.0).of (lane);
    CHECK (heard.at (0.0) == -30.0);
    CHECK (heard.at (10.0) == 100.0);
    const auto points = trimmed (lane, pan, 10.0, { { 0.0, 30.0 } }, 0.0, 10.0);
    CHECK (points.front().value == -30.0);
    CHECK (points.back().value == 100.0);
}

TEST_CASE ("write overwrites while rolling, moved or not", "[engine][automation][S1-59]")
{
    Hand hand ("write");
    hand.move (0.0, 40.0);
    CHECK_FALSE (hand.plays());
    hand.start (3.0);
    hand.play (3.0, 5.0);
    hand.stop();
    CHECK (hand.at (2.9) == Approx (20.0));
    CHECK (hand.at (3.1) == Approx (40.0));
    CHECK (hand.at (4.9) == Approx (40.0));
    CHECK (hand.at (5.1) == Approx (20.0));
}

TEST_CASE ("what is moved while it counts in is written from where playing was to begin", "[engine][automation][S1-59]")
{
    Hand hand ("write");
    hand.isRolling = true;
    hand.now = -4.0;
    hand.recorder.started (-4.0, 0.0);
    hand.play (-4.0, -1.0);
    hand.move (-1.0, 50.0);
    hand.play (-1.0, 2.0);
    hand.stop();
    CHECK (hand.at (0.0) == Approx (50.0));
    CHECK (hand.at (1.9) == Approx (50.0));
    CHECK (hand.at (2.1) == Approx (20.0));

    hand.isRolling = true;
    hand.recorder.started (1.0, 5.0);
    hand.play (1.0, 4.0);
    hand.stop();
    CHECK (hand.at (3.0) == Approx (20.0));
}

TEST_CASE ("a move in read suspends the lane until it is resumed, and writes nothing", "[engine][automation][S1-59]")
{
    Hand hand ("read");
    hand.start (1.0);
    hand.move (2.0, 60.0);
    hand.play (2.0, 4.0);
    CHECK (hand.recorder.isSuspended (hand.parameter->path));
    CHECK_FALSE (hand.plays());
    hand.stop();
    hand.start (0.0);
    CHECK_FALSE (hand.plays());
    CHECK (hand.at (3.0) == Approx (20.0));
    hand.recorder.resume (hand.parameter->path);
    CHECK (hand.plays());

    hand.move (4.0, 10.0);
    hand.session.undo();
    hand.recorder.resumeAll();
    hand.session.redo();
    CHECK (hand.plays());
}

TEST_CASE ("a loop ends the pass, and latch begins another", "[engine][automation][S1-59]")
{
    Hand hand ("latch");
    hand.start (1.0);
    hand.move (2.0, 60.0);
    hand.play (2.0, 4.0);
    hand.play (1.0, 3.0);
    hand.move (3.0, 90.0);
    hand.play (3.0, 3.5);
    hand.stop();
    CHECK (hand.at (3.9) == Approx (60.0));
    CHECK (hand.at (1.5) == Approx (60.0));
    CHECK (hand.at (3.4) == Approx (90.0));
    CHECK (hand.at (4.2) == Approx (20.0));
}

TEST_CASE ("a recorded pass is thinned to a thousandth of the range", "[engine][automation][S1-59]")
{
    Hand hand ("touch");
    hand.start (0.0);
    hand.recorder.touch (hand.parameter->path);
    for (int i = 0; i <= 400; ++i)
    {
        hand.move (1.0 + i * 0.01, 50.0 + 0.1 * i);
        hand.recorder.advance (hand.now);
    }
    hand.recorder.release (hand.parameter->path);
    const auto root = hand.state();
    CHECK (pointsOf (laneOf (root, *hand.parameter)).size() < 12);
    for (int i = 0; i < 400; ++i)
        CHECK (hand.at (1.0 + i * 0.01) == Approx (50.0 + 0.1 * i).margin (0.101));
}
