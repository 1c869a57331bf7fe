#include "Pattern/Apply/PendingQueue.h"

namespace amp::pattern
{
namespace
{
int64_t boundaryFrom (int64_t step, int64_t length)
{
    const auto into = (step % length + length) % length;
    return into == 0 ? step : step + length - into;
}
}  // namespace

int64_t PendingQueue::dueStep (Timing timing, int64_t next, bool hasMoved)
{
    switch (timing)
    {
    case Timing::now:
        return next;
    case Timing::beat:
        return boundaryFrom (next, stepsPerBeat);
    case Timing::bar:
        return boundaryFrom (next, stepsPerBar);
    case Timing::sequence:
        break;
    }
    return boundaryFrom (hasMoved ? next : next + 1, stepsPerLoop);
}

uint64_t PendingQueue::add (Change change, int64_t next)
{
    const auto due = dueStep (change.timing, next);
    waiting.push_back ({ nextId, std::move (change), due, loopStep (next) != 0 });
    sort();
    return nextId++;
}

bool PendingQueue::cancel (uint64_t id)
{
    return std::erase_if (waiting, [&] (const Entry& e) { return e.id == id; }) > 0;
}

std::vector<PendingQueue::Entry> PendingQueue::takeUntil (int64_t next)
{
    const auto end = std::find_if (waiting.begin(), waiting.end(), [&] (const Entry& e) { return e.due >= next; });
    std::vector<Entry> due (std::make_move_iterator (waiting.begin()), std::make_move_iterator (end));
    waiting.erase (waiting.begin(), end);
    for (auto& entry : waiting)
        entry.hasMoved = entry.hasMoved || loopStep (next) != 0;
    return due;
}

void PendingQueue::reschedule (int64_t next)
{
    for (auto& entry : waiting)
        entry.due = dueStep (entry.change.timing, next, entry.hasMoved);
    sort();
}

void PendingQueue::sort()
{
    std::stable_sort (waiting.begin(), waiting.end(), [] (const Entry& a, const Entry& b) {
        return std::pair (a.due, a.id) < std::pair (b.due, b.id);
    });
}

std::vector<PendingQueue::Switch> PendingQueue::plan (const PatternState& now,
                                                      const std::function<void (uint64_t, const Error&)>& failed) const
{
    std::vector<Switch> switches;
    auto state = now;
    for (const auto& entry : waiting)
    {
        auto next = after (state, entry.change);
        if (! next)
        {
            if (failed != nullptr)
                failed (entry.id, next.error());
            continue;
        }
        state = *next;
        if (switches.empty() || switches.back().step != entry.due)
            switches.push_back ({ entry.due, {}, {}, nullptr });
        switches.back().ids.push_back (entry.id);
        switches.back().state = state;
    }
    for (auto& one : switches)
        one.loop = compile (PatternView (one.state.pattern));
    return switches;
}
}  // namespace amp::pattern
