#include "Remote/Http/Access.h"

#include <array>

namespace amp::remote
{
namespace
{
constexpr std::array<std::string_view, 3> localNames { "localhost", "127.0.0.1", "[::1]" };

std::string_view withoutPort (std::string_view host)
{
    const auto colon = host.rfind (':');
    const auto bracket = host.rfind (']');
    return colon == std::string_view::npos || (bracket != std::string_view::npos && colon < bracket)
               ? host
               : host.substr (0, colon);
}

bool isLocal (std::string_view host)
{
    for (const auto name : localNames)
        if (withoutPort (host) == name)
            return true;
    return false;
}

/** Compares in a time that does not tell how much of it was right. */
bool isSame (std::string_view given, std::string_view wanted)
{
    if (given.size() != wanted.size())
        return false;
    unsigned different = 0;
    for (size_t i = 0; i < given.size(); ++i)
        different |= static_cast<unsigned> (given[i] ^ wanted[i]);
    return different == 0;
}
}  // namespace

bool Access::isLoopback() const
{
    return address == "localhost" || address == "::1" || address.starts_with ("127.");
}

std::optional<int> Access::refuse (const Claims& claims) const
{
    // A name that resolves to this machine, but is not this machine's, is what a rebinding attack sends.
    if (isLoopback() && ! isLocal (claims.host))
        return 403;

    if (! claims.origin.empty())
    {
        constexpr std::string_view scheme = "http://";
        const auto isOurs = claims.origin.starts_with (scheme) && claims.origin.substr (scheme.size()) == claims.host;
        if (! isOurs)
            return 403;
    }

    if (token.empty())
        return isLoopback() ? std::nullopt : std::optional (401);
    constexpr std::string_view bearer = "Bearer ";
    const auto isBearer =
        claims.authorization.starts_with (bearer) && isSame (claims.authorization.substr (bearer.size()), token);
    return isBearer || isSame (claims.clientToken, token) ? std::nullopt : std::optional (401);
}
}  // namespace amp::remote
