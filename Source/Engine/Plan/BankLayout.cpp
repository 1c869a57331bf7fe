#include "Engine/Plan/BankLayout.h"

#include <algorithm>
#include <set>

namespace amp::engine
{
BankLayout placeLanes (const BankLayout& before, const Plan& plan, size_t size)
{
    BankLayout banks;
    std::set<std::string> placed;

    for (const auto& bank : before)
    {
        auto& kept = banks.emplace_back();
        for (const auto& id : bank)
            if (plan.lane (id) != nullptr && kept.size() < size)
            {
                kept.push_back (id);
                placed.insert (id);
            }
    }

    const auto byOrder = [&] (const std::string& a, const std::string& b) {
        return plan.lane (a)->order < plan.lane (b)->order;
    };
    std::vector<std::string> arriving;
    for (const auto& lane : plan.lanes)
        if (! placed.contains (lane.id))
            arriving.push_back (lane.id);
    std::stable_sort (arriving.begin(), arriving.end(), byOrder);

    auto withRoom = banks.begin();
    for (const auto& id : arriving)
    {
        withRoom = std::find_if (withRoom, banks.end(), [&] (const auto& bank) { return bank.size() < size; });
        if (withRoom == banks.end())
            withRoom = banks.emplace (banks.end());
        withRoom->push_back (id);
    }

    std::erase_if (banks, [] (const auto& bank) { return bank.empty(); });
    for (auto& bank : banks)
        std::stable_sort (bank.begin(), bank.end(), byOrder);
    return banks;
}
}  // namespace amp::engine
