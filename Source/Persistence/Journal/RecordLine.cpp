#include "Persistence/Journal/RecordLine.h"

#include <array>
#include <charconv>

namespace amp::journal
{
namespace
{
constexpr size_t checksumDigits = 8;

constexpr std::array<uint32_t, 256> makeTable()
{
    std::array<uint32_t, 256> table {};
    for (uint32_t i = 0; i < 256; ++i)
    {
        auto c = i;
        for (auto bit = 0; bit < 8; ++bit)
            c = (c & 1) != 0 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
        table[i] = c;
    }
    return table;
}
constexpr auto table = makeTable();
}  // namespace

uint32_t crc32 (std::string_view bytes)
{
    auto crc = 0xFFFFFFFFu;
    for (const auto byte : bytes)
        crc = table[(crc ^ static_cast<uint8_t> (byte)) & 255] ^ (crc >> 8);
    return ~crc;
}

size_t bytesOfLine (std::string_view record)
{
    return record.size() + checksumDigits + 2;
}

std::string toLine (std::string_view json)
{
    char digits[checksumDigits];
    const auto end = std::to_chars (digits, digits + checksumDigits, crc32 (json), 16).ptr;
    const std::string_view checksum (digits, static_cast<size_t> (end - digits));
    std::string line (checksumDigits - checksum.size(), '0');
    line.reserve (bytesOfLine (json));
    ((line += checksum) += ' ') += json;
    return line += '\n';
}

Lines readLines (std::string_view bytes)
{
    Lines lines;
    while (lines.goodBytes < bytes.size())
    {
        const auto rest = bytes.substr (lines.goodBytes);
        const auto end = rest.find ('\n');
        if (end == std::string_view::npos || end <= checksumDigits || rest[checksumDigits] != ' ')
            break;

        uint32_t checksum = 0;
        const auto read = std::from_chars (rest.data(), rest.data() + checksumDigits, checksum, 16);
        const auto json = rest.substr (checksumDigits + 1, end - checksumDigits - 1);
        if (read.ec != std::errc() || read.ptr != rest.data() + checksumDigits || checksum != crc32 (json))
            break;
        lines.records.push_back (json);
        lines.goodBytes += end + 1;
    }
    return lines;
}
}  // namespace amp::journal
