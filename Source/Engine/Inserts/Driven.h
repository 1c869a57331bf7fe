#pragma once
#include "Core/Path.h"
#include "Dsp/Dynamics/TruePeakLimiter.h"
#include "Dsp/Strip/StripSettings.h"

#include <cmath>
#include <limits>
#include <string_view>
#include <vector>

/** How automation moves the parameters of sections: by their place in one list of fields. */
namespace amp::engine
{
/** Calls visit (path, field) for everything of a section that a person can move. */
template <typename Visit>
void forEachField (dsp::CompressorSettings& s, const Visit& visit)
{
    visit ("compressor.enabled", s.enabled);
    visit ("compressor.threshold", s.threshold);
    visit ("compressor.ratio", s.ratio);
    visit ("compressor.attack", s.attack);
    visit ("compressor.release", s.release);
    visit ("compressor.knee", s.knee);
    visit ("compressor.gain", s.makeup);
}

template <typename Visit>
void forEachField (dsp::StripSettings& s, const Visit& visit)
{
    static constexpr std::string_view bands[4][4] {
        { "eq.lowShelf.frequency", "eq.lowShelf.gain", "eq.lowShelf.q", "eq.lowShelf.enabled" },
        { "eq.lowMid.frequency", "eq.lowMid.gain", "eq.lowMid.q", "eq.lowMid.enabled" },
        { "eq.highMid.frequency", "eq.highMid.gain", "eq.highMid.q", "eq.highMid.enabled" },
        { "eq.highShelf.frequency", "eq.highShelf.gain", "eq.highShelf.q", "eq.highShelf.enabled" }
    };
    visit ("input.highpass", s.highPass);
    visit ("input.lowpass", s.lowPass);
    visit ("gate.enabled", s.gate.enabled);
    visit ("gate.threshold", s.gate.threshold);
    visit ("gate.ratio", s.gate.ratio);
    visit ("gate.attack", s.gate.attack);
    visit ("gate.hold", s.gate.hold);
    visit ("gate.release", s.gate.release);
    visit ("eq.enabled", s.eq.enabled);
    for (size_t i = 0; i < s.eq.bands.size(); ++i)
    {
        visit (bands[i][0], s.eq.bands[i].frequency);
        visit (bands[i][1], s.eq.bands[i].gain);
        visit (bands[i][2], s.eq.bands[i].q);
        visit (bands[i][3], s.eq.bands[i].enabled);
    }
    forEachField (s.compressor, visit);
}

template <typename Visit>
void forEachField (dsp::LimiterSettings& s, const Visit& visit)
{
    visit ("ceiling", s.ceiling);
    visit ("release", s.release);
}

/** The place of a field in the list, or -1. Thread: any. */
template <typename Settings>
int placeOf (const Path& within)
{
    const auto wanted = within.toString();
    auto place = 0, found = -1;
    Settings settings;
    forEachField (settings, [&] (std::string_view path, auto&) {
        if (path == wanted)
            found = place;
        ++place;
    });
    return found;
}

/** What automation has set of an insert's parameters since they were applied last. */
class Driven
{
public:
    /** Allocates. */
    explicit Driven (size_t count) : values (count, none) {}

    void set (int parameter, double value) noexcept AMP_REALTIME
    {
        values[static_cast<size_t> (parameter)] = value;
        isAny = true;
    }

    bool any() const noexcept AMP_REALTIME { return isAny; }

    /** What was set of a parameter, or else the fallback; forgets it. */
    double take (size_t parameter, double fallback) noexcept AMP_REALTIME
    {
        const auto value = std::exchange (values[parameter], none);
        return std::isnan (value) ? fallback : value;
    }

    /** Puts all that was set in its fields, and forgets it. */
    template <typename Settings>
    void apply (Settings& settings) noexcept
    {
        size_t place = 0;
        forEachField (settings, [&] (std::string_view, auto& field) {
            if constexpr (std::is_same_v<decltype (field), bool&>)
                field = take (place++, field ? 1.0 : 0.0) >= 0.5;
            else
                field = take (place++, field);
        });
        isAny = false;
    }

    void forget() noexcept AMP_REALTIME { isAny = false; }

private:
    static constexpr auto none = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> values;
    bool isAny = false;
};
}  // namespace amp::engine
