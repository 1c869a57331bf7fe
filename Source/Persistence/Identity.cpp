#include "Persistence/Identity.h"

#include "Core/Ids.h"
#include "Model/Schema/Root.h"

namespace amp
{
namespace
{
const schema::Field& rootField (const char* key)
{
    return *schema::sessionState.find (key);
}

/** A copy of an object of the root that may be written to. */
std::shared_ptr<Node> copyOf (const NodePtr& root, const schema::Field& field)
{
    const auto& child = root->child (identifierOf (field));
    return child != nullptr ? std::make_shared<Node> (*child) : std::make_shared<Node> (identifierOf (field));
}

/** Sets a text that is absent or empty. */
void complete (Node& node, const schema::Entity& entity, const char* key, const juce::String& value)
{
    const auto& identifier = identifierOf (*entity.find (key));
    const auto* stored = node.find (identifier);
    if (stored == nullptr || stored->toString().isEmpty())
        node.set (identifier, value);
}
}  // namespace

NodePtr withIdentity (const NodePtr& root, const juce::String& name, const Clock& clock)
{
    auto info = copyOf (root, rootField ("session"));
    auto project = copyOf (root, rootField ("project"));

    complete (*project, schema::project, "id", newId ("project"));
    complete (*project, schema::project, "name", name);
    complete (*info, schema::sessionInfo, "id", newId ("session"));
    complete (*info, schema::sessionInfo, "name", name + ".amp");
    complete (*info, schema::sessionInfo, "projectId", project->find (keys::id)->toString());
    complete (*info, schema::sessionInfo, "createdAt", toIso8601 (clock.now()));
    complete (*info, schema::sessionInfo, "lastSaved", toIso8601 (clock.now()));

    auto completed = std::make_shared<Node> (*root);
    std::erase_if (completed->children,
                   [&] (const NodePtr& c) { return c->type == info->type || c->type == project->type; });
    completed->children.insert (completed->children.begin(), { info, project });
    return completed;
}
}  // namespace amp
