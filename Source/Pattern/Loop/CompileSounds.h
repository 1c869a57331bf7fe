#pragma once
#include "Pattern/Loop/Compile.h"
#include "Pattern/Modulation/Modulation.h"

#include <map>

namespace amp::pattern
{
/** The sounds of one track: its parameters, and what its modulations make of them at a step. */
class TrackSounds
{
public:
    /** @param known  names of sounds so far; the track's is added if it is new. */
    TrackSounds (const View<schema::patternTrack>&,
                 const Track&,
                 const std::vector<Line>&,
                 std::vector<std::string>& known);

    /** The index in `sounds` of what the track sounds like at a step; adds it if it is not there yet. */
    uint32_t at (int step, std::vector<Sound>& sounds);

private:
    void readModulations (const View<schema::patternTrack>&);
    void modulate (Sound&, int step) const;

    Sound plain;
    std::map<Param, Modulation> modulations;
    std::map<int, uint32_t> made;  // by step; by -1 where nothing is modulated
};
}  // namespace amp::pattern
