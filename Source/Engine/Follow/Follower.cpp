#include "Engine/Follow/Follower.h"

#include "Engine/Follow/Compile.h"
#include "Engine/Follow/Gains.h"
#include "Engine/Follow/Waiting.h"
#include "Model/Lookup.h"

#include <optional>

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

struct Follower::Session
{
    explicit Session (NodePtr now) : root (std::move (now)) {}

    const MixerIndex& mixer() const { return indexed.has_value() ? *indexed : indexed.emplace (root); }
    const Gains& gains() const
    {
        return resolved.has_value() ? *resolved : resolved.emplace (resolveGains (root, mixer()));
    }

    const NodePtr root;

private:
    mutable std::optional<MixerIndex> indexed;  // found out when somebody asks
    mutable std::optional<Gains> resolved;
};

Follower::Follower (Desk& what, MediaLibrary& from, SoundLibrary& named, Follows how)
    : desk (what),
      library (from),
      sounds (named),
      schedules (from, named, how)
{}

NodePtr Follower::rootOf (const Snapshot& now) const
{
    return withWaiting (now.root(), waiting);
}

Result<> Follower::follow (const Snapshot& now)
{
    return follow (now, 0);
}

Result<> Follower::follow (const Snapshot& now, double glide)
{
    const Session session (rootOf (now));
    const auto sources = insertsOf (session.root, session.mixer(), desk.sampleRate());
    const auto before = automation.last().inserts;
    auto played = desk.play (compile (session.root, session.mixer(), sources), [&] (const Desk&) {
        setControls (desk, session.gains(), glide);
        inserts.follow (session.root, sources, desk);
        return makeSchedule (session);
    });
    giveBack (before, session);
    return played;
}

const MadeAutomation& Follower::makeAutomation (const Session& session)
{
    isAutomationStale = false;
    return automation.make (
        session.root,
        [&]() -> auto& { return session.mixer(); },
        [&]() -> auto& { return session.gains(); },
        desk,
        hands);
}

Schedule Follower::makeSchedule (const Session& session)
{
    auto schedule = schedules.make (session.root, desk);
    schedule.automation = makeAutomation (session).drivers;
    return schedule;
}

void Follower::playSchedule (const Session& session)
{
    const auto before = automation.last().inserts;
    desk.play (makeSchedule (session));
    giveBack (before, session);
}

void Follower::playAutomation (const Session& session)
{
    const auto before = automation.last().inserts;
    const auto playing = desk.schedule();
    if (const auto& drivers = makeAutomation (session).drivers; drivers != playing->automation)
    {
        auto next = *playing;
        next.automation = drivers;
        desk.play (std::move (next));
    }
    giveBack (before, session);
}

void Follower::giveBack (const std::set<std::string>& before, const Session& session)
{
    const auto& now = automation.last().inserts;
    auto isAny = false;
    for (const auto& id : before)
        if (! now.contains (id))
        {
            inserts.forget (id);
            isAny = true;
        }
    if (isAny)
        inserts.follow (session.root, insertsOf (session.root, session.mixer(), desk.sampleRate()), desk);
}

void Follower::obey (Hands next, const Snapshot& now)
{
    obeyNext (std::move (next));
    if (isAutomationStale)
        playAutomation (Session (rootOf (now)));
}

void Follower::obeyNext (Hands next)
{
    isAutomationStale = isAutomationStale || next != hands;
    hands = std::move (next);
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

    const Session session (rootOf (after));
    const auto movesControls = std::any_of (changes.changes.begin(), changes.changes.end(), [] (const auto& change) {
        return change.field == nullptr || change.field->impact == Impact::value;
    });
    if (movesControls)
        setControls (desk, session.gains(), glide);
    if (InsertFollower::concerns (changes))
        inserts.follow (session.root, insertsOf (session.root, session.mixer(), desk.sampleRate()), desk);
    if (impact == Impact::content || changes.touches (Path ({ "transport" })))
        playSchedule (session);
    else if (isAutomationStale || automation.last().drivers != nullptr)
        playAutomation (session);
    return {};
}

void Follower::playAhead (std::vector<pattern::PendingQueue::Switch> changes, const Snapshot& now)
{
    const auto hadStrips = rootOf (now) != now.root();
    waiting = std::move (changes);
    schedules.setUpcoming (waiting);
    if (! hadStrips && rootOf (now) == now.root())
        return playSchedule (Session (now.root()));
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
    playSchedule (Session (rootOf (now)));
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
    playSchedule (Session (rootOf (now)));
}
}  // namespace amp::engine
