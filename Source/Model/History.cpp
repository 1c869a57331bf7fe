#include "Model/History.h"

namespace amp
{
namespace
{
bool isOneOf (const std::string& segment, std::initializer_list<const char*> names)
{
    return std::any_of (names.begin(), names.end(), [&] (const char* name) { return segment == name; });
}

/** Joins a later change of the same value to an earlier one. */
bool join (std::vector<StateChange>& changes, const StateChange& later)
{
    if (later.kind != StateChange::Kind::set || changes.empty())
        return false;

    // Only sets since the last insertion, removal or move may be joined: the order of those matters.
    for (auto i = changes.rbegin(); i != changes.rend() && i->kind == StateChange::Kind::set; ++i)
        if (i->path == later.path)
        {
            i->newValue = later.newValue;
            return true;
        }
    return false;
}
}  // namespace

juce::String HistoryEntry::type() const
{
    auto isMixer = false;
    for (const auto& change : changes)
    {
        for (const auto& segment : change.path)
        {
            if (isOneOf (segment, { "automation" }))
                return "automation";
            if (isOneOf (segment, { "effects" }))
                return "effect";
        }
        if (! change.path.isRoot() && isOneOf (change.path[0], { "transport", "timeline", "project" }))
            return "transport";
        isMixer = isMixer || (! change.path.isRoot() && change.path[0] == "mixer");
    }

    const auto isTrack = std::any_of (changes.begin(), changes.end(), [] (const StateChange& c) {
        return ! c.path.isRoot() && isOneOf (c.path[0], { "tracks", "pattern" });
    });
    return isMixer && ! isTrack ? "mixer" : "track";
}

History::History (std::deque<HistoryEntryPtr> undo,
                  std::deque<HistoryEntryPtr> redo,
                  juce::String savedPosition,
                  juce::String lastDropped)
    : undone (std::move (undo)),
      redone (std::move (redo)),
      savedAt (std::move (savedPosition)),
      dropped (std::move (lastDropped))
{}

bool History::add (HistoryEntry entry, size_t depth)
{
    redone.clear();

    if (entry.gesture != 0 && canUndo() && undone.back()->gesture == entry.gesture)
    {
        auto joined = *undone.back();
        for (const auto& change : entry.changes)
            if (! join (joined.changes, change))
                joined.changes.push_back (change);
        joined.id = entry.id;  // another state than before, also for the save point
        undone.back() = std::make_shared<const HistoryEntry> (std::move (joined));
        return true;
    }

    undone.push_back (std::make_shared<const HistoryEntry> (std::move (entry)));
    while (undone.size() > depth)
    {
        dropped = undone.front()->id;
        undone.pop_front();
    }
    return false;
}

void History::moveToRedo()
{
    redone.push_back (std::move (undone.back()));
    undone.pop_back();
    endGesture();
}

void History::moveToUndo()
{
    undone.push_back (std::move (redone.back()));
    redone.pop_back();
    endGesture();
}

void History::endGesture()
{
    joinNext (0);
}

void History::joinNext (Gesture gesture)
{
    if (! canUndo() || undone.back()->gesture == gesture)
        return;
    auto last = *undone.back();
    last.gesture = gesture;
    undone.back() = std::make_shared<const HistoryEntry> (std::move (last));
}

void History::addTakenBack (HistoryEntry entry)
{
    redone.push_back (std::make_shared<const HistoryEntry> (std::move (entry)));
}

std::optional<int> History::stepsTo (const juce::String& wanted) const
{
    if (wanted == start())
        return -static_cast<int> (undone.size());
    for (size_t i = 0; i < undone.size(); ++i)
        if (undone[i]->id == wanted)
            return static_cast<int> (i) + 1 - static_cast<int> (undone.size());
    for (size_t i = 0; i < redone.size(); ++i)
        if (redone[i]->id == wanted)
            return static_cast<int> (redone.size() - i);
    return {};
}
}  // namespace amp
