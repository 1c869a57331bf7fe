#include "Model/Place.h"
#include "Versioning/Versions.h"

namespace amp::versions
{
/** The author of the latest version up to `tip` that changed what is at a path. */
juce::String Versions::authorOf (const Path& path, const std::string& tip)
{
    const auto at = [&] (const std::string& id) -> NodePtr {
        const auto state = repository.stateOf (id);
        const auto place = state ? findPlace (*state, path) : Result<Place> (state.error());
        if (! place)
            return nullptr;
        if (! place->isLeaf())
            return place->node != nullptr ? place->node : std::make_shared<Node> (juce::Identifier ("empty"));
        auto value = std::make_shared<Node> (juce::Identifier ("value"));
        value->set ("value", place->value);
        return value;
    };
    const auto same = [] (const NodePtr& a, const NodePtr& b) {
        return (a == nullptr) == (b == nullptr) && (a == nullptr || isSame (a, b));
    };

    juce::String author;
    for (auto id = tip; ! id.empty();)
    {
        const auto commit = repository.commitOf (id);
        if (! commit)
            break;
        if (author.isEmpty())
            author = commit->author;
        if (commit->parents.empty())
            break;
        std::string next;
        for (const auto& parent : commit->parents)  // where it came from, if it was merged
            if (same (at (parent), at (id)))
                next = parent;
        if (next.empty())
            return commit->author;
        id = next;
    }
    return author;
}

Result<> Versions::nameAuthors (std::vector<Conflict>& conflicts, const std::string& ours, const std::string& theirs)
{
    for (auto& conflict : conflicts)
    {
        conflict.ourAuthor = authorOf (conflict.path, ours);
        conflict.theirAuthor = authorOf (conflict.path, theirs);
    }
    return {};
}
}  // namespace amp::versions
