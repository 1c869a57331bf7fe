#pragma once
#include "Core/Vfs.h"

#include <string>
#include <string_view>
#include <vector>

namespace amp::versions
{
/** One file of objects: written once, never changed, named by the hash of its own bytes.

    Bytes: "AMPPACK1", a 32-bit count, then for each object its SHA-256 (32 bytes) and length (32 bits), then one
   checksummed zstd frame with the objects' texts one after the other. Numbers are little-endian.
   docs/reference/versions.md has it all.
*/
struct PackEntry
{
    std::string id;  ///< 64 hexadecimal digits
    uint32_t length = 0;
    size_t offset = 0;  ///< in the unpacked texts
};

/** The bytes of a pack of these objects. */
std::string makePack (const std::vector<std::pair<std::string, std::string_view>>& objects);

/** What a pack holds, without unpacking it. @returns an Error if the file is no pack or its list is cut off. */
Result<std::vector<PackEntry>> readPackIndex (Vfs&, const std::string& path);

/** All texts of a pack, one after the other. @returns an Error if the pack is damaged. */
Result<std::string> readPackTexts (Vfs&, const std::string& path);
}  // namespace amp::versions
