#pragma once
#include "Core/AutomationControl.h"
#include "Engine/Automation/Hands.h"
#include "Model/Session.h"

namespace amp::engine
{
/** Turns moves of automated controls into passes, and passes into points.

    A control moves by an edit of its value, whoever makes it. By the mode of its lane,
    read   the lane is suspended until it is resumed;
    touch  a pass lasts from the first move to the release;
    latch  from the first move to the halt;
    write  from the start of playing to the halt, moved or not;
    trim   as touch, but the lane goes on, raised or lowered by as much as the control was moved.
    While a pass lasts, its lane does not play, but in trim. At its end it is thinned to a thousandth of the parameter's
   range and written over what the lane held there, as one undo step. Where playing jumps, by a loop or a locate, a pass
   ends and latch and write begin another. In a halt a move suspends a lane of any mode; the next start lets all but
   those in read play again.

    Thread: message. Not to be called from an observer of the session, but moved().
*/
class Recorder : public AutomationControl
{
public:
    explicit Recorder (Session&);

    /** An edit changed values. May be called from an observer.  position: of the playhead, seconds. */
    void moved (const ChangeSet&, const NodePtr& after, double position, bool isRolling);

    /** countInEnd: what is moved before it counts from there on. */
    void started (double position, double countInEnd);
    void stopped (double position);

    /** Call it several times a second while playing. */
    void advance (double position);

    /** The parameters whose lanes are not to play: suspended ones and those that are recorded. */
    std::set<Path> silenced() const;

    /** What hands add to lanes that go on playing. */
    std::map<Path, Trim> trims() const;
    Hands hands() const { return { silenced(), trims() }; }

    void touch (const Path& parameter) override;
    void release (const Path& parameter) override;
    bool isSuspended (const Path& parameter) const override { return suspendedPaths.contains (parameter); }
    std::vector<Path> suspended() const override { return { suspendedPaths.begin(), suspendedPaths.end() }; }
    bool isRecording (const Path& parameter) const override { return passes.contains (parameter); }
    void resume (const Path& parameter) override { suspendedPaths.erase (parameter); }
    void resumeAll() override { suspendedPaths.clear(); }

private:
    struct Pass
    {
        AutomatedParameter parameter;
        juce::String mode;
        double start = 0, reached = 0;   // seconds
        std::vector<CurvePoint> points;  // by time; at least one
        double rest = 0;                 // where the control stood before the first move

        bool endsAtRelease() const { return mode == "touch" || mode == "trim"; }
    };

    void begin (const AutomatedParameter&, const juce::String& mode, double position, double value, double rest);
    std::vector<CurvePoint> recorded (const Pass&, double end) const;
    void finish (const Path&, double end);
    static void add (Pass&, double position, double value);
    double valueOf (const AutomatedParameter&) const;

    Session& session;
    std::map<Path, Pass> passes;
    std::set<Path> suspendedPaths, held;
    double last = 0;        // position of the playhead at the last call
    double countInEnd = 0;  // passes begin no earlier
};
}  // namespace amp::engine
