#include "Versioning/Repository/Repository.h"

#include "Core/Text.h"

namespace amp::versions
{
namespace
{
/** What the versions of "/music/My song.amp.versions" are called in branches: "My-song". */
juce::String nameOf (const std::string& folder)
{
    return toText (folder)
        .fromLastOccurrenceOf ("/", false, false)
        .upToLastOccurrenceOf (".versions", false, false)
        .upToLastOccurrenceOf (".", false, false)
        .replaceCharacters (" ~^:?*[]\\\"'", "-----------");
}
}  // namespace

Result<std::unique_ptr<Repository>> Repository::open (Vfs& vfs, const std::string& sessionPath)
{
    std::unique_ptr<Repository> repository (new Repository (vfs, sessionPath + ".versions"));
    if (auto read = repository->refresh(); ! read)
        return read.error();
    return repository;
}

Result<> Repository::refresh()
{
    if (auto read = store.refresh(); ! read)
        return read;
    auto read = refsFile.read();
    if (! read)
        return read.error();
    names = std::move (*read);
    return {};
}

Result<Commit> Repository::commitOf (const std::string& id)
{
    if (const auto known = commits.find (id); known != commits.end())
        return known->second;
    auto commit = readCommit (store, id);
    if (commit)
        commits.emplace (id, *commit);
    return commit;
}

Result<NodePtr> Repository::stateOf (const std::string& id)
{
    const auto commit = commitOf (id);
    return commit ? subtrees.read (commit->tree) : Result<NodePtr> (commit.error());
}

Result<bool> Repository::isCommitted (const NodePtr& root)
{
    const auto head = names.head();
    if (head.empty())
        return false;
    const auto commit = commitOf (head);
    return commit ? Result<bool> (commit->tree == subtrees.write (root)) : Result<bool> (commit.error());
}

Commit Repository::prepare (const NewCommit& made)
{
    Commit commit;
    commit.tree = subtrees.write (made.root);
    commit.message = made.message;
    commit.author = made.author;
    commit.time = made.time;
    commit.type = made.type;
    commit.branch = toText (names.branch);
    commit.media = writeMedia (store, made.media);
    if (const auto head = names.head(); ! head.empty())
        commit.parents.push_back (head);
    if (! made.merged.empty())
        commit.parents.push_back (made.merged);
    return writeCommit (store, std::move (commit));
}

/** Changes the names: on disk first, then here. */
Result<> Repository::change (const std::function<Result<> (Refs&)>& edit)
{
    auto changed = names;
    if (auto done = edit (changed); ! done)
        return done;
    if (changed == names)
        return {};
    if (auto written = refsFile.write (changed); ! written)
        return written;
    names = std::move (changed);
    return {};
}

Result<Commit> Repository::commit (const NewCommit& made)
{
    const auto isSame = isCommitted (made.root);
    if (! isSame)
        return isSame.error();
    if (*isSame && made.merged.empty())
        return Error { {}, "nothing has changed since the last version" };

    auto commit = prepare (made);
    if (const auto written = store.flush ({ commit.id }); ! written)
        return written.error();
    if (auto moved = change ([&] (Refs& refs) -> Result<> {
            refs.setHead (commit.id);
            return {};
        });
        ! moved)
        return moved.error();
    return commit;
}

Result<Commit> Repository::stash (const NewCommit& made)
{
    if (names.head().empty())
        return Error { {}, "there is no version yet to go back to; commit first" };
    auto commit = prepare (made);
    if (const auto written = store.flush ({ commit.id }); ! written)
        return written.error();
    if (auto added = change ([&] (Refs& refs) -> Result<> {
            refs.stashes.push_back (commit.id);
            return {};
        });
        ! added)
        return added.error();
    return commit;
}

Result<> Repository::dropStash()
{
    return change ([] (Refs& refs) -> Result<> {
        if (refs.stashes.empty())
            return Error { {}, "nothing is stashed" };
        refs.stashes.pop_back();
        return {};
    });
}

Result<std::vector<juce::String>> Repository::fetch (Repository& copy)
{
    if (copy.names.branches.empty())
        return Error { toText (copy.folder), "has no versions; commit there first" };
    if (auto copied = store.copy (copy.store, copy.tips (copy.names)); ! copied)
        return copied.error();

    std::vector<juce::String> fetched;
    const auto named = change ([&] (Refs& refs) -> Result<> {
        for (const auto& [name, commit] : copy.names.branches)
        {
            const auto here = nameOf (copy.folder) + "/" + toText (name);
            refs.branches[here.toStdString()] = commit;
            fetched.push_back (here);
        }
        for (const auto& [name, tag] : copy.names.tags)
            refs.tags.try_emplace (name, tag);
        return {};
    });
    return named ? Result<std::vector<juce::String>> (std::move (fetched))
                 : Result<std::vector<juce::String>> (named.error());
}

Result<> Repository::continueFrom (Repository& earlier)
{
    if (earlier.names == Refs {})
        return {};
    if (names != Refs {})
    {
        const auto fetched = fetch (earlier);
        return fetched ? Result<>() : Result<> (fetched.error());
    }
    auto all = earlier.tips (earlier.names);
    all.insert (all.end(), earlier.names.stashes.begin(), earlier.names.stashes.end());
    if (auto copied = store.copy (earlier.store, all); ! copied)
        return copied;
    return change ([&] (Refs& refs) -> Result<> {
        refs = earlier.names;
        return {};
    });
}

std::vector<std::string> Repository::tips (const Refs& refs) const
{
    std::vector<std::string> all;
    if (const auto head = refs.head(); ! head.empty())
        all.push_back (head);
    for (const auto& [name, commit] : refs.branches)
        all.push_back (commit);
    for (const auto& [name, tag] : refs.tags)
        all.push_back (tag.commit);
    return all;
}
}  // namespace amp::versions
