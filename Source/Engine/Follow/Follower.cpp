#include "Engine/Follow/Follower.h"

#include "Engine/Follow/Compile.h"
#include "Engine/Follow/Gains.h"

namespace amp::engine
{
Follower::Follower (Desk& what, MediaLibrary& from, SoundLibrary& named, Follows how)
    : desk (what),
      library (from),
      sounds (named),
      schedules (from, named, how)
{}

Result<> Follower::follow (const Snapshot& now)
{
    return desk.play (compile (now.root(), desk.sampleRate()), [&] (const Desk&) {
        setControls (desk, resolveGains (now.root()));
        inserts.follow (now.root(), desk);
        return schedules.make (now.root(), desk);
    });
}

Result<> Follower::follow (const ChangeSet& changes, const Snapshot& after)
{
    using schema::Impact;
    const auto impact = changes.impact();
    if (impact == Impact::none)
        return {};
    if (impact == Impact::topology || changes.touches (Path ({ "pattern" })))
        return follow (after);

    setControls (desk, resolveGains (after.root()));
    if (InsertFollower::concerns (changes))
        inserts.follow (after.root(), desk);
    if (impact == Impact::content || changes.touches (Path ({ "transport" })))
        desk.play (schedules.make (after.root(), desk));
    return {};
}

void Follower::playAhead (std::vector<pattern::PendingQueue::Switch> changes, const Snapshot& now)
{
    schedules.setUpcoming (std::move (changes));
    desk.play (schedules.make (now.root(), desk));
}

bool Follower::mediaArrived (const Snapshot& now)
{
    const auto paths = library.collect();
    const auto haveSoundsCome = sounds.collect();
    if (paths.empty() && ! haveSoundsCome)
        return false;

    if (haveSoundsCome)
        schedules.forgetPatterns();
    schedules.forget (paths);
    desk.play (schedules.make (now.root(), desk));
    return true;
}

void Follower::retryMedia (const Snapshot& now)
{
    std::set<juce::String> paths;
    for (const auto& [path, problem] : library.problems())
        paths.insert (path);

    library.retry();
    sounds.retry();
    schedules.forgetPatterns();
    schedules.forget (paths);
    desk.play (schedules.make (now.root(), desk));
}
}  // namespace amp::engine
