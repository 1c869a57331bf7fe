#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/** The lines of a journal and of an undo log: "<checksum> <JSON>\n". A line is whole or it counts as nothing. */
namespace amp::journal
{
/** CRC-32 (IEEE 802.3) of bytes. */
uint32_t crc32 (std::string_view);

/** The JSON as a line. It must hold no line break, as canonical JSON does not. */
std::string toLine (std::string_view json);

/** What a file of lines holds. */
struct Lines
{
    std::vector<std::string_view> records; // the JSON of the first lines, up to one that is not whole
    size_t goodBytes = 0;                  // where the first line that is not whole begins
};

/** The bytes of a record's line, with its checksum and its end. */
size_t bytesOfLine (std::string_view record);

/** @returns views into the bytes. Thread: any. */
Lines readLines (std::string_view bytes);
} // namespace amp::journal
