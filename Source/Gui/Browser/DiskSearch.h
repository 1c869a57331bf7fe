#pragma once
#include "Gui/Browser/FileRows.h"

#include <atomic>
#include <mutex>

namespace amp::gui
{
/** Looks through a folder and all folders inside it for names, on a thread of its own; what it finds is fetched as it comes. A new
    search ends the one before. Thread: message. */
class DiskSearch : private juce::Thread
{
public:
    DiskSearch() : juce::Thread ("Search of the disk") {}
    ~DiskSearch() override { stop(); }

    void start (const juce::File& folder, const juce::String& words);

    /** Ends it; what it found and was not fetched is forgotten. */
    void stop();

    /** Adds what was found since the last call. @returns true if there was something. */
    bool fetch (std::vector<FileRow>& into);

    bool isRunning() const { return isThreadRunning(); }
    int visited() const { return count.load (std::memory_order_relaxed); }

    /** True if it ended because there was no end of what it found. */
    bool isFull() const { return hasAll.load (std::memory_order_relaxed); }

    /** Waits for the end. */
    void finish() { waitForThreadToExit (-1); }

    static constexpr int mostFound = 2000; // rows: nobody reads on, and more words find less

private:
    void run() override;

    juce::File root;
    juce::String search;
    std::atomic<int> count { 0 };
    std::atomic<bool> hasAll { false };
    std::mutex mutex;
    std::vector<FileRow> found; // guarded
};
} // namespace amp::gui
