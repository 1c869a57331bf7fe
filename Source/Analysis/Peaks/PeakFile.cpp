#include "Analysis/Peaks/PeakFile.h"

#include "Core/Media/MappedFile.h"
#include "Core/Vfs/SafeReplace.h"
#include "Core/Vfs/SystemError.h"

#include <bit>
#include <cerrno>
#include <cstring>
#include <fcntl.h>

namespace amp::peakfile
{
namespace
{
static_assert (std::endian::native == std::endian::little, "peak files are mapped as they are");

struct Header
{
    char magic[8];
    uint32_t version, channels;
    uint64_t frames;
    double sampleRate;
    char hash[64];
    uint64_t entriesChecksum, headerChecksum;
};

static_assert (sizeof (Header) == 112 && offsetof (Header, hash) == 32 && offsetof (Header, headerChecksum) == 104);

/** FNV-1a over 64-bit words, with a rotation. Any change within one word changes it. */
uint64_t checksum (std::span<const uint8_t> bytes)
{
    auto sum = uint64_t { 0xcbf29ce484222325 } ^ bytes.size();
    for (size_t at = 0; at < bytes.size(); at += sizeof (uint64_t))
    {
        uint64_t word = 0;
        std::memcpy (&word, bytes.data() + at, std::min (sizeof (word), bytes.size() - at));
        sum = std::rotl ((sum ^ word) * uint64_t { 0x100000001b3 }, 29);
    }
    return sum;
}

std::span<const uint8_t> bytesOf (std::span<const PeakEntry> entries)
{
    return { reinterpret_cast<const uint8_t*> (entries.data()), entries.size_bytes() };
}

Header headerFor (const Identity& identity, uint64_t entriesChecksum)
{
    Header header {};
    std::memcpy (header.magic, "AMPPEAKS", sizeof (header.magic));
    header.version = 1;
    header.channels = static_cast<uint32_t> (identity.layout.channels());
    header.frames = static_cast<uint64_t> (identity.layout.frames());
    header.sampleRate = identity.sampleRate;
    std::memcpy (header.hash, identity.hash.data(), std::min (identity.hash.size(), sizeof (header.hash)));
    header.entriesChecksum = entriesChecksum;
    header.headerChecksum =
        checksum ({ reinterpret_cast<const uint8_t*> (&header), offsetof (Header, headerChecksum) });
    return header;
}

bool isComplete (std::span<const uint8_t> bytes, const Identity& identity)
{
    const auto entryBytes = static_cast<size_t> (identity.layout.size()) * sizeof (PeakEntry);
    if (bytes.size() != sizeof (Header) + entryBytes)
        return false;

    const auto expected = headerFor (identity, checksum (bytes.subspan (sizeof (Header))));
    return std::memcmp (bytes.data(), &expected, sizeof (expected)) == 0;
}
}  // namespace

Result<std::shared_ptr<const Peaks>> open (const std::string& path, const Identity& identity)
{
    const Descriptor file (::open (path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (! file.isOpen())
        return systemError (path, "open", errno);

    auto mapped = MappedFile::map (file, path);
    if (! mapped)
        return mapped.error();

    const std::shared_ptr<MappedFile> memory = std::move (*mapped);
    const auto bytes = memory->bytes();
    if (! isComplete (bytes, identity) || memory->wasCut())
        return Error { juce::String (path), "is not the complete peak file of this sound" };

    const auto* const entries = reinterpret_cast<const PeakEntry*> (bytes.data() + sizeof (Header));
    auto peaks = std::make_shared<Peaks> (identity.layout,
                                          identity.sampleRate,
                                          std::span (entries, static_cast<size_t> (identity.layout.size())),
                                          memory);
    peaks->publish (identity.layout.frames());
    return std::shared_ptr<const Peaks> (std::move (peaks));
}

Result<> write (Vfs& vfs, const std::string& path, const Identity& identity, const Peaks& peaks)
{
    const auto entries = bytesOf (peaks.allEntries());
    const auto header = headerFor (identity, checksum (entries));
    return safeReplace (vfs, path, [&] (VfsFile& file) {
        auto written = file.writeAt (0, &header, sizeof (header));
        return written ? file.writeAt (sizeof (header), entries.data(), entries.size()) : written;
    });
}
}  // namespace amp::peakfile
