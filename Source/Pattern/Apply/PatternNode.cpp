#include "Pattern/Apply/PatternNode.h"

#include "Model/Schema/Entities.h"

namespace amp::pattern
{
namespace
{
const juce::Identifier bpmKey { "bpm" }, eventsKey { "events" }, environmentKey { "environment" };
}

PatternNode::PatternNode (const NodePtr& start)
    : content (start != nullptr ? start : std::make_shared<const Node> (juce::Identifier ("pattern")))
{}

NodePtr PatternNode::member (const juce::String& map, const juce::String& key) const
{
    const auto& container = content->child (map);
    return container != nullptr ? container->member (key) : nullptr;
}

juce::StringArray PatternNode::ids (const juce::String& map) const
{
    juce::StringArray all;
    if (const auto& container = content->child (map); container != nullptr)
        for (const auto& member : container->children)
            all.add (member->idOrKey());
    return all;
}

void PatternNode::take (const juce::String& key, const NodePtr& part)
{
    auto copy = std::make_shared<Node> (*content);
    const auto isIt = [&] (const NodePtr& c) { return c->type == juce::Identifier (key); };
    const auto found = std::find_if (copy->children.begin(), copy->children.end(), isIt);
    if (found != copy->children.end() && part != nullptr)
        *found = part;
    else if (found != copy->children.end())
        copy->children.erase (found);
    else if (part != nullptr)
        copy->add (part);
    content = std::move (copy);
}

void PatternNode::put (const juce::String& map, const NodePtr& member)
{
    const auto& old = content->child (map);
    auto container = old != nullptr ? std::make_shared<Node> (*old) : std::make_shared<Node> (juce::Identifier (map));
    if (const auto index = container->indexOfMember (member->idOrKey()); index >= 0)
        container->children[static_cast<size_t> (index)] = member;
    else
        container->add (member);
    take (map, container);
}

NodePtr withoutEvents (const Node& sequence)
{
    auto copy = std::make_shared<Node> (sequence);
    copy->remove (eventsKey);
    return copy;
}

NodePtr environmentOfScene (const Node* environment)
{
    auto copy = std::make_shared<Node> (*environment);
    copy->remove (bpmKey);
    return copy;
}

NodePtr environmentForScene (const NodePtr& environment, double bpm)
{
    auto copy =
        environment != nullptr ? std::make_shared<Node> (*environment) : std::make_shared<Node> (environmentKey);
    copy->set (bpmKey, bpm);
    return copy;
}
}  // namespace amp::pattern
