#include "Dsp/Filter/FilterCascade.h"

#include "Dsp/Filter/MatchedBiquad.h"

#include <algorithm>

namespace amp::dsp
{
namespace
{
constexpr int glideFrames = 256;

simd::Pair both (double x) noexcept
{
    return simd::Pair { x, x };
}

simd::Section sectionOf (const Biquad& f) noexcept
{
    return { both (f.b0), both (f.b1), both (f.b2), both (f.a1), both (f.a2) };
}

/** What is added in each frame to get from one to the other. */
simd::Section stepOver (const simd::Section& from, const simd::Section& to, int frames) noexcept
{
    const auto part = both (1.0 / frames);
    return { (to.b0 - from.b0) * part,
             (to.b1 - from.b1) * part,
             (to.b2 - from.b2) * part,
             (to.a1 - from.a1) * part,
             (to.a2 - from.a2) * part };
}
}  // namespace

void FilterCascade::prepare (double rate, int filters)
{
    sampleRate = rate;
    kernels = &simd::kernels();
    slots.assign (static_cast<size_t> (filters), {});
    for (auto& slot : slots)
        slot.section = sectionOf ({});
    runningFilters = 0;
    isFresh = true;
}

void FilterCascade::reset() noexcept
{
    for (auto& slot : slots)
    {
        if (slot.framesToGo > 0)
            arrive (slot);
        slot.history = {};
    }
    isFresh = true;
}

void FilterCascade::set (int filter, const std::optional<FilterSettings>& settings) noexcept
{
    const auto index = static_cast<size_t> (filter);
    auto& slot = slots[index];
    if (slot.settings == settings)
        return;

    slot.settings = settings;
    const auto goal = settings ? matchedBiquad (*settings, sampleRate) : Biquad {};
    if (goal == slot.goal)
        return;

    slot.goal = goal;
    if (! slot.isRunning)
        start (index);
    slot.framesToGo = glideFrames;
    slot.step = stepOver (slot.section, sectionOf (goal), glideFrames);
    if (isFresh)
        arrive (slot);
}

/** A filter that starts as a wire has put out what it took in, which is what its neighbours know. */
void FilterCascade::start (size_t index) noexcept
{
    auto& history = slots[index].history;
    history = {};
    const auto isRunning = [] (const Slot& slot) { return slot.isRunning; };
    const auto after = std::find_if (slots.begin() + static_cast<std::ptrdiff_t> (index), slots.end(), isRunning);
    const auto before = std::find_if (slots.rend() - static_cast<std::ptrdiff_t> (index), slots.rend(), isRunning);
    if (after != slots.end())
        history = { after->history.x1, after->history.x2, after->history.x1, after->history.x2 };
    else if (before != slots.rend())
        history = { before->history.y1, before->history.y2, before->history.y1, before->history.y2 };

    slots[index].isRunning = true;
    ++runningFilters;
}

void FilterCascade::arrive (Slot& slot) noexcept
{
    slot.framesToGo = 0;
    slot.section = sectionOf (slot.goal);
    if (slot.goal == Biquad {})
    {
        slot.isRunning = false;
        --runningFilters;
    }
}

/** The last part of a glide takes a whole quantum, which is longer than what was left of it if blocks are odd. */
void FilterCascade::glide (Slot& slot, simd::Quantum& quantum, int frames) noexcept
{
    if (frames < slot.framesToGo)
    {
        kernels->glide (slot.section, slot.step, slot.history, quantum, frames);
        slot.framesToGo -= frames;
        return;
    }

    slot.step = stepOver (slot.section, sectionOf (slot.goal), frames);
    kernels->glide (slot.section, slot.step, slot.history, quantum, frames);
    arrive (slot);
}

void FilterCascade::process (simd::Quantum& quantum, int frames) noexcept
{
    isFresh = false;
    constexpr size_t most = 4;
    std::array<const simd::Section*, most> sections;
    std::array<simd::SectionHistory*, most> histories;
    size_t waiting = 0;
    const auto run = [&] {
        if (waiting > 0)
            kernels->cascade (sections.data(), histories.data(), static_cast<int> (waiting), quantum, frames);
        waiting = 0;
    };

    for (auto& slot : slots)
    {
        if (! slot.isRunning)
            continue;

        if (slot.framesToGo > 0)
        {
            run();
            glide (slot, quantum, frames);
            continue;
        }

        sections[waiting] = &slot.section;
        histories[waiting++] = &slot.history;
        if (waiting == most)
            run();
    }
    run();
}
}  // namespace amp::dsp
