#include "Gui/FrameStats.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace amp::gui
{
void FrameStats::beginFrame (double updateMilliseconds)
{
    frames[static_cast<size_t> (count++ % capacity)] = { .updateMilliseconds = updateMilliseconds };
}

void FrameStats::addPaint (double milliseconds, juce::int64 dirtyPixels)
{
    if (count == 0)
        beginFrame (0.0);

    auto& frame = frames[static_cast<size_t> ((count - 1) % capacity)];
    frame.paintMilliseconds += milliseconds;
    frame.dirtyPixels += dirtyPixels;
    ++frame.paintPasses;
}

const FrameStats::Frame& FrameStats::at (int age) const
{
    jassert (age >= 0 && age < size());
    return frames[static_cast<size_t> ((count - 1 - age) % capacity)];
}

double FrameStats::percentile (double share) const
{
    if (count == 0)
        return 0.0;

    std::vector<double> times;
    for (int age = 0; age < size(); ++age)
        times.push_back (at (age).paintMilliseconds + at (age).updateMilliseconds);

    const auto nth = static_cast<std::ptrdiff_t> (std::lround (share * static_cast<double> (times.size() - 1)));
    std::nth_element (times.begin(), times.begin() + nth, times.end());
    return times[static_cast<size_t> (nth)];
}

juce::String FrameStats::toJson() const
{
    juce::StringArray lines;
    for (int age = size(); --age >= 0;)
    {
        const auto& f = at (age);
        lines.add ("{\"paintMs\":" + juce::String (f.paintMilliseconds, 3) + ",\"updateMs\":" + juce::String (f.updateMilliseconds, 3)
                   + ",\"passes\":" + juce::String (f.paintPasses) + ",\"dirtyPixels\":" + juce::String (f.dirtyPixels) + "}");
    }
    return "[" + lines.joinIntoString (",\n") + "]\n";
}
} // namespace amp::gui
