#pragma once
#include <cerrno>

namespace amp
{
/** Makes a call that returns -errno again for as long as signals interrupt it. */
template <typename Call>
auto untilUninterrupted (Call&& call)
{
    auto result = call();
    while (result == -EINTR)
        result = call();
    return result;
}
}  // namespace amp
