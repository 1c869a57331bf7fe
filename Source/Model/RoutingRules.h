#pragma once
#include "Model/Lookup.h"
#include "Model/Rules.h"

namespace amp
{
/** What is wrong with the ways of the sound: outputs, sends, connections and side-chains.

    Errors: strips that feed each other in a circle, which is named by the strips' names. Warnings: connections and
    side-chains that begin or end at nothing; they are passed by. Thread: any. */
std::vector<Problem> routingProblems (const SessionView&);
}  // namespace amp
