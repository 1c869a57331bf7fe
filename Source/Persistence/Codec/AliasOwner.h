#pragma once
#include "Model/Schema/Schema.h"

#include <vector>

namespace amp
{
/** Where the owner of an alias stands: from the root, or from the channel of the track that the alias belongs to, through objects to
    a field. */
struct AliasOwner
{
    bool isOfChannel = false;
    std::vector<const schema::Field*> way;
    const schema::Field* field = nullptr;
};

/** The target of an alias, followed through the tables once. Thread: any. */
const AliasOwner& ownerOfAlias (const schema::Field& alias);

/** True if some alias is a copy of this field. Thread: any. */
bool isAliasOwner (const schema::Field&);
} // namespace amp
