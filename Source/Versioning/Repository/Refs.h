#pragma once
#include "Core/Vfs.h"

#include <map>

namespace amp::versions
{
/** A name for a version, with a word about it. */
struct Tag
{
    std::string commit;
    juce::String message, author, time;

    bool operator== (const Tag&) const = default;
};

/** The names of a repository, and where the session stands. */
struct Refs
{
    std::string branch = "main";  ///< that a commit extends; empty: the session stands on no branch
    std::string detached;         ///< the version it stands on if it is on no branch
    std::map<std::string, std::string>
        branches;  ///< name -> commit; the branch of a session without versions has none yet
    std::map<std::string, Tag> tags;
    std::vector<std::string> stashes;  ///< the latest last

    /** The version on which the session stands; empty if there is none yet. */
    std::string head() const;
    void setHead (const std::string& commit);

    bool operator== (const Refs&) const = default;
};

/** The refs as files "refs.000001", "refs.000002" …, of which the last counts.

    A change makes the next file, which only one of several programs can do: the others are told that the refs have
   changed. So nobody's commit is lost, and a crash leaves the old refs or the new ones. The last 100 are kept, so that
   what a name stood for can be found again.
*/
class RefsFile
{
public:
    RefsFile (Vfs& v, std::string folderPath) : vfs (v), folder (std::move (folderPath)) {}

    /** The refs as they are now. Without a folder, those of a new repository. */
    Result<Refs> read();

    /** Replaces what read() gave. @returns an Error if another program has changed the refs since. */
    Result<> write (const Refs&);

private:
    Result<std::vector<int>> numbers() const;
    std::string nameOf (int number) const;
    Result<> removeOld (const std::vector<int>&);

    Vfs& vfs;
    std::string folder;
    int current = 0;
};

/** Why a text cannot name a branch or a tag; empty if it can. */
juce::String whyNoName (const juce::String&);
}  // namespace amp::versions
