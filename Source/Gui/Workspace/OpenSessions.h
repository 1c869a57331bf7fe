#pragma once
#include <juce_core/juce_core.h>

#include <vector>

namespace amp::gui
{
/** The sessions that are open, as the window's tabs show and choose them; App does it. One of them drives the audio: the one in
    front. Whoever calls must be ready to be hidden or, after close(), to be gone once the call has returned.

    Thread: message.
*/
class OpenSessions
{
public:
    virtual ~OpenSessions() = default;

    struct Item
    {
        juce::String id;    // of this opening; not the session's own
        juce::String title; // the file's name
        juce::String path;  // empty while it was never saved
        bool isDirty = false;
    };

    /** In the order of the tabs. */
    virtual std::vector<Item> all() const = 0;

    /** The id of the one in front. */
    virtual juce::String front() const = 0;

    /** Brings a session to the front; the one before halts without a click. */
    virtual void activate (const juce::String& id) = 0;

    /** Closes a session after a question if it has unsaved changes. */
    virtual void close (const juce::String& id) = 0;

    /** Ends the program after a question for each session with unsaved changes. */
    virtual void quit() = 0;
};
} // namespace amp::gui
