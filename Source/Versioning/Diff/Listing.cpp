#include "Versioning/Diff/Listing.h"

#include "Core/Path.h"
#include "Model/Schema/Entities.h"
#include "Persistence/Codec/PackedCodec.h"
#include "Versioning/Objects/Subtrees.h"

namespace amp::versions
{
namespace
{
using schema::Kind;

class Lines
{
public:
    std::string text;

    void object (const schema::Entity& entity, const Node& node, const Path& path)
    {
        for (const auto& field : entity.fields)
            if (field.kind != Kind::alias && field.keep == schema::Keep::document)
                value (field, node, path / field.key);
        if (const auto* unknown = node.find (keys::unknown))
            line (path / "@unknown", unknown->toString().toStdString());
    }

private:
    void line (const Path& path, const std::string& json) { text += path.toString() + " = " + json + '\n'; }

    void value (const schema::Field& field, const Node& owner, const Path& path)
    {
        if (! field.isNode())
        {
            const auto* stored = owner.find (identifierOf (field));
            if (stored == nullptr ||
                (field.presence == schema::Presence::defaulted && isSame (*stored, fallbackOf (field))))
                return;
            if (field.kind == Kind::packed)
                items (field, PackedList::fromVar (*stored), path);
            else
                line (path, leafJson (field, *stored));
            return;
        }

        const auto& child = owner.child (identifierOf (field));
        if (child == nullptr)
            return;
        if (field.kind == Kind::object)
            object (*field.entity, *child, path);
        else if (field.kind == Kind::numberMap)
            for (const auto& entry : child->properties)
                line (path / entry.key.toString().toStdString(), leafJson (field, entry.value));
        else
            for (const auto& member : child->children)
                object (*field.entity, *member, path / member->idOrKey().toStdString());
    }

    void items (const schema::Field& field, const PackedList& list, const Path& path)
    {
        list.forEach ([&] (const PackedItem& item) {
            std::string json;
            packed::write (json, *field.entity, PackedList ({ item }));
            line (path, json.substr (1, json.size() - 2));
        });
    }
};
}  // namespace

std::string listing (const NodePtr& root)
{
    Lines lines;
    lines.object (schema::sessionState, *root, {});
    return std::move (lines.text);
}
}  // namespace amp::versions
