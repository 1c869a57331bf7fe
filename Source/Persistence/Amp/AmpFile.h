#pragma once
#include "Model/Rules.h"
#include "Persistence/Codec/TreeWriter.h"
#include "Persistence/FormatVersion.h"

namespace amp
{
/** The bytes of an .amp file: decompressed end to end they are the session's canonical JSON. The same text gives the same bytes.
    Thread: any. */
std::string packAmp (const SessionText&, FormatVersion);

/** What an .amp file holds. */
struct UnpackedAmp
{
    std::string json;            // of what could be read
    std::vector<Problem> damage; // what could not, and what it cost; empty if the file is whole
};

/** True if the bytes are an .amp, whole or damaged, and no other kind of file. */
bool isAmp (std::string_view bytes);

/** How long the session's JSON is before it is packed, as the file says; of what is no whole .amp, the length of the bytes. */
int64_t textBytesOf (std::string_view bytes);

/** Reads an .amp as far as possible: a damaged frame costs the members that it holds and nothing else.
    @returns an Error if it is no .amp, too new, too large, or nothing of it can be read. Bounded in memory. Thread: any. */
Result<UnpackedAmp> unpackAmp (std::string_view bytes);

/** The same of one that is too new, if its container is one that this program knows. */
Result<UnpackedAmp> unpackNewerAmp (std::string_view bytes);
} // namespace amp
