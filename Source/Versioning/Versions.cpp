#include "Versioning/Versions.h"

#include "Core/Text.h"
#include "Model/Lookup.h"
#include "Versioning/Diff/Restore.h"

#include <set>

namespace amp::versions
{
std::vector<juce::String> mediaPaths (const NodePtr& root)
{
    std::set<juce::String> paths;
    for (const auto track : SessionView (root).get<"tracks">())
    {
        if (const auto path = track.get<"filePath">(); path.has_value() && path->isNotEmpty())
            paths.insert (*path);
        for (const auto lane : track.get<"lanes">())
            for (const auto clip : lane.get<"clips">())
                if (const auto path = clip.get<"filePath">(); path.has_value() && path->isNotEmpty())
                    paths.insert (*path);
    }
    return { paths.begin(), paths.end() };
}

std::vector<MediaOfVersion> Versions::media() const
{
    const auto root = session.now().root();
    std::map<juce::String, juce::String> known;
    for (const auto file : SessionView (root).get<"media">())
        known[file.get<"path">()] = file.get<"hash">();

    std::vector<MediaOfVersion> all;
    for (const auto& path : mediaPaths (root))
    {
        const auto listed = known.find (path);
        const auto isKnown = listed != known.end() && listed->second.isNotEmpty();
        all.push_back ({ path.toStdString(),
                         isKnown             ? listed->second.toStdString()
                         : maker.hashOfMedia ? maker.hashOfMedia (path)
                                             : "" });
    }
    return all;
}

NewCommit Versions::made (const juce::String& message) const
{
    return { session.now().root(), message, maker.author, maker.clock.now(), media() };
}

Result<bool> Versions::hasUncommitted()
{
    const auto isCommitted = repository.isCommitted (session.now().root());
    return isCommitted ? Result<bool> (! *isCommitted) : isCommitted;
}

Result<> Versions::requireCommitted (const juce::String& verb)
{
    const auto isDirty = hasUncommitted();
    if (! isDirty)
        return isDirty.error();
    if (*isDirty && ! repository.refs().head().empty())
        return Error { {}, "has changes that no version has; commit or stash them before " + verb };
    return {};
}

/** Makes the session's document another one, in one undo step. */
Result<> Versions::become (const juce::String& name, const NodePtr& target)
{
    const auto document = repository.documentOf (session.now().root());
    if (! document)
        return document.error();
    return session.edit (name, [&] (Edit& edit) { return versions::restore (edit, *document, target); });
}

Result<Commit> Versions::commit (const juce::String& message)
{
    if (message.trim().isEmpty())
        return Error { {}, "a version needs a message that says what it is" };
    return repository.commit (made (message.trim()));
}

Result<> Versions::branch (const juce::String& name, const juce::String& at)
{
    const auto commit = repository.resolve (at);
    return commit ? repository.createBranch (name, *commit) : Result<> (commit.error());
}

Result<> Versions::tag (const juce::String& name, const juce::String& at, const juce::String& message)
{
    const auto commit = repository.resolve (at);
    return commit ? repository.createTag (name, { *commit, message, maker.author, toIso8601 (maker.clock.now()) })
                  : Result<> (commit.error());
}

Result<> Versions::checkOut (const juce::String& word)
{
    const auto commit = repository.resolve (word);
    if (! commit)
        return commit.error();
    if (auto clean = requireCommitted ("checking out another version"); ! clean)
        return clean;
    const auto state = repository.stateOf (*commit);
    if (! state)
        return state.error();
    if (auto done = become ("Check out " + word, *state); ! done)
        return done;
    return repository.standOn (word);
}

Result<Commit> Versions::restore (const juce::String& word)
{
    const auto id = repository.resolve (word);
    const auto commit = id ? repository.commitOf (*id) : Result<Commit> (id.error());
    if (! commit)
        return commit;
    if (auto clean = requireCommitted ("restoring another version"); ! clean)
        return clean.error();
    const auto state = repository.stateOf (*id);
    if (! state)
        return state.error();
    if (auto done = become ("Restore " + commit->shortId(), *state); ! done)
        return done.error();
    return repository.commit (made ("Restored " + commit->shortId() + ": " + commit->message));
}

Result<MergeOutcome> Versions::merge (const juce::String& word, const Choices& choices)
{
    const auto theirs = repository.resolve (word);
    if (! theirs)
        return theirs.error();
    if (auto clean = requireCommitted ("merging"); ! clean)
        return clean.error();
    const auto ours = repository.refs().head();
    if (ours.empty())
        return Error { {}, "there is no version yet; commit makes one" };

    const auto isIn = repository.isBefore (*theirs, ours), isAhead = repository.isBefore (ours, *theirs);
    if (! isIn || ! isAhead)
        return isIn ? isAhead.error() : isIn.error();
    if (*isIn)
        return MergeOutcome();

    const auto ourState = repository.stateOf (ours), theirState = repository.stateOf (*theirs);
    if (! ourState || ! theirState)
        return ourState ? theirState.error() : ourState.error();
    if (*isAhead)
    {
        if (auto done = become ("Merge " + word, *theirState); ! done)
            return done.error();
        if (auto moved = repository.moveHead (*theirs); ! moved)
            return moved.error();
        return MergeOutcome { MergeOutcome::Kind::fastForward, {}, *theirs };
    }

    const auto base = repository.commonState (ours, *theirs);
    if (! base)
        return base.error();
    auto merged = versions::merge (*base, *ourState, *theirState, choices);
    if (! merged.conflicts.empty())
    {
        if (auto named = nameAuthors (merged.conflicts, ours, *theirs); ! named)
            return named.error();
        return MergeOutcome { MergeOutcome::Kind::conflicts, std::move (merged.conflicts), {} };
    }

    if (auto done = become ("Merge " + word, merged.root); ! done)
        return done.error();
    auto making = made ("Merge " + word);
    making.merged = *theirs;
    making.type = "merge";
    const auto commit = repository.commit (making);
    if (! commit)
        return commit.error();
    return MergeOutcome { MergeOutcome::Kind::merged, {}, commit->id };
}

Result<> Versions::stash (const juce::String& message)
{
    const auto isDirty = hasUncommitted();
    if (! isDirty)
        return isDirty.error();
    if (! *isDirty)
        return Error { {}, "nothing has changed since the last version" };

    auto making = made (message.isEmpty() ? juce::String ("Stashed changes") : message);
    making.type = "stash";
    if (const auto kept = repository.stash (making); ! kept)
        return kept.error();
    const auto state = repository.stateOf (repository.refs().head());
    if (! state)
        return state.error();
    return become ("Stash", *state);
}

Result<std::vector<Conflict>> Versions::popStash (const Choices& choices)
{
    const auto stash = repository.resolve ("stash");
    const auto commit = stash ? repository.commitOf (*stash) : Result<Commit> (stash.error());
    if (! commit)
        return commit.error();
    const auto base = repository.stateOf (commit->parents.front()), kept = repository.stateOf (commit->id),
               now = repository.documentOf (session.now().root());
    if (! base || ! kept || ! now)
        return ! base ? base.error() : ! kept ? kept.error() : now.error();

    auto merged = versions::merge (*base, *now, *kept, choices);
    for (auto& conflict : merged.conflicts)
        conflict.ourAuthor = maker.author, conflict.theirAuthor = commit->author;
    if (! merged.conflicts.empty())
        return std::move (merged.conflicts);
    if (auto done = become ("Take the stash back", merged.root); ! done)
        return done.error();
    if (auto dropped = repository.dropStash(); ! dropped)
        return dropped.error();
    return std::vector<Conflict>();
}

Result<std::vector<Conflict>> Versions::cherryPick (const juce::String& word, const Choices& choices)
{
    const auto id = repository.resolve (word);
    const auto picked = id ? repository.commitOf (*id) : Result<Commit> (id.error());
    if (! picked)
        return picked.error();
    if (picked->parents.empty())
        return Error { {}, word.quoted() + " is the first version: there is nothing that it changed" };
    if (auto clean = requireCommitted ("taking over another version's changes"); ! clean)
        return clean.error();

    const auto base = repository.stateOf (picked->parents.front()), theirs = repository.stateOf (picked->id),
               now = repository.documentOf (session.now().root());
    if (! base || ! theirs || ! now)
        return ! base ? base.error() : ! theirs ? theirs.error() : now.error();

    auto merged = versions::merge (*base, *now, *theirs, choices);
    if (! merged.conflicts.empty())
    {
        if (auto named = nameAuthors (merged.conflicts, repository.refs().head(), *id); ! named)
            return named.error();
        return std::move (merged.conflicts);
    }
    if (auto done = become ("Take over " + picked->shortId(), merged.root); ! done)
        return done.error();
    auto making = made (picked->message);
    making.author = picked->author;
    const auto commit = repository.commit (making);
    return commit ? Result<std::vector<Conflict>> (std::vector<Conflict>())
                  : Result<std::vector<Conflict>> (commit.error());
}

Result<> Versions::revert (const std::vector<Path>& paths, const juce::String& word)
{
    const auto id = repository.resolve (word);
    const auto target = id ? repository.stateOf (*id) : Result<NodePtr> (id.error());
    const auto document = repository.documentOf (session.now().root());
    if (! target || ! document)
        return target ? document.error() : target.error();
    return session.edit ("Revert", [&] (Edit& edit) { return versions::restore (edit, *document, *target, paths); });
}
}  // namespace amp::versions
