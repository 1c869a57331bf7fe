#include "Engine/Automation/Drivers.h"

#include <cmath>

namespace amp::engine
{
namespace
{
laws::StereoGain panOf (double pan, bool isMono) noexcept
{
    return isMono ? laws::monoPan (pan) : laws::stereoBalance (pan);
}
}  // namespace

Arrival::Arrival (double sampleRate) : left (static_cast<int> (std::ceil (0.005 * sampleRate / quantum))) {}

StripDriver::StripDriver (std::shared_ptr<Strip> driven, Values what, double sampleRate)
    : strip (std::move (driven)),
      values (std::move (what)),
      arrival (sampleRate)
{}

void StripDriver::drive (double seconds) noexcept
{
    const auto at = seconds - values.late;
    auto gain = laws::faderGain (values.volume.at (at));
    auto isMuted = values.mute.muted.isOn (at);
    for (const auto& vca : values.vcas)
    {
        gain *= laws::faderGain (vca.volume.at (at));
        isMuted = isMuted || vca.muted.isOn (at);
    }
    if (! (isMuted ? values.mute.soundsMuted : values.mute.soundsUnmuted))
        gain = 0.0;

    const auto pan = panOf (values.pan.at (at), values.isMono);
    const auto input = laws::fromDecibels (values.inputGain.at (at)) * (values.phase.isOn (at) ? -1.0 : 1.0);
    strip->drive = { arrival.next(),
                     static_cast<float> (input),
                     static_cast<float> (gain * pan.left),
                     static_cast<float> (gain * pan.right) };
}

SendDriver::SendDriver (std::shared_ptr<Send> driven, Values what, double sampleRate)
    : send (std::move (driven)),
      values (std::move (what)),
      arrival (sampleRate)
{}

void SendDriver::drive (double seconds) noexcept
{
    const auto at = seconds - values.late;
    const auto gain = values.mute.sounds (at) ? laws::faderGain (values.level.at (at)) : 0.0;
    const auto pan = panOf (values.pan.at (at), values.isMono);
    send->drive = { arrival.next(), static_cast<float> (gain * pan.left), static_cast<float> (gain * pan.right) };
}
}  // namespace amp::engine
