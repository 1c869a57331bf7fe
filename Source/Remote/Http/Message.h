#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace amp::remote
{
/** One HTTP request, read and checked for size. */
struct Request
{
    std::string method;                        ///< "GET"
    std::vector<std::string> path;             ///< segments, percent-decoded: "/tracks/kick" is { "tracks", "kick" }
    std::map<std::string, std::string> query;  ///< percent-decoded
    std::string contentType, body;
};

/** What is answered. */
struct Response
{
    int status = 200;
    std::string body;
    std::string contentType = "application/json";
    std::map<std::string, std::string> headers {};
};

/** Splits "/tracks/a%20b?timing=bar" into path and query.
    @returns nothing for a target that is no absolute path, or whose escapes are broken or hide a NUL. */
std::optional<Request> parseTarget (const std::string& method, const std::string& target);
}  // namespace amp::remote
