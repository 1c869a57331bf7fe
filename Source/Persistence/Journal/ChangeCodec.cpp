#include "Persistence/Journal/ChangeCodec.h"

#include "Core/Clock.h"
#include "Core/Text.h"
#include "Persistence/Codec/IsoTime.h"
#include "Persistence/Json/Writer.h"

namespace amp::journal
{
namespace
{
using Kind = StateChange::Kind;
using JsonKind = json::Value::Kind;

constexpr std::string_view kindNames[] { "set", "insert", "remove", "move" };
constexpr std::string_view originNames[] { "edit", "undo", "redo" };

void text (std::string& out, std::string_view key, std::string_view value)
{
    out += out.back() == '{' ? "" : ",";
    json::write (out, key);
    out += ':';
    json::write (out, value);
}
void text (std::string& out, std::string_view key, const juce::String& value)
{
    text (out, key, bytesOf (value));
}
void number (std::string& out, std::string_view key, int value)
{
    out += ',';
    json::write (out, key);
    out += ':';
    json::write (out, static_cast<int64_t> (value));
}

void write (std::string& out, const StateChange& change, ChunkWriter& chunks)
{
    const auto target = targetOf (change.path);
    if (! target)
        return;

    out += out.back() == '[' ? "{" : ",{";
    text (out, kindNames[static_cast<size_t> (change.kind)], std::string_view (change.path.toString()));
    switch (change.kind)
    {
    case Kind::set:
        for (const auto& [key, value] : { std::pair ("old", &change.oldValue), std::pair ("new", &change.newValue) })
            if (! value->isVoid())
            {
                ((out += ",\"") += key) += "\":";
                writeValue (out, *target->field, *value, chunks);
            }
        break;
    case Kind::insert:
    case Kind::remove:
        number (out, "at", change.index);
        out += ",\"node\":";
        writeNode (out, target->shape, *change.node, chunks);
        break;
    case Kind::move:
        number (out, "from", change.oldIndex);
        number (out, "to", change.index);
        break;
    }
    out += '}';
}

std::optional<int> wholeOf (const json::Document& document, const json::Value& object, std::string_view key)
{
    const auto* value = document.find (object, key);
    if (value == nullptr || ! value->is (JsonKind::integer) || value->integer < 0 || value->integer > 1 << 30)
        return {};
    return static_cast<int> (value->integer);
}

std::optional<StateChange>
readChange (const json::Document& document, const json::Value& value, const ChunkReader& chunks)
{
    StateChange change;
    const json::Value* path = nullptr;
    for (size_t kind = 0; kind < std::size (kindNames); ++kind)
        if (const auto* found = document.find (value, kindNames[kind]); found != nullptr && found->is (JsonKind::text))
        {
            path = found;
            change.kind = static_cast<Kind> (kind);
        }
    const auto parsed = path != nullptr ? Path::parse (std::string (path->text)) : Result<Path> (Error {});
    const auto target = parsed ? targetOf (*parsed) : std::nullopt;
    if (! target || target->isLeaf != (change.kind == Kind::set))
        return {};
    change.path = *parsed;
    change.field = target->field;

    Report report;
    switch (change.kind)
    {
    case Kind::set:
        for (const auto& [key, destination] :
             { std::pair ("old", &change.oldValue), std::pair ("new", &change.newValue) })
            if (const auto* given = document.find (value, key))
            {
                const auto stored = readValue (*target->field, document, *given, chunks, report);
                if (! stored)
                    return {};
                *destination = *stored;
            }
        break;
    case Kind::insert:
    case Kind::remove:
    {
        const auto at = wholeOf (document, value, "at");
        const auto* node = document.find (value, "node");
        if (! at || node == nullptr)
            return {};
        change.index = *at;
        change.node = readNode (target->shape, document, *node, chunks, report);
        if (change.node == nullptr)
            return {};
        break;
    }
    case Kind::move:
    {
        const auto from = wholeOf (document, value, "from"), to = wholeOf (document, value, "to");
        if (! from || ! to)
            return {};
        change.oldIndex = *from;
        change.index = *to;
        break;
    }
    }
    return report.hasErrors() ? std::nullopt : std::optional (std::move (change));
}

std::optional<std::vector<StateChange>> readChanges (const json::Document& document, const ChunkReader& chunks)
{
    const auto* list = document.find (document.root(), "changes");
    if (list == nullptr || ! list->is (JsonKind::array))
        return {};
    std::vector<StateChange> changes;
    for (const auto& item : document.children (*list))
    {
        auto change = readChange (document, item, chunks);
        if (! change)
            return {};
        changes.push_back (std::move (*change));
    }
    return changes;
}

void writeChanges (std::string& out, const std::vector<StateChange>& changes, ChunkWriter& chunks)
{
    out += ",\"changes\":[";
    for (const auto& change : changes)
        write (out, change, chunks);
    out += "]}";
}

juce::Time timeOf (const json::Document& document)
{
    const auto written = textOf (document, "time");
    const auto time = parseIsoTime (bytesOf (written));
    return time ? *time : juce::Time();
}
}  // namespace

juce::String textOf (const json::Document& document, std::string_view key)
{
    const auto* value = document.find (document.root(), key);
    return value != nullptr && value->is (JsonKind::text) ? toText (value->text) : juce::String();
}

std::string write (const ChangeSet& set, ChunkWriter& chunks)
{
    std::string out = "{";
    text (out, originNames[static_cast<size_t> (set.origin)], set.name);
    text (out, "entry", set.entry);
    if (set.joinsEntry)
        out += ",\"joins\":true";
    text (out, "time", toIso8601 (set.time));
    writeChanges (out, set.changes, chunks);
    return out;
}

std::optional<ChangeSet> readChangeSet (const json::Document& document, const ChunkReader& chunks)
{
    ChangeSet set;
    auto isNamed = false;
    for (size_t origin = 0; origin < std::size (originNames); ++origin)
        if (const auto* name = document.find (document.root(), originNames[origin]);
            name != nullptr && name->is (JsonKind::text))
        {
            set.name = toText (name->text);
            set.origin = static_cast<ChangeSet::Origin> (origin);
            isNamed = true;
        }
    auto changes = isNamed ? readChanges (document, chunks) : std::nullopt;
    if (! changes)
        return {};

    set.changes = std::move (*changes);
    set.entry = textOf (document, "entry");
    const auto* joins = document.find (document.root(), "joins");
    set.joinsEntry = joins != nullptr && joins->is (JsonKind::flag) && joins->flag;
    set.time = timeOf (document);
    return set;
}

std::string write (const HistoryEntry& entry, std::string_view stack, ChunkWriter& chunks)
{
    std::string out = "{";
    text (out, "step", entry.description);
    text (out, "stack", stack);
    text (out, "id", entry.id);
    text (out, "type", entry.type());
    text (out, "time", toIso8601 (entry.timestamp));
    writeChanges (out, entry.changes, chunks);
    return out;
}

std::optional<HistoryEntry> readEntry (const json::Document& document, const ChunkReader& chunks)
{
    auto changes = readChanges (document, chunks);
    HistoryEntry entry { .id = textOf (document, "id"),
                         .description = textOf (document, "step"),
                         .timestamp = timeOf (document),
                         .gesture = 0,
                         .changes = {} };
    if (! changes || entry.id.isEmpty())
        return {};
    entry.changes = std::move (*changes);
    return entry;
}
}  // namespace amp::journal
