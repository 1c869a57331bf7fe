#include "Model/NodeBuilder.h"

namespace amp
{
namespace
{
juce::Identifier toIdentifier (std::string_view s)
{
    return juce::String (s.data(), s.size());
}
}  // namespace

NodeBuilder::NodeBuilder (const schema::Entity& e, const juce::String& id)
    : entity (&e),
      node (std::make_shared<Node> (toIdentifier (e.type)))
{
    if (id.isNotEmpty())
        node->set (keys::id, id);
}

NodeBuilder::NodeBuilder (const schema::Field& field)
    : entity (field.entity),
      node (std::make_shared<Node> (identifierOf (field)))
{}

NodeBuilder& NodeBuilder::set (std::string_view key, const juce::var& value)
{
    const auto* field = entity != nullptr ? entity->find (key) : nullptr;
    jassert (field != nullptr && field->isStored());  // a field of this table
    if (field != nullptr)
        node->set (identifierOf (*field), value);
    return *this;
}

NodeBuilder& NodeBuilder::add (NodePtr child)
{
    if (child != nullptr)
        node->add (std::move (child));
    return *this;
}
}  // namespace amp
