#include "Remote/Api/Api.h"

#include "Remote/Api/Replies.h"

namespace amp::remote
{
namespace
{
constexpr size_t usualBody = 256 * 1024, patternBody = 16 * 1024 * 1024, assetBody = 101 * 1024 * 1024;

/** The segments that stand for '*', if the path is the route's. */
std::optional<std::vector<std::string>> match (const std::vector<std::string>& route,
                                               const std::vector<std::string>& path)
{
    if (route.size() != path.size())
        return {};
    std::vector<std::string> names;
    for (size_t i = 0; i < path.size(); ++i)
        if (route[i] == "*")
            names.push_back (path[i]);
        else if (route[i] != path[i])
            return {};
    return names;
}
}  // namespace

Api::Api (Studio what) : studio (what)
{
    addPlaybackRoutes (routes);
    addPatternRoutes (routes);
    addTrackRoutes (routes);
    addSystemRoutes (routes);
    addAssetRoutes (routes);
}

Response Api::handle (const Request& request)
{
    auto isKnown = false;
    for (const auto& route : routes)
        if (auto names = match (route.path, request.path))
        {
            isKnown = true;
            if (route.method != request.method)
                continue;
            Call call { studio, request, std::move (*names) };
            return route.run (call);
        }
    return isKnown ? refuse (405, request.method + " is not possible here") : refuse (404, "there is nothing here");
}

size_t Api::bodyLimit (const Request& request)
{
    if (request.path.empty())
        return usualBody;
    if (request.path[0] == "assets")
        return assetBody;
    return request.path[0] == "patterns" || (request.path.size() > 1 && request.path[0] == "playback") ? patternBody
                                                                                                       : usualBody;
}
}  // namespace amp::remote
