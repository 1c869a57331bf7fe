#include "App/Aurora/Instruments/DrumKit.h"

#include "App/Aurora/Instruments/Metals.h"
#include "App/Aurora/Instruments/Skins.h"

namespace amp::aurora
{
namespace
{
/** Seconds until the next hat closes on this one. */
double ringingTime (const Part& part, size_t index)
{
    for (size_t i = index + 1; i < part.size(); ++i)
        if (part[i].pitch == drum::closedHat || part[i].pitch == drum::openHat)
            return (part[i].start - part[index].start) * secondsPerBeat;
    return 1.0;
}
}  // namespace

void playDrums (Buffer& out, const Part& part, uint32_t seed)
{
    Noise chance (seed);
    for (size_t i = 0; i < part.size(); ++i)
    {
        const Hit hit { frameAtBeat (part[i].start), static_cast<float> (part[i].velocity) };
        switch (part[i].pitch)
        {
        case drum::kick:
            kick (out, hit, chance);
            break;
        case drum::rim:
            rim (out, hit, chance);
            break;
        case drum::snare:
            snare (out, hit, chance);
            break;
        case drum::clap:
            clap (out, hit, chance);
            break;
        case drum::lowTom:
            tom (out, hit, 82.0f, 0.25f, chance);
            break;
        case drum::midTom:
            tom (out, hit, 118.0f, -0.1f, chance);
            break;
        case drum::highTom:
            tom (out, hit, 158.0f, -0.35f, chance);
            break;
        case drum::closedHat:
            hat (out, hit, 0.045, chance);
            break;
        case drum::openHat:
            hat (out, hit, std::min (0.3, ringingTime (part, i)), chance);
            break;
        case drum::shaker:
            shaker (out, hit, chance);
            break;
        case drum::crash:
            crash (out, hit, chance);
            break;
        default:
            break;
        }
    }
}
}  // namespace amp::aurora
