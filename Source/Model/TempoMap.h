#pragma once
#include "Core/TempoMap.h"
#include "Model/Lookup.h"

namespace amp
{
/** The tempo map of a session: the project's tempo and time signature, and the markers of type tempo and signature. A tempo
    marker without a bpm, and a signature marker without a signature, change nothing. Thread: any. */
TempoMap tempoOf (const NodePtr& root);

/** A stored time signature; 4/4 where it is not two whole numbers from 1. */
TimeSignature signatureOf (const juce::Array<juce::var>&);

/** True if changes may make another tempo map. */
bool concernsTempo (const Path& changed);
} // namespace amp
