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

/** Two states as one hears them, at one loudness. */
struct SoundOfStates
{
    juce::File a, b;
    std::optional<double> loudness; // of both, LUFS; none: one of them is silent, and neither was changed

    /** How much the sound of a track or bus differs. */
    struct Residual
    {
        juce::String id;
        std::optional<double> level; // of B - A, dBFS RMS; none: the same sample for sample
    };
    std::vector<Residual> strips;
    std::optional<double> whole; // of the master

    /** "-48.2 dB", "the same", or nothing where it was not measured. @param part  as Difference::part. */
    juce::String residualOf (const juce::String& part) const;
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

    /** Takes over the versions of a copy of the session. @returns its branches, by their names here. */
    virtual Result<juce::StringArray> fetch (const juce::File& copy) { return Error { copy.getFileName(), "cannot be read here" }; }

    /** True where renderBoth() works. */
    virtual bool canRender() const { return false; }

    /** Renders two states through the engine, as a job. @param done  told on the message thread; never if this is gone before. */
    virtual void renderBoth (const NodePtr&, const NodePtr&, std::function<void (const Result<SoundOfStates>&)>) {}

    // --- what the window compares: words as Repository::resolve has them, or "now" ---
    juce::String comparedA { "HEAD" }, comparedB { "now" };
    std::shared_ptr<const versions::Changemap> changes; // between the two, as last shown; null before that
    bool showsOverlay = false;                          // over the lanes of the arranger
};
} // namespace amp::gui
