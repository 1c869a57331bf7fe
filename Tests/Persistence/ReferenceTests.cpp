#include "Model/Schema/Entities.h"
#include "Persistence/Json/Document.h"
#include "Persistence/Reference/JsonSchemaWriter.h"
#include "Persistence/Reference/ReferencePage.h"
#include "Support/Places.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>

using namespace amp;

namespace
{
/** Compares a page of docs/reference with what the tables say now; AMP_UPDATE_REFERENCE=1 writes it anew. */
void requireCurrent (const std::string& name, const std::string& content)
{
    const auto path = amp::tests::places::project ("docs/reference/" + name);
    if (std::getenv ("AMP_UPDATE_REFERENCE") != nullptr)
        std::ofstream (path, std::ios::binary) << content;

    std::ifstream file (path, std::ios::binary);
    const std::string stored { std::istreambuf_iterator<char> (file), {} };
    INFO ("docs/reference/" << name << " is stale. Run the tests once with AMP_UPDATE_REFERENCE=1 and commit it.");
    CHECK ((stored == content));
}
}  // namespace

TEST_CASE ("the reference page and the JSON Schema in docs are those of the tables", "[persistence][reference]")
{
    requireCurrent ("session.md", writeReferencePage());
    requireCurrent ("session.schema.json", writeJsonSchema());
}

TEST_CASE ("the JSON Schema is JSON and has every field of every table", "[persistence][reference]")
{
    const auto document = json::Document::parse (writeJsonSchema());
    REQUIRE (document);
    const auto* definitions = document->find (document->root(), "$defs");
    REQUIRE (definitions != nullptr);
    for (const auto* entity : schema::entities)
    {
        const auto* object =
            entity == &schema::sessionState ? &document->root() : document->find (*definitions, entity->type);
        CAPTURE (std::string (entity->type));
        REQUIRE (object != nullptr);
        const auto* properties = document->find (*object, "properties");
        REQUIRE (properties != nullptr);
        CHECK (document->size (*properties) == entity->fields.size());
    }
}
