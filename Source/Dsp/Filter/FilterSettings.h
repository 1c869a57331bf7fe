#pragma once

namespace amp::dsp
{
enum class FilterType { lowPass, highPass, bell, lowShelf, highShelf };

/** A second-order filter as a person sets it. */
struct FilterSettings
{
    FilterType type = FilterType::bell;
    double frequency = 1000.0;  ///< Hz: the corner (-3.01 dB at Q 0.7071), the centre, or the middle of a shelf's slope
    double q = 0.70710678;      ///< 0.05..100, as the RBJ cookbook defines it
    double gain = 0.0;          ///< dB, -60..60; passes have none

    bool operator== (const FilterSettings&) const = default;
};
}  // namespace amp::dsp
