#pragma once
#include "App/CommandLine/Console.h"
#include "Versioning/Diff/Difference.h"
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

/** What both sides made of one thing, and how to choose. */
juce::String wordsOf (const std::vector<versions::Conflict>&);

/** The version or the state that a word of the command line means: as Repository::resolve, "now" or "saved" for the file, or
    the path of another session file. */
Result<NodePtr> stateOf (versions::Repository&, const NodePtr& saved, const std::string& word);
} // namespace amp::cli
