#pragma once
#include "Core/Fade.h"

namespace amp::engine
{
/** A fade at one end of a clip. */
struct Fade
{
    int64_t length = 0;  ///< samples; 0: none
    FadeCurve curve = FadeCurve::linear;

    bool operator== (const Fade&) const = default;
};
}  // namespace amp::engine
