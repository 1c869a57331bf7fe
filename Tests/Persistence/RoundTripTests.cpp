#include "Model/Schema/Entities.h"
#include "Persistence/RandomSession.h"
#include "Persistence/SessionCodec.h"

#include <catch2/catch.hpp>

using namespace amp;

namespace
{
/** Checks that a node has every field of its table that is kept, and so on inside it. */
void requireComplete (const Node& node, const schema::Entity& entity)
{
    for (const auto& field : entity.fields)
    {
        if (! field.isStored() || field.key == "version" ||
            (field.kind == schema::Kind::numberMap && field.key == "sends"))
            continue;
        const auto isPinned = field.min == field.max;  // one value only: its fallback
        const auto isReference =
            &entity == &schema::bus && (field.key == "channels" || field.key == "output" || field.key == "type");
        if (isPinned || isReference)
            continue;

        CAPTURE (std::string (entity.type), std::string (field.key));
        if (! field.isNode())
            CHECK (node.find (identifierOf (field)) != nullptr);
        else if (const auto& child = node.child (identifierOf (field)); field.kind == schema::Kind::object)
        {
            REQUIRE (child != nullptr);
            requireComplete (*child, *field.entity);
        }
        else
        {
            REQUIRE (child != nullptr);
            for (const auto& member : child->children)
                requireComplete (*member, *field.entity);
        }
    }
}

juce::String textOf (const std::vector<Problem>& problems)
{
    juce::String all;
    for (const auto& p : problems)
        if (p.isError)
            all << p.path << ": " << p.message << "\n";
    return all;
}
}  // namespace

TEST_CASE ("every field of every table survives saving and loading with a value that is not its fallback",
           "[persistence][P6][F14]")
{
    const auto session = tests::RandomSession (1, true).make();
    const auto text = writeSession (session);
    const auto loaded = readSession (text);
    INFO (textOf (loaded.problems));
    REQUIRE (loaded.root != nullptr);

    requireComplete (*loaded.root, schema::sessionState);
    CHECK (isSame (loaded.root, session));
    CHECK ((writeSession (loaded.root) == text));
}

TEST_CASE ("a thousand random sessions are the same bytes after saving, loading and saving", "[persistence][P6]")
{
    for (uint32_t seed = 1; seed <= 1000; ++seed)
    {
        CAPTURE (seed);
        const auto session = tests::RandomSession (seed).make();
        const auto text = writeSession (session);
        const auto loaded = readSession (text);
        INFO (textOf (loaded.problems));
        REQUIRE (loaded.root != nullptr);
        REQUIRE ((writeSession (loaded.root) == text));
    }
}
