#include "Pattern/Apply/Performance.h"

#include "Pattern/Apply/Commit.h"

namespace amp::pattern
{
PatternState Performance::state() const
{
    const auto now = session.now();
    auto current = PatternState::of (now.root());
    current.scene = activeScene;
    return current;
}

Result<uint64_t> Performance::apply (Change change)
{
    const auto at = where();
    if (! at.isPlaying)
    {
        auto done = commit (change);
        if (! done)
            return done.error();
        queue.clear();
        changed();
        return uint64_t {};
    }

    const auto id = queue.add (std::move (change), at.next);
    std::optional<Error> problem;
    queue.plan (state(), [&] (uint64_t failed, const Error& e) {
        if (failed == id)
            problem = e;
    });
    if (problem)
    {
        queue.cancel (id);
        return *problem;
    }
    changed();
    return id;
}

bool Performance::cancel (uint64_t id)
{
    const auto done = queue.cancel (id);
    if (done)
        changed();
    return done;
}

Result<> Performance::commitDue()
{
    Result<> result;
    const auto due = queue.takeUntil (where().next);
    for (const auto& entry : due)
        if (auto done = commit (entry.change); ! done && result)
            result = done;
    if (! due.empty())
        changed();
    return result;
}

void Performance::reschedule()
{
    queue.reschedule (where().next);
    changed();
}

std::vector<PendingQueue::Switch> Performance::plan() const
{
    return queue.plan (state());
}

Result<> Performance::commit (const Change& change)
{
    const auto target = after (state(), change);
    if (! target)
        return target.error();
    auto done = session.edit (change.session != nullptr ? juce::String ("Apply pattern")
                                                        : "Activate scene " + change.scene.quoted(),
                              [&] (Edit& edit) { return become (edit, *target); });
    if (done)
        activeScene = target->scene;
    return done;
}

void Performance::changed() const
{
    if (onChange != nullptr)
        onChange();
}
}  // namespace amp::pattern
