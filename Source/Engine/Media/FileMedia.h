#pragma once
#include "Core/Media/PcmFile.h"
#include "Engine/Schedule/Media.h"

#include <atomic>
#include <memory>
#include <vector>

namespace amp::engine
{
/** A file that is at the engine's sample rate: read where it lies, without a copy. */
class FileMedia : public Media
{
public:
    explicit FileMedia (std::shared_ptr<const PcmFile>);

    int channels() const noexcept override { return file->info().channels; }
    int64_t frames() const noexcept override { return file->info().frames; }
    void read (int64_t first, int count, float* const* into, int width) const noexcept override AMP_REALTIME;
    bool isReady (int64_t first, int count) const noexcept override AMP_REALTIME;
    void prefetch (int64_t first, int64_t count) const override;

private:
    static constexpr int64_t pageFrames = 65536;  // what is prefetched and noted at once

    const std::shared_ptr<const PcmFile> file;           // shared with all who read the file
    mutable std::vector<std::atomic<bool>> isPageReady;  // set by the read-ahead thread
};
}  // namespace amp::engine
