#include "Engine/Graph/Generation.h"

namespace amp::engine
{
Generation::Generation (std::vector<std::shared_ptr<Bank>> rows,
                        std::vector<MixTurn> mixTurns,
                        std::shared_ptr<const Strip> master,
                        std::vector<Output> outputs,
                        double sampleRate)
    : banks (std::move (rows)),
      mixed (std::move (mixTurns)),
      masterStrip (std::move (master)),
      direct (std::move (outputs)),
      mix (turns(), sampleRate),
      shared (tasks())
{}

std::vector<Turn> Generation::turns()
{
    std::vector<Turn> order;
    for (const auto& bank : banks)
        order.push_back ({ bank.get(), {} });

    const auto barrierAt = order.size();
    Turn allBanks { &barrier, {} };
    for (size_t i = 0; i < barrierAt; ++i)
        allBanks.after.push_back (i);
    order.push_back (allBanks);

    for (const auto& mixTurn : mixed)
    {
        Turn turn { mixTurn.part.get(), { barrierAt } };
        for (const auto earlier : mixTurn.after)
            turn.after.push_back (barrierAt + 1 + earlier);
        order.push_back (turn);
    }
    return order;
}

std::vector<Task> Generation::tasks() const
{
    std::vector<Task> all;
    const auto addAfter = [&all] (uint32_t task, uint32_t earlier) {
        all[earlier].next.push_back (task);
        ++all[task].needs;
    };
    const auto add = [&] (Part* part, const std::vector<size_t>& neededBanks) {
        const auto task = static_cast<uint32_t> (all.size());
        all.push_back ({ part });
        for (const auto bank : neededBanks)
            addAfter (task, static_cast<uint32_t> (bank));
        return task;
    };

    for (const auto& bank : banks)
        add (bank.get(), {});
    std::vector<uint32_t> taskOf;                // by turn
    std::vector<std::vector<uint32_t>> headsOf;  // likewise
    for (const auto& turn : mixed)
    {
        auto& heads = headsOf.emplace_back();
        for (const auto& head : turn.heads)
        {
            const auto task = add (head.part.get(), head.afterBanks);
            if (! heads.empty())
                addAfter (task, heads.back());
            heads.push_back (task);
        }
        taskOf.push_back (add (turn.part.get(), turn.afterBanks));
    }
    for (size_t i = 0; i < mixed.size(); ++i)
        for (const auto earlier : mixed[i].after)
            addAfter (taskOf[i], taskOf[earlier]);

    // Who takes a chunk reads what nobody else does, and the strips that play past the master.
    const auto taker = add (nullptr, {});
    for (uint32_t task = 0; task < taker; ++task)
        if (all[task].next.empty() || ! direct.empty())
            addAfter (taker, task);

    // The next sum is added where this one is played and heard: it waits for all who do so.
    for (size_t turn = 0; turn < mixed.size(); ++turn)
        for (const auto head : headsOf[turn])
        {
            addAfter (taskOf[turn], head);
            for (const auto reader : all[taskOf[turn]].next)
                addAfter (reader, head);
        }
    return all;
}

void Generation::render (std::span<const Chunk> chunks, Team* team, Part& taker) noexcept
{
    if (team != nullptr)
    {
        team->render (shared, chunks, taker);
        return;
    }
    for (const auto& chunk : chunks)
    {
        mix.render (chunk);
        taker.render (chunk);
    }
}
}  // namespace amp::engine
