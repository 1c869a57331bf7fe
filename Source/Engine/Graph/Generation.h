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

        std::unique_ptr<Part> head {};          ///< of a long sum: what of it can be added before `after`; null: none
        std::vector<size_t> headAfterBanks {};  ///< the banks that the head needs
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

    /** team: null renders all on the calling thread. */
    void render (const Chunk&, Team*) noexcept AMP_REALTIME;

    /** What the master's strip gave for the last chunk. */
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
