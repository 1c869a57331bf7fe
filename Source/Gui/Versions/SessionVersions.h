#pragma once
#include "Versioning/Changemap/Changemap.h"
#include "Versioning/Versions.h"

namespace amp::gui
{
/** A copy of the session file that the program keeps by itself, such as a numbered backup. */
struct SavedState
{
    juce::String path;
    juce::Time time;
};

/** The versions of the open session, as the window shows them; App does it. Thread: message. */
class SessionVersions
{
public:
    virtual ~SessionVersions() = default;

    /** The versions; nullptr if the session was never saved, or they cannot be read. Reads what other programs did meanwhile. */
    virtual versions::Repository* repository() = 0;

    /** What a merge would do; with conflicts it has done nothing. */
    virtual Result<versions::MergeOutcome> merge (const juce::String& version, const versions::Choices&) = 0;

    /** The backups, the latest first. */
    virtual std::vector<SavedState> saves() = 0;

    // --- what the window compares: words as Repository::resolve has them, or "now" ---
    juce::String comparedA { "HEAD" }, comparedB { "now" };
    std::shared_ptr<const versions::Changemap> changes; // between the two, as last shown; null before that
    bool showsOverlay = false;                          // over the lanes of the arranger
};
} // namespace amp::gui
