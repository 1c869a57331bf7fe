#include "Persistence/Migrations/Migrations.h"

#include "Model/Schema/Entities.h"

namespace amp
{
namespace
{
struct Migration
{
    FormatVersion below;
    void (*run) (Node&);
};

constexpr Migration migrations[] {
    { { 1, 0, 0 }, migrate_0_9_to_1_0 },
};
}  // namespace

void migrate (Node& root, FormatVersion from)
{
    auto isOlder = false;
    for (const auto& migration : migrations)
        if (from < migration.below)
        {
            migration.run (root);
            isOlder = true;
        }

    if (! isOlder)
        return;
    for (const auto& child : root.children)
        if (child->type == identifierOf (*schema::sessionState.find ("session")))
            const_cast<Node&> (*child).remove (
                identifierOf (*schema::sessionInfo.find ("version")));  // the fallback is the current one
}
}  // namespace amp
