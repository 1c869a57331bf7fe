#pragma once
#include "App/CommandLine/Console.h"
#include "Versioning/Changemap/Changemap.h"
#include "Versioning/Merge/Merge.h"
#include "Versioning/Repository/Repository.h"

/** Versions as the command line prints them. */
namespace amp::cli
{
Json toJson (const versions::Commit&);
Json toJson (const versions::Difference&);
Json toJson (const versions::Conflict&);

/** "Kim, 2026-01-05 14:02". */
juce::String byline (const versions::Commit&);

/** The differences under the tracks they belong to. */
juce::String wordsOf (const std::vector<versions::Difference>&);

/** The same, with where in the song each track differs, and a summary. */
juce::String wordsOf (const versions::Changemap&);

/** What both sides made of one thing, and how to choose. */
juce::String wordsOf (const std::vector<versions::Conflict>&,
                      const juce::String& advice = "nothing has changed. Choose with --ours PATH or --theirs PATH, or --ours all.");
Json toJson (const std::vector<versions::Conflict>&);

/** The version or the state that a word of the command line means: as Repository::resolve, "now" or "saved" for the file, or
    the path of another session file. */
Result<NodePtr> stateOf (versions::Repository&, const NodePtr& saved, const std::string& word);
} // namespace amp::cli
