// The gains of compressor and gate. A part of KernelBodies.h.
namespace amp::dsp::simd
{
namespace
{
/** One value for each interval of a quantum. */
struct Values
{
    Quad low, high;
};

/** The largest magnitude of the 8 frames from `signal` on, left and right apart. */
AMP_INLINE Pair highestOf (const Pair* signal) noexcept
{
    const auto a = larger (magnitude (signal[0]), magnitude (signal[1])),
               b = larger (magnitude (signal[2]), magnitude (signal[3]));
    const auto c = larger (magnitude (signal[4]), magnitude (signal[5])),
               d = larger (magnitude (signal[6]), magnitude (signal[7]));
    return larger (larger (a, b), larger (c, d));
}

AMP_INLINE HalfQuad linked (Pair a, Pair b) noexcept
{
    const auto both = larger (__builtin_shufflevector (a, b, 0, 2), __builtin_shufflevector (a, b, 1, 3));
    return __builtin_convertvector(smaller (both, Pair { 1e20, 1e20 }), HalfQuad);
}

/** The largest magnitude of both channels in each interval; 0 in those that the block does not have. */
AMP_INLINE Values peaks (const Quantum& quantum, int frames) noexcept
{
    Pair highest[gainsPerQuantum];
    const auto* const signal = quantum.frames.data();
    if (frames == quantumFrames)
    {
        AMP_UNROLL
        for (int k = 0; k < gainsPerQuantum; ++k)
            highest[k] = highestOf (signal + k * gainInterval);
    }
    else
    {
        for (auto& pair : highest)
            pair = both (0.0);
        for (int i = 0; i < frames; ++i)
            highest[i / gainInterval] = larger (highest[i / gainInterval], magnitude (signal[i]));
    }

    return { __builtin_shufflevector (linked (highest[0], highest[1]), linked (highest[2], highest[3]), 0, 1, 2, 3),
             __builtin_shufflevector (linked (highest[4], highest[5]), linked (highest[6], highest[7]), 0, 1, 2, 3) };
}

AMP_INLINE Quad bend (Quad over, float knee) noexcept
{
    const auto half = 0.5f * knee;
    const auto inside = smaller (larger (over + half, all (0.0f)), all (knee));
    return multiplyAdd (inside * inside, all (0.5f / knee), larger (over - half, all (0.0f)));
}

AMP_INLINE Quad decibels (Quad magnitude) noexcept
{
    return logarithm (larger (magnitude, all (1e-10f))) * decibelsPerOctave;
}
AMP_INLINE Quad fromDecibels (Quad x) noexcept
{
    return power (x * (1.0f / decibelsPerOctave));
}
AMP_INLINE Values along (Line line) noexcept
{
    return { multiplyAdd (all (line.step), Quad { 1.0f, 2.0f, 3.0f, 4.0f }, all (line.start)),
             multiplyAdd (all (line.step), Quad { 5.0f, 6.0f, 7.0f, 8.0f }, all (line.start)) };
}

AMP_INLINE float larger (float a, float b) noexcept
{
    return a > b ? a : b;
}
AMP_INLINE float smaller (float a, float b) noexcept
{
    return a < b ? a : b;
}

/** The crest of late, without a branch: noise would mispredict it. */
AMP_INLINE float crestOf (Follower& f, float value) noexcept
{
    const bool isNew = (static_cast<int> (value >= f.crest) | static_cast<int> (f.crestLeft <= 0)) != 0;
    f.crest = isNew ? value : f.crest;
    f.crestLeft = isNew ? f.crestLength : f.crestLeft - 1;
    return f.crest;
}

/** Of both exponentials, the faster one is the larger on the way up and the smaller on the way down. */
template <bool risesFaster>
AMP_INLINE float follow (Follower& f, float wanted) noexcept
{
    const auto rising = (1.0f - f.riseShare) * f.value + f.riseShare * wanted;
    const auto falling = (1.0f - f.fallShare) * f.value + f.fallShare * wanted;
    f.value = risesFaster ? larger (rising, falling) : smaller (rising, falling);
    return f.value;
}

/** Runs a function of one float over the first `count` values, in order. */
template <typename Next>
AMP_INLINE Values inOrder (Values in, int count, Next&& next) noexcept
{
    if (count == gainsPerQuantum)
    {
        const auto a = next (in.low[0]), b = next (in.low[1]), c = next (in.low[2]), d = next (in.low[3]);
        const auto e = next (in.high[0]), f = next (in.high[1]), g = next (in.high[2]), h = next (in.high[3]);
        return { Quad { a, b, c, d }, Quad { e, f, g, h } };
    }

    for (int i = 0; i < count; ++i)
        if (i < 4)
            in.low[i] = next (in.low[i]);
        else
            in.high[i - 4] = next (in.high[i - 4]);
    return in;
}

AMP_INLINE int intervalsOf (int frames) noexcept
{
    return (frames + gainInterval - 1) / gainInterval;
}

AMP_INLINE void storeValues (Values values, Gains& gains) noexcept
{
    storeQuad (values.low, gains.values.data());
    storeQuad (values.high, gains.values.data() + 4);
}

void compressorGains (const Quantum& key,
                      int frames,
                      const GainCurve& curve,
                      Follower& state,
                      Line presence,
                      Line makeup,
                      Gains& gains) noexcept
{
    const auto reduction = [&] (Quad peak) {
        return bend (decibels (peak) - curve.threshold, curve.knee) * curve.above;
    };
    const auto loud = peaks (key, frames);
    Values wanted { reduction (loud.low), reduction (loud.high) };

    auto follower = state;  // in registers
    const auto count = intervalsOf (frames);
    wanted = follower.riseShare >= follower.fallShare
                 ? inOrder (wanted, count, [&] (float x) { return follow<true> (follower, crestOf (follower, x)); })
                 : inOrder (wanted, count, [&] (float x) { return follow<false> (follower, crestOf (follower, x)); });
    follower.value = follower.value < 1e-20f ? 0.0f : follower.value;  // denormal numbers are slow
    state = follower;

    const auto there = along (presence), added = along (makeup);
    storeValues (
        { fromDecibels (there.low * (added.low - wanted.low)), fromDecibels (there.high * (added.high - wanted.high)) },
        gains);
}

void gateGains (
    const Quantum& key, int frames, const GainCurve& curve, Follower& state, Line presence, Gains& gains) noexcept
{
    const auto gain = [&] (Quad peak) {
        return fromDecibels (
            larger (bend (curve.threshold - decibels (peak), curve.knee) * curve.below, all (-120.0f)));
    };
    const auto loud = peaks (key, frames);

    auto follower = state;  // in registers
    const auto followed = inOrder ({ gain (loud.low), gain (loud.high) }, intervalsOf (frames), [&] (float x) {
        const auto wanted = crestOf (follower, x);
        const bool rises = wanted >= follower.value, holds = follower.holdLeft > 0;
        const auto share = rises ? follower.riseShare : (holds ? 0.0f : follower.fallShare);
        follower.holdLeft = rises ? follower.holdLength : follower.holdLeft - static_cast<int> (holds);
        return follower.value += share * (wanted - follower.value);
    });
    state = follower;

    const auto there = along (presence);
    storeValues ({ multiplyAdd (there.low, followed.low - 1.0f, all (1.0f)),
                   multiplyAdd (there.high, followed.high - 1.0f, all (1.0f)) },
                 gains);
}
}  // namespace
}  // namespace amp::dsp::simd
