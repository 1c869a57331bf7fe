#pragma once
#include "Persistence/Codec/Report.h"
#include "Persistence/Json/Document.h"

#include <string>
#include <string_view>

/** The fields of a file that no table knows: kept as one JSON object's text, and written back behind the known ones. */
namespace amp::unknown
{
/** Those of one object, as "{…}", each with a warning; empty if there are none. */
std::string read (const schema::Entity&, const json::Document&, const json::Value& object, Report&);

/** What stands between the braces. */
inline std::string_view members (std::string_view object) { return object.substr (1, object.size() - 2); }
} // namespace amp::unknown
