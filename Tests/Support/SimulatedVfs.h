#pragma once
#include "Core/Vfs.h"

#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <set>

namespace amp::tests
{
/** A disk in memory that fails, or loses power, at a chosen call.

    What a power cut leaves: of what was written since a file's last sync, any part, torn at 512 bytes, with zeros where
   the length arrived and the bytes did not; of the creations, renames and removals since a folder's last sync, any
   subset. A rename itself is indivisible. What was written before a failed sync is never safe again. Folders are there
   at once.

    Thread: any.
*/
class SimulatedVfs : public Vfs
{
public:
    SimulatedVfs();

    /** Puts a file on the disk that was always there. */
    void put (const std::string& path, const std::string& content);

    /** What a program would read now; nothing if there is no such file. */
    std::optional<std::string> content (const std::string& path) const;

    /** The paths of all files. */
    std::vector<std::string> files() const;

    /** Calls made so far, of every kind. */
    int calls() const
    {
        const std::lock_guard lock (mutex);
        return made;
    }

    enum class Lasting { once, forever };

    /** Makes the n-th call, counted from 1, answer with an errno and do nothing. A file is closed all the same. */
    void failCall (int n, int code, Lasting = Lasting::once);

    /** Makes the n-th call, if it writes, write only half of what it should. */
    void shortenCall (int n) { shortened = n; }

    /** Makes the n-th call and all later ones fail, as in a program that ends there. */
    void losePowerAt (int n) { failCall (n, EIO, Lasting::forever); }

    void forbidLinks() { hasLinks = false; }

    /** How many bytes the disk holds; what is beyond is ENOSPC. Folders and names cost nothing. */
    void limitTo (int64_t bytes)
    {
        const std::lock_guard lock (mutex);
        room = bytes;
    }

    /** From now on it holds no byte more than it has. */
    void fill()
    {
        const std::lock_guard lock (mutex);
        room = 0;
        room = usedNow();
    }

    /** The disk after the power came back: one of the many possible, at random. */
    std::unique_ptr<SimulatedVfs> afterPowerCut (std::mt19937&) const;

protected:
    int sysOpen (const std::string&, Access, mode_t) override;
    ssize_t sysRead (int, int64_t, void*, size_t) override;
    ssize_t sysWrite (int, int64_t, const void*, size_t) override;
    int sysTruncate (int, int64_t) override;
    int sysSetMode (int, mode_t) override;
    int sysHandleStatus (int, Status&) override;
    int sysSync (int) override;
    int sysClose (int) override;
    int sysStatus (const std::string&, Status&) override;
    int sysList (const std::string&, std::vector<std::string>&) override;
    int sysResolve (const std::string&, std::string&) override;
    int sysRename (const std::string&, const std::string&) override;
    int sysLink (const std::string&, const std::string&) override;
    int sysUnlink (const std::string&) override;
    int sysMakeFolder (const std::string&, mode_t) override;
    int sysRemoveFolder (const std::string&) override;
    int sysSyncFolder (const std::string&) override;

private:
    struct Change
    {
        bool isTruncation = false;
        int64_t offset = 0;  ///< or the new size
        std::string bytes;
    };

    struct File
    {
        mode_t mode = 0644;
        std::string content;           ///< what a program sees
        std::string durable;           ///< what is certainly on the disk
        std::vector<Change> unsynced;  ///< what the next sync makes durable
        std::vector<Change> doomed;    ///< what a failed sync left to chance for good
    };
    using Names = std::map<std::string, std::shared_ptr<File>>;

    /** Names that change together; a null file takes the name away. */
    struct NameChange
    {
        std::string folder;
        std::vector<std::pair<std::string, std::shared_ptr<File>>> names;
    };

    int answer();
    int64_t usedNow() const;
    void change (File&, Change);
    void rename (NameChange);
    static void apply (const Change&, std::string&);
    static void applyTorn (const Change&, std::string&, std::mt19937&);
    static void apply (const NameChange&, Names&);
    void describe (const File&, Status&) const;

    mutable std::mutex mutex;  ///< guards all that follows
    Names names, durableNames;
    std::vector<NameChange> unsyncedNames;
    std::set<std::string> folders { "/" };
    std::map<int, std::shared_ptr<File>> open;
    int made = 0, nextHandle = 3;
    int failing = 0, failure = 0, shortened = 0;
    Lasting lasting = Lasting::once;
    bool hasLinks = true;
    int64_t room = std::numeric_limits<int64_t>::max();
};
}  // namespace amp::tests
