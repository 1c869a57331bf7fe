#pragma once
#include "Dsp/Dynamics/TruePeakLimiter.h"
#include "Dsp/Strip/MasterStrip.h"
#include "Dsp/Strip/Strip.h"
#include "Engine/Inserts/Driven.h"
#include "Engine/Inserts/Wanted.h"
#include "Engine/Strip/Insert.h"

/** The fixed sections of the strips as inserts. A section that is off is not run. */
namespace amp::engine
{
/** The listening inputs of the sections: their side-chains. */
inline constexpr size_t compressorInput = 0, gateInput = 1;

/** High-pass, low-pass, gate, EQ and compressor of a track, without latency. Set by an object of type channel. */
class ChannelSections : public Insert
{
public:
    void prepare (double sampleRate) override;
    void follow (const Node* channel) override;
    int parameterAt (const Path& within) const override { return placeOf<dsp::StripSettings> (within); }
    void drive (int parameter, double value) noexcept override AMP_REALTIME { driven.set (parameter, value); }
    bool update (const Chunk&) noexcept override AMP_REALTIME;
    void process (float* const* samples, int channels, int frames, int offset) noexcept override AMP_REALTIME;
    void report (Meter&) const noexcept override AMP_REALTIME;
    int64_t tail() const noexcept override AMP_REALTIME { return tailNow; }

private:
    struct Settings
    {
        dsp::StripSettings strip;
        double tail = 0;  // seconds
    };

    dsp::Strip strip;
    double sampleRate = 48000;
    Wanted<Settings> wanted;
    dsp::StripSettings current;  // as set, without what is driven
    bool isPlayed = false;       // message thread
    Driven driven { 64 };
    int64_t tailNow = 0;
};

/** EQ and compressor of the master, without latency. Set by an object of type master. */
class MasterSections : public Insert
{
public:
    /** bands: the most that its EQ will ever get. */
    explicit MasterSections (int bands);

    void prepare (double sampleRate) override;
    void follow (const Node* master) override;
    int parameterAt (const Path& within) const override;
    void drive (int parameter, double value) noexcept override AMP_REALTIME { driven.set (parameter, value); }
    bool update (const Chunk&) noexcept override AMP_REALTIME;
    void process (float* const* samples, int channels, int frames, int offset) noexcept override AMP_REALTIME;
    void report (Meter&) const noexcept override AMP_REALTIME;
    int64_t tail() const noexcept override AMP_REALTIME { return tailNow; }

private:
    void applyDriven() noexcept;

    struct Settings
    {
        bool isEqEnabled = false;
        std::vector<dsp::EqBandSettings> bands;
        dsp::CompressorSettings compressor;
        double tail = 0;  // seconds
    };

    const int bandCount;
    dsp::MasterStrip strip;
    double sampleRate = 48000;
    Wanted<Settings> wanted;
    Settings current;  // as set, without what is driven; room for all bands
    std::vector<dsp::EqBandSettings> bands;
    std::vector<std::string> bandIds;  // message thread
    Driven driven;                     // the compressor's fields, whether the EQ is on, then four of each band
    int64_t tailNow = 0;
};

/** The true-peak limiter of the master. Set by an object of type limiter. */
class LimiterInsert : public Insert
{
public:
    void prepare (double sampleRate) override;
    void follow (const Node* limiter) override;
    int parameterAt (const Path& within) const override { return placeOf<dsp::LimiterSettings> (within); }
    void drive (int parameter, double value) noexcept override AMP_REALTIME { driven.set (parameter, value); }
    bool update (const Chunk&) noexcept override AMP_REALTIME;
    void process (float* const* samples, int channels, int frames, int offset) noexcept override AMP_REALTIME;
    void report (Meter&) const noexcept override AMP_REALTIME;
    int64_t tail() const noexcept override AMP_REALTIME { return tailNow; }

private:
    dsp::TruePeakLimiter limiter;
    double sampleRate = 48000;
    Wanted<dsp::LimiterSettings> wanted;
    dsp::LimiterSettings current;
    Driven driven { 2 };
    int64_t tailNow = 0;
};
}  // namespace amp::engine
