#include "App/Aurora/StemFile.h"

#include "Core/Media/WavWriter.h"

namespace amp::aurora
{
Result<> writeStem (Vfs& disk, const Stem& stem, const std::string& folder)
{
    const AudioFileFormat format { .sampleRate = static_cast<int> (stem.sampleRate),
                                   .channels = static_cast<int> (stem.channels.size()),
                                   .bits = 24,
                                   .expectedFrames = static_cast<int64_t> (stem.frames()) };
    auto writer = WavWriter::create (disk, folder + "/" + stem.fileName, format);
    if (! writer)
        return writer.error();

    std::vector<const float*> channels;
    for (const auto& channel : stem.channels)
        channels.push_back (channel.data());

    const auto written = (*writer)->write (channels.data(), static_cast<int> (stem.frames()));
    return written ? (*writer)->finish() : written;
}
}  // namespace amp::aurora
