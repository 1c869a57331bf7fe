#pragma once
#include "App/CommandLine/Console.h"
#include "App/Document.h"

namespace amp
{
/** What `info` tells of a session. */
struct SessionInfo
{
    juce::String name, formatVersion;
    int tracks = 0, clips = 0, patternTracks = 0;
    double duration = 0, bpm = 120; // seconds; beats a minute
    int sampleRate = 48000;         // Hz
    int mediaFound = 0;
    std::vector<juce::String> mediaMissing; // paths as the session states them

    static SessionInfo of (const Document&);
};

cli::Json toJson (const SessionInfo&);
juce::String toText (const SessionInfo&);

/** Everything that is wrong with a session file: errors that keep it from opening, warnings, and missing media. */
std::vector<Problem> validate (const std::string& path);

/** Every audio file that a session plays, once, with the path of the first place that refers to it. */
std::vector<std::pair<juce::String, Path>> mediaOf (const NodePtr& root);
} // namespace amp
