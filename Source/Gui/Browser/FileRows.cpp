#include "Gui/Browser/FileRows.h"

#include "Model/Lookup.h"

#include <map>

namespace amp::gui
{
namespace
{
bool isAudio (const juce::File& file)
{
    for (const auto& pattern : juce::StringArray::fromTokens (audioPattern, ";", {}))
        if (file.hasFileExtension (pattern.fromFirstOccurrenceOf ("*", false, false)))
            return true;
    return false;
}
} // namespace

bool matchesSearch (const juce::String& name, const juce::String& search)
{
    for (const auto& word : juce::StringArray::fromTokens (search, " ", {}))
        if (! name.containsIgnoreCase (word))
            return false;
    return true;
}

void sortRows (std::vector<FileRow>& rows)
{
    std::stable_sort (rows.begin(), rows.end(), [] (const FileRow& a, const FileRow& b) {
        return a.isFolder != b.isFolder ? a.isFolder : a.name.compareNatural (b.name) < 0;
    });
}

std::optional<FileRow> rowOf (const juce::File& file, bool isFolder)
{
    if (! isFolder && ! isAudio (file))
        return {};
    FileRow row;
    row.name     = file.getFileName();
    row.file     = file;
    row.isFolder = isFolder;
    return row;
}

std::vector<FileRow> filesOfSession (const NodePtr& root, MediaShelf& shelf, const juce::String& search)
{
    const SessionView session (root);
    std::map<juce::String, int> uses;
    for (const auto track : session.get<"tracks">())
    {
        if (const auto file = track.get<"filePath">(); file && file->isNotEmpty() && track.get<"lanes">().isEmpty())
            ++uses[*file];
        for (const auto lane : track.get<"lanes">())
            for (const auto clip : lane.get<"clips">())
                if (const auto path = clip.get<"filePath">(); path && path->isNotEmpty())
                    ++uses[*path];
    }
    for (const auto entry : session.get<"media">())
        uses.try_emplace (entry.get<"path">(), 0);

    std::map<juce::String, FileRow> facts;
    for (const auto entry : session.get<"media">())
    {
        FileRow row;
        row.seconds    = fileLength (root, entry.get<"path">());
        row.sampleRate = static_cast<int> (entry.get<"sampleRate">());
        row.channels   = static_cast<int> (entry.get<"channels">());
        facts.emplace (entry.get<"path">(), row);
    }

    std::vector<FileRow> rows;
    for (const auto& [path, count] : uses)
    {
        auto row        = facts.contains (path) ? facts[path] : FileRow();
        row.name        = path.fromLastOccurrenceOf ("/", false, false);
        row.sessionPath = path;
        row.uses        = count;
        if (! matchesSearch (row.name, search))
            continue;
        row.file      = shelf.find (path);
        row.isMissing = row.file == juce::File();
        rows.push_back (std::move (row));
    }
    sortRows (rows);
    return rows;
}

std::vector<FileRow> filesOfFolder (const juce::File& folder)
{
    std::vector<FileRow> rows;
    const auto what = juce::File::findFilesAndDirectories | juce::File::ignoreHiddenFiles;
    for (const auto& entry : juce::RangedDirectoryIterator (folder, false, "*", what, juce::File::FollowSymlinks::no))
        if (auto row = rowOf (entry.getFile(), entry.isDirectory()))
            rows.push_back (std::move (*row));
    sortRows (rows);
    return rows;
}
} // namespace amp::gui
