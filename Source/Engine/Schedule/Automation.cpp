#include "Engine/Schedule/Automation.h"

#include "Engine/Render/Send.h"
#include "Engine/Strip/Strip.h"

namespace amp::engine
{
void Automation::tell (uint64_t lastChunk) const noexcept
{
    for (const auto& [strip, drivers] : strips)
        strip->driveUntil (lastChunk, drivers);
    for (const auto& [send, driver] : sends)
    {
        send->driver = driver.get();
        send->drivenUntil = lastChunk;
    }
}
}  // namespace amp::engine
