// Second-order sections. A part of KernelBodies.h.
namespace amp::dsp::simd
{
namespace
{
/** In silence a history decays towards denormal numbers, which are slow; 1e-30 is far below what matters. */
AMP_INLINE Pair flushed (Pair x) noexcept
{
    return (Pair) ((PairBits) x & (magnitude (x) > both (1e-30)));
}

/** The recursion waits only for one product, a1 y1: the rest of a frame is computed ahead of it. */
AMP_INLINE Pair step (const Section& s, Pair x, Pair x1, Pair x2, Pair y1, Pair y2) noexcept
{
    const auto ahead = subtractProduct (multiplyAdd (s.b1, x1, s.b2 * x2), s.a2, y2);
    return subtractProduct (multiplyAdd (s.b0, x, ahead), s.a1, y1);
}

/** N sections in one pass. What one puts out is what the next takes in, so they share their histories. */
template <int N>
void cascadeOf (const Section* const* sections, SectionHistory* const* histories, Quantum& quantum, int frames) noexcept
{
    Pair last[N + 1], beforeLast[N + 1];
    last[0] = histories[0]->x1;
    beforeLast[0] = histories[0]->x2;
    for (int k = 0; k < N; ++k)
    {
        last[k + 1] = histories[k]->y1;
        beforeLast[k + 1] = histories[k]->y2;
    }

    auto* const signal = quantum.frames.data();
    for (int i = 0; i < frames; ++i)
    {
        auto x = signal[i];
        AMP_UNROLL
        for (int k = 0; k < N; ++k)
        {
            const auto y = step (*sections[k], x, last[k], beforeLast[k], last[k + 1], beforeLast[k + 1]);
            beforeLast[k] = last[k];
            last[k] = x;
            x = y;
        }

        beforeLast[N] = last[N];
        last[N] = x;
        signal[i] = x;
    }

    for (int k = 0; k < N; ++k)
        *histories[k] = {
            flushed (last[k]), flushed (beforeLast[k]), flushed (last[k + 1]), flushed (beforeLast[k + 1])
        };
}

#ifdef AMP_KERNELS_FUSE
AMP_INLINE TwoPairs joined (Pair low, Pair high) noexcept
{
    return _mm256_insertf128_pd (_mm256_castpd128_pd256 (low), high, 1);
}
AMP_INLINE Pair lowPair (TwoPairs x) noexcept
{
    return _mm256_castpd256_pd128 (x);
}
AMP_INLINE Pair highPair (TwoPairs x) noexcept
{
    return _mm256_extractf128_pd (x, 1);
}

/** Two sections in one register, the second two frames behind the first, so that it never waits for it. */
class SectionPair
{
public:
    AMP_INLINE
    SectionPair (const Section& first, const Section& second, const SectionHistory& h, const SectionHistory& g) noexcept
        : b0 (joined (first.b0, second.b0)),
          b1 (joined (first.b1, second.b1)),
          b2 (joined (first.b2, second.b2)),
          a1 (joined (first.a1, second.a1)),
          a2 (joined (first.a2, second.a2)),
          x1 (joined (h.x1, g.x1)),
          x2 (joined (h.x2, g.x2)),
          y1 (joined (h.y1, g.y1)),
          y2 (joined (h.y2, g.y2))
    {}

    /** The first two frames: only the first section has something to do. */
    AMP_INLINE void enter (Pair x) noexcept { keep<0x3> (joined (x, x)); }

    /** @returns what the second section puts out: the frame before the last. */
    AMP_INLINE Pair run (Pair x) noexcept
    {
        const TwoPairs in = _mm256_permute2f128_pd (_mm256_castpd128_pd256 (x), y2, 0x20);
        const auto out = next (in);
        x2 = x1;
        x1 = in;
        y2 = y1;
        y1 = out;
        return highPair (out);
    }

    /** The last two frames: only the second section still has something to do.  back: 1, then 0. */
    AMP_INLINE void leave (Pair (&out)[2]) noexcept
    {
        const auto older = lowPair (y2), newer = lowPair (y1);
        keep<0xc> (joined (older, older));
        out[0] = highPair (y1);
        keep<0xc> (joined (newer, newer));
        out[1] = highPair (y1);
    }

    AMP_INLINE void store (SectionHistory& h, SectionHistory& g) const noexcept
    {
        h = { flushed (lowPair (x1)), flushed (lowPair (x2)), flushed (lowPair (y1)), flushed (lowPair (y2)) };
        g = { flushed (highPair (x1)), flushed (highPair (x2)), flushed (highPair (y1)), flushed (highPair (y2)) };
    }

private:
    AMP_INLINE TwoPairs next (TwoPairs in) const noexcept
    {
        const auto ahead = _mm256_fnmadd_pd (a2, y2, _mm256_fmadd_pd (b1, x1, _mm256_mul_pd (b2, x2)));
        return _mm256_fnmadd_pd (a1, y1, _mm256_fmadd_pd (b0, in, ahead));
    }

    /** Moves on only the lanes of the mask. */
    template <int mask>
    AMP_INLINE void keep (TwoPairs in) noexcept
    {
        const auto out = next (in);
        x2 = _mm256_blend_pd (x2, x1, mask);
        x1 = _mm256_blend_pd (x1, in, mask);
        y2 = _mm256_blend_pd (y2, y1, mask);
        y1 = _mm256_blend_pd (y1, out, mask);
    }

    TwoPairs b0, b1, b2, a1, a2, x1, x2, y1, y2;
};

void cascadeOfTwo (const Section* const* s, SectionHistory* const* h, Quantum& quantum, int frames) noexcept
{
    auto* const signal = quantum.frames.data();
    SectionPair pair (*s[0], *s[1], *h[0], *h[1]);
    pair.enter (signal[0]);
    pair.enter (signal[1]);
    for (int i = 2; i < frames; ++i)
        signal[i - 2] = pair.run (signal[i]);

    Pair rest[2];
    pair.leave (rest);
    signal[frames - 2] = rest[0];
    signal[frames - 1] = rest[1];
    pair.store (*h[0], *h[1]);
}

void cascadeOfFour (const Section* const* s, SectionHistory* const* h, Quantum& quantum, int frames) noexcept
{
    auto* const signal = quantum.frames.data();
    SectionPair early (*s[0], *s[1], *h[0], *h[1]), late (*s[2], *s[3], *h[2], *h[3]);
    early.enter (signal[0]);
    early.enter (signal[1]);
    late.enter (early.run (signal[2]));
    late.enter (early.run (signal[3]));
    for (int i = 4; i < frames; ++i)
        signal[i - 4] = late.run (early.run (signal[i]));

    Pair rest[2];
    early.leave (rest);
    signal[frames - 4] = late.run (rest[0]);
    signal[frames - 3] = late.run (rest[1]);
    late.leave (rest);
    signal[frames - 2] = rest[0];
    signal[frames - 1] = rest[1];
    early.store (*h[0], *h[1]);
    late.store (*h[2], *h[3]);
}
#endif

void cascade (
    const Section* const* sections, SectionHistory* const* histories, int count, Quantum& quantum, int frames) noexcept
{
#ifdef AMP_KERNELS_FUSE
    if (frames >= 4 && count == 2)
        return cascadeOfTwo (sections, histories, quantum, frames);
    if (frames >= 4 && count == 4)
        return cascadeOfFour (sections, histories, quantum, frames);
#endif
    switch (count)
    {
    case 1:
        return cascadeOf<1> (sections, histories, quantum, frames);
    case 2:
        return cascadeOf<2> (sections, histories, quantum, frames);
    case 3:
        return cascadeOf<3> (sections, histories, quantum, frames);
    default:
        return cascadeOf<4> (sections, histories, quantum, frames);
    }
}

void glide (Section& section, const Section& growth, SectionHistory& history, Quantum& quantum, int frames) noexcept
{
    auto s = section;
    auto h = history;
    for (int i = 0; i < frames; ++i)
    {
        s.b0 += growth.b0;
        s.b1 += growth.b1;
        s.b2 += growth.b2;
        s.a1 += growth.a1;
        s.a2 += growth.a2;

        auto& x = quantum.frames[static_cast<unsigned> (i)];
        const auto y = step (s, x, h.x1, h.x2, h.y1, h.y2);
        h = { x, h.x1, y, h.y1 };
        x = y;
    }

    section = s;
    history = { flushed (h.x1), flushed (h.x2), flushed (h.y1), flushed (h.y2) };
}
}  // namespace
}  // namespace amp::dsp::simd
