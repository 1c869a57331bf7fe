// How voices read their samples. A part of VoiceKernelBodies.h.
namespace amp::dsp
{
namespace
{
/** The sound at a position between frames. */
AMP_VOICE_INLINE float between (const float* sound, int64_t position, const SincTable& table) noexcept
{
    constexpr int restBits = VoiceSource::fraction - SincTable::placeBits;
    const auto fraction = static_cast<uint32_t> (position);
    const auto& weights = table.weights[fraction >> restBits];
    const auto rest = static_cast<float> (fraction & ((1u << restBits) - 1)) * (1.0f / (1u << restBits));

    Eight x;
    __builtin_memcpy (&x, sound + (position >> VoiceSource::fraction) - (SincTable::taps / 2 - 1), sizeof (x));
    const auto& at = *reinterpret_cast<const Eight*> (weights.at.data());
    const auto& step = *reinterpret_cast<const Eight*> (weights.step.data());
    const Eight products = x * (at + step * AMP_ALL_EIGHT (rest));
    return ((products[0] + products[4]) + (products[2] + products[6])) +
           ((products[1] + products[5]) + (products[3] + products[7]));
}

/** True if there is something at its position; goes round the loop. */
AMP_VOICE_INLINE bool settle (VoiceSource& s) noexcept
{
    if (s.position >= s.end << VoiceSource::fraction)
    {
        if (s.loopLength <= 0)
            return false;
        do
            s.position -= s.loopLength << VoiceSource::fraction;
        while (s.position >= s.end << VoiceSource::fraction);
    }
    return s.position >= s.first << VoiceSource::fraction;
}

/** Fills a quantum, and silences the source where it ends. */
void read (VoiceSource& s, const SincTable& table, float* into) noexcept
{
    constexpr auto one = int64_t { 1 } << VoiceSource::fraction;
    auto i = s.wait < voiceQuantum ? s.wait : voiceQuantum;
    for (int k = 0; k < i; ++k)
        into[k] = 0.0f;
    s.wait -= i;

    while (i < voiceQuantum && settle (s))
        if (s.step == one && static_cast<uint32_t> (s.position) == 0)
        {
            const auto at = s.position >> VoiceSource::fraction, left = s.end - at;
            const auto count = left < voiceQuantum - i ? static_cast<int> (left) : voiceQuantum - i;
            __builtin_memcpy (into + i, s.sound + at, sizeof (float) * static_cast<size_t> (count));
            s.position += count * one;
            i += count;
        }
        else
        {
            into[i++] = between (s.sound, s.position, table);
            s.position += s.step;
        }

    if (i < voiceQuantum)
        s.sound = nullptr;
    for (; i < voiceQuantum; ++i)
        into[i] = 0.0f;
}

void readAll (VoiceGroup& g, const SincTable& table, VoiceBlock& sound) noexcept
{
    alignas (32) float rows[voiceLanes][voiceQuantum];
    for (size_t lane = 0; lane < voiceLanes; ++lane)
        if (g.sources[lane].sound != nullptr)
            read (g.sources[lane], table, rows[lane]);
        else
            __builtin_memset (rows[lane], 0, sizeof (rows[lane]));

    for (size_t i = 0; i < voiceQuantum; ++i)
        eight (sound[i]) =
            Eight { rows[0][i], rows[1][i], rows[2][i], rows[3][i], rows[4][i], rows[5][i], rows[6][i], rows[7][i] };
}
}  // namespace
}  // namespace amp::dsp
