#include "Model/Packed.h"
#include "Model/Schema/Entities.h"
#include "Support/Places.h"

#include <catch2/catch.hpp>

#include <cctype>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

using namespace amp::schema;

namespace
{
/** One line of Tests/Fixtures/seed-fields.txt. */
struct SeedField
{
    std::string path, kind, choices;
    bool optional = false;
};

std::vector<SeedField> seedFields()
{
    std::vector<SeedField> fields;
    std::ifstream file (amp::tests::places::fixture ("seed-fields.txt"));
    for (std::string line; std::getline (file, line);)
    {
        std::istringstream words (line);
        SeedField f;
        if (line.starts_with ('#') || ! (words >> f.path >> f.kind))
            continue;
        if (f.kind == "choice")
            words >> f.choices;
        std::string last;
        f.optional = words >> last && last == "optional";
        fields.push_back (f);
    }
    return fields;
}

/** Follows "tracks[].automation{}.points[].time" through the tables; a map's member may also be named. */
const Field* resolve (const std::string& path)
{
    const auto* entity = &sessionState;
    const Field* field = nullptr;
    auto isMemberNext = false;
    std::istringstream parts (path);
    for (std::string part; std::getline (parts, part, '.');)
    {
        if (std::exchange (isMemberNext, false))
            continue;
        if (field != nullptr && ! entity->bareField.empty())
            entity = entity->find (entity->bareField)->entity;

        const auto bracket = part.find_first_of ("[{");
        field = entity == nullptr ? nullptr : entity->find (part.substr (0, bracket));
        if (field == nullptr)
            return nullptr;
        if (bracket != std::string::npos)
        {
            const auto isList = field->kind == Kind::list || field->kind == Kind::packed;
            const auto isMap = field->kind == Kind::map || field->kind == Kind::numberMap;
            if (! (part[bracket] == '[' ? isList : isMap))
                return nullptr;
        }
        isMemberNext = bracket == std::string::npos && field->kind == Kind::map;
        entity = field->entity;
    }
    return field;
}

bool isOfKind (const Field& f, const std::string& kind)
{
    if (f.kind == Kind::alias)
        return true;  // the owner is on another line
    if (kind == "string")
        return f.kind == Kind::text || f.kind == Kind::colour || f.kind == Kind::choice;
    if (kind == "number")
        return f.kind == Kind::number || f.kind == Kind::integer || f.kind == Kind::numberMap;
    return (kind == "boolean" && f.kind == Kind::flag) || (kind == "Date" && f.kind == Kind::time) ||
           (kind == "choice" && f.kind == Kind::choice) || (kind == "numbers" && f.kind == Kind::numbers) ||
           (kind == "strings" && f.kind == Kind::texts) || (kind == "any" && f.kind == Kind::any) ||
           (kind == "object" && f.hasFields());
}

/** True if an object of the entity, or of what its objects hold, is the entity itself: a session that could not end. */
bool containsItself (const Entity& e, std::vector<const Entity*> above = {})
{
    if (std::find (above.begin(), above.end(), &e) != above.end())
        return true;
    above.push_back (&e);
    return std::any_of (e.fields.begin(), e.fields.end(), [&] (const Field& f) {
        return f.entity != nullptr && containsItself (*f.entity, above);
    });
}
}  // namespace

TEST_CASE ("every field of both source documents is in the tables, with its kind", "[model][schema]")
{
    const auto fields = seedFields();
    REQUIRE (fields.size() > 700);
    for (const auto& seed : fields)
    {
        CAPTURE (seed.path);
        const auto* field = resolve (seed.path);
        REQUIRE (field != nullptr);
        CHECK (isOfKind (*field, seed.kind));

        std::istringstream choices (seed.choices);
        for (std::string choice; std::getline (choices, choice, '|');)
        {
            CAPTURE (choice);
            CHECK (std::find (field->choices.begin(), field->choices.end(), choice) != field->choices.end());
        }
        if (seed.optional && field->kind != Kind::packed && field->kind != Kind::list && field->kind != Kind::map)
            CHECK (field->presence == Presence::optional);
    }
}

TEST_CASE ("every table and field is described by a sentence", "[model][schema]")
{
    for (const auto* entity : entities)
    {
        CAPTURE (std::string (entity->type));
        CHECK (entity->doc.ends_with ('.'));
        for (const auto& f : entity->fields)
        {
            CAPTURE (std::string (f.key));
            CHECK (f.doc.size() >= 6);
            CHECK (f.doc.ends_with ('.'));
            CHECK ((std::isupper (static_cast<unsigned char> (f.doc.front())) || f.key == "type"));
        }
    }
}

TEST_CASE ("no entity contains itself", "[model][schema]")
{
    CHECK_FALSE (containsItself (sessionState));
}

TEST_CASE ("every alias leads to an owner that is stored", "[model][schema]")
{
    for (const auto* entity : entities)
        for (const auto& f : entity->fields)
            if (f.kind == Kind::alias)
            {
                CAPTURE (std::string (entity->type), std::string (f.key));
                auto target = std::string (f.target);
                if (const auto bracket = target.find ("[trackId]"); bracket != std::string::npos)
                    target.replace (bracket, 9, "[]");
                const auto* owner = resolve (target);
                REQUIRE (owner != nullptr);
                CHECK (owner->isStored());
            }
}

TEST_CASE ("a reference names a list or map of the session", "[model][schema]")
{
    for (const auto* entity : entities)
        for (const auto& f : entity->fields)
            if (! f.target.empty() && f.kind != Kind::alias)
            {
                CAPTURE (std::string (entity->type), std::string (f.key));
                const auto* target = resolve (std::string (f.target));
                REQUIRE (target != nullptr);
                CHECK ((target->kind == Kind::list || target->kind == Kind::map));
            }
}

TEST_CASE ("every packed entity fits into an item", "[model][schema]")
{
    for (const auto* entity : entities)
        for (const auto& f : entity->fields)
            if (f.kind == Kind::packed)
                CHECK (amp::PackedLayout::fits (*f.entity));
}

TEST_CASE ("what is stored lies inside what is stored", "[model][schema]")
{
    for (const auto* entity : entities)
        for (const auto& f : entity->fields)
            if (f.hasFields() && ! f.isStored())
                for (const auto& inner : f.entity->fields)
                {
                    CAPTURE (std::string (entity->type), std::string (f.key), std::string (inner.key));
                    CHECK_FALSE (inner.isStored());
                }
}

TEST_CASE ("required by a file are the ids of tracks, effects, buses, lanes and clips", "[model][schema]")
{
    for (const auto* entity : { &track, &effect, &bus, &lane, &clip })
        CHECK (entity->find ("id")->presence == Presence::required);
}
