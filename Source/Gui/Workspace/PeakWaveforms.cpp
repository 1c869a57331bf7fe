#include "Gui/Workspace/PeakWaveforms.h"

#include "Analysis/Peaks/MediaPeaks.h"

namespace amp::gui
{
PeakWaveforms::PeakWaveforms (MediaSource& source, Vfs& vfs, const juce::File& cacheFolder)
    : media (source),
      builder (vfs, cacheFolder.getFullPathName().toStdString(), [this] (const std::string&) { changes.fetch_add (1, std::memory_order_relaxed); })
{
}

std::shared_ptr<const Peaks> PeakWaveforms::find (const juce::String& file)
{
    if (file.isEmpty())
        return nullptr;

    const auto key = file.toStdString();
    auto peaks     = builder.find (key);
    if (peaks == nullptr)
        builder.request (key, PeakBuilder::Priority::visible, soundOf (media, file));
    return peaks;
}

bool PeakWaveforms::read (const juce::String& file, int channel, double start, double secondsPerColumn, std::span<PeakColumn> into)
{
    const auto peaks = find (file);
    if (peaks == nullptr || channel >= peaks->channels())
        return false;

    const auto rate   = peaks->sampleRate();
    const auto filled = peaks->columns (channel, start * rate, secondsPerColumn * rate, static_cast<int> (into.size()), into.data());
    std::fill (into.begin() + filled, into.end(), PeakColumn {});
    return true;
}

int PeakWaveforms::channels (const juce::String& file)
{
    const auto peaks = find (file);
    return peaks != nullptr ? peaks->channels() : 0;
}

double PeakWaveforms::sampleRate (const juce::String& file)
{
    const auto peaks = find (file);
    return peaks != nullptr ? peaks->sampleRate() : 0.0;
}

double PeakWaveforms::duration (const juce::String& file)
{
    const auto peaks = find (file);
    return peaks != nullptr ? static_cast<double> (peaks->frames()) / peaks->sampleRate() : 0.0;
}
} // namespace amp::gui
