#pragma once
#include "Core/Text.h"
#include "Core/Media/FrameSource.h"
#include "Core/Media/PcmFile.h"

namespace amp
{
/** A PcmFile for those who measure or convert sound without asking where it comes from. */
class PcmFrameSource : public FrameSource
{
public:
    explicit PcmFrameSource (std::shared_ptr<const PcmFile> open) : file (std::move (open)) {}

    int channels() const override { return file->info().channels; }
    double sampleRate() const override { return file->info().sampleRate; }
    int64_t frames() const override { return file->info().frames; }

    Result<> read (int64_t first, float* const* into, int count) override
    {
        file->read (first, count, into);
        if (file->wasCut())
            return Error { toText (file->path()), "became shorter while it was open." };
        return {};
    }

private:
    std::shared_ptr<const PcmFile> file;  ///< shared with all who read the file
};
}  // namespace amp
