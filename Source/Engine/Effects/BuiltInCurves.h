#pragma once
#include "Core/SoundCurves.h"

namespace amp::engine
{
/** The curves of the built-in filters and effects. */
class BuiltInCurves : public SoundCurves
{
public:
    void filter (const Band&,
                 double sampleRate,
                 std::span<const double> frequencies,
                 std::span<double> decibels) const override;
    bool response (const std::string& pluginId,
                   const Values&,
                   double sampleRate,
                   std::span<const double> frequencies,
                   std::span<double> decibels) const override;
    bool levels (const std::string& pluginId,
                 const Values&,
                 std::span<const double> in,
                 std::span<double> out) const override;
    bool
    wave (const std::string& pluginId, const Values&, std::span<const double> in, std::span<double> out) const override;
};
}  // namespace amp::engine
