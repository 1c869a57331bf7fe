// How much faster the strip is than the same chain of juce::dsp processors; both in one run. Hidden: amp_Dsp_tests
// "[benchmark]"
#include "Dsp/Simd/Dispatch.h"
#include "Dsp/Strip/Strip.h"
#include "Support/Signals.h"

#include <juce_dsp/juce_dsp.h>

#include <catch2/catch.hpp>

#include <chrono>

using namespace amp::dsp;

namespace
{
constexpr int tracks = 16, frames = 512;

/** The least time of many runs, in microseconds per track and block: what nothing else disturbed. */
template <typename Run>
double leastMicroseconds (Run&& run)
{
    auto least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < 300; ++i)
    {
        const auto start = std::chrono::steady_clock::now();
        run();
        const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - start;
        least = std::min (least, taken.count() / tracks);
    }
    return least;
}

StripSettings fullStrip()
{
    StripSettings s;
    s.highPass = 80.0;
    s.lowPass = 16000.0;
    s.gate = { true, -60.0, 10.0, 1.0, 10.0, 100.0 };
    s.eq = { true,
             { EqBandSettings { { FilterType::lowShelf, 120.0, 0.7, 2.0 } },
               EqBandSettings { { FilterType::bell, 400.0, 1.0, -3.0 } },
               EqBandSettings { { FilterType::bell, 2500.0, 1.2, 1.5 } },
               EqBandSettings { { FilterType::highShelf, 9000.0, 0.7, 3.0 } } } };
    s.compressor = { true, -20.0, 4.0, 10.0, 100.0, 6.0, 3.0 };
    return s;
}

/** HPF, LPF, gate, four bands and compressor, as one would build them with juce::dsp. */
class JuceChain
{
public:
    JuceChain()
    {
        using Coefficients = juce::dsp::IIR::Coefficients<float>;
        const juce::dsp::ProcessSpec spec { 48000.0, frames, 2 };
        chain.prepare (spec);
        *chain.get<0>().state = *Coefficients::makeHighPass (48000.0, 80.0f);
        *chain.get<1>().state = *Coefficients::makeLowPass (48000.0, 16000.0f);
        *chain.get<3>().state = *Coefficients::makeLowShelf (48000.0, 120.0f, 0.7f, 1.26f);
        *chain.get<4>().state = *Coefficients::makePeakFilter (48000.0, 400.0f, 1.0f, 0.71f);
        *chain.get<5>().state = *Coefficients::makePeakFilter (48000.0, 2500.0f, 1.2f, 1.19f);
        *chain.get<6>().state = *Coefficients::makeHighShelf (48000.0, 9000.0f, 0.7f, 1.41f);
        chain.get<2>().setThreshold (-60.0f);
        chain.get<2>().setRatio (10.0f);
        chain.get<7>().setThreshold (-20.0f);
        chain.get<7>().setRatio (4.0f);
    }

    void process (float* const* channels)
    {
        juce::dsp::AudioBlock<float> block (channels, 2, frames);
        chain.process (juce::dsp::ProcessContextReplacing<float> (block));
    }

private:
    using Filter = juce::dsp::ProcessorDuplicator<juce::dsp::IIR::Filter<float>, juce::dsp::IIR::Coefficients<float>>;
    juce::dsp::ProcessorChain<Filter,
                              Filter,
                              juce::dsp::NoiseGate<float>,
                              Filter,
                              Filter,
                              Filter,
                              Filter,
                              juce::dsp::Compressor<float>>
        chain;
};

/** Fresh noise for every track in every run: a chain that amplifies its own output would end in infinities. */
class Tracks
{
public:
    template <typename Process>
    void run (Process&& process)
    {
        for (size_t track = 0; track < tracks; ++track)
        {
            std::array<float*, 2> channels {};
            for (size_t c = 0; c < 2; ++c)
            {
                work[2 * track + c] = noise.channels[2 * track + c];
                channels[c] = work[2 * track + c].data();
            }
            process (track, channels.data());
        }
    }

private:
    amp::tests::Sound noise = amp::tests::noise (48000.0, 2 * tracks, frames / 48000.0, 0.3);
    std::vector<std::vector<float>> work = noise.channels;
};

double measure (const StripSettings& settings, simd::Path path, Tracks& material)
{
    simd::select (path);
    std::vector<Strip> strips (tracks);
    for (auto& strip : strips)
    {
        strip.prepare (48000.0);
        strip.set (settings);
    }
    simd::select (simd::fastest());
    return leastMicroseconds ([&] {
        material.run ([&] (size_t track, float* const* channels) { strips[track].process (channels, 2, frames); });
    });
}
}  // namespace

TEST_CASE ("the full strip is six times as fast as juce::dsp", "[.][benchmark][strip]")
{
    const juce::ScopedNoDenormals noDenormals;
    Tracks material;
    std::vector<JuceChain> chains (tracks);
    const auto copy = leastMicroseconds ([&] { material.run ([] (size_t, float* const*) {}); });
    const auto juce =
        leastMicroseconds (
            [&] { material.run ([&] (size_t track, float* const* channels) { chains[track].process (channels); }); }) -
        copy;
    const auto fast = measure (fullStrip(), simd::fastest(), material) - copy;
    const auto baseline = measure (fullStrip(), simd::Path::baseline, material) - copy;
    const auto off = measure (StripSettings {}, simd::fastest(), material) - copy;

    WARN ("us per stereo track and 512 frames: juce::dsp " << juce << ", strip " << fast << " (" << juce / fast
                                                           << "x), baseline " << baseline << " (" << juce / baseline
                                                           << "x), all off " << off);
    CHECK (juce / fast >= 6.0);
    CHECK (off <= 0.5);
}
