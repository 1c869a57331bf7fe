#pragma once
#include <juce_core/juce_core.h>

#include <array>

namespace amp::gui
{
/** What painting costs: a ring of the last 3600 frames, about a minute at full speed. Always on; adding is a few stores.

    Thread: message.
*/
class FrameStats
{
public:
    struct Frame
    {
        double paintMilliseconds = 0; // all paint passes of the frame together
        double updateMilliseconds = 0; // what the frame clock's listeners took
        int paintPasses = 0;
        juce::int64 dirtyPixels = 0;
    };

    /** A new frame begins: the one before is complete. */
    void beginFrame (double updateMilliseconds);

    /** One paint pass of the current frame is done. */
    void addPaint (double milliseconds, juce::int64 dirtyPixels);

    int size() const { return static_cast<int> (std::min<juce::int64> (count, capacity)); }

    /** The frame that is `age` frames old; 0 is the current one. */
    const Frame& at (int age) const;

    /** A percentile of paint plus update time, in milliseconds. share: 0..1, 0.5 is the median. */
    double percentile (double share) const;

    /** Every frame, oldest first, as a JSON array. */
    juce::String toJson() const;

private:
    static constexpr int capacity = 3600;
    std::array<Frame, capacity> frames {};
    juce::int64 count = 0;
};
} // namespace amp::gui
