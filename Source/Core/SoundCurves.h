#pragma once
#include <map>
#include <span>
#include <string>

namespace amp
{
/** What filters and effects do to a sound, for pictures of it, computed from what plays it. For the window, which does
   not know the DSP. Thread: message. */
class SoundCurves
{
public:
    virtual ~SoundCurves() = default;

    /** One filter of an equaliser. */
    struct Band
    {
        enum class Type { highPass, lowPass, bell, lowShelf, highShelf };

        Type type = Type::bell;
        double frequency = 1000, q = 0.707, gain = 0;  ///< Hz; dB
    };

    /** Parameters of an effect by key; one that is absent has its default. */
    using Values = std::map<std::string, double>;

    /** The response of a filter.
        @param frequencies  Hz, below half the sample rate
        @param decibels     as many, written */
    virtual void
    filter (const Band&, double sampleRate, std::span<const double> frequencies, std::span<double> decibels) const = 0;

    /** The response of an effect that is a filter. @returns false if it is none; nothing is written then. */
    virtual bool response (const std::string& pluginId,
                           const Values&,
                           double sampleRate,
                           std::span<const double> frequencies,
                           std::span<double> decibels) const = 0;

    /** What comes out of an effect of dynamics when it has settled, without make-up gain. Both in dB.
        @returns false if the effect is none; nothing is written then. */
    virtual bool
    levels (const std::string& pluginId, const Values&, std::span<const double> in, std::span<double> out) const = 0;

    /** The curve of a distortion, sample for sample, in front of its tone and output. in: -1..1.
        @returns false if the effect is none; nothing is written then. */
    virtual bool
    wave (const std::string& pluginId, const Values&, std::span<const double> in, std::span<double> out) const = 0;
};
}  // namespace amp
