#pragma once

namespace amp::dsp
{
/** A sum of squares, and of how many frames it is. */
struct Power
{
    double energy = 0.0, frames = 0.0;

    Power& operator+= (const Power& other) noexcept
    {
        energy += other.energy;
        frames += other.frames;
        return *this;
    }

    /** The mean square; 0 of no frames. */
    double mean() const noexcept { return frames > 0.0 ? energy / frames : 0.0; }
};
}  // namespace amp::dsp
