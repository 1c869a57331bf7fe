#pragma once
#include "Core/Result.h"

#include <string>
#include <vector>

namespace amp
{
/** An address inside a session: "tracks.<id>.volume". List members are addressed by id, never by position.

    A segment outside [A-Za-z0-9_-]+ is written ["…"] with JSON escapes: tracks["a.b"].volume, or ["a b"].x at the start.
    Printing is the inverse of parsing for every list of non-empty segments.
*/
class Path
{
public:
    Path() = default;
    explicit Path (std::vector<std::string> parts) : segments (std::move (parts)) {}

    /** @returns an Error that names the column of what is malformed. Never throws. */
    static Result<Path> parse (const std::string& text);

    std::string toString() const;

    bool isRoot() const { return segments.empty(); }
    size_t size() const { return segments.size(); }
    const std::string& operator[] (size_t i) const { return segments[i]; }
    const std::string& last() const { return segments.back(); }
    auto begin() const { return segments.begin(); }
    auto end() const { return segments.end(); }

    Path parent() const { return Path ({ segments.begin(), segments.end() - 1 }); }
    Path operator/ (std::string_view child) const;

    /** True if this is `other` or lies inside it. */
    bool isWithin (const Path& other) const;

    bool operator== (const Path&) const = default;
    auto operator<=> (const Path&) const = default;

private:
    std::vector<std::string> segments;
};
} // namespace amp
