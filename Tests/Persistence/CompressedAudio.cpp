#include "Persistence/CompressedAudio.h"

#include <cmath>
#include <sndfile.h>
#include <stdexcept>

namespace amp::tests
{
namespace
{
SNDFILE* create (const std::string& path, int format)
{
    SF_INFO info {};
    info.channels = 2;
    info.samplerate = 44100;
    info.format = format;
    auto* file = sf_open (path.c_str(), SFM_WRITE, &info);
    if (file == nullptr)
        throw std::runtime_error (sf_strerror (nullptr));
    return file;
}
}  // namespace

void writeFlac (const std::string& path, const std::vector<int>& samples, int bits)
{
    auto shifted = samples;
    for (auto& sample : shifted)
        sample *= 1 << (32 - bits);  // libsndfile takes the top bits
    auto* file = create (path, SF_FORMAT_FLAC | (bits == 16 ? SF_FORMAT_PCM_16 : SF_FORMAT_PCM_24));
    sf_write_int (file, shifted.data(), static_cast<sf_count_t> (shifted.size()));
    sf_close (file);
}

void writeVorbis (const std::string& path, int frames)
{
    auto* file = create (path, SF_FORMAT_OGG | SF_FORMAT_VORBIS);
    for (int i = 0; i < frames; ++i)
    {
        const auto value = 0.5f * std::sin (static_cast<float> (i) * 0.0626f);
        const float frame[] { value, value };
        sf_writef_float (file, frame, 1);
    }
    sf_close (file);
}

std::string silentMp3 (int frames)
{
    constexpr size_t bytesOfFrame = 417;  // 144 * 128,000 / 44,100
    std::string frame (bytesOfFrame, '\0');
    frame.replace (0, 4, "\xff\xfb\x90\x40");
    std::string stream;
    for (int i = 0; i < frames; ++i)
        stream += frame;
    return stream;
}
}  // namespace amp::tests
