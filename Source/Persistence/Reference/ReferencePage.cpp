#include "Persistence/Reference/ReferencePage.h"

#include "Model/Schema/Entities.h"
#include "Persistence/Codec/AliasOwner.h"
#include "Persistence/Reference/FieldWords.h"

namespace amp
{
namespace
{
using schema::Field;
using schema::Kind;

std::string linkTo (const schema::Entity& entity)
{
    std::string anchor;
    for (const auto c : entity.type)
        anchor += static_cast<char> (std::tolower (static_cast<unsigned char> (c)));
    return "[" + std::string (entity.type) + "](#" + anchor + ")";
}

std::string kindOf (const Field& field)
{
    const auto name = std::string (reference::nameOf (field.kind));
    if (field.kind == Kind::alias)
        return "copy of `" + std::string (field.target) + "`";
    if (field.kind == Kind::object)
        return linkTo (*field.entity);
    return field.entity != nullptr ? name + " of " + linkTo (*field.entity) : name;
}

std::string presenceOf (const Field& field, const Field& owner)
{
    switch (field.presence)
    {
    case schema::Presence::required:
        return "required";
    case schema::Presence::optional:
        return "absent";
    case schema::Presence::defaulted:
    case schema::Presence::kept:
        break;
    }
    const auto fallback = reference::fallbackOf (owner);
    return fallback.empty() ? "" : "`" + fallback + "`";
}

std::string rowOf (const Field& field)
{
    const auto& owner = field.kind == Kind::alias ? *ownerOfAlias (field).field : field;
    const auto unit = reference::symbolOf (owner.unit);
    auto range = reference::rangeOf (owner);
    if (! unit.empty())
        (range += range.empty() ? "" : " ") += unit;
    return "| `" + std::string (field.key) + "` | " + kindOf (field) + " | " + range + " | " +
           presenceOf (field, owner) + " | " + std::string (reference::nameOf (owner.keep)) + " | " +
           std::string (field.doc) + " |\n";
}
}  // namespace

std::string writeReferencePage()
{
    std::string page =
        "# The session, field by field\n\n"
        "Made from the schema tables; do not edit. Format " +
        std::string (schema::formatVersion) +
        ".\n\n"
        "Class: *document* is saved, undoable and shared; *view* is saved only; *runtime* is answered by the running\n"
        "program; *derived* is cached beside the session. A value outside its range is set to the nearest one\n"
        "inside, with a warning, when a file is loaded, and refused everywhere else.\n";
    for (const auto* entity : schema::entities)
    {
        page += "\n## " + std::string (entity->type) + "\n\n" + std::string (entity->doc) + "\n\n";
        page += "| key | kind | range | default | class | what it is |\n|---|---|---|---|---|---|\n";
        for (const auto& field : entity->fields)
            page += rowOf (field);
    }
    return page;
}
}  // namespace amp
