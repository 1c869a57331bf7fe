#pragma once
#include "Support/Places.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace amp::tests
{
/** A fixture of the pattern layer, by its path below Tests/Fixtures/oiduna. */
inline nlohmann::ordered_json fixture (const std::string& path)
{
    std::ifstream file (places::fixture ("oiduna/" + path));
    return nlohmann::ordered_json::parse (file, nullptr, false);
}
}  // namespace amp::tests
