#pragma once
#include "Persistence/Json/Document.h"

namespace amp
{
enum class Direction { codeToSeed, seedToCode };

/** A CompiledSession with the names of one dialect replaced by those of the other. A name whose counterpart is there too stays. */
std::string renamed (const json::Document&, Direction);
} // namespace amp
