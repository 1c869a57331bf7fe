#include "Engine/Follow/Follower.h"

#include "Engine/Follow/Compile.h"
#include "Engine/Follow/Gains.h"
#include "Engine/Follow/Waiting.h"
#include "Model/Lookup.h"

namespace amp::engine
{
namespace
{
/** Seconds that faders take to get where an edit has set them: those of a snapshot that it recalled. */
double glideOf (const ChangeSet& changes, const Snapshot& after)
{
    static const Path current ({ "mixer", "currentSnapshot" });
    if (! changes.touches (current))
        return 0;
    const auto mixer = SessionView (after.root()).get<"mixer">();
    return mixer.get<"snapshots">().find (mixer.get<"currentSnapshot">().value_or (juce::String())).get<"ramp">();
}
}  // namespace

Follower::Follower (Desk& what, MediaLibrary& from, SoundLibrary& named, Follows how)
    : desk (what),
      library (from),
      sounds (named),
      schedules (from, named, how)
{}

Result<> Follower::follow (const Snapshot& now)
{
    return follow (now, 0);
}

Result<> Follower::follow (const Snapshot& now, double glide)
{
    const auto before = automation.inserts;
    const auto root = withWaiting (now.root(), waiting);
    auto played = desk.play (compile (root, desk.sampleRate()), [&] (const Desk&) {
        setControls (desk, resolveGains (root), glide);
        inserts.follow (root, desk);
        return makeSchedule (root);
    });
    giveBack (before, root);
    return played;
}

Schedule Follower::makeSchedule (const NodePtr& root)
{
    automation = makeAutomation (root, desk, silenced);
    isAutomationStale = false;
    auto schedule = schedules.make (root, desk);
    schedule.automation = automation.drivers;
    return schedule;
}

void Follower::playSchedule (const NodePtr& ofSession)
{
    const auto root = withWaiting (ofSession, waiting);
    const auto before = automation.inserts;
    desk.play (makeSchedule (root));
    giveBack (before, root);
}

void Follower::giveBack (const std::set<std::string>& before, const NodePtr& root)
{
    if (before.empty() && automation.inserts.empty())
        return;
    for (const auto& id : before)
        inserts.forget (id);
    inserts.follow (root, desk);
}

void Follower::silence (std::set<Path> parameters, const Snapshot& now)
{
    silenceNext (std::move (parameters));
    if (isAutomationStale)
        playSchedule (now.root());
}

void Follower::silenceNext (std::set<Path> parameters)
{
    isAutomationStale = isAutomationStale || parameters != silenced;
    silenced = std::move (parameters);
}

Result<> Follower::follow (const ChangeSet& changes, const Snapshot& after)
{
    using schema::Impact;
    const auto impact = changes.impact();
    if (impact == Impact::none)
        return {};
    const auto glide = glideOf (changes, after);
    if (impact == Impact::topology || changes.touches (Path ({ "pattern" })))
        return follow (after, glide);

    const auto root = withWaiting (after.root(), waiting);
    setControls (desk, resolveGains (root), glide);
    if (InsertFollower::concerns (changes))
        inserts.follow (root, desk);
    if (impact == Impact::content || isAutomationStale || automation.drivers != nullptr ||
        changes.touches (Path ({ "transport" })))
        playSchedule (after.root());
    return {};
}

void Follower::playAhead (std::vector<pattern::PendingQueue::Switch> changes, const Snapshot& now)
{
    const auto hadStrips = withWaiting (now.root(), waiting) != now.root();
    waiting = std::move (changes);
    schedules.setUpcoming (waiting);
    const auto needsStrips = withWaiting (now.root(), waiting) != now.root();
    if (! hadStrips && ! needsStrips)
        return playSchedule (now.root());
    [[maybe_unused]] const auto followed = follow (now, 0);  // what cannot be routed is told when it is committed
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
    playSchedule (now.root());
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
    playSchedule (now.root());
}
}  // namespace amp::engine
