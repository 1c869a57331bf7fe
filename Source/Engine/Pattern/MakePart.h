#pragma once
#include "Engine/Pattern/PatternContent.h"
#include "Engine/Sounds/SoundLibrary.h"

namespace amp::engine
{
/** How the gain of a pattern becomes amplitude: linear, unless the track's extra_params say "gain_law": "superdirt". */
enum class GainLaw {
    linear,    ///< as it is
    superDirt  ///< 0.4 min (gain, 2)^4, as SuperDirt plays it
};
double amplitudeOf (double gain, GainLaw) noexcept;

/** Whether the program's own voices and lines play a parameter; what listens to OSC may play the others. */
bool isPlayed (pattern::Param) noexcept;

struct PartOptions
{
    double sampleRate = 48000;
    std::vector<std::string>
        paths {};  ///< where else to look for the sounds of each track, by its index; may be shorter
};

/** Every track of a loop as its lane plays it, by the track's index; without events where it is not active. Sounds that
   are not there yet are silent. Thread: message. */
std::vector<std::shared_ptr<const PatternPart>> makeParts (const pattern::Loop&, SoundLibrary&, const PartOptions&);
}  // namespace amp::engine
