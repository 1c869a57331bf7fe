#pragma once

namespace amp::dsp
{
/** What the gate and the compressor of a strip hear instead of the strip's own signal: side-chains. */
struct StripKeys
{
    /** As many frames as the block has; null for the strip's own signal. A mono key is given twice. */
    struct Key
    {
        const float* left = nullptr;
        const float* right = nullptr;
    };

    Key gate, compressor;
};
}  // namespace amp::dsp
