#pragma once
#include "Pattern/Loop/Compile.h"

#include <map>

/** Parts of compile(): buses and where tracks go. */
namespace amp::pattern
{
/** One line, but for whether it is active. */
Line compileLine (const View<schema::mixerLine>&);

/** Every line in order; whether it is active is left to the caller. */
std::vector<Line> compileLines (const PatternView&);

/** The line that has a track: the first that includes it; -1 if none does. */
class LineOfTrack
{
public:
    explicit LineOfTrack (const PatternView&);
    int operator() (const juce::String& track) const;

private:
    std::map<juce::String, int> lines;
};

/** The track's own output, then its sends in order, without those to its own line or to one that does not exist. */
std::vector<Destination> destinationsOf (const View<schema::patternTrack>&, const PatternView&, const LineOfTrack&);
}  // namespace amp::pattern
