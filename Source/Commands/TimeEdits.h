#pragma once
#include "Model/Lookup.h"
#include "Model/Session.h"

/** Changes of a range of time on some tracks, with clips of all lanes and automation. Thread: message, inside an open Edit. */
namespace amp::times
{
/** A range in seconds and the tracks it is about; no tracks: the whole session with markers, regions, loop and punch. */
struct Range
{
    double start = 0, end = 0;
    std::vector<juce::String> tracks {};

    double length() const { return end - start; }
    bool isWhole() const { return tracks.empty(); }
};

/** Cuts every clip that lies across a time. */
Result<> splitAt (Edit&, double time, const std::vector<juce::String>& tracks);

/** Takes away what lies in the range; what follows stays. */
Result<> clear (Edit&, const Range&);

/** Moves everything from a time on later, or earlier if negative; nothing may lie in what is closed. */
Result<> shift (Edit&, const Range& from, double by);

/** Puts copies of what lies in the range so much later. What lies there stays. */
Result<> copyLater (Edit&, const Range&, double by);

/** The tracks that a range is about. */
std::vector<juce::String> tracksOf (const NodePtr& root, const Range&);
} // namespace amp::times
