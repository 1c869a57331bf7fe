#pragma once
#include "Engine/Schedule/Automation.h"
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

    // The rendering thread's:
    Driver* driver = nullptr;  // who moves it by itself, until the chunk of that serial
    uint64_t drivenUntil = 0;
    SendDrive drive;  // what the driver makes of the controls for the next quantum
    std::array<Ramp, 2> gains;
    bool isHeard = false;  // in the last chunk
};
}  // namespace amp::engine
