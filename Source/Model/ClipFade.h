#pragma once
#include "Core/Fade.h"
#include "Model/Schema/ClipSchema.h"

#include <juce_core/juce_core.h>

namespace amp
{
/** The curve that a clip's fadeCurve names; linear for a name that is none. Thread: any. */
inline FadeCurve fadeCurveNamed (const juce::String& name)
{
    const auto* found = std::find (std::begin (schema::fadeCurves), std::end (schema::fadeCurves), name.toStdString());
    return found != std::end (schema::fadeCurves) ? static_cast<FadeCurve> (found - std::begin (schema::fadeCurves))
                                                  : FadeCurve::linear;
}
} // namespace amp
