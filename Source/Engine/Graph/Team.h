#pragma once
#include "Engine/Render/Part.h"

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace amp::engine
{
/** Threads that share the banks of a chunk with the thread that asks. They sleep between chunks.

    Who renders a bank changes nothing of what it renders.
    construction, destruction  [message thread]
    render()                   [the rendering thread]
*/
class Team
{
public:
    /** helpers: threads besides the asking one, 0 or more. */
    explicit Team (int helpers);
    ~Team();

    Team (const Team&) = delete;
    Team& operator= (const Team&) = delete;

    /** Renders all parts, in any order, and returns when all are done. At most 65,535 parts. */
    void render (Part* const* parts, size_t count, const Chunk&) noexcept AMP_REALTIME;

private:
    void help() noexcept;
    bool renderOne (uint64_t epoch) noexcept;

    // The chunk's epoch above, how many parts nobody has taken yet in the low 16 bits. A helper that overslept holds an
    // old epoch, and finds nothing to take.
    static constexpr uint64_t countBits = 16;
    static size_t remaining (uint64_t claimed) noexcept
    {
        return static_cast<size_t> (claimed & ((uint64_t { 1 } << countBits) - 1));
    }

    std::atomic<uint64_t> claim { 0 };
    std::atomic<uint32_t> wake { 0 }, unfinished { 0 };
    std::atomic<bool> isLeaving { false };

    struct Work
    {
        std::atomic<Part* const*> parts { nullptr };
        std::atomic<size_t> count { 0 };
        std::atomic<const Chunk*> chunk { nullptr };
    };
    Work work;
    uint64_t epoch = 0;  // rendering thread

    std::vector<std::thread> helpers;
};
}  // namespace amp::engine
