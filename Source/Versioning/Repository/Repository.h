#pragma once
#include "Versioning/Objects/Subtrees.h"
#include "Versioning/Repository/Commit.h"
#include "Versioning/Repository/Refs.h"

namespace amp::versions
{
/** What a new version is made of. */
struct NewCommit
{
    NodePtr root;
    juce::String message, author;
    juce::Time time;
    std::vector<MediaOfVersion> media {};
    std::string merged {};  ///< the other parent of a merge
    juce::String type = "commit";
};

/** The versions of one session, in "X.amp.versions/" beside it.

    Nothing here touches the session itself: making the session what a version says is an edit like any other, see
   restore(). Every change of the names is checked against what other programs did meanwhile.

    Thread: one at a time.
*/
class Repository
{
public:
    /** The versions of a session file; it need not have any yet. @returns an Error if they cannot be read. */
    static Result<std::unique_ptr<Repository>> open (Vfs&, const std::string& sessionPath);

    /** Reads again what other programs may have changed. */
    Result<> refresh();

    const std::string& path() const { return folder; }
    const Refs& refs() const { return names; }

    /** The version that a word means: a branch, a tag, HEAD, stash, the first digits of a version; each with ~N for the
       N-th before it. @returns an Error if there is none, or several. */
    Result<std::string> resolve (const juce::String& word);

    Result<Commit> commitOf (const std::string& id);
    Result<NodePtr> stateOf (const std::string& commit);
    Result<std::vector<MediaOfVersion>> mediaOf (const Commit& commit) { return readMedia (store, commit); }

    /** The document of any state, sharing nodes with the versions. */
    Result<NodePtr> documentOf (const NodePtr& root) { return subtrees.documentOf (root); }

    /** True if a state is that of the version on which the session stands. Without versions nothing is. */
    Result<bool> isCommitted (const NodePtr& root);

    /** Makes a version and moves the branch to it. @returns an Error if nothing has changed since the last one. */
    Result<Commit> commit (const NewCommit&);

    /** The version and all before it, each in front of what it came from. */
    Result<std::vector<Commit>> log (const std::string& from);

    /** The versions of all branches and tags, in the same order. */
    Result<std::vector<Commit>> everything();

    /** The state that two versions have in common: of the latest version before both, or, if copies of a session began
       their versions apart, of the latest state that both had. @returns an Error if there is none. */
    Result<NodePtr> commonState (const std::string& a, const std::string& b);
    Result<bool> isBefore (const std::string& early, const std::string& late);

    Result<> createBranch (const juce::String& name, const std::string& commit);
    Result<> renameBranch (const juce::String& name, const juce::String& newName);

    /** @param mayLose  also if no other name leads to its versions. */
    Result<> deleteBranch (const juce::String& name, bool mayLose);
    Result<> createTag (const juce::String& name, Tag);
    Result<> deleteTag (const juce::String& name);

    /** Says that the session stands on a branch, or on the version that another word means. */
    Result<> standOn (const juce::String& word);

    /** Moves the branch to a version that comes after its own. */
    Result<> moveHead (const std::string& commit);

    /** Keeps a state aside, on top of the version where the session stands. */
    Result<Commit> stash (const NewCommit&);
    Result<> dropStash();

    /** Takes over the versions of a copy of the session; its branches get the names "copy/branch", after its file.
        @returns the branches, by their new names. */
    Result<std::vector<juce::String>> fetch (Repository& copy);

    /** Goes on where the session was kept before: has its versions, branches, tags and stashes by the same names, and
        stands where it stood. With versions of its own it keeps to those, and fetch()es the others. */
    Result<> continueFrom (Repository& earlier);

private:
    Repository (Vfs& vfs, std::string folderPath)
        : folder (std::move (folderPath)),
          store (vfs, folder + "/packs"),
          refsFile (vfs, folder),
          subtrees (store)
    {}

    Commit prepare (const NewCommit&);
    Result<> change (const std::function<Result<> (Refs&)>&);
    Result<std::vector<Commit>> ancestors (std::vector<std::string> from);
    std::vector<std::string> tips (const Refs&) const;

    std::string folder;
    ObjectStore store;
    RefsFile refsFile;
    Subtrees subtrees;
    Refs names;
    std::unordered_map<std::string, Commit> commits;
};
}  // namespace amp::versions
