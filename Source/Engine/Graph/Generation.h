#pragma once
#include "Engine/Graph/Bank.h"
#include "Engine/Graph/Team.h"
#include "Engine/Render/Bus.h"
#include "Engine/Render/KeyedLane.h"

namespace amp::engine
{
/** One state of the whole graph: banks of lanes, and the mix graph of banks, buses and master. Immutable: the next one
   is built beside it, sharing the banks that did not change, and the audio thread goes over to it between two quanta.

    construction, destruction  [message thread]
    render()                   [rendering thread]
*/
class Generation
{
public:
    /** A bus, or a lane with a side-chain. */
    struct MixTurn
    {
        std::unique_ptr<Part> part;
        std::vector<size_t> after, afterBanks;  ///< other turns and banks, by index

        /** A part of a long sum that can be added before the rest is there. */
        struct Head
        {
            std::unique_ptr<Part> part;
            std::vector<size_t> afterBanks;
        };
        std::vector<Head> heads {};  ///< each after the one before, all before the part
    };

    /** What plays into a pair of hardware outputs past the master. */
    struct Output
    {
        std::shared_ptr<const Strip> strip;  ///< shared as the master is
        int pair;                            ///< 1: where the master plays, too
    };

    /** turns: the master last.  banks, master: shared with the engine's store and with other generations. */
    Generation (std::vector<std::shared_ptr<Bank>> banks,
                std::vector<MixTurn> turns,
                std::shared_ptr<const Strip> master,
                std::vector<Output> outputs,
                double sampleRate);

    /** Renders some chunks in a row, and then of each: what takes it. The next one may be on its way by then.
        team: null renders all on the calling thread.  chunks: as many as chunksAtOnce() at most. */
    void render (std::span<const Chunk> chunks, Team*, Part& taker) noexcept AMP_REALTIME;

    size_t chunksAtOnce (const Team* team) const noexcept { return team != nullptr ? shared.chunksAtOnce() : 1; }

    /** What the master's strip gave for the chunk that is taken. */
    const Strip& master() const noexcept { return *masterStrip; }
    const std::vector<Output>& outputs() const noexcept { return direct; }

    const std::vector<std::shared_ptr<Bank>>& allBanks() const { return banks; }

private:
    /** Comes after all banks and before all buses. */
    struct AllLanesDone : Part
    {
        void render (const Chunk&) noexcept override {}
    };

    std::vector<Turn> turns();
    std::vector<Task> tasks() const;

    const std::vector<std::shared_ptr<Bank>> banks;
    const std::vector<MixTurn> mixed;
    const std::shared_ptr<const Strip> masterStrip;
    const std::vector<Output> direct;
    AllLanesDone barrier;
    RenderGraph mix;   // for one thread
    TaskGraph shared;  // the same for a team
};
}  // namespace amp::engine
