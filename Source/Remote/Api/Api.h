#pragma once
#include "Remote/Api/Studio.h"
#include "Remote/Http/Message.h"

namespace amp::remote
{
/** The routes of the control API: what each method and path does to a studio.

    Thread: message, but bodyLimit() any.
*/
class Api
{
public:
    explicit Api (Studio);

    /** Answers a request. 404 for a path that is not known, 405 for a method that it does not have. Never throws. */
    Response handle (const Request&);

    /** How long the body of a request may be, bytes. */
    static size_t bodyLimit (const Request&);

    // The parts, one a file.
    struct Call
    {
        Studio& studio;
        const Request& request;
        std::vector<std::string> names;  ///< what stood for the '*' of the route, in order
    };
    using Run = std::function<Response (Call&)>;

    struct Route
    {
        std::string method;
        std::vector<std::string> path;  ///< "*" stands for any one segment
        Run run;
    };

private:
    Studio studio;
    std::vector<Route> routes;
};

using Routes = std::vector<Api::Route>;
void addPlaybackRoutes (Routes&);  // /playback, /scene
void addTrackRoutes (Routes&);     // /tracks
void addPatternRoutes (Routes&);   // /playback/pattern, /patterns
void addSystemRoutes (Routes&);    // /, /health, /metrics, /midi, /session/clients
void addAssetRoutes (Routes&);     // /assets
}  // namespace amp::remote
