#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace amp::container
{
/** Packs texts as zstd frames of level 1, with their size and a checksum. Thread: one. */
class Packer
{
public:
    Packer();
    ~Packer();
    Packer (const Packer&) = delete;
    Packer& operator= (const Packer&) = delete;

    /** Appends one frame. @returns how many bytes it takes. */
    size_t append (std::string& out, std::string_view text);

private:
    struct State;
    State* state;
};

/** The text of exactly one frame. @returns nothing if it is damaged, says no size or one above the limit, or needs too much memory. */
std::optional<std::string> unpack (std::string_view frame, size_t limit);

/** The bytes that the frame at the start takes; 0 if there is no complete frame. */
size_t frameBytes (std::string_view);

/** Where the next frame begins, or npos. */
size_t findFrame (std::string_view, size_t from);
} // namespace amp::container
