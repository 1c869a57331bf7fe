#pragma once
#include "Gui/Versions/SessionVersions.h"
#include "Versioning/Repository/Graph.h"

namespace amp::gui
{
/** What one row of the list of versions shows. */
struct VersionRow
{
    enum class Kind { uncommitted, version, saves };

    Kind kind = Kind::version;
    versions::Commit commit {};
    versions::GraphRow graph {};
    juce::StringArray branches {}, tags {};
    bool isCurrent = false;
    juce::String text {}; // of rows that are no version: "3 changes not in a version", "6 backups"
};

/** All rows, the latest first: what no version has, the versions, and between them the backups of that time, folded. */
std::vector<VersionRow> versionRows (versions::Repository&, const std::vector<SavedState>&, int uncommitted);

/** "14:02" today, "Mon" within a week, "5 Jan" before. */
juce::String shortTime (juce::Time, juce::Time now);

/** "YK" of "Yuki Kato". */
juce::String initials (const juce::String& author);
} // namespace amp::gui
