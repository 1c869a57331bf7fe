#include "Engine/Follow/Follower.h"

#include "Engine/Follow/Compile.h"
#include "Engine/Follow/Gains.h"

namespace amp::engine
{
Follower::Follower (Desk& what, MediaLibrary& from, Follows how) : desk (what), library (from), schedules (from, how) {}

Result<> Follower::follow (const Snapshot& now)
{
    return desk.play (compile (now.root()), [&] (const Desk&) {
        setControls (desk, resolveGains (now.root()));
        return schedules.make (now.root(), desk);
    });
}

Result<> Follower::follow (const ChangeSet& changes, const Snapshot& after)
{
    using schema::Impact;
    const auto impact = changes.impact();
    if (impact == Impact::none)
        return {};
    if (impact == Impact::topology)
        return follow (after);

    setControls (desk, resolveGains (after.root()));
    if (impact == Impact::content || changes.touches (Path ({ "transport" })))
        desk.play (schedules.make (after.root(), desk));
    return {};
}

void Follower::mediaArrived (const Snapshot& now)
{
    if (const auto paths = library.collect(); ! paths.empty())
    {
        schedules.forget (paths);
        desk.play (schedules.make (now.root(), desk));
    }
}
}  // namespace amp::engine
