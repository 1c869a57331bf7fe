#pragma once
#include "Core/Realtime/Annotations.h"

#include <memory>
#include <vector>

namespace amp::engine
{
/** Moves controls of one strip, send or insert along curves. */
class Driver
{
public:
    virtual ~Driver() = default;

    /** Sets them to where they are to be at the end of the next quantum.
        seconds: on the session's timeline. Thread: the rendering one, before a chunk is rendered. */
    virtual void drive (double seconds) noexcept AMP_REALTIME = 0;
};

/** Everything that automation moves. Immutable but for what the drivers know of how far they are.

    While there is any, chunks are one quantum long: so every curve is evaluated on the quantum's grid, whatever the
   blocks. Faders and pans go in a line from each value to the next. */
using Automation = std::vector<std::unique_ptr<Driver>>;
}  // namespace amp::engine
