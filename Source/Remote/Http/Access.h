#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace amp::remote
{
/** Who may speak to a server. On the loopback address no token is needed unless one is set; on any other one is
    mandatory. A page of a foreign site cannot reach the server through a browser: Host and Origin are checked. */
struct Access
{
    std::string address = "127.0.0.1";  ///< that the server listens on
    int port = 57122;
    std::string token {};  ///< empty: none is asked for

    bool isLoopback() const;

    struct Claims
    {
        std::string_view host, origin, authorization, clientToken;  ///< headers; empty if absent
    };

    /** @returns the status to refuse with, 401 or 403, or nothing if the request may pass. */
    std::optional<int> refuse (const Claims&) const;
};
}  // namespace amp::remote
