#pragma once
#include "Core/Result.h"

#include <cstdint>

namespace amp
{
/** What to write an audio file with. */
struct AudioFileFormat
{
    int sampleRate = 48000;  ///< Hz
    int channels = 2;        ///< 1..32, as far as the kind of file allows
    int bits = 24;           ///< 16 and 24 are integers, 32 floats

    juce::String title {}, description {};  ///< kept in the file where its kind can; may be empty

    /** Frames that will be written, where known. Only a WAV that may grow beyond 4 GB needs it: 0 reserves the room for
     * it. */
    int64_t expectedFrames = 0;

    bool dithers = true;  ///< whether 16 bits are dithered; otherwise they are rounded
};

/** An audio file in the making. It appears under its name when finish() succeeds; destroyed before, it leaves nothing
   behind. Thread: one at a time, never the audio thread. */
class AudioFileWriter
{
public:
    virtual ~AudioFileWriter() = default;

    /** Appends `frames` frames of channels[0 .. channels - 1]. What exceeds full scale is limited to it in an integer
       file; what is not a number is silence there. The same sound gives the same bytes however it is cut into calls.
        @returns an Error if the disk fails; then only destroying the writer makes sense. */
    virtual Result<> write (const float* const* channels, int frames) = 0;

    /** Completes the file and puts it in place, replacing what was called so. */
    virtual Result<> finish() = 0;
};
}  // namespace amp
