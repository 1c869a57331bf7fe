#pragma once
#include "Core/Descriptor.h"
#include "Core/Result.h"

#include <string>

namespace amp
{
/** One writer a session: the right to write X.amp, held through the file X.amp.lock while the session is open.

    The lock itself is the system's (flock), so it ends with the process that holds it, however that ends. The file also says who holds
    it, by host, process and the time that the process began: for the message to others, for file systems whose locks do not reach
    other machines, and to notice that the last holder crashed. Thread: any; one at a time.
*/
class SessionLock
{
public:
    /** @param path  of the lock file.
        @returns     an Error that names the holder if there is one, or says why there can be no lock. */
    static Result<SessionLock> take (const std::string& path);

    SessionLock() = default;
    SessionLock (SessionLock&&) noexcept = default;
    SessionLock& operator= (SessionLock&&) noexcept;
    ~SessionLock() { release(); }

    /** Removes the file: the session was closed in an orderly way. */
    void release();

    bool isHeld() const { return file.isOpen(); }

    /** How often in a row the session was left without being closed; 0 after an orderly end. */
    int crashesBefore() const { return crashes; }

private:
    Descriptor file;
    std::string path;
    int crashes = 0;
};

/** How often in a row the session of a lock file was left without being closed, if it was; for a file that nobody holds. */
int crashesOf (const std::string& path);

/** True if somebody holds the lock file of that path now, on this machine or on another. */
bool isLocked (const std::string& path);
} // namespace amp
