#pragma once
#include "Core/Realtime/Annotations.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace amp
{
/** Beats in a bar, and what a beat is: 4 is a quarter note. */
struct TimeSignature
{
    int beats = 4, unit = 4;

    double beatQuarters() const noexcept { return 4.0 / unit; }
    double barQuarters() const noexcept { return beats * beatQuarters(); }

    bool operator== (const TimeSignature&) const = default;
};

/** A tempo from a time on.  ramps: goes in a line, over time, to the next change's tempo; the last one stays. */
struct TempoChange
{
    double seconds = 0;
    double bpm = 120;  ///< quarter notes a minute
    bool ramps = false;

    bool operator== (const TempoChange&) const = default;
};

/** A time signature from the start of the bar on in which a time lies. */
struct SignatureChange
{
    double seconds = 0;
    TimeSignature signature;

    bool operator== (const SignatureChange&) const = default;
};

/** A place in bars; bar and beat count from 0. */
struct BarTime
{
    int64_t bar = 0;
    int beat = 0;
    double rest = 0;  ///< part of the beat that has passed, 0 up to 1
};

/** Where seconds, quarter notes and bars of a session lie against each other. An immutable value.

    Within a ramp of T seconds from tempo a to tempo b, the tempo after t seconds is a + (b - a) t / T beats a minute,
   and (a t + (b - a) t^2 / 2 T) / 60 quarter notes have passed: as many as at the mean of both tempos. Before 0 the
   first tempo and time signature go on.

    Thread: any. Realtime-safe, all but making and copying it.
*/
class TempoMap
{
public:
    /** 120 bpm in 4/4. */
    TempoMap() : TempoMap (120.0, {}) {}

    /** bpm, signature: at 0, unless a change stands there. The changes may be in any order; of two at one time the
       later one counts. Tempos are kept within 1..10000 bpm, signatures within 1..64. */
    TempoMap (double bpm, TimeSignature, std::vector<TempoChange> = {}, std::vector<SignatureChange> = {});

    double quartersAt (double seconds) const noexcept AMP_REALTIME;
    double secondsAt (double quarters) const noexcept AMP_REALTIME;

    /** Quarter notes a minute; at a change, the new tempo. */
    double bpmAt (double seconds) const noexcept AMP_REALTIME;
    TimeSignature signatureAt (double seconds) const noexcept AMP_REALTIME;

    /** A time that is on a line, within 1e-9 of a beat, belongs to what begins there. */
    BarTime barAt (double seconds) const noexcept AMP_REALTIME;
    double secondsAt (const BarTime&) const noexcept AMP_REALTIME;

    /** The number of the beat, from 0, that a position lies in; negative before the start. */
    int64_t beatAt (double quarters) const noexcept AMP_REALTIME;

    struct Beat
    {
        double quarters = 0;   ///< where it begins
        bool isFirst = false;  ///< of its bar
    };
    Beat beat (int64_t number) const noexcept AMP_REALTIME;

    /** The sample nearest to a position in quarter notes: where the metronome, steps and notes begin. */
    int64_t sampleAt (double quarters, double sampleRate) const noexcept AMP_REALTIME;

    /** The greatest whole n for which sampleAt (n / perQuarter) is not after the sample: the sixteenth that a sample
       belongs to if perQuarter is 4. Exact, however the division falls. */
    int64_t divisionAt (int64_t sample, double sampleRate, int perQuarter) const noexcept AMP_REALTIME;

    /** A stretch with one tempo or one ramp. The last one has no end. */
    struct Stretch
    {
        double seconds = 0, quarters = 0;  ///< where it starts
        double bpm = 120;
        double slope = 0;  ///< bpm per second

        bool operator== (const Stretch&) const = default;
    };

    /** A stretch with one time signature. */
    struct Metre
    {
        double quarters = 0;  ///< where it starts
        int64_t bar = 0, beat = 0;
        TimeSignature signature;

        bool operator== (const Metre&) const = default;
    };

    /** By time; at least one, the first starts at 0. */
    const std::vector<Stretch>& tempos() const noexcept { return stretches; }
    const std::vector<Metre>& metres() const noexcept { return signatures; }

    bool operator== (const TempoMap&) const = default;

private:
    void addTempos (const std::vector<TempoChange>&);
    void addSignature (const SignatureChange&);
    const Metre& metreAt (double quarters) const noexcept;

    std::vector<Stretch> stretches;
    std::vector<Metre> signatures;
};
}  // namespace amp
