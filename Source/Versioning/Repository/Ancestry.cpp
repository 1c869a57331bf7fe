#include "Core/Text.h"
#include "Versioning/Repository/Repository.h"

#include <map>
#include <queue>
#include <set>

namespace amp::versions
{
namespace
{
/** Later versions first; the same for everybody who looks. */
bool isLater (const Commit& a, const Commit& b)
{
    return std::pair (a.time.toMilliseconds(), a.id) > std::pair (b.time.toMilliseconds(), b.id);
}

/** Each version in front of its parents, and otherwise the latest first. */
std::vector<Commit> inOrder (const std::vector<Commit>& all)
{
    std::map<std::string, int> waitingFor;  // children that must come first
    std::map<std::string, const Commit*> byId;
    for (const auto& commit : all)
        byId[commit.id] = &commit;
    for (const auto& commit : all)
        for (const auto& parent : commit.parents)
            ++waitingFor[parent];

    const auto isEarlier = [] (const Commit* a, const Commit* b) { return isLater (*b, *a); };
    std::priority_queue<const Commit*, std::vector<const Commit*>, decltype (isEarlier)> ready (isEarlier);
    for (const auto& commit : all)
        if (waitingFor[commit.id] == 0)
            ready.push (&commit);

    std::vector<Commit> ordered;
    while (! ready.empty())
    {
        const auto* commit = ready.top();
        ready.pop();
        ordered.push_back (*commit);
        for (const auto& parent : commit->parents)
            if (--waitingFor[parent] == 0 && byId.contains (parent))
                ready.push (byId[parent]);
    }
    return ordered;
}
}  // namespace

Result<std::vector<Commit>> Repository::ancestors (std::vector<std::string> waiting)
{
    std::vector<Commit> found;
    std::set<std::string> seen;
    while (! waiting.empty())
    {
        const auto id = waiting.back();
        waiting.pop_back();
        if (! seen.insert (id).second)
            continue;
        auto commit = commitOf (id);
        if (! commit)
            return commit.error();
        waiting.insert (waiting.end(), commit->parents.begin(), commit->parents.end());
        found.push_back (std::move (*commit));
    }
    return found;
}

Result<std::vector<Commit>> Repository::log (const std::string& from)
{
    const auto all = from.empty() ? Result<std::vector<Commit>> (std::vector<Commit>()) : ancestors ({ from });
    return all ? Result<std::vector<Commit>> (inOrder (*all)) : all;
}

Result<std::vector<Commit>> Repository::everything()
{
    const auto all = ancestors (tips (names));
    return all ? Result<std::vector<Commit>> (inOrder (*all)) : all;
}

Result<bool> Repository::isBefore (const std::string& early, const std::string& late)
{
    const auto all = ancestors ({ late });
    if (! all)
        return all.error();
    return std::any_of (all->begin(), all->end(), [&] (const Commit& c) { return c.id == early; });
}

Result<NodePtr> Repository::commonState (const std::string& a, const std::string& b)
{
    const auto ofA = ancestors ({ a }), ofB = ancestors ({ b });
    if (! ofA || ! ofB)
        return ofA ? ofB.error() : ofA.error();

    std::set<std::string> ids, trees;
    for (const auto& commit : *ofB)
    {
        ids.insert (commit.id);
        trees.insert (commit.tree);
    }

    // What both came from, without what such a version came from itself.
    std::set<std::string> older;
    std::vector<Commit> common, alike;
    for (const auto& commit : inOrder (*ofA))
        if (ids.contains (commit.id))
        {
            if (! older.contains (commit.id))
                common.push_back (commit);
            older.insert (commit.parents.begin(), commit.parents.end());
        }
        else if (trees.contains (commit.tree))
            alike.push_back (commit);

    auto& best = common.empty() ? alike : common;
    if (best.empty())
        return Error { {}, "the two have no version in common: they are not versions of one session" };
    return subtrees.read (std::min_element (best.begin(), best.end(), isLater)->tree);
}

Result<std::string> Repository::resolve (const juce::String& word)
{
    const auto name = word.upToFirstOccurrenceOf ("~", false, false);
    const auto steps =
        word.containsChar ('~') ? std::max (1, word.fromFirstOccurrenceOf ("~", false, false).getIntValue()) : 0;

    std::vector<std::string> found;
    const auto key = name.toStdString();
    if (name == "HEAD")
    {
        if (names.head().empty())
            return Error { toText (folder), "there is no version yet; commit makes one" };
        found.push_back (names.head());
    }
    else if (name == "stash")
    {
        if (names.stashes.empty())
            return Error { toText (folder), "nothing is stashed" };
        found.push_back (names.stashes.back());
    }
    else if (const auto branch = names.branches.find (key); branch != names.branches.end())
        found.push_back (branch->second);
    else if (const auto tag = names.tags.find (key); tag != names.tags.end())
        found.push_back (tag->second.commit);
    else if (name.length() >= 4 && name.containsOnly ("0123456789abcdef"))
    {
        const auto all = everything();
        if (! all)
            return all.error();
        for (const auto& commit : *all)
            if (commit.id.starts_with (key))
                found.push_back (commit.id);
        if (found.empty() && name.length() == 64 && commitOf (key))
            found.push_back (key);
    }

    if (found.empty())
        return Error { toText (folder), "no branch, tag or version is called " + name.quoted() + "; log lists them" };
    if (found.size() > 1)
        return Error { toText (folder), name.quoted() + " is the beginning of several versions; give more digits" };

    auto at = found.front();
    for (int i = 0; i < steps; ++i)
    {
        const auto commit = commitOf (at);
        if (! commit)
            return commit.error();
        if (commit->parents.empty())
            return Error { toText (folder), word.quoted() + " is before the first version" };
        at = commit->parents.front();
    }
    return at;
}
}  // namespace amp::versions
