#pragma once
#include "Dsp/Filter/Biquad.h"
#include "Dsp/Filter/FilterSettings.h"
#include "Dsp/Simd/Kernels.h"

#include <optional>
#include <vector>

namespace amp::dsp
{
/** Second-order filters in a row, in stereo. A filter that is off costs nothing.

    Filters are matched to their analogue prototypes (MatchedBiquad.h). A change of any setting, on and off too, is a
    glide of the coefficients over 5.3 ms at 48 kHz (256 frames): no step, no click, stable throughout.
    Thread: the one that calls process. Realtime-safe after prepare.
*/
class FilterCascade
{
public:
    /** Allocates. All filters are off. */
    void prepare (double sampleRate, int filters);

    /** Forgets the past, and ends all glides at their goals. */
    void reset() noexcept AMP_REALTIME;

    /** Sets one filter; nullopt is off. Until the first process (or after reset) it is there at once.
        A change costs 2 to 4 us; the same settings again cost nothing. */
    void set (int filter, const std::optional<FilterSettings>&) noexcept AMP_REALTIME;

    bool isActive() const noexcept AMP_REALTIME { return runningFilters > 0; }

    /** @param frames  1..64 */
    void process (simd::Quantum&, int frames) noexcept AMP_REALTIME;

    /** The coefficients that a filter has, or glides to. */
    const Biquad& target (int filter) const noexcept { return slots[static_cast<size_t> (filter)].goal; }

private:
    struct Slot
    {
        simd::Section section {};
        simd::Section step {};
        simd::SectionHistory history;
        std::optional<FilterSettings> settings;
        Biquad goal;
        int framesToGo = 0;
        bool isRunning = false;
    };

    void start (size_t slot) noexcept;
    void arrive (Slot&) noexcept;
    void glide (Slot&, simd::Quantum&, int frames) noexcept;

    double sampleRate = 48000.0;
    std::vector<Slot> slots;
    const simd::Kernels* kernels = nullptr;
    int runningFilters = 0;
    bool isFresh = true;
};
}  // namespace amp::dsp
