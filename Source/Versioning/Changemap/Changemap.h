#pragma once
#include "Versioning/Diff/Difference.h"

namespace amp::versions
{
/** A stretch of the timeline in which something of a track differs. */
struct Band
{
    double from = 0, to = 0;  ///< seconds
    Sign sign = Sign::changed;

    bool operator== (const Band&) const = default;
};

/** What differs between two states, A and B: by track, and over time. */
struct Changemap
{
    struct Row
    {
        juce::String part, name;          ///< as Difference::part and partName
        std::vector<size_t> differences;  ///< places in `differences`
        std::vector<Band> bands;          ///< by time; those of one sign do not overlap
    };

    std::vector<Difference> differences;
    std::vector<Row> rows;  ///< in the order in which they first differ

    /** The row of a track, or nullptr if nothing of it differs. */
    const Row* rowOf (const juce::String& part) const;

    /** "3 tracks, 21 changes: +2 -1 ~12 >6". */
    juce::String summary() const;
};

/** @param a, b  documents of one Repository. Thread: any. Costs what differs. */
Changemap makeChangemap (const NodePtr& a, const NodePtr& b);
}  // namespace amp::versions
