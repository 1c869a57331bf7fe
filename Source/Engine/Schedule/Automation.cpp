#include "Engine/Schedule/Automation.h"

#include "Engine/Render/Send.h"
#include "Engine/Strip/Strip.h"

namespace amp::engine
{
void Automation::tell (uint64_t chunk) const noexcept
{
    for (const auto& [strip, drivers] : strips)
        strip->driveIn (chunk, drivers);
    for (const auto& [send, driver] : sends)
    {
        send->driver = driver.get();
        send->drivenIn = chunk;
    }
}
}  // namespace amp::engine
