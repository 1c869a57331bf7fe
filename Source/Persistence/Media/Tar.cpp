#include "Persistence/Media/Tar.h"

#include "Core/Text.h"

#include <array>
#include <charconv>
#include <cstring>
#include <set>

namespace amp::tar
{
namespace
{
constexpr size_t block = 512, longestName = 4096, mostEntries = 100'000;
constexpr size_t piece = 1 << 20;
using Block = std::array<char, block>;

// Where the fields of a header stand: POSIX.1-1988, ustar.
constexpr size_t nameAt = 0, nameSize = 100, modeAt = 100, sizeAt = 124, timeAt = 136, checksumAt = 148, typeAt = 156, magicAt = 257;
constexpr size_t numberSize = 12, checksumSize = 8;
constexpr char regular = '0', oldRegular = '\0', folder = '5', paxRecord = 'x', paxGlobal = 'g';

void putOctal (Block& header, size_t at, size_t size, uint64_t value)
{
    for (auto i = size - 1; i-- > 0; value >>= 3)
        header[at + i] = static_cast<char> ('0' + (value & 7));
}

std::optional<int64_t> octal (std::string_view field)
{
    const auto first = field.find_first_not_of (' ');
    if (first == std::string_view::npos)
        return 0;
    int64_t value = 0;
    const auto end = std::from_chars (field.data() + first, field.data() + field.size(), value, 8);
    const auto isClean = end.ptr == field.data() + field.size() || *end.ptr == '\0' || *end.ptr == ' ';
    return end.ec == std::errc() && isClean && value >= 0 ? std::optional (value) : std::nullopt;
}

uint64_t checksumOf (const Block& header)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < block; ++i)
        sum += i >= checksumAt && i < checksumAt + checksumSize ? ' ' : static_cast<uint8_t> (header[i]);
    return sum;
}

std::string_view textAt (const Block& header, size_t at, size_t size)
{
    return { header.data() + at, strnlen (header.data() + at, size) };
}

int64_t padded (int64_t size)
{
    return (size + static_cast<int64_t> (block) - 1) / static_cast<int64_t> (block) * static_cast<int64_t> (block);
}

/** "27 path=Song/Song Media/a.wav\n": its own length in front. */
std::string paxPath (const std::string& name)
{
    const auto rest = " path=" + name + "\n";
    auto length = rest.size() + 1;
    while (std::to_string (length).size() + rest.size() != length)
        ++length;
    return std::to_string (length) + rest;
}

/** The path that pax records state; empty if they state none. */
std::optional<std::string> readPax (std::string_view records)
{
    std::string path;
    while (! records.empty())
    {
        size_t length = 0;
        const auto read = std::from_chars (records.data(), records.data() + records.size(), length);
        const auto digits = static_cast<size_t> (read.ptr - records.data());
        if (read.ec != std::errc() || length <= digits + 1 || length > records.size())
            return {};
        const auto record = records.substr (digits + 1, length - digits - 2);
        if (record.starts_with ("path="))
            path = record.substr (5);
        records.remove_prefix (length);
    }
    return path;
}

bool isInside (const std::string& name)
{
    if (name.empty() || name.size() > longestName || name.front() == '/' || name.find ('\0') != std::string::npos ||
        name.find ('\\') != std::string::npos)
        return false;
    for (size_t from = 0; from <= name.size();)
    {
        const auto to = std::min (name.find ('/', from), name.size());
        const auto part = std::string_view (name).substr (from, to - from);
        if (part.empty() || part == "." || part == "..")
            return false;
        from = to + 1;
    }
    return true;
}
}  // namespace

Result<> Writer::write (std::string_view bytes)
{
    if (auto written = out.writeAt (position, bytes.data(), bytes.size()); ! written)
        return written;
    position += static_cast<int64_t> (bytes.size());
    return {};
}

Result<> Writer::header (const std::string& name, int64_t size, char type)
{
    Block header {};
    std::memcpy (header.data() + nameAt, name.data(), std::min (name.size(), nameSize));
    for (const auto at : { modeAt, modeAt + 8, modeAt + 16 })  // mode, owner, group
        putOctal (header, at, 8, at == modeAt ? 0644 : 0);
    putOctal (header, sizeAt, numberSize, static_cast<uint64_t> (size));
    putOctal (header, timeAt, numberSize, 0);
    header[typeAt] = type;
    std::memcpy (header.data() + magicAt, "ustar\00000", 8);
    putOctal (header, checksumAt, checksumSize - 1, checksumOf (header));
    header[checksumAt + checksumSize - 1] = ' ';
    return write ({ header.data(), block });
}

Result<> Writer::add (const std::string& name, const VfsFile& content)
{
    const auto size = content.size();
    if (! size)
        return size.error();
    const auto isPlain = name.size() <= nameSize &&
                         std::all_of (name.begin(), name.end(), [] (char c) { return c >= ' ' && c <= '~'; });
    if (! isPlain)
    {
        auto record = paxPath (name);
        if (auto put = header ("pax", static_cast<int64_t> (record.size()), paxRecord); ! put)
            return put;
        record.resize (static_cast<size_t> (padded (static_cast<int64_t> (record.size()))), '\0');
        if (auto put = write (record); ! put)
            return put;
    }
    if (auto put = header (name, *size, regular); ! put)
        return put;

    std::string bytes (piece, '\0');
    for (int64_t at = 0; at < *size;)
    {
        const auto got = content.readAt (at, bytes.data(), bytes.size());
        if (! got)
            return got.error();
        if (*got == 0)
            return Error { toText (content.path()), "became shorter while it was read" };
        if (auto put = write (std::string_view (bytes).substr (0, *got)); ! put)
            return put;
        at += static_cast<int64_t> (*got);
    }
    return write (std::string (static_cast<size_t> (padded (*size) - *size), '\0'));
}

Result<> Writer::finish()
{
    return write (std::string (2 * block, '\0'));
}

Result<std::vector<Entry>> list (const VfsFile& archive)
{
    const auto failed = [&] (const juce::String& why) { return Error { toText (archive.path()), why }; };
    const auto length = archive.size();
    if (! length)
        return length.error();

    std::vector<Entry> entries;
    std::set<std::string> taken;
    std::string longName;
    for (int64_t at = 0;;)
    {
        Block header {};
        const auto got = archive.readAt (at, header.data(), block);
        if (! got)
            return got.error();
        if (*got < block)
            return failed ("is cut off");
        if (header == Block {})
            return entries;

        const auto size = octal ({ header.data() + sizeAt, numberSize });
        const auto checksum = octal ({ header.data() + checksumAt, checksumSize });
        at += static_cast<int64_t> (block);
        if (! size || ! checksum || static_cast<uint64_t> (*checksum) != checksumOf (header) || *size > *length - at)
            return failed ("is damaged");

        const auto type = header[typeAt];
        if (type == paxRecord)
        {
            std::string records (static_cast<size_t> (std::min<int64_t> (*size, 2 * longestName)), '\0');
            const auto read = archive.readAt (at, records.data(), records.size());
            const auto path = read && *size <= static_cast<int64_t> (2 * longestName) ? readPax (records) : std::nullopt;
            if (! path)
                return failed ("is damaged");
            longName = *path;
        }
        else if (type == regular || type == oldRegular)
        {
            auto name = std::exchange (longName, {});
            if (name.empty())
                name = textAt (header, nameAt, nameSize);
            if (! isInside (name))
                return failed ("holds the name " + toText (name).quoted() + ", which leads out of it");
            if (! taken.insert (name).second)
                return failed ("holds " + toText (name).quoted() + " twice");
            if (entries.size() == mostEntries)
                return failed ("holds more than " + juce::String (mostEntries) + " files");
            entries.push_back ({ std::move (name), at, *size });
        }
        else if (type != folder && type != paxGlobal)
            return failed ("holds a link or a device; a session has none");
        at += padded (*size);
    }
}

bool isTar (std::string_view start)
{
    return start.size() >= block && start.substr (magicAt, 5) == "ustar";
}
}  // namespace amp::tar
