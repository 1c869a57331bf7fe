#include "Core/BackgroundThread.h"

#if defined(__linux__)
#include <sys/resource.h>

#include <unistd.h>
#endif

namespace amp
{
void giveWay() noexcept
{
#if defined(__linux__)
    // A tenth of the share of another thread on the same core: enough to come to an end beside one that never rests.
    constexpr auto nice = 10;
    [[maybe_unused]] const auto lowered = setpriority (PRIO_PROCESS, static_cast<id_t> (gettid()), nice);
#endif
}
}  // namespace amp
