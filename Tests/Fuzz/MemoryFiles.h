#pragma once
#include "Support/SimulatedVfs.h"

namespace amp::fuzz
{
/** A disk with an empty session and its journal. */
std::unique_ptr<tests::SimulatedVfs> diskWith (const std::string& journalLines);

/** The session's path on it. */
inline constexpr auto path = "/home/song.amp";
} // namespace amp::fuzz
