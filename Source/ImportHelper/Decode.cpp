#include "ImportHelper/Decode.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sndfile.h>
#include <unistd.h>
#include <vector>

namespace amp::import
{
namespace
{
using Sound = std::unique_ptr<SNDFILE, int (*) (SNDFILE*)>;

constexpr sf_count_t longestHours = 12;

std::string whyNot (const SF_INFO& info)
{
    switch (info.format & SF_FORMAT_TYPEMASK)
    {
    case SF_FORMAT_WAV:
    case SF_FORMAT_WAVEX:
    case SF_FORMAT_RF64:
    case SF_FORMAT_W64:
    case SF_FORMAT_AIFF:
        return "WAV and AIFF files need no decoding";
    default:
        break;
    }
    if (info.channels < 1 || info.channels > 32)
        return "it states " + std::to_string (info.channels) + " channels; 1 to 32 are possible";
    if (info.samplerate < 4000 || info.samplerate > 768000)
        return "it states a sample rate of " + std::to_string (info.samplerate) + " Hz; 4,000 to 768,000 are possible";
    return {};
}

std::string copy (SNDFILE* from, SNDFILE* to, const SF_INFO& info)
{
    constexpr sf_count_t framesAtOnce = 4096;
    std::vector<float> samples (static_cast<size_t> (framesAtOnce * info.channels));
    sf_count_t total = 0;
    for (;;)
    {
        const auto got = sf_readf_float (from, samples.data(), framesAtOnce);
        if (got <= 0)
            break;
        if (sf_writef_float (to, samples.data(), got) != got)
            return std::string ("the decoded sound cannot be written: ") + sf_strerror (to);
        total += got;
        if (total > longestHours * 3600 * info.samplerate)
            return "it is longer than " + std::to_string (longestHours) + " hours";
    }
    if (total == 0)
        return sf_error (from) != SF_ERR_NO_ERROR ? sf_strerror (from) : "it holds no sound";

    // FLAC states its length and is refused when damaged, as a WAV that contradicts itself is. The lengths of the
    // others are estimates, and tags that the decoder cannot make sense of often follow their sound: what could be
    // decoded is kept.
    const auto isExact = (info.format & SF_FORMAT_TYPEMASK) == SF_FORMAT_FLAC;
    if (isExact && total < info.frames)
        return "it is damaged: " + std::to_string (total) + " of its " + std::to_string (info.frames) +
               " frames can be decoded";
    return {};
}
}  // namespace

std::string decode (int input, const char* output)
{
    SF_INFO info {};
    const Sound from (sf_open_fd (input, SFM_READ, &info, SF_FALSE), sf_close);
    if (from == nullptr)
        return sf_strerror (nullptr);
    if (auto reason = whyNot (info); ! reason.empty())
        return reason;

    const auto file = ::open (output, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return std::string ("cannot create ") + output + ": " + std::strerror (errno);

    SF_INFO written {};
    written.channels = info.channels;
    written.samplerate = info.samplerate;
    written.format = SF_FORMAT_RF64 | SF_FORMAT_FLOAT;
    Sound to (sf_open_fd (file, SFM_WRITE, &written, SF_TRUE), sf_close);
    std::string reason = to == nullptr ? sf_strerror (nullptr) : "";
    if (to != nullptr)
    {
        sf_command (to.get(), SFC_RF64_AUTO_DOWNGRADE, nullptr, SF_TRUE);
        reason = copy (from.get(), to.get(), info);
        if (sf_close (to.release()) != 0 && reason.empty())
            reason = "the decoded sound cannot be written";
    }

    if (! reason.empty())
        ::unlink (output);
    return reason;
}
}  // namespace amp::import
