#pragma once
#include "App/Aurora/Synthesis/Buffer.h"

#include <span>

namespace amp::aurora
{
enum class Ending {
    loops,  ///< what rings past the end is added to the beginning: the stem repeats without a seam
    rings   ///< what rings past the end is kept, and faded out
};

/** How one stem is made. */
struct Recipe
{
    const char* name;
    int channels;  ///< 1: the mean of both sides
    double bars;
    Ending ending;
    double ringSeconds;      ///< how long it may ring past its bars
    float gain;              ///< linear, after everything: leaves the loudest sample some dB below full scale
    void (*play) (Buffer&);  ///< adds the performance to silence
};

/** All stems of the piece. */
std::span<const Recipe> recipes();
}  // namespace amp::aurora
