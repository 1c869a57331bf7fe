#include "Commands/PointEdits.h"

#include <algorithm>

namespace amp::points
{
namespace
{
using schema::automationPoint;
using Items = std::vector<PackedItem>;

template <typename Owner>
void collect (std::vector<Path>& lists, const Owner& owner, const Path& at)
{
    for (const auto lane : owner.template get<"automation">())
        if (! lane.template get<"points">().isEmpty())
            lists.push_back (at / "automation" / lane.id().toStdString() / "points");
}

/** Gives each list the points that `changed` makes of its own. */
Result<> changeEach (Edit& edit, const times::Range& range, const std::function<Items (Items)>& changed)
{
    for (const auto& path : listsOf (edit.now(), range))
    {
        const auto place = findPlace (edit.now(), path);
        if (! place)
            return place.error();
        const auto before = PackedList::fromVar (place->value).toVector();
        auto after = changed (before);
        if (after == before)
            continue;
        std::stable_sort (after.begin(), after.end(), [] (const PackedItem& a, const PackedItem& b) { return timeOf (a) < timeOf (b); });
        for (size_t i = 0; i < after.size(); ++i)
            after[i].id = static_cast<uint32_t> (i + 1);
        if (auto set = edit.set (path, PackedList::inVar (std::move (after))); ! set)
            return set;
    }
    return {};
}

bool isIn (const PackedItem& point, double start, double end)
{
    return timeOf (point) >= start && timeOf (point) < end;
}
} // namespace

double timeOf (const PackedItem& point)
{
    return PackedLayout::get (automationPoint, *automationPoint.find ("time"), point);
}

PackedItem at (PackedItem point, double time)
{
    PackedLayout::set (automationPoint, *automationPoint.find ("time"), point, std::max (0.0, time));
    return point;
}

std::vector<Path> listsOf (const NodePtr& root, const times::Range& range)
{
    std::vector<Path> lists;
    const SessionView session (root);
    for (const auto& id : times::tracksOf (root, range))
        collect (lists, session.get<"tracks">().find (id), trackPath (id));
    if (range.isWhole())
    {
        for (const auto bus : session.get<"mixer">().get<"buses">())
            collect (lists, bus, busPath (bus.id()));
        collect (lists, session.get<"mixer">().get<"master">(), Path ({ "mixer", "master" }));
    }
    return lists;
}

Result<> clear (Edit& edit, const times::Range& range)
{
    return changeEach (edit, range, [&] (Items points) {
        std::erase_if (points, [&] (const PackedItem& p) { return isIn (p, range.start, range.end); });
        return points;
    });
}

Result<> shift (Edit& edit, const times::Range& range, double by)
{
    return changeEach (edit, range, [&] (Items points) {
        for (auto& point : points)
            if (timeOf (point) >= range.start)
                point = at (point, timeOf (point) + by);
        return points;
    });
}

Result<> copyLater (Edit& edit, const times::Range& range, double by)
{
    return changeEach (edit, range, [&] (Items points) {
        Items copies;
        for (const auto& point : points)
            if (isIn (point, range.start, range.end))
                copies.push_back (at (point, timeOf (point) + by));
        if (! copies.empty())
            std::erase_if (points, [&] (const PackedItem& p) { return isIn (p, range.start + by, range.end + by); });
        points.insert (points.end(), copies.begin(), copies.end());
        return points;
    });
}
} // namespace amp::points
