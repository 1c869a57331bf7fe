#pragma once
#include "Dsp/Dynamics/Compressor.h"
#include "Dsp/Dynamics/PeakCeiling.h"
#include "Dsp/Effects/Delay/Delay.h"
#include "Dsp/Effects/Reverb/Reverb.h"
#include "Dsp/Effects/Rotary/Rotor.h"
#include "Engine/Inserts/Wanted.h"
#include "Engine/Strip/Insert.h"
#include "Pattern/Loop/Loop.h"

#include <optional>

namespace amp::engine
{
/** What a mixer line of the pattern layer does to its sum: compressor, rotary speaker, then delay and reverb beside the
    sound, and a limiter that nothing exceeds. Each is off where the session says nothing. Of a track without a line:
   the reverb and delay of old files. Without latency. */
class LineInsert : public Insert
{
public:
    /** What kind of object follow() is given. */
    enum class Of { line, track };

    explicit LineInsert (Of what) : kind (what) {}

    void prepare (double sampleRate) override;
    void follow (const Node*) override;
    bool update (const Chunk&) noexcept override AMP_REALTIME;
    void process (float* const* samples, int channels, int frames, int offset) noexcept override AMP_REALTIME;
    int64_t tail() const noexcept override AMP_REALTIME { return tailNow; }

private:
    struct Settings
    {
        dsp::CompressorSettings compressor;
        double reverb = 0, decay = 2, size = 60;      // gain; seconds; %
        double delay = 0, time = 375, feedback = 40;  // gain; ms; %
        double rotor = 0, turns = 0, metres = 0.3;    // share
        std::optional<pattern::Line::Limiter> limiter;
        bool isNeeded = false;
    };

    static Settings settingsOf (const pattern::Space&, std::optional<double> reverbRoom);
    static void addDynamics (Settings&, const pattern::Line&);
    void apply (const Settings&) noexcept;
    void compress (float* left, float* right) noexcept;
    void turn (float* left, float* right) noexcept;
    void echo (dsp::Effect&,
               dsp::Smoothed& level,
               const float* fromLeft,
               const float* fromRight,
               float* left,
               float* right) noexcept;

    const Of kind;
    double sampleRate = 48000;
    Wanted<Settings> wanted;
    bool isFresh = true, isNeeded = false, limits = false;
    int64_t tailNow = 0;

    dsp::Compressor compressor;
    dsp::Reverb reverb;
    dsp::Delay delay;
    dsp::Rotor rotor;
    dsp::PeakCeiling ceiling;
    dsp::Smoothed reverbLevel, delayLevel, rotorShare;
};
}  // namespace amp::engine
