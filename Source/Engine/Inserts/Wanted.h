#pragma once
#include "Core/Realtime/Handoff.h"

namespace amp::engine
{
/** How a processor is wanted to be: set on the message thread, taken over by the rendering thread between two chunks.
 */
template <typename Settings>
class Wanted
{
public:
    /** Thread: message. */
    void set (Settings settings) { handed.publish (std::make_unique<const Settings> (std::move (settings))); }

    /** What was set last, if it is not what the last call gave; else null. Thread: the rendering one. */
    const Settings* takeNew() noexcept AMP_REALTIME
    {
        const auto* const now = &handed.take();
        if (now == taken)
            return nullptr;

        taken = now;
        return now;
    }

private:
    Handoff<Settings> handed { std::make_unique<const Settings>() };
    const Settings* taken = nullptr;  // the one in use, or never anything
};
}  // namespace amp::engine
