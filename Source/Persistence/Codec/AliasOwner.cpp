#include "Persistence/Codec/AliasOwner.h"

#include "Model/Schema/Entities.h"

#include <unordered_map>
#include <unordered_set>

namespace amp
{
namespace
{
AliasOwner follow (std::string_view target)
{
    constexpr std::string_view ofChannel = "mixer.channels[trackId].";

    AliasOwner owner;
    const auto* entity = &schema::sessionState;
    if (target.starts_with (ofChannel))
    {
        owner.isOfChannel = true;
        entity = &schema::channel;
        target.remove_prefix (ofChannel.size());
    }

    for (auto dot = target.find ('.'); dot != std::string_view::npos; dot = target.find ('.'))
    {
        owner.way.push_back (entity->find (target.substr (0, dot)));
        entity = owner.way.back()->entity;
        target.remove_prefix (dot + 1);
    }
    owner.field = entity->find (target);
    return owner;
}

const std::unordered_map<const schema::Field*, AliasOwner>& allOwners()
{
    static const auto owners = [] {
        std::unordered_map<const schema::Field*, AliasOwner> all;
        for (const auto* entity : schema::entities)
            for (const auto& field : entity->fields)
                if (field.kind == schema::Kind::alias)
                    all.emplace (&field, follow (field.target));
        return all;
    }();
    return owners;
}
}  // namespace

const AliasOwner& ownerOfAlias (const schema::Field& alias)
{
    return allOwners().at (&alias);
}

bool isAliasOwner (const schema::Field& field)
{
    static const auto fields = [] {
        std::unordered_set<const schema::Field*> all;
        for (const auto& [alias, owner] : allOwners())
            all.insert (owner.field);
        return all;
    }();
    return fields.contains (&field);
}
}  // namespace amp
