#pragma once
#include "Model/Schema/Schema.h"

#include <string>

/** What the tables say, in words and as JSON: shared by the JSON Schema and the reference page. */
namespace amp::reference
{
std::string_view nameOf (schema::Kind);
std::string_view nameOf (schema::Keep);
std::string_view nameOf (schema::Impact);

/** "dB", "Hz"; empty for none. */
std::string_view symbolOf (schema::Unit);

/** The fallback as JSON; empty if the field has none. */
std::string fallbackOf (const schema::Field&);

/** "0..100", "above 0", "one of a, b"; empty if everything goes. */
std::string rangeOf (const schema::Field&);
} // namespace amp::reference
