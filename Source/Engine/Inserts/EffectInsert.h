#pragma once
#include "Core/InsertMeter.h"
#include "Dsp/Effects/Catalogue.h"
#include "Engine/Inserts/Driven.h"
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
    /** shown: null if nobody is shown what it does; must outlive the insert. */
    explicit EffectInsert (const dsp::EffectEntry&, InsertMeter* shown = nullptr);

    void prepare (double sampleRate) override;
    void follow (const Node* effect) override;
    int parameterAt (const Path& within) const override;
    void drive (int parameter, double value) noexcept override AMP_REALTIME { driven.set (parameter, value); }
    bool update (const Chunk&) noexcept override AMP_REALTIME;
    void process (float* const* samples, int channels, int frames, int offset) noexcept override AMP_REALTIME;
    void report (Meter&) const noexcept override AMP_REALTIME;
    int64_t tail() const noexcept override AMP_REALTIME;

private:
    struct Settings
    {
        std::vector<double> parameters;  // in the order of the effect's table
        double wet = 1.0;                // 0..1
        bool isBypassed = false;

        float share() const noexcept { return isBypassed ? 0.0f : static_cast<float> (wet); }
    };

    void apply (const Settings&) noexcept;
    void applyDriven() noexcept;
    void processQuantum (float* const* samples, int channels, const dsp::StripKeys::Key&) noexcept;
    void keepTime (int place) noexcept;
    void mix (float* into, const float* dry, const Ramp::Step&) const noexcept;

    const std::unique_ptr<dsp::Effect> effect;
    InsertMeter* const meter;
    double sampleRate = 48000;
    bool isFollowing = false;  // message thread: follow() was called before
    Wanted<Settings> wanted;
    const Settings* current = nullptr;  // the one that was taken last
    Driven driven;                      // the effect's parameters, then the share of the effect and the bypass
    Ramp share;
    const Chunk* playing = nullptr;  // that is processed
    StereoBuffer dry;
    std::optional<Delay> dryDelay;  // absent: the effect has no latency
};
}  // namespace amp::engine
