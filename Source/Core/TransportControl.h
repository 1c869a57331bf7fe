#pragma once

namespace amp
{
/** What the transport is doing: always exactly one of these. */
enum class TransportState { stopped, paused, playing };

/** The transport as the window, the commands and remote surfaces drive it. Loop and metronome are not here: they belong
   to the document, and whoever plays follows it.

    Thread: message, except state() and position(), which any thread may ask.
*/
class TransportControl
{
public:
    virtual ~TransportControl() = default;

    /** Plays from where the playhead stands, or as many bars before it as transport.preRoll says, with clicks. While
       playing: nothing. */
    virtual void play() = 0;

    /** Halts; the playhead stays. While stopped: nothing. */
    virtual void pause() = 0;

    /** Halts; the playhead returns to where playing began. */
    virtual void stop() = 0;

    /** Moves the playhead, playing on if it was playing.  seconds: from the session's start; below 0 counts as 0. */
    virtual void locate (double seconds) = 0;

    /** The playhead is dragged with sound: it halts, and short grains are heard that go after it at its speed and in its
       direction; while it stands there is silence. seconds: from the session's start; below 0 counts as 0. */
    virtual void beginScrub (double seconds) = 0;
    virtual void scrub (double seconds) = 0;

    /** Lets the playhead stay where it was dragged. Playing ends a scrub too. */
    virtual void endScrub() = 0;

    /** What was asked for last; sound follows within a block and 10 ms. */
    virtual TransportState state() const = 0;

    /** Where the playhead is, in seconds, interpolated between audio blocks for the screen. Never runs backwards while
       playing, but for a locate or the wrap of a loop. */
    virtual double position() const = 0;

    bool isPlaying() const { return state() == TransportState::playing; }
    bool isPaused() const { return state() == TransportState::paused; }
    bool isStopped() const { return state() == TransportState::stopped; }
};
}  // namespace amp
