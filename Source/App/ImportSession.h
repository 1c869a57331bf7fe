#pragma once
#include "App/CommandLine/Console.h"
#include "App/BringMedia.h"

namespace amp
{
/** What to make a session of. */
struct ImportRequest
{
    std::vector<std::string> inputs; // one session of any readable kind, or audio files
    std::string output;              // the .amp to write
    std::vector<std::string> mediaRoots {};
    bool links = false; // leaves media where it is, as far as the session may read it there
    Progress progress {}; // of a session and its media; a cancelled import leaves nothing behind
};

/** What became of one element of a source. */
struct ImportedElement
{
    std::string source;
    juce::String element, status, why; // status: "mapped", "approximated" or "dropped"
};

/** Every element of every source, once. */
struct ImportReport
{
    std::vector<ImportedElement> elements;
    std::vector<juce::String> warnings;
};

/** Makes a session and writes it, with its media, to a new .amp.
    @returns an Error with the file and the reason if any input cannot be used or the output exists; no session is written then.
    Thread: any. */
Result<ImportReport> importSession (const ImportRequest&);

cli::Json toJson (const ImportReport&);
} // namespace amp
