#pragma once
#include "Persistence/FormatVersion.h"

#include <array>
#include <optional>
#include <vector>

/** The .amp container: one skippable zstd frame with an index, then a zstd frame for each piece of the session's JSON. */
namespace amp::container
{
using Hash = std::array<uint8_t, 32>; // SHA-256

Hash hashOf (std::string_view bytes);

/** What the index says of one frame. */
struct Frame
{
    uint32_t packedSize = 0, size = 0; // bytes in the file, and of the text
    Hash hash {};                      // of the text
    bool continues = false;            // goes on inside a member that the frame before began
    std::string inside;                // the container whose members it holds; see SessionText::Piece
};

/** The index of a file. Little-endian: "AMPSESSN", the format's major and minor version, the least major and minor version that a
    reader needs, the number of frames, each frame, and the SHA-256 of all that. */
struct Index
{
    FormatVersion version; // of the format that the session is in
    FormatVersion needs;   // the least that a reader must know
    std::vector<Frame> frames;

    static constexpr uint32_t frameMagic    = 0x184D2A5A; // one of zstd's skippable frames
    static constexpr std::string_view magic = "AMPSESSN";
    static constexpr size_t maxBytes        = 8u << 20, maxFrames = 65536;
    static constexpr uint32_t maxFrameText  = 64u << 20;

    /** The skippable frame, with its header. */
    std::string toBytes() const;
};

/** An index as found at the start of a file. */
struct FoundIndex
{
    std::optional<Index> index; // nothing if it is damaged
    size_t bytes = 0;           // where the frames begin, or may begin at the earliest
};

/** @returns nothing if the bytes do not begin as an .amp does. */
std::optional<FoundIndex> findIndex (std::string_view file);

/** The copy of the index at the end of a file. @returns nothing if there is none that is whole and fits. */
std::optional<FoundIndex> findIndexCopy (std::string_view file);
} // namespace amp::container
