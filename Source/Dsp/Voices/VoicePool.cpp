#include "Dsp/Voices/VoicePool.h"

#include <algorithm>
#include <cmath>

namespace amp::dsp
{
namespace
{
constexpr auto fadeSeconds = 0.002, edgeSeconds = 0.001;
constexpr auto never = 1e9f;         // frames
constexpr auto longest = 8388608.0;  // frames: until here a float counts them exactly
constexpr int spare = 16;            // voices that may fade while others begin

const SincTable& sincTable()
{
    static const SincTable table;
    return table;
}

/** What makes two samples the same sound. */
const Sample* originalOf (const Sample* sample)
{
    return sample != nullptr && sample->original != nullptr ? sample->original.get() : sample;
}

size_t groupsFor (int voices)
{
    return (static_cast<size_t> (voices) + voiceLanes - 1) / voiceLanes;
}
}  // namespace

VoicePool::VoicePool (double sampleRate, int most)
    : kernels (voiceKernels()),
      table (sincTable()),
      fade (static_cast<float> (fadeSeconds * sampleRate)),
      polyphony (most),
      groups (groupsFor (most + spare)),
      slots (groups.size() * voiceLanes)
{}

void VoicePool::start (const VoiceRecipe& recipe, const Strike& strike) noexcept
{
    if (recipe.cut != 0)
        endGroup (recipe.cut, originalOf (recipe.sample.get()), strike.offset);

    auto first = recipe.begin, last = recipe.end;
    if (recipe.rate < 0.0 && first > last)
        std::swap (first, last);
    if (recipe.sample == nullptr || first >= last || recipe.rate == 0.0)
        return;

    ++struck;
    const auto isWide = recipe.sample->isWide;
    while (used - ending + (isWide ? 2 : 1) > polyphony && used > ending)
        endOldest (strike.offset);

    if (isWide)
    {
        fill (freeSlot(), recipe, strike, 0, recipe.left, 0.0f);
        fill (freeSlot(), recipe, strike, 1, 0.0f, recipe.right);
    }
    else
        fill (freeSlot(), recipe, strike, 0, recipe.left, recipe.right);
}

void VoicePool::endGroup (int group, const Sample* sample, int offset) noexcept
{
    for (size_t slot = 0; slot < slots.size(); ++slot)
    {
        const auto& voice = slots[slot];
        if (voice.isUsed && ! voice.isEnding && voice.cut == group && (group > 0 || voice.sample == sample))
            end (slot, offset);
    }
}

void VoicePool::endOldest (int offset) noexcept
{
    auto oldest = slots.size();
    for (size_t slot = 0; slot < slots.size(); ++slot)
        if (slots[slot].isUsed && ! slots[slot].isEnding &&
            (oldest == slots.size() || slots[slot].serial < slots[oldest].serial))
            oldest = slot;
    if (oldest == slots.size())
        return;

    const auto serial = slots[oldest].serial;  // a voice of two channels ends whole
    for (size_t slot = oldest; slot < slots.size(); ++slot)
        if (slots[slot].isUsed && ! slots[slot].isEnding && slots[slot].serial == serial)
            end (slot, offset);
}

void VoicePool::end (size_t slot, int offset) noexcept
{
    auto& group = groups[slot / voiceLanes];
    const auto lane = slot % voiceLanes;
    group.cutAt.of[lane] = std::min (group.cutAt.of[lane], group.time.of[lane] + static_cast<float> (offset));
    group.cutRate.of[lane] = 1.0f / fade;
    slots[slot].endsIn = std::min (slots[slot].endsIn, offset + std::ceil (static_cast<double> (fade)));
    slots[slot].isEnding = true;
    ++ending;
}

void VoicePool::release (size_t slot) noexcept
{
    auto& group = groups[slot / voiceLanes];
    group.sources[slot % voiceLanes].sound = nullptr;
    group.left.of[slot % voiceLanes] = group.right.of[slot % voiceLanes] = 0.0f;
    ending -= slots[slot].isEnding ? 1 : 0;
    slots[slot] = {};
    --used;
}

/** The first one that is free, or else made free. */
size_t VoicePool::freeSlot() noexcept
{
    for (size_t slot = 0; slot < slots.size(); ++slot)
        if (! slots[slot].isUsed)
            return slot;

    size_t next = 0;
    for (size_t slot = 0; slot < slots.size(); ++slot)
        if (slots[slot].isEnding && (! slots[next].isEnding || slots[slot].endsIn < slots[next].endsIn))
            next = slot;
    release (next);
    return next;
}

void VoicePool::fill (
    size_t slot, const VoiceRecipe& recipe, const Strike& strike, size_t channel, float left, float right) noexcept
{
    const auto& sample = *recipe.sample;
    auto& group = groups[slot / voiceLanes];
    const auto lane = slot % voiceLanes;
    const auto first = std::min (recipe.begin, recipe.end), last = std::max (recipe.begin, recipe.end);
    const auto isForward = recipe.rate > 0.0;
    const auto loops = isForward && sample.loopLength > 0 && last == sample.frames;

    constexpr auto one = static_cast<double> (int64_t { 1 } << VoiceSource::fraction);
    group.sources[lane] = { .sound = sample.channel (channel),
                            .position = (isForward ? first : last - 1) << VoiceSource::fraction,
                            .step = std::llround (recipe.rate * one),
                            .first = first,
                            .end = last,
                            .loopLength = loops ? sample.loopLength : 0,
                            .wait = strike.offset };
    group.left.of[lane] = left * strike.gain;
    group.right.of[lane] = right * strike.gain;

    const auto playable = loops ? longest : static_cast<double> (last - first) / std::abs (recipe.rate);
    const auto heard = std::min ({ std::max (strike.length, 0.0), playable, longest });
    setStages (slot, recipe, strike, heard);

    const auto edge = static_cast<float> (edgeSeconds / fadeSeconds) * fade;
    const auto isPart = ! loops && last < sample.frames && isForward;
    if (isPart)
    {
        group.cutAt.of[lane] = std::max (0.0f, static_cast<float> (playable) - edge);
        group.cutRate.of[lane] = 1.0f / edge;
    }
    if (const auto isInside = isForward ? first > 0 : last < sample.frames; isInside && recipe.attack < edge)
    {
        group.attackRate.of[lane] = 1.0f / edge;
        group.attackStart.of[lane] = 0.0f;
    }

    const auto ends = loops ? heard + recipe.release : std::min (heard + recipe.release, std::ceil (playable));
    slots[slot] = { true, false, struck, recipe.cut, originalOf (&sample), strike.offset + ends };
    ++used;
}

void VoicePool::setStages (size_t slot, const VoiceRecipe& recipe, const Strike& strike, double heard) noexcept
{
    auto& g = groups[slot / voiceLanes];
    const auto lane = slot % voiceLanes;
    const auto offset = static_cast<float> (strike.offset);

    g.low.set (lane, recipe.low);
    g.high.set (lane, recipe.high);
    g.band.set (lane, recipe.band);
    g.krushLow.set (lane, recipe.krushLow);
    for (size_t i = 0; i < recipe.vowel.size(); ++i)
        g.vowel[i].set (lane, recipe.vowel[i]);
    g.vowelMix.of[lane] = (recipe.stages & stageVowel) != 0 ? 1.0f : 0.0f;

    g.shape.of[lane] = recipe.shape;
    g.crush.of[lane] = (recipe.stages & stageCrush) != 0 ? recipe.crush : 0.0f;
    g.coarse.of[lane] = recipe.coarse;
    g.coarseAge.of[lane] = recipe.coarse - offset;
    g.coarseHeld.of[lane] = 0.0f;
    g.krush.of[lane] = recipe.krush;
    g.triode.of[lane] = recipe.triode;
    g.steadyIn.of[lane] = g.steadyOut.of[lane] = 0.0f;

    const auto bend = heard > 1.0 ? recipe.ringSweep / static_cast<float> (heard) : 0.0f;
    const auto phase = -offset * recipe.ringStart + 0.5f * offset * offset * bend;
    g.ring.of[lane] = recipe.ring;
    g.ringPhase.of[lane] = phase - std::round (phase);
    g.ringStep.of[lane] = recipe.ringStart - offset * bend;
    g.ringBend.of[lane] = bend;

    const auto attack = recipe.attack;
    g.time.of[lane] = -offset;
    g.attackRate.of[lane] = attack >= 1.0f ? 1.0f / attack : 0.0f;
    g.attackStart.of[lane] = attack >= 1.0f ? 0.0f : 1.0f;
    g.decayAt.of[lane] = attack + recipe.hold;
    g.decayRate.of[lane] = recipe.decay > 0.0f ? 1.0f / recipe.decay : 0.0f;
    g.decayDepth.of[lane] = recipe.decay > 0.0f ? 1.0f - recipe.sustain : 0.0f;
    g.endAt.of[lane] = static_cast<float> (heard);
    g.releaseRate.of[lane] = 1.0f / recipe.release;
    g.cutAt.of[lane] = never;
    g.cutRate.of[lane] = 1.0f;
    g.stages |= recipe.stages;
}

bool VoicePool::render (float* left, float* right) noexcept
{
    if (used == 0)
        return false;

    sumLeft = sumRight = {};
    for (size_t index = 0; index < groups.size(); ++index)
    {
        const auto* const members = &slots[index * voiceLanes];
        if (std::any_of (members, members + voiceLanes, [] (const Slot& slot) { return slot.isUsed; }))
            kernels.render (groups[index], table, sumLeft, sumRight);
    }
    kernels.mix (sumLeft, left);
    kernels.mix (sumRight, right);

    for (size_t index = 0; index < groups.size(); ++index)
    {
        auto isEmpty = true;
        for (size_t slot = index * voiceLanes; slot < (index + 1) * voiceLanes; ++slot)
            if (slots[slot].isUsed)
            {
                slots[slot].endsIn -= voiceQuantum;
                if (slots[slot].endsIn <= 0.0)
                    release (slot);
                else
                    isEmpty = false;
            }
        if (isEmpty)
            groups[index].stages = 0;
    }
    return true;
}

void VoicePool::reset() noexcept
{
    for (size_t slot = 0; slot < slots.size(); ++slot)
        if (slots[slot].isUsed)
            release (slot);
    for (auto& group : groups)
        group.stages = 0;
}
}  // namespace amp::dsp
