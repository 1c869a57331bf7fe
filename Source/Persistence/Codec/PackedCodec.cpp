#include "Persistence/Codec/PackedCodec.h"

#include "Core/Text.h"
#include "Persistence/Codec/LeafReader.h"
#include "Persistence/Codec/UnknownFields.h"
#include "Persistence/Json/Writer.h"

#include <charconv>
#include <unordered_map>
#include <unordered_set>

namespace amp::packed
{
namespace
{
using JsonKind = json::Value::Kind;
using Unknown = decltype (PackedList::unknown);

/** Reads one list item by item. */
class ListReader
{
public:
    ListReader (const schema::Entity& e, const json::Document& d, Report& r) : entity (e), document (d), report (r) {}

    PackedList::Ptr run (const json::Value& array)
    {
        for (const auto& object : document.children (array))
        {
            const auto number = std::to_string (items.size());
            const Report::Inside inside (report, number);
            if (object.is (JsonKind::object))
                readItem (object);
            else
                report.error ("is of the wrong type: expected an object");
        }
        giveIds();

        auto* list = new PackedList (std::move (items));
        list->unknown = std::move (unknown);
        return list;
    }

private:
    void readItem (const json::Value& object)
    {
        PackedItem item;
        for (const auto& field : entity.fields)
            if (field.key == "id")
                readId (item, document.find (object, field.key));
            else
                readField (field, item, document.find (object, field.key));

        if (const auto others = amp::unknown::read (entity, document, object, report); ! others.empty())
            unknown.emplace_back (static_cast<uint32_t> (items.size()),
                                  toText (others));  // its place, until it has an id
        items.push_back (item);
    }

    void readId (PackedItem& item, const json::Value* id)
    {
        if (id == nullptr)
            return;
        const auto digits = id->is (JsonKind::integer) ? std::to_string (id->integer) : std::string (id->text);
        uint32_t number = 0;
        const auto result = std::from_chars (digits.data(), digits.data() + digits.size(), number);
        if (result.ec == std::errc() && result.ptr == digits.data() + digits.size() && number != 0 &&
            ids.insert (number).second)
            item.id = number;
        else
            report.warn ("its id is not a whole number of its own in the list; it is given another");
    }

    void readField (const schema::Field& field, PackedItem& item, const json::Value* value)
    {
        const Report::Inside inside (report, field.key);
        const auto mayBeAbsent =
            field.presence == schema::Presence::optional || field.presence == schema::Presence::kept;
        const auto isAbsent = value == nullptr || (mayBeAbsent && value->is (JsonKind::null));

        if (isAbsent && field.presence == schema::Presence::required)
            report.error ("is missing");
        else if (! isAbsent)
            if (const auto number = leaf::readNumber (field, *value, report))
                return PackedLayout::set (entity, field, item, *number);

        if (! mayBeAbsent)
            PackedLayout::set (entity, field, item, PackedLayout::get (entity, field, PackedItem()));
    }

    void giveIds()
    {
        uint32_t next = 1;
        for (auto& item : items)
            if (item.id == 0)
            {
                while (! ids.insert (next).second)
                    ++next;
                item.id = next++;
            }
        for (auto& [id, text] : unknown)
            id = items[id].id;
    }

    const schema::Entity& entity;
    const json::Document& document;
    Report& report;
    std::vector<PackedItem> items;
    std::unordered_set<uint32_t> ids;
    Unknown unknown;
};

void writeField (std::string& out, const schema::Entity& entity, const schema::Field& field, const PackedItem& item)
{
    if (field.key == "id")
        return json::write (out, std::string_view (std::to_string (item.id)));

    const auto number = PackedLayout::get (entity, field, item);
    if (field.kind == schema::Kind::choice)
        json::write (out, field.choices[static_cast<size_t> (number)]);
    else
        json::write (out, number);
}
}  // namespace

PackedList::Ptr
read (const schema::Entity& entity, const json::Document& document, const json::Value& array, Report& report)
{
    return ListReader (entity, document, report).run (array);
}

void write (std::string& out, const schema::Entity& entity, const PackedList& list)
{
    out += '[';
    auto isFirstItem = true;
    const std::unordered_map<uint32_t, juce::String> unknown (list.unknown.begin(), list.unknown.end());
    list.forEach ([&] (const PackedItem& item) {
        if (! std::exchange (isFirstItem, false))
            out += ',';

        auto separator = '{';
        for (const auto& field : entity.fields)
        {
            const auto mayBeAbsent =
                field.presence == schema::Presence::optional || field.presence == schema::Presence::kept;
            if (field.key != "id" && mayBeAbsent && ! PackedLayout::has (entity, field, item))
                continue;
            out += std::exchange (separator, ',');
            json::write (out, field.key);
            out += ':';
            writeField (out, entity, field, item);
        }

        if (const auto others = unknown.find (item.id); others != unknown.end())
            (out += ',') += amp::unknown::members (bytesOf (others->second));
        out += '}';
    });
    out += ']';
}
}  // namespace amp::packed
