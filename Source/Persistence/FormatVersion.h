#pragma once
#include "Core/Result.h"

#include <string_view>

namespace amp
{
/** A version of the session's format: major.minor.patch. */
struct FormatVersion
{
    int major = 1, minor = 0, patch = 0;

    /** @returns an Error for anything but up to three whole numbers with dots between. */
    static Result<FormatVersion> parse (std::string_view);

    /** The version that this program writes. */
    static FormatVersion current();

    auto operator<=> (const FormatVersion&) const = default;
};

/** Whether this program may open a file of that version: an Error if its major version is newer. A newer minor version opens; what it
    has more is kept and written back. */
Result<> checkReadable (const FormatVersion&);
} // namespace amp
