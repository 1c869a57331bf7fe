#pragma once
#include "Dsp/Stretch/LiveStretch.h"
#include "Engine/Schedule/Media.h"

#include <atomic>
#include <mutex>

namespace amp::engine
{
/** Media that is stretched while it is read ahead: what is heard until the better result is there.

    prefetch() makes pages of it in memory, in order as long as the playhead goes on; read() gives silence for pages
   that are not there.
*/
class LiveStretchMedia : public Media
{
public:
    LiveStretchMedia (std::shared_ptr<const Media> original, double sampleRate, const dsp::StretchSettings&);
    ~LiveStretchMedia() override;

    int channels() const noexcept override { return original->channels(); }
    int64_t frames() const noexcept override { return length; }
    void read (int64_t first, int count, float* const* into, int width) const noexcept override AMP_REALTIME;
    bool isReady (int64_t first, int count) const noexcept override AMP_REALTIME;
    void prefetch (int64_t first, int64_t count) const override;

private:
    static constexpr int64_t pageFrames = 8192;

    void makePage (size_t) const;

    const std::shared_ptr<const Media> original;  // shared with the library and with schedules
    const int64_t length;
    mutable std::mutex making;  // of the stretcher
    mutable dsp::LiveStretch stretcher;
    mutable std::vector<std::atomic<float*>> pages;  // one channel after the other; owned
};
}  // namespace amp::engine
