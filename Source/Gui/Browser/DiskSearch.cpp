#include "Gui/Browser/DiskSearch.h"

namespace amp::gui
{
void DiskSearch::start (const juce::File& folder, const juce::String& words)
{
    stop();
    root   = folder;
    search = words;
    count  = 0;
    hasAll = false;
    startThread (juce::Thread::Priority::low);
}

void DiskSearch::stop()
{
    signalThreadShouldExit();
    waitForThreadToExit (-1); // it looks after each entry of the disk
    const std::scoped_lock lock (mutex);
    found.clear();
}

bool DiskSearch::fetch (std::vector<FileRow>& into)
{
    const std::scoped_lock lock (mutex);
    const auto hasMore = ! found.empty();
    into.insert (into.end(), std::make_move_iterator (found.begin()), std::make_move_iterator (found.end()));
    found.clear();
    return hasMore;
}

void DiskSearch::run()
{
    auto matches    = 0;
    const auto what = juce::File::findFilesAndDirectories | juce::File::ignoreHiddenFiles;
    for (const auto& entry : juce::RangedDirectoryIterator (root, true, "*", what, juce::File::FollowSymlinks::no))
    {
        if (threadShouldExit())
            return;
        count.fetch_add (1, std::memory_order_relaxed);
        const auto file = entry.getFile();
        if (! matchesSearch (file.getFileName(), search))
            continue;
        auto row = rowOf (file, entry.isDirectory());
        if (! row)
            continue;
        const std::scoped_lock lock (mutex);
        found.push_back (std::move (*row));
        if (++matches >= mostFound)
        {
            hasAll = true;
            return;
        }
    }
}
} // namespace amp::gui
