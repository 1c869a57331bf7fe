#pragma once
#include "Model/ChangeSet.h"
#include "Versioning/Diff/Difference.h"
#include "Versioning/Diff/PlaceWords.h"
#include "Versioning/Diff/ValueWords.h"

#include <map>

namespace amp::versions
{
/** Makes sentences of changes, those that mean one thing as one. See differences(). */
class Description
{
public:
    Description (const NodePtr& stateA, const NodePtr& stateB) : a (stateA), b (stateB), barsA (stateA), barsB (stateB)
    {}

    std::vector<Difference> run();

private:
    /** Remembers what comes and goes, to recognise what belongs together. */
    void note (const StateChange& change);
    Difference begin (const PlaceWords& place, Sign sign, const Path& path) const;
    static Aspect aspectOf (const PlaceWords& place);

    // Members that come, go or move.
    void describeMember (const StateChange& change);
    void describeClipToOtherLane (const juce::String& id);

    // Values.
    void describeSet (const StateChange& change);
    juce::String entryWords (const PlaceWords& place) const;
    static juce::String automated (const PlaceWords& place);
    void addRange (Difference& difference, const PlaceWords& place, const StateChange& change) const;
    /** Start, length and offset of a clip change together: one difference. */
    void describeClipTime (const StateChange& change, const PlaceWords& place);
    void describePacked (const StateChange& change, const PlaceWords& place);
    void describeUnknown (const StateChange& change, const PlaceWords& place);

    const NodePtr &a, &b;
    Bars barsA, barsB;
    std::map<juce::String, Path> came, went;  ///< tracks, channels and clips, by kind and id
    std::map<Path, size_t> clipTimes;         ///< which difference tells of a clip's time
    std::vector<Difference> all;
};

/** A number of a node; 0 where it is absent. */
double numberAt (const Node&, const char* key);
}  // namespace amp::versions
