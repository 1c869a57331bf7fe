#pragma once
#include <string>

namespace amp::import
{
/** Decodes the compressed audio of an open file into a new WAV of 32-bit floats, RF64 beyond 4 GB.

    @param input   a descriptor of a regular file, at its start.
    @param output  a path that does not exist yet. Exists afterwards only if all went well.
    @returns       why it failed, in one line; empty if it did not. */
std::string decode (int input, const char* output);
}  // namespace amp::import
