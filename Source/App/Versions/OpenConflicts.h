#pragma once
#include "Core/Result.h"

#include <nlohmann/json.hpp>

namespace amp
{
/** What git left undecided in a session: "X.amp.conflicts" lists the conflicts, one for each thing that both sides changed, and "X (theirs).amp" is the
    session with the other side's choice in each. Thread: any. */
class OpenConflicts
{
public:
    /** @param path  of the session. */
    explicit OpenConflicts (std::string path) : session (std::move (path)) {}

    std::string list() const { return session + ".conflicts"; }
    std::string theirs() const;

    /** @returns an empty array if there are none. */
    Result<nlohmann::ordered_json> read() const;

    /** Without any, both files go. */
    Result<> write (const nlohmann::ordered_json& conflicts) const;

private:
    std::string session;
};
} // namespace amp
