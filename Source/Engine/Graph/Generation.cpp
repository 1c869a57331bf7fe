#include "Engine/Graph/Generation.h"

namespace amp::engine
{
namespace
{
std::vector<Part*> partsOf (const std::vector<std::shared_ptr<Bank>>& banks)
{
    std::vector<Part*> parts;
    for (const auto& bank : banks)
        parts.push_back (bank.get());
    return parts;
}
}  // namespace

Generation::Generation (std::vector<std::shared_ptr<Bank>> rows,
                        std::vector<MixTurn> mixTurns,
                        std::shared_ptr<const Strip> master,
                        std::vector<Output> outputs,
                        double sampleRate)
    : banks (std::move (rows)),
      workItems (partsOf (banks)),
      mixed (std::move (mixTurns)),
      masterStrip (std::move (master)),
      direct (std::move (outputs)),
      mix (turns(), sampleRate)
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

    for (const auto& [part, after] : mixed)
    {
        Turn turn { part.get(), { barrierAt } };
        for (const auto earlier : after)
            turn.after.push_back (barrierAt + 1 + earlier);
        order.push_back (turn);
    }
    return order;
}

void Generation::render (const Chunk& chunk, Team* team) noexcept
{
    if (team != nullptr && workItems.size() > 1)
        team->render (workItems.data(), workItems.size(), chunk);

    mix.render (chunk);
}
}  // namespace amp::engine
