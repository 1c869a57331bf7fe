#pragma once
#include "Engine/Strip/Controls.h"
#include "Engine/Strip/Ramp.h"

#include <array>

namespace amp::engine
{
/** The level and pan of one send, wherever it is taken from; added up by the bus that it feeds. Lives as long as the
 * send. */
struct Send
{
    explicit Send (double sampleRate)
    {
        for (auto& ramp : gains)
            ramp.prepare (sampleRate);
    }

    SendControls controls;

    // What automation makes of them for the next chunk.
    SendDrive drive;

    // The rendering thread's:
    std::array<Ramp, 2> gains;
    bool isHeard = false;  // in the last chunk
};
}  // namespace amp::engine
