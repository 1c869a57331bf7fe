#include "Core/Text.h"
#include "Versioning/Repository/Repository.h"

/** Branches and tags of a repository. */
namespace amp::versions
{
namespace
{
Error noBranch (const juce::String& name)
{
    return { {}, "there is no branch " + name.quoted() };
}
}  // namespace

Result<> Repository::createBranch (const juce::String& name, const std::string& commit)
{
    if (const auto why = whyNoName (name); why.isNotEmpty())
        return Error { {}, why };
    return change ([&] (Refs& refs) -> Result<> {
        if (refs.tags.contains (name.toStdString()))
            return Error { {}, "there is a tag " + name.quoted() };
        if (! refs.branches.try_emplace (name.toStdString(), commit).second)
            return Error { {}, "there is a branch " + name.quoted() + " already" };
        return {};
    });
}

Result<> Repository::renameBranch (const juce::String& name, const juce::String& newName)
{
    if (const auto why = whyNoName (newName); why.isNotEmpty())
        return Error { {}, why };
    return change ([&] (Refs& refs) -> Result<> {
        const auto from = name.toStdString(), to = newName.toStdString();
        if (! refs.branches.contains (from))
            return noBranch (name);
        if (refs.branches.contains (to) || refs.tags.contains (to))
            return Error { {}, newName.quoted() + " names something already" };
        refs.branches[to] = refs.branches[from];
        refs.branches.erase (from);
        if (refs.branch == from)
            refs.branch = to;
        return {};
    });
}

Result<> Repository::deleteBranch (const juce::String& name, bool mayLose)
{
    const auto key = name.toStdString();
    const auto found = names.branches.find (key);
    if (found == names.branches.end())
        return noBranch (name);
    if (names.branch == key)
        return Error { {}, "the session stands on the branch " + name.quoted() + "; check out another first" };

    auto left = names;
    left.branches.erase (key);
    const auto all = ancestors (tips (left));
    if (! all)
        return all.error();
    const auto isKept = std::any_of (all->begin(), all->end(), [&] (const Commit& c) { return c.id == found->second; });
    if (! isKept && ! mayLose)
        return Error { {},
                       "no other branch or tag leads to the versions of " + name.quoted() +
                           "; merge it, tag it, or delete it by force" };
    return change ([&] (Refs& refs) -> Result<> {
        refs.branches.erase (key);
        return {};
    });
}

Result<> Repository::createTag (const juce::String& name, Tag tag)
{
    if (const auto why = whyNoName (name); why.isNotEmpty())
        return Error { {}, why };
    return change ([&] (Refs& refs) -> Result<> {
        if (refs.branches.contains (name.toStdString()))
            return Error { {}, "there is a branch " + name.quoted() };
        if (! refs.tags.try_emplace (name.toStdString(), std::move (tag)).second)
            return Error { {}, "there is a tag " + name.quoted() + " already" };
        return {};
    });
}

Result<> Repository::deleteTag (const juce::String& name)
{
    return change ([&] (Refs& refs) -> Result<> {
        if (refs.tags.erase (name.toStdString()) == 0)
            return Error { {}, "there is no tag " + name.quoted() };
        return {};
    });
}

Result<> Repository::standOn (const juce::String& word)
{
    const auto commit = resolve (word);
    if (! commit)
        return commit.error();
    return change ([&] (Refs& refs) -> Result<> {
        const auto isBranch = refs.branches.contains (word.toStdString());
        refs.branch = isBranch ? word.toStdString() : std::string();
        refs.detached = isBranch ? std::string() : *commit;
        return {};
    });
}

Result<> Repository::moveHead (const std::string& commit)
{
    return change ([&] (Refs& refs) -> Result<> {
        refs.setHead (commit);
        return {};
    });
}
}  // namespace amp::versions
