#pragma once
#include "App/RenderToFile.h"

namespace amp
{
/** How much the sound of one track differs between two states. */
struct Residual
{
    juce::String id, name;
    std::optional<double> level; // of B - A, dBFS RMS over what was rendered; nothing: the same sample for sample
    std::optional<double> peak;  // of B - A, dBFS
};

/** Two states of a session as one hears them. */
struct SoundDifference
{
    std::string a, b;               // files, of the same integrated loudness
    std::optional<double> loudness; // that loudness, LUFS; nothing if one of them is silent, and then neither is changed
    std::vector<Residual> tracks;   // strips of both, in B's order and then A's
    Residual whole;                 // of the master
    std::vector<juce::String> warnings;
};

/** Renders both through the real engine into a folder: "a.wav" and "b.wav", the louder brought down to the other, and the strips of each,
    before that, from which the residuals are. Missing media are silent, and told.

    @param of      whose media both play. @param a, b  states.
    @param output  a folder, which is made. @param from, to  seconds.
    @param progress  told how far it is, 0..1; false cancels.
    @param onMessageThread  see renderToFile.
    Thread: message, or any with that. */
Result<SoundDifference> compareSound (const Document& of,
                                      const NodePtr& a,
                                      const NodePtr& b,
                                      const std::string& output,
                                      std::optional<double> from = {},
                                      std::optional<double> to = {},
                                      const RenderProgress& progress = [] (double) { return true; },
                                      const OnMessageThread& onMessageThread = [] (const std::function<void()>& call) { call(); });
} // namespace amp
