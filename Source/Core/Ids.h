#pragma once
#include <string>

namespace amp
{
/** A new identity: `kind` and 16 random hexadecimal digits ("track-9f3c2e…"). Never the same twice in practice.
    Thread: any; uses the system's random source. */
std::string newId (const char* kind);

/** True for [A-Za-z0-9_-]{1,64}, the ids that this program makes. Foreign files may hold others. */
bool isPlainId (const std::string&);
} // namespace amp
