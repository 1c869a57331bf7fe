#include "Engine/Graph/Bank.h"

namespace amp::engine
{
namespace
{
std::vector<Turn> turnsOf (const std::vector<std::shared_ptr<Lane>>& lanes)
{
    std::vector<Turn> turns;
    for (const auto& lane : lanes)
        turns.push_back ({ lane.get(), {} });
    return turns;
}
}  // namespace

Bank::Bank (std::vector<std::shared_ptr<Lane>> members, double sampleRate)
    : lanes (std::move (members)),
      graph (turnsOf (lanes), sampleRate)
{}

void Bank::render (const Chunk& chunk) noexcept
{
    if (rendered == chunk.serial)
        return;

    rendered = chunk.serial;
    graph.render (chunk);
}
}  // namespace amp::engine
