#pragma once
#include "Core/Result.h"

#include <functional>

namespace amp::gui
{
/** Session files, as the window asks for them; App does it. Whoever calls must be ready to be replaced: after create() and
    open() another session is shown, once the call has returned.

    Thread: message.
*/
class Documents
{
public:
    virtual ~Documents() = default;

    /** Shows a new, empty session. */
    virtual Result<> create() = 0;

    /** Shows the session of a file. On an Error nothing has changed. */
    virtual Result<> open (const juce::File&) = 0;

    /** Told how a save ended, soon after, on the message thread. */
    using Saved = std::function<void (const Result<>&)>;

    /** Saves to file(), in the background. Only where there is one. */
    virtual void save (Saved) = 0;

    /** Saves to another file, which is file() from then on. */
    virtual void saveAs (const juce::File&, Saved) = 0;

    /** Where the session is saved; an empty File if it never was. */
    virtual juce::File file() const = 0;

    /** Ends the program. */
    virtual void quit() = 0;
};
} // namespace amp::gui
