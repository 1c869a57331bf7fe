#include "Persistence/Reference/JsonSchemaWriter.h"

#include "Model/Schema/Entities.h"
#include "Persistence/Codec/AliasOwner.h"
#include "Persistence/Json/Writer.h"
#include "Persistence/Reference/FieldWords.h"

#include <cmath>

namespace amp
{
namespace
{
using schema::Entity;
using schema::Field;
using schema::Kind;

/** Writes an object member by member, each on a line of its own. */
class Writer
{
public:
    std::string out;

    void open (std::string_view key = {}, char bracket = '{')
    {
        begin (key);
        out += bracket;
        ++depth;
        isFirst = true;
    }

    void close (char bracket = '}')
    {
        --depth;
        if (! isFirst)
            (out += '\n').append (static_cast<size_t> (depth), ' ');
        out += bracket;
        isFirst = false;
    }

    /** A member whose JSON is at hand. */
    void raw (std::string_view key, std::string_view json)
    {
        begin (key);
        out += json;
    }

    void text (std::string_view key, std::string_view value)
    {
        begin (key);
        json::write (out, value);
    }

    void number (std::string_view key, double value)
    {
        begin (key);
        json::write (out, value);
    }

private:
    void begin (std::string_view key)
    {
        if (depth > 0)
        {
            out += isFirst ? "\n" : ",\n";
            out.append (static_cast<size_t> (depth), ' ');
        }
        isFirst = false;
        if (! key.empty())
        {
            json::write (out, key);
            out += ": ";
        }
    }

    int depth = 0;
    bool isFirst = true;
};

void writeRange (Writer& w, const Field& field)
{
    if (std::isfinite (field.min))
        w.number (field.exclusiveMin ? "exclusiveMinimum" : "minimum", field.min);
    if (std::isfinite (field.max))
        w.number ("maximum", field.max);
}

std::string referenceTo (const Entity& entity)
{
    return "#/$defs/" + std::string (entity.type);
}

/** The type of a list's items or a map's members. */
void writeMembers (Writer& w, std::string_view keyword, const Entity& entity)
{
    w.open (keyword);
    if (entity.bareField.empty())
        w.text ("$ref", referenceTo (entity));
    else
    {
        w.text ("type", "array");
        writeMembers (w, "items", *entity.find (entity.bareField)->entity);
    }
    w.close();
}

void writeType (Writer& w, const Field& field)
{
    switch (field.kind)
    {
    case Kind::number:
        w.text ("type", "number");
        writeRange (w, field);
        break;
    case Kind::integer:
        w.text ("type", "integer");
        writeRange (w, field);
        break;
    case Kind::flag:
        w.text ("type", "boolean");
        break;
    case Kind::text:
        w.text ("type", "string");
        break;
    case Kind::colour:
        w.text ("type", "string");
        w.text ("pattern", "^#[0-9A-Fa-f]{6}$");
        break;
    case Kind::time:
        w.text ("type", "string");
        w.text ("format", "date-time");
        break;
    case Kind::object:
        w.text ("$ref", referenceTo (*field.entity));
        break;
    case Kind::any:
    case Kind::alias:
        break;

    case Kind::choice:
        w.open ("enum", '[');
        for (const auto choice : field.choices)
            w.text ({}, choice);
        w.close (']');
        break;

    case Kind::numbers:
        w.text ("type", "array");
        w.open ("items");
        w.text ("type", "number");
        writeRange (w, field);
        w.close();
        break;

    case Kind::texts:
        w.text ("type", "array");
        w.open ("items");
        w.text ("type", "string");
        w.close();
        break;

    case Kind::list:
    case Kind::packed:
        w.text ("type", "array");
        writeMembers (w, "items", *field.entity);
        break;

    case Kind::map:
        w.text ("type", "object");
        writeMembers (w, "additionalProperties", *field.entity);
        break;

    case Kind::numberMap:
        w.text ("type", "object");
        w.open ("additionalProperties");
        w.text ("type", "number");
        writeRange (w, field);
        w.close();
        break;
    }
}

void writeField (Writer& w, const Field& field)
{
    w.open (field.key);
    w.text ("description", field.doc);
    const auto& typed = field.kind == Kind::alias ? *ownerOfAlias (field).field : field;
    writeType (w, typed);
    if (const auto fallback = reference::fallbackOf (typed); ! fallback.empty())
        w.raw ("default", fallback);
    if (field.kind == Kind::alias)
        w.text ("x-copy-of", field.target);
    w.text ("x-class", reference::nameOf (typed.keep));
    if (typed.unit != schema::Unit::none)
        w.text ("x-unit", reference::symbolOf (typed.unit));
    if (typed.impact != schema::Impact::none)
        w.text ("x-impact", reference::nameOf (typed.impact));
    w.close();
}

void writeEntity (Writer& w, const Entity& entity)
{
    w.text ("description", entity.doc);
    w.text ("type", "object");
    w.open ("properties");
    for (const auto& field : entity.fields)
        writeField (w, field);
    w.close();

    const auto isRequired = [] (const Field& f) { return f.presence == schema::Presence::required; };
    if (std::none_of (entity.fields.begin(), entity.fields.end(), isRequired))
        return;
    w.open ("required", '[');
    for (const auto& field : entity.fields)
        if (isRequired (field))
            w.text ({}, field.key);
    w.close (']');
}
}  // namespace

std::string writeJsonSchema()
{
    Writer w;
    w.open();
    w.text ("$schema", "https://json-schema.org/draft/2020-12/schema");
    w.text ("title", "AudioMage session, format " + std::string (schema::formatVersion));
    writeEntity (w, schema::sessionState);
    w.open ("$defs");
    for (const auto* entity : schema::entities)
        if (entity != &schema::sessionState)
        {
            w.open (entity->type);
            writeEntity (w, *entity);
            w.close();
        }
    w.close();
    w.close();
    return w.out + "\n";
}
}  // namespace amp
