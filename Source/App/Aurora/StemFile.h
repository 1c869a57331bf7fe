#pragma once
#include "App/Aurora/Stems.h"
#include "Core/Result.h"

namespace amp
{
class Vfs;
}

namespace amp::aurora
{
/** Writes a stem as a 24-bit WAV, called by its file name, into a folder that exists.
    The same stem gives the same bytes.
    @returns an Error with the path if the folder cannot be written to or the disk fails; then there is no new file. */
Result<> writeStem (Vfs&, const Stem&, const std::string& folder);
}  // namespace amp::aurora
