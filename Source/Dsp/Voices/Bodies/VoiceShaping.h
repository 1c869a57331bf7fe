// What voices do to their sound. A part of VoiceKernelBodies.h.
namespace amp::dsp
{
namespace
{
/** A filter of all voices, held in registers while it runs. */
struct RunningFilter
{
    AMP_VOICE_INLINE explicit RunningFilter (VoiceFilterGroup& from) noexcept
        : group (from),
          a1 (eight (from.a1)),
          a2 (eight (from.a2)),
          a3 (eight (from.a3)),
          m0 (eight (from.m0)),
          m1 (eight (from.m1)),
          m2 (eight (from.m2)),
          s1 (eight (from.s1)),
          s2 (eight (from.s2))
    {}

    AMP_VOICE_INLINE void next (Eight& x) noexcept
    {
        const Eight v3 = x - s2, v1 = a1 * s1 + a2 * v3, v2 = s2 + (a2 * s1 + a3 * v3);
        s1 = v1 + v1 - s1;
        s2 = v2 + v2 - s2;
        x = m0 * x + (m1 * v1 + m2 * v2);
    }

    AMP_VOICE_INLINE void keep() noexcept
    {
        flush (s1);
        flush (s2);
        eight (group.s1) = s1;
        eight (group.s2) = s2;
    }

    VoiceFilterGroup& group;
    const Eight a1, a2, a3, m0, m1, m2;
    Eight s1, s2;
};

AMP_VOICE_INLINE void filter (VoiceFilterGroup& group, VoiceBlock& sound) noexcept
{
    RunningFilter running (group);
    for (auto& frame : sound)
        running.next (eight (frame));
    running.keep();
}

void filterAll (VoiceGroup& g, VoiceBlock& sound) noexcept
{
    if ((g.stages & (stageLow | stageHigh)) == (stageLow | stageHigh))
    {
        RunningFilter low (g.low), high (g.high);
        for (auto& frame : sound)
        {
            low.next (eight (frame));
            high.next (eight (frame));
        }
        low.keep();
        high.keep();
    }
    else if ((g.stages & stageLow) != 0)
        filter (g.low, sound);
    else if ((g.stages & stageHigh) != 0)
        filter (g.high, sound);

    if ((g.stages & stageBand) != 0)
        filter (g.band, sound);
}

/** Five resonances side by side. */
void sing (VoiceGroup& g, VoiceBlock& sound) noexcept
{
    VoiceBlock sum {};
    for (auto& formant : g.vowel)
    {
        RunningFilter running (formant);
        for (size_t i = 0; i < voiceQuantum; ++i)
        {
            Eight x = eight (sound[i]);
            running.next (x);
            eight (sum[i]) += x;
        }
        running.keep();
    }

    const EightBits sings = eight (g.vowelMix) > AMP_ALL_EIGHT (0.5f);
    for (size_t i = 0; i < voiceQuantum; ++i)
        eight (sound[i]) = AMP_CHOOSE (sings, eight (sum[i]), eight (sound[i]));
}

/** The wave shaper (1 + a) x / (1 + a |x|), fewer bits, fewer frames. */
void roughen (VoiceGroup& g, VoiceBlock& sound) noexcept
{
    constexpr float magic = 12582912.0f;  // 1.5 * 2^23: adding it rounds to an integer
    const Eight drive = eight (g.shape), steps = eight (g.crush), hold = eight (g.coarse);
    const EightBits shapes = drive > AMP_ALL_EIGHT (0.0f), crushes = steps > AMP_ALL_EIGHT (0.0f);
    Eight age = eight (g.coarseAge), held = eight (g.coarseHeld);

    for (auto& frame : sound)
    {
        Eight x = eight (frame);
        const Eight shaped = (AMP_ALL_EIGHT (1.0f) + drive) * x / (AMP_ALL_EIGHT (1.0f) + drive * AMP_ABS_EIGHT (x));
        x = AMP_CHOOSE (shapes, shaped, x);

        const Eight rounded = ((x * steps + magic) - magic) / steps;
        x = AMP_CHOOSE (crushes, rounded, x);

        const EightBits isNew = age >= hold;
        held = AMP_CHOOSE (isNew, x, held);
        age = AMP_CHOOSE (isNew, AMP_ALL_EIGHT (1.0f), age + AMP_ALL_EIGHT (1.0f));
        eight (frame) = held;
    }
    eight (g.coarseAge) = age;
    eight (g.coarseHeld) = held;
}

/** krush: (x^2 + k x) / (x^2 + |x| (k - 1) + 1) in front of its filter, as Sonic Pi documents it. triode: the lower
   half is bent, which makes even harmonics; then what is steady is taken away. */
void saturate (VoiceGroup& g, VoiceBlock& sound) noexcept
{
    const auto one = AMP_ALL_EIGHT (1.0f);
    const Eight k = eight (g.krush), bend = eight (g.triode) * AMP_ALL_EIGHT (4.0f);
    const EightBits krushes = k > AMP_ALL_EIGHT (0.0f), bends = bend > AMP_ALL_EIGHT (0.0f);
    RunningFilter low (g.krushLow);
    Eight in = eight (g.steadyIn), out = eight (g.steadyOut);

    for (auto& frame : sound)
    {
        Eight x = eight (frame);
        const Eight square = x * x, below = square + AMP_ABS_EIGHT (x) * (k - one) + one;
        x = AMP_CHOOSE (krushes, (square + k * x) / below, x);
        low.next (x);

        const Eight bent = AMP_CHOOSE (x < AMP_ALL_EIGHT (0.0f), x / (one - bend * x), x);
        const Eight steady = bent - in + AMP_ALL_EIGHT (0.9995f) * out;
        in = bent;
        out = steady;
        eight (frame) = AMP_CHOOSE (bends, steady, x);
    }
    low.keep();
    flush (out);
    eight (g.steadyIn) = in;
    eight (g.steadyOut) = out;
}

/** x (1 - amount + amount sin) */
void ring (VoiceGroup& g, VoiceBlock& sound) noexcept
{
    const Eight amount = eight (g.ring), bend = eight (g.ringBend);
    Eight phase = eight (g.ringPhase), step = eight (g.ringStep);
    const auto quarter = AMP_ALL_EIGHT (0.25f), half = AMP_ALL_EIGHT (0.5f);

    for (auto& frame : sound)
    {
        // sin (2 pi phase) for a phase of -0.5..0.5: folded to a quarter, then its series
        Eight x = AMP_CHOOSE (phase > quarter, half - phase, phase);
        x = AMP_CHOOSE (x < -quarter, -half - x, x);
        const Eight t = x * AMP_ALL_EIGHT (6.28318531f), s = t * t;
        const Eight sine = t * (1.0f + s * (-1.0f / 6 + s * (1.0f / 120 + s * (-1.0f / 5040 + s * (1.0f / 362880)))));
        eight (frame) *= AMP_ALL_EIGHT (1.0f) - amount + amount * sine;

        phase += step;
        phase = AMP_CHOOSE (phase > half, phase - AMP_ALL_EIGHT (1.0f), phase);
        step += bend;
    }
    eight (g.ringPhase) = phase;
    eight (g.ringStep) = step;
}

/** The envelope, the gain and the place; adds to the sums. */
void place (VoiceGroup& g, VoiceBlock& sound, VoiceBlock& left, VoiceBlock& right) noexcept
{
    const auto one = AMP_ALL_EIGHT (1.0f);
    const Eight attackRate = eight (g.attackRate), attackStart = eight (g.attackStart), decayAt = eight (g.decayAt),
                decayRate = eight (g.decayRate), decayDepth = eight (g.decayDepth), endAt = eight (g.endAt),
                releaseRate = eight (g.releaseRate), cutAt = eight (g.cutAt), cutRate = eight (g.cutRate);
    const Eight l = eight (g.left), r = eight (g.right);
    Eight time = eight (g.time);

    for (size_t i = 0; i < voiceQuantum; ++i)
    {
        Eight rise = time * attackRate + attackStart, fall = (time - decayAt) * decayRate;
        Eight rest = one - (time - endAt) * releaseRate, last = one - (time - cutAt) * cutRate;
        rise = AMP_CLAMP_UNIT (rise);
        fall = AMP_CLAMP_UNIT (fall);
        rest = AMP_CLAMP_UNIT (rest);
        last = AMP_CLAMP_UNIT (last);

        const Eight x = eight (sound[i]) * (rise * (one - decayDepth * fall)) * (rest * rest * last);
        eight (left[i]) += x * l;
        eight (right[i]) += x * r;
        time += one;
    }
    eight (g.time) = time;
}
}  // namespace
}  // namespace amp::dsp
