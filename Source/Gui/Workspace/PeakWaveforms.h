#pragma once
#include "Analysis/Peaks/PeakBuilder.h"
#include "Core/MediaSource.h"
#include "Gui/Workspace/Waveforms.h"

#include <atomic>

namespace amp::gui
{
/** The waveforms of a session's media files from their peak files, which are built in the background where they are missing.

    Thread: message; the builder's workers only count generation() up.
*/
class PeakWaveforms : public Waveforms
{
public:
    /** @param media        opens the session's files; outlives this.
        @param cacheFolder  where peak files are kept. */
    PeakWaveforms (MediaSource& media, Vfs&, const juce::File& cacheFolder);

    bool read (const juce::String& file, int channel, double start, double secondsPerColumn, std::span<PeakColumn> into) override;
    int channels (const juce::String& file) override;
    double duration (const juce::String& file) override;
    double sampleRate (const juce::String& file) override;
    bool isMissing (const juce::String& file) override { return builder.error (file.toStdString()).has_value(); }
    uint64_t generation() const override { return changes.load (std::memory_order_relaxed); }

private:
    std::shared_ptr<const Peaks> find (const juce::String& file);

    MediaSource& media;
    std::atomic<uint64_t> changes { 1 };
    PeakBuilder builder; // last: its workers use what stands above
};
} // namespace amp::gui
