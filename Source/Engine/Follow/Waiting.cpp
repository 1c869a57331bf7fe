#include "Engine/Follow/Waiting.h"

#include "Model/View.h"
#include "Pattern/Apply/PatternNode.h"

namespace amp::engine
{
namespace
{
using LineView = View<schema::mixerLine>;

/** Without what would silence others. */
NodePtr withoutSolo (const NodePtr& track)
{
    auto copy = std::make_shared<Node> (*track);
    for (auto& child : copy->children)
        if (child->type.toString() == "meta")
        {
            auto meta = std::make_shared<Node> (*child);
            meta->set ("solo", false);
            child = meta;
        }
    return copy;
}

/** What there is of a line, or the one that comes, and the tracks that come to it. */
NodePtr joined (const NodePtr& there, const NodePtr& coming, const juce::StringArray& newTracks)
{
    auto line = std::make_shared<Node> (there != nullptr ? *there : *coming);
    juce::Array<juce::var> include;
    if (there != nullptr)
        include = LineView (there).get<"include">();
    else
        line->set ("solo", false);
    for (const auto& id : LineView (coming).get<"include">())
        if (newTracks.contains (id.toString()) && ! include.contains (id))
            include.add (id);
    line->set ("include", include);
    return line;
}
}  // namespace

NodePtr withWaiting (const NodePtr& root, const std::vector<pattern::PendingQueue::Switch>& changes)
{
    const pattern::PatternNode now (root->child ("pattern"));
    auto next = now;
    auto isOther = false;
    juce::StringArray newTracks;
    for (const auto& change : changes)
    {
        const pattern::PatternNode other (change.state.pattern);
        for (const auto& id : other.ids ("tracks"))
            if (next.member ("tracks", id) == nullptr)
            {
                next.put ("tracks", withoutSolo (other.member ("tracks", id)));
                newTracks.add (id);
                isOther = true;
            }
        for (const auto& id : other.ids ("mixer_lines"))
        {
            const auto there = next.member ("mixer_lines", id), coming = other.member ("mixer_lines", id);
            if (there == nullptr || ! newTracks.isEmpty())
            {
                next.put ("mixer_lines", joined (there, coming, newTracks));
                isOther = true;
            }
        }
    }
    if (! isOther)
        return root;

    auto copy = std::make_shared<Node> (root->type);
    copy->properties = root->properties;
    for (const auto& child : root->children)
        if (child->type.toString() != "pattern")
            copy->add (child);
    copy->add (next.node());
    return copy;
}
}  // namespace amp::engine
