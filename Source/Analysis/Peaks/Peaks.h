#pragma once
#include "Analysis/Peaks/PeakLayout.h"

#include <atomic>
#include <memory>
#include <span>

namespace amp
{
/** What to draw in one column of pixels: linear, 1 is full scale. */
struct PeakColumn
{
    float min = 0.0f, max = 0.0f, rms = 0.0f;
};

/** The waveform of a sound at every zoom, complete or still growing from its start.

    publish()        [the one thread that builds]  makes more frames visible.
    everything else  [any thread]                  wait-free.
*/
class Peaks
{
public:
    /** @param entries  of the layout's size.  @param owner  keeps them alive. */
    Peaks (const PeakLayout&, double sampleRate, std::span<const PeakEntry> entries, std::shared_ptr<const void> owner);

    int channels() const noexcept { return layout.channels(); }
    int64_t frames() const noexcept { return layout.frames(); }
    double sampleRate() const noexcept { return rate; }

    /** How many frames from the start can be drawn. */
    int64_t framesReady() const noexcept { return ready.load (std::memory_order_acquire); }
    bool isComplete() const noexcept { return framesReady() == frames(); }

    /** Fills columns of which column i shows the frames from firstFrame + i * framesPerPixel to the next column.

        min and max enclose every sample of the column, and none beyond the entries that the column touches: one to four
        and a part of each neighbour, from the coarsest level that has at least one entry for a column. Below 128 frames
        a column this blurs; draw the samples themselves there. Outside the sound columns are 0.

        @param channel         0..channels() - 1.
        @param firstFrame      may be negative or fractional.
        @param framesPerPixel  above 0.
        @returns               how many columns are filled; fewer than `count` where the rest is not built yet.
    */
    int columns (int channel, double firstFrame, double framesPerPixel, int count, PeakColumn* into) const noexcept;

    void publish (int64_t framesBuilt) noexcept { ready.store (framesBuilt, std::memory_order_release); }

    std::span<const PeakEntry> allEntries() const noexcept { return entries; }

private:
    PeakColumn column (size_t level, const PeakEntry* channelEntries, int64_t begin, int64_t end) const noexcept;

    PeakLayout layout;
    double rate;
    std::span<const PeakEntry> entries;
    std::shared_ptr<const void> memory;
    std::atomic<int64_t> ready { 0 };
};
}  // namespace amp
