#pragma once
#include "Dsp/Effects/Catalogue.h"
#include "Engine/Inserts/Wanted.h"
#include "Engine/Strip/Delay.h"
#include "Engine/Strip/Insert.h"
#include "Engine/Strip/Ramp.h"

#include <optional>

namespace amp::engine
{
/** An effect of the catalogue in a chain, with its share against the dry sound, which is as late as the effect is.
    A bypassed effect has a share of 0 and goes on listening, so that it comes back as if it had never been away.
    Set by an object of type effect. */
class EffectInsert : public Insert
{
public:
    explicit EffectInsert (const dsp::EffectEntry&);

    void prepare (double sampleRate) override;
    void follow (const Node* effect) override;
    bool update() noexcept override AMP_REALTIME;
    void process (float* const* samples, int channels, int frames) noexcept override AMP_REALTIME;
    int64_t tail() const noexcept override AMP_REALTIME;

private:
    struct Settings
    {
        std::vector<double> parameters;  // in the order of the effect's table
        float share = 1.0f;              // of the effect, 0..1
    };

    void apply (const Settings&) noexcept;
    void processQuantum (float* const* samples, int channels) noexcept;
    void mix (float* into, const float* dry, const Ramp::Step&) const noexcept;

    const std::unique_ptr<dsp::Effect> effect;
    double sampleRate = 48000;
    bool isFollowing = false;  // message thread: follow() was called before
    Wanted<Settings> wanted;
    Ramp share;
    StereoBuffer dry;
    std::optional<Delay> dryDelay;  // absent: the effect has no latency
};
}  // namespace amp::engine
