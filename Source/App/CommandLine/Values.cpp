#include "App/CommandLine/Values.h"

#include "Core/Text.h"
#include "Persistence/Codec/TreeReader.h"
#include "Persistence/SessionCodec.h"

namespace amp::cli
{
namespace
{
/** The member of an array of objects that has that id. */
const Json* memberOf (const Json& array, const std::string& id)
{
    for (const auto& member : array)
        if (member.is_object() && member.contains ("id") && member["id"] == id)
            return &member;
    return nullptr;
}

juce::var varOf (const Json& json)
{
    switch (json.type())
    {
    case Json::value_t::boolean:
        return json.get<bool>();
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
        return static_cast<juce::int64> (json.get<int64_t>());
    case Json::value_t::number_float:
        return json.get<double>();
    case Json::value_t::string:
        return juce::String::fromUTF8 (json.get_ref<const std::string&>().c_str());
    case Json::value_t::array:
    {
        juce::Array<juce::var> items;
        for (const auto& item : json)
            items.add (varOf (item));
        return items;
    }
    case Json::value_t::null:
    case Json::value_t::object:
    case Json::value_t::binary:
    case Json::value_t::discarded:
        break;
    }
    return {};
}

/** A container or a packed list, read as a session file's part so that the same checks apply. */
Result<> replaceFromText (Edit& edit, const Path& path, const Place& place, const std::string& text)
{
    const auto& field = *place.field;
    const auto key = std::string (place.isMember ? "value" : field.key);
    const auto document = json::Document::parse ("{" + Json (key).dump() + ":" + text + "}");
    if (! document)
        return document.error().within (path.toString());

    // One object that holds nothing but this field.
    const schema::Field only[] { place.isMember ? schema::object ("value", *field.entity, "The member.") : field };
    const schema::Entity holder { "holder", "What the text states.", only };
    Report report;
    const auto read = TreeReader (*document, report).read (holder, document->root(), "holder");

    if (const auto problems = report.take(); ! problems.empty())  // also what a file would only be warned of
        return Error { juce::String (path.toString()) +
                           problems.front().path.fromFirstOccurrenceOf (juce::String (key), false, false),
                       problems.front().message };

    if (field.kind == schema::Kind::packed)
    {
        const auto* items = read->find (identifierOf (field));
        return items != nullptr ? edit.set (path, *items) : edit.reset (path);
    }

    const auto& content = read->child (juce::Identifier (key));
    if (content == nullptr)
        return edit.remove (path);

    auto node = std::make_shared<Node> (*content);
    if (place.isMember)
    {
        node->type = place.node->type;
        for (const auto& identity : { keys::id, keys::mapKey })
            if (const auto* value = place.node->find (identity))
                node->set (identity, *value);
    }
    return edit.replace (path, node);
}
}  // namespace

Result<Json> jsonAt (const NodePtr& root, const Path& path)
{
    const auto place = findPlace (root, path);
    if (! place)
        return place.error();

    const auto whole = Json::parse (writeFullSession (root, {}), nullptr, false);
    const auto* at = &whole;
    for (const auto& segment : place->path)
    {
        const auto* next = at->is_array() ? memberOf (*at, segment) : nullptr;
        if (next == nullptr && at->is_object() && at->contains (segment))
            next = &(*at)[segment];
        if (next == nullptr)
            return Json (nullptr);  // an optional value that is not set
        at = next;
    }
    return *at;
}

Result<> setFromText (Edit& edit, const Path& path, const std::string& text)
{
    const auto place = findPlace (edit.now(), path);
    if (! place)
        return place.error();
    if (place->field == nullptr)
        return Error { path.toString(), "the whole session cannot be set" };
    if (! place->isLeaf() || place->field->kind == schema::Kind::packed)
        return replaceFromText (edit, path, *place, text);

    const auto json = Json::parse (text, nullptr, false);
    if (place->field->kind == schema::Kind::any)
        return json.is_discarded() ? Result<> (Error { path.toString(), "expected JSON" })
                                   : edit.set (path, juce::String::fromUTF8 (json.dump().c_str()));

    const auto isWord = json.is_discarded();
    return edit.set (path, isWord ? juce::var (toText (text)) : varOf (json));
}

juce::var argumentFrom (const std::string& word)
{
    const auto json = Json::parse (word, nullptr, false);
    return json.is_discarded() || json.is_object() ? juce::var (toText (word)) : varOf (json);  // objects are read by who takes them
}
}  // namespace amp::cli
