#include "Analysis/Measure/Measurement.h"

namespace amp
{
namespace
{
juce::var toVar (const Measurement::Value& value)
{
    return value ? juce::var (*value) : juce::var();
}
}  // namespace

juce::var toVar (const Measurement& m)
{
    juce::Array<juce::var> bands;
    for (const auto& band : m.spectralBalance)
        bands.add (toVar (band));

    juce::DynamicObject::Ptr object = new juce::DynamicObject();
    object->setProperty ("integratedLufs", toVar (m.integratedLufs));
    object->setProperty ("shortTermMaxLufs", toVar (m.shortTermMaxLufs));
    object->setProperty ("momentaryMaxLufs", toVar (m.momentaryMaxLufs));
    object->setProperty ("loudnessRange", toVar (m.loudnessRange));
    object->setProperty ("truePeakDb", toVar (m.truePeakDb));
    object->setProperty ("samplePeakDb", toVar (m.samplePeakDb));
    object->setProperty ("dynamicRange", toVar (m.dynamicRange));
    object->setProperty ("phaseCorrelation", toVar (m.phaseCorrelation));
    object->setProperty ("stereoWidth", toVar (m.stereoWidth));
    object->setProperty ("spectralBalance", bands);
    object->setProperty ("peakFrequency", toVar (m.peakFrequency));
    object->setProperty ("duration", m.duration);
    object->setProperty ("sampleRate", m.sampleRate);
    object->setProperty ("channels", m.channels);
    return object.get();
}
}  // namespace amp
