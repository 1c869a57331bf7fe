#pragma once
#include "Model/Node.h"

namespace amp::engine
{
/** What voices and patterns cost. */
struct PatternFigures
{
    double plainVoices = 0;    ///< that one core plays in real time: sample as it is, two filters, shape, envelope, pan
    double pitchedVoices = 0;  ///< the same with the sample at another speed
    double loadSeconds = 0;    ///< from a session with 20,000 events to the schedule, without making its sounds
    double denseQuantum = 0;   ///< seconds to play 64 samples in which 500 events begin
};

/** Measures CPU time of the calling thread. Thread: message; takes some seconds. */
PatternFigures benchPattern();
}  // namespace amp::engine
