#pragma once
#include "Core/Result.h"
#include "Gui/Settings/Connections.h"

#include <string>

namespace amp
{
/** What the user wants of connections, from a file of JSON. What is not there, or is no such value, is as usual: off. */
gui::Connections::Wanted readConnections (const std::string& path);

/** Writes it beside and renames. @returns an Error with the path and the reason. */
Result<> writeConnections (const std::string& path, const gui::Connections::Wanted&);
} // namespace amp
