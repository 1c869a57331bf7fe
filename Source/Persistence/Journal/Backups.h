#pragma once
#include "Core/Vfs.h"
#include "Persistence/Journal/SessionFiles.h"

namespace amp
{
/** The numbered backups of a session: "0012 2026-11-24 18.27.08.amp" in X.amp.backups. Thread: any; one at a time. */
class Backups
{
public:
    Backups (Vfs& v, SessionFiles f) : vfs (v), files (std::move (f)) {}

    /** The path of the next backup, in a folder that exists then. @param pinned  it is never removed. */
    Result<std::string> next (juce::Time, bool pinned = false);

    /** Removes what is too many: of the numbered backups that are not pinned, the latest twenty stay, then one an hour for a day,
        then one a day for thirty days. Touches no other file. */
    Result<> prune (juce::Time now);

    /** One name as it is in the folder. */
    struct Name
    {
        int number = 0;
        juce::Time time;
        bool isPinned = false;

        static std::optional<Name> parse (const std::string&);
        std::string toString() const;
    };

    static constexpr size_t latestKept = 20;

private:
    Vfs& vfs;
    SessionFiles files;
};
} // namespace amp
