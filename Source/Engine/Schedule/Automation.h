#pragma once
#include "Core/Realtime/Annotations.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace amp::engine
{
class Strip;
struct Send;

/** Moves controls of one strip, send or insert along curves. */
class Driver
{
public:
    virtual ~Driver() = default;

    /** Sets them to where they are to be at the end of the next quantum.
        seconds: on the session's timeline. Thread: whichever renders what it drives, before that quantum. */
    virtual void drive (double seconds) noexcept AMP_REALTIME = 0;
};

/** A strip that automation moves, by its own controls or by parameters of its inserts. */
struct DrivenStrip
{
    std::shared_ptr<Strip> strip;                  // shared with the desk
    std::vector<std::shared_ptr<Driver>> drivers;  // shared with earlier schedules

    bool operator== (const DrivenStrip&) const = default;
};

struct DrivenSend
{
    std::shared_ptr<Send> send;      // shared with the desk
    std::shared_ptr<Driver> driver;  // shared with earlier schedules

    bool operator== (const DrivenSend&) const = default;
};

/** Everything that automation moves. Immutable but for what the drivers know of how far they are.

    What is driven is rendered a quantum at a time, so that every curve is evaluated on the quantum's grid, whatever the
    blocks; everything else is rendered in chunks. Faders and pans go in a line from each value to the next. */
struct Automation
{
    std::vector<DrivenStrip> strips;
    std::vector<DrivenSend> sends;

    bool operator== (const Automation&) const = default;
    bool isEmpty() const noexcept { return strips.empty() && sends.empty(); }

    /** Tells what is driven who drives it from now on and in the chunk of that serial at last. Thread: the rendering
        one, while no chunk is rendered. */
    void tell (uint64_t lastChunk) const noexcept AMP_REALTIME;
};
}  // namespace amp::engine
