#include "Engine/Inserts/EffectInsert.h"

#include "Model/Lookup.h"

namespace amp::engine
{
using EffectView = View<schema::effect>;

EffectInsert::EffectInsert (const dsp::EffectEntry& entry, InsertMeter* shown)
    : effect (entry.create()),
      meter (shown),
      driven (effect->parameters().size() + 2)
{
    share.jump (1.0f);
}

void EffectInsert::prepare (double rate)
{
    sampleRate = rate;
    effect->prepare (rate);
    share.prepare (rate);
    if (effect->latency() > 0)
        dryDelay.emplace (effect->latency(), rate);
}

void EffectInsert::follow (const Node* node)
{
    const EffectView session (node);
    Settings settings;
    settings.wet = session.get<"wet">() / 100.0;
    settings.isBypassed = session.get<"bypassed">();
    for (const auto& parameter : effect->parameters())
    {
        const auto stored = session.get<"parameters">().find (
            juce::String::fromUTF8 (parameter.key.data(), static_cast<int> (parameter.key.size())));
        settings.parameters.push_back (stored.exists() ? stored.get<"value">() : parameter.defaultValue);
    }

    if (! std::exchange (isFollowing, true))  // nobody plays it yet
    {
        apply (settings);
        effect->reset();
        share.jump (settings.share());
    }
    wanted.set (std::move (settings));
}

bool EffectInsert::update (const Chunk& chunk) noexcept
{
    playing = &chunk;
    if (const auto* settings = wanted.takeNew())
    {
        current = settings;
        apply (*settings);
    }
    if (driven.any() && current != nullptr)
        applyDriven();
    return true;
}

int EffectInsert::parameterAt (const Path& within) const
{
    const auto parameters = effect->parameters();
    const auto count = static_cast<int> (parameters.size());
    if (within.size() == 1)
        return within[0] == "wet" ? count : within[0] == "bypassed" ? count + 1 : -1;
    if (within.size() == 3 && within[0] == "parameters")
        for (int i = 0; i < count; ++i)
            if (parameters[static_cast<size_t> (i)].key == within[1])
                return i;
    return -1;
}

void EffectInsert::applyDriven() noexcept
{
    const auto count = current->parameters.size();
    for (size_t i = 0; i < count; ++i)
        effect->setParameter (static_cast<int> (i), driven.take (i, effect->parameter (static_cast<int> (i))));

    const auto wet = driven.take (count, current->wet * 100.0) / 100.0;
    const auto isBypassed = driven.take (count + 1, current->isBypassed ? 1.0 : 0.0) >= 0.5;
    share.reach (isBypassed ? 0.0f : static_cast<float> (wet), 1);
    driven.forget();
}

void EffectInsert::apply (const Settings& settings) noexcept
{
    for (size_t i = 0; i < settings.parameters.size(); ++i)
        effect->setParameter (static_cast<int> (i), settings.parameters[i]);
    share.setTarget (settings.share());
}

void EffectInsert::process (float* const* samples, int channels, int frames, int place) noexcept
{
    for (int offset = 0; offset < frames; offset += quantum)
    {
        float* const part[] = { samples[0] + offset, channels > 1 ? samples[1] + offset : nullptr };
        keepTime (place + offset);
        const auto other = key (0, place + offset);
        processQuantum (part, channels, { other[0], other[1] });
    }
}

/** The tempo at a quantum's place on the timeline; it stays while the transport stands. */
void EffectInsert::keepTime (int place) noexcept
{
    if (playing == nullptr || playing->schedule == nullptr)
        return;
    for (const auto& segment : playing->segments())
        if (place >= segment.offset && place < segment.offset + segment.frames)
        {
            const auto sample = segment.position + place - segment.offset;
            effect->setTempo (playing->schedule->tempo.bpmAt (static_cast<double> (sample) / sampleRate));
        }
}

void EffectInsert::processQuantum (float* const* samples, int channels, const dsp::StripKeys::Key& key) noexcept
{
    const auto count = static_cast<size_t> (channels);
    for (size_t channel = 0; channel < count; ++channel)
        std::copy_n (samples[channel], quantum, dry[channel]);

    StereoView late { dry[0], dry[1] };
    if (dryDelay.has_value())
    {
        dryDelay->process (late, quantum, quantaOf (quantum));
        late = dryDelay->output();
    }

    effect->process (samples, channels, quantum, key);

    const auto moved = share.next();
    for (size_t channel = 0; channel < count; ++channel)
        mix (samples[channel], late[channel], moved);
}

void EffectInsert::mix (float* into, const float* from, const Ramp::Step& step) const noexcept
{
    if (step.from == 1.0f && step.to == 1.0f)
        return;
    if (step.from == 0.0f && step.to == 0.0f)
    {
        std::copy_n (from, quantum, into);
        return;
    }

    for (int i = 0; i < quantum; ++i)
    {
        const auto wet = step.from + (step.to - step.from) * static_cast<float> (i + 1) / static_cast<float> (quantum);
        into[i] = from[i] + wet * (into[i] - from[i]);
    }
}

void EffectInsert::report (Meter&) const noexcept
{
    if (meter == nullptr)
        return;
    meter->reduction.store (effect->reduction(), std::memory_order_relaxed);
    const auto readings = effect->readings();
    for (size_t i = 0; i < std::min (readings.size(), InsertMeter::mostReadings); ++i)
        meter->readings[i].store (readings[i], std::memory_order_relaxed);
}

int64_t EffectInsert::tail() const noexcept
{
    // An effect tells when it is 60 dB down; as far again, and nobody hears it end.
    constexpr auto longest = 1.0e6;  // seconds
    return effect->latency() + static_cast<int64_t> (std::min (2.0 * effect->tail(), longest) * sampleRate);
}
}  // namespace amp::engine
