#include "Engine/Plan/BankLayout.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace amp::engine
{
BankLayout placeLanes (const BankLayout& before, const Plan& plan, size_t size)
{
    std::unordered_map<std::string_view, int> orders;  // of the lanes that are not placed yet
    for (const auto& lane : plan.lanes)
        if (lane.keys.empty())  // the others have their turn in the mix
            orders.emplace (lane.id, lane.order);

    using Lane = std::pair<int, std::string>;  // its order and id
    std::vector<std::vector<Lane>> banks;
    for (const auto& bank : before)
    {
        auto& kept = banks.emplace_back();
        for (const auto& id : bank)
            if (const auto found = orders.find (id); found != orders.end() && kept.size() < size)
            {
                kept.emplace_back (found->second, id);
                orders.erase (found);
            }
    }

    std::vector<Lane> arriving;
    for (const auto& [id, order] : orders)
        arriving.emplace_back (order, id);
    std::sort (arriving.begin(), arriving.end());

    auto withRoom = banks.begin();
    for (auto& lane : arriving)
    {
        withRoom = std::find_if (withRoom, banks.end(), [&] (const auto& bank) { return bank.size() < size; });
        if (withRoom == banks.end())
            withRoom = banks.emplace (banks.end());
        withRoom->push_back (std::move (lane));
    }

    BankLayout layout;
    for (auto& bank : banks)
    {
        std::sort (bank.begin(), bank.end());
        auto& ids = layout.emplace_back();
        for (auto& [order, id] : bank)
            ids.push_back (std::move (id));
    }
    std::erase_if (layout, [] (const auto& bank) { return bank.empty(); });
    return layout;
}
}  // namespace amp::engine
