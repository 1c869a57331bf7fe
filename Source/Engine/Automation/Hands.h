#pragma once
#include "Engine/Automation/Trim.h"

#include <map>
#include <set>

namespace amp::engine
{
/** What hands do to lanes while the session plays: those that they silence, and what they add to others. */
struct Hands
{
    std::set<Path> silenced;
    std::map<Path, Trim> trims;

    bool operator== (const Hands&) const = default;
};
}  // namespace amp::engine
