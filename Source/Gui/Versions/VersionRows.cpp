#include "Gui/Versions/VersionRows.h"

namespace amp::gui
{
namespace
{
juce::String counted (int count, const char* one, const char* many) { return juce::String (count) + " " + (count == 1 ? one : many); }

void addSaves (std::vector<VersionRow>& rows, const std::vector<SavedState>& saves, juce::Time from, juce::Time to)
{
    const auto count = static_cast<int> (std::count_if (saves.begin(), saves.end(), [&] (const SavedState& s) { return s.time >= from && s.time < to; }));
    if (count == 0)
        return;
    VersionRow row { VersionRow::Kind::saves };
    row.text = counted (count, "backup folded", "backups folded");
    if (! rows.empty())
    {
        row.graph.lane = rows.back().graph.lane;
        for (const auto& line : rows.back().graph.downward)
            row.graph.through.push_back (line.to);
        for (const auto lane : rows.back().graph.through)
            row.graph.through.push_back (lane);
        row.graph.width = rows.back().graph.width;
    }
    rows.push_back (std::move (row));
}
} // namespace

std::vector<VersionRow> versionRows (versions::Repository& repository, const std::vector<SavedState>& saves, int uncommitted)
{
    std::vector<VersionRow> rows;
    const auto commits = repository.everything();
    if (! commits)
        return rows;

    const auto& refs = repository.refs();
    if (uncommitted > 0)
    {
        VersionRow row { VersionRow::Kind::uncommitted };
        row.text = counted (uncommitted, "change not in a version", "changes not in a version");
        rows.push_back (std::move (row));
    }

    const auto graph = versions::layOut (*commits);
    auto later       = juce::Time (std::numeric_limits<juce::int64>::max());
    for (size_t i = 0; i < commits->size(); ++i)
    {
        const auto& commit = (*commits)[i];
        addSaves (rows, saves, commit.time, later);
        later = std::min (later, commit.time);

        VersionRow row { VersionRow::Kind::version, commit, graph[i] };
        row.isCurrent = commit.id == refs.head();
        for (const auto& [name, head] : refs.branches)
            if (head == commit.id)
                row.branches.add (juce::String::fromUTF8 (name.c_str()));
        for (const auto& [name, tag] : refs.tags)
            if (tag.commit == commit.id)
                row.tags.add (juce::String::fromUTF8 (name.c_str()));
        rows.push_back (std::move (row));
    }
    addSaves (rows, saves, juce::Time(), later);
    return rows;
}

juce::String shortTime (juce::Time time, juce::Time now)
{
    const auto age = now - time;
    if (age.inHours() < 20 && time.getDayOfMonth() == now.getDayOfMonth())
        return time.formatted ("%H:%M");
    return age.inDays() < 6 ? time.getWeekdayName (true) : juce::String (time.getDayOfMonth()) + " " + time.getMonthName (true);
}

juce::String initials (const juce::String& author)
{
    juce::String letters;
    for (const auto& word : juce::StringArray::fromTokens (author, " .-", {}))
        if (word.isNotEmpty() && letters.length() < 2)
            letters << word.substring (0, 1).toUpperCase();
    return letters;
}
} // namespace amp::gui
