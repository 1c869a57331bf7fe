#include "Persistence/Journal/ChunkPool.h"

#include "Core/Text.h"
#include "Model/Schema/Entities.h"
#include "Persistence/Codec/PackedCodec.h"
#include "Persistence/Json/Writer.h"

#include <unordered_set>

namespace amp::journal
{
namespace
{
using JsonKind = json::Value::Kind;

/** The packed entity of that type, wherever the session's tables use it. */
const schema::Entity* findPacked (const schema::Entity& from, std::string_view type, int depth = 0)
{
    constexpr auto deepest = 12;
    for (const auto& field : from.fields)
    {
        if (field.entity == nullptr || depth > deepest)
            continue;
        if (field.kind == schema::Kind::packed && field.entity->type == type)
            return field.entity;
        if (field.isNode() && field.isStored())
            if (const auto* found = findPacked (*field.entity, type, depth + 1))
                return found;
    }
    return nullptr;
}

const schema::Entity* packedOfType (std::string_view type)
{
    thread_local std::unordered_map<std::string, const schema::Entity*> found;
    const auto [at, isNew] = found.try_emplace (std::string (type), nullptr);
    if (isNew)
        at->second = findPacked (schema::sessionState, type);
    return at->second;
}
}  // namespace

int ChunkWriter::numberOf (const schema::Entity& entity, const PackedList::ChunkPtr& chunk)
{
    if (const auto found = known.find (chunk.get()); found != known.end())
        return found->second.number;

    std::string json = "{\"chunk\":";
    json::write (json, static_cast<int64_t> (next));
    json += ",\"type\":";
    json::write (json, entity.type);
    json += ",\"ids\":[";
    for (size_t i = 0; i < chunk->size(); ++i)
    {
        json += i > 0 ? "," : "";
        json::write (json, static_cast<int64_t> ((*chunk)[i].id));
    }
    json += "],\"items\":";
    packed::write (json, entity, PackedList (std::vector<PackedList::ChunkPtr> { chunk }));
    json += '}';
    writeLine (json);
    known.emplace (chunk.get(), Known { chunk, next });
    return next++;
}

void ChunkWriter::write (std::string& out, const schema::Entity& entity, const PackedList& list)
{
    std::string numbers;
    for (const auto& chunk : list.parts())
    {
        numbers += numbers.empty() ? "" : ",";
        json::write (numbers, static_cast<int64_t> (numberOf (entity, chunk)));
    }
    out += "{\"chunks\":[" + numbers + "]";
    if (! list.unknown.empty())
    {
        out += ",\"unknown\":{";
        for (size_t i = 0; i < list.unknown.size(); ++i)
        {
            out += i > 0 ? "," : "";
            json::write (out, std::string_view (std::to_string (list.unknown[i].first)));
            (out += ':') += bytesOf (list.unknown[i].second);
        }
        out += '}';
    }
    out += '}';
}

bool ChunkReader::take (const json::Document& line)
{
    const auto* number = line.find (line.root(), "chunk");
    const auto* type = line.find (line.root(), "type");
    const auto* ids = line.find (line.root(), "ids");
    const auto* items = line.find (line.root(), "items");
    if (number == nullptr || ! number->is (JsonKind::integer) || type == nullptr || ! type->is (JsonKind::text) ||
        ids == nullptr || ! ids->is (JsonKind::array) || items == nullptr || ! items->is (JsonKind::array))
        return false;

    const auto* entity = packedOfType (type->text);
    Report report;
    auto chunk = entity != nullptr ? packed::read (*entity, line, *items, report)->toVector() : PackedList::Chunk();
    if (entity == nullptr || report.hasErrors() || chunk.empty() || chunk.size() != line.size (*ids))
        return false;

    std::unordered_set<int64_t> taken;
    auto item = chunk.begin();
    for (const auto& id : line.children (*ids))
    {
        if (! id.is (JsonKind::integer) || id.integer <= 0 || id.integer > UINT32_MAX || ! taken.insert (id.integer).second)
            return false;
        (item++)->id = static_cast<uint32_t> (id.integer);
    }
    known[number->integer] = { entity, std::make_shared<const PackedList::Chunk> (std::move (chunk)) };
    return true;
}

std::optional<juce::var>
ChunkReader::read (const schema::Entity& entity, const json::Document& document, const json::Value& value) const
{
    const auto* chunks = document.find (value, "chunks");
    if (chunks == nullptr || ! chunks->is (JsonKind::array))
        return {};

    std::vector<PackedList::ChunkPtr> parts;
    std::unordered_set<uint32_t> ids;
    for (const auto& number : document.children (*chunks))
    {
        const auto found = number.is (JsonKind::integer) ? known.find (number.integer) : known.end();
        if (found == known.end() || found->second.entity != &entity)
            return {};
        for (const auto& item : *found->second.chunk)
            if (! ids.insert (item.id).second)
                return {};
        parts.push_back (found->second.chunk);
    }

    PackedList::Ptr list = new PackedList (std::move (parts));
    if (const auto* unknown = document.find (value, "unknown"); unknown != nullptr && unknown->is (JsonKind::object))
        for (const auto& entry : document.children (*unknown))
        {
            const auto id = toText (entry.key).getLargeIntValue();
            if (! entry.is (JsonKind::object) || id <= 0 || id > UINT32_MAX ||
                ! ids.contains (static_cast<uint32_t> (id)))
                return {};
            std::string text;
            json::write (text, document, entry);
            list->unknown.emplace_back (static_cast<uint32_t> (id), toText (text));
        }
    return juce::var (list.get());
}
}  // namespace amp::journal
