#pragma once
#include "Model/Session.h"
#include "Versioning/Merge/Merge.h"
#include "Versioning/Repository/Repository.h"

namespace amp::versions
{
/** Who makes versions, when, and how the media of a session are told apart. */
struct Maker
{
    juce::String author;
    const Clock& clock;

    /** The SHA-256 of a media file that a session names; empty if it is missing. */
    std::function<std::string (const juce::String& path)> hashOfMedia;
};

/** What a merge did, or would have done. */
struct MergeOutcome
{
    enum class Kind { upToDate, fastForward, merged, conflicts };
    Kind kind = Kind::upToDate;
    std::vector<Conflict> conflicts;
    std::string commit;
};

/** The versions of an open session: what a person does with them. Each change of the session is one undo step; nothing
   is saved. What would lose changes that no version has is refused.

    Thread: message.
*/
class Versions
{
public:
    Versions (Session& s, Repository& r, Maker m) : session (s), repository (r), maker (std::move (m)) {}

    Result<Commit> commit (const juce::String& message);

    Result<> branch (const juce::String& name, const juce::String& at);
    Result<> tag (const juce::String& name, const juce::String& at, const juce::String& message = {});

    /** Makes the session what a version says and stands there. */
    Result<> checkOut (const juce::String& word);

    /** Makes the session what a version says, and that a new version: nothing is lost, and undo takes it back. */
    Result<Commit> restore (const juce::String& word);

    /** Joins another version into the branch. With conflicts nothing has changed. */
    Result<MergeOutcome> merge (const juce::String& word, const Choices&);

    /** Puts the changes since the last version aside, or brings them back. */
    Result<> stash (const juce::String& message);
    Result<std::vector<Conflict>> popStash (const Choices&);

    /** Does to the session what one version did to the one before it, as a new version. */
    Result<std::vector<Conflict>> cherryPick (const juce::String& word, const Choices&);

    /** Makes what is at some paths what it is in a version. */
    Result<> revert (const std::vector<Path>&, const juce::String& word);

    /** True if the session says something that its version does not. */
    Result<bool> hasUncommitted();

private:
    Result<> requireCommitted (const juce::String& verb);
    Result<> become (const juce::String& name, const NodePtr& target);
    NewCommit made (const juce::String& message) const;
    std::vector<MediaOfVersion> media() const;
    Result<> nameAuthors (std::vector<Conflict>&, const std::string& ours, const std::string& theirs);
    juce::String authorOf (const Path&, const std::string& tip);

    Session& session;
    Repository& repository;
    Maker maker;
};

/** Every media file that a session plays, once, as the session states its path. */
std::vector<juce::String> mediaPaths (const NodePtr& root);
}  // namespace amp::versions
