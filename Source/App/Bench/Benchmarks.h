#pragma once
#include "Core/Result.h"
#include "Model/Node.h"

#include <functional>
#include <optional>
#include <vector>

namespace amp
{
/** One figure of a benchmark. */
struct Figure
{
    juce::String name;
    double value = 0;
    juce::String unit;               // "ms", "x", "us"
    std::optional<double> limit {};  // what it must not exceed, in the same unit
    bool isLeast = false;            // the limit is what it must not fall below
};

struct BenchOptions
{
    double liveSeconds = 10;  ///< that the live benchmark plays; 600 are what the promise is about
};

/** A benchmark by name. Figures are CPU time or ratios within one run; machines differ, ratios less so. */
struct Benchmark
{
    juce::String name, doc;
    std::function<Result<std::vector<Figure>> (const BenchOptions&)> run;
};

/** All of them. Thread: message; each takes seconds. */
const std::vector<Benchmark>& benchmarks();

/** The whole window: from a file to the first picture, standing still, and memory over many edits. */
Result<std::vector<Figure>> benchWindow();

/** Opening and saving a session of so many tracks with ten clips each. */
Result<std::vector<Figure>> benchSession (int tracks);

/** How exactly a MIDI message leaves at its time; takes so many seconds. */
Result<std::vector<Figure>> benchSend (double seconds);

/** What a version costs, and finding what differs, by the size of the session. */
Result<std::vector<Figure>> benchVersions();

/** Edits and checkpoints of a session of 500 tracks while it plays at 64 samples, for so many seconds. */
Result<std::vector<Figure>> benchCheckpoint (double seconds);

/** A session of so many tracks with ten clips each. */
NodePtr benchSessionOf (int tracks);
} // namespace amp
