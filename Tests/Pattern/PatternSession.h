#pragma once
#include "Pattern/Loop/Compile.h"
#include "Persistence/SessionCodec.h"

#include <catch2/catch.hpp>

namespace amp::tests
{
/** A session whose pattern layer is a CompiledSession, given as JSON in either dialect. */
struct PatternSession
{
    explicit PatternSession (const std::string& json) : root (readSession (json).root)
    {
        INFO (json.substr (0, 200));
        INFO (readSession (json).firstError().text());
        REQUIRE (root != nullptr);
    }

    pattern::PatternView pattern() const { return View<schema::sessionState> (root).get<"pattern">(); }
    double bpm() const { return View<schema::sessionState> (root).get<"project">().get<"bpm">(); }
    pattern::LoopPtr compile() const { return pattern::compile (pattern()); }

    NodePtr root;
};
}  // namespace amp::tests
