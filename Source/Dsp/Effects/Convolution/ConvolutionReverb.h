#pragma once
#include "Dsp/Convolution/SpreadConvolver.h"
#include "Dsp/Delay/DelayLine.h"
#include "Dsp/Effects/Convolution/RoomResponse.h"
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"
#include "Dsp/Filter/StateVariable.h"

#include <memory>
#include <optional>

namespace amp::dsp
{
/** A reverb that convolves with an impulse response which the program makes itself (RoomResponse), without latency.

    A new response is made a piece a quantum, beside the one that sounds, and then cross-faded to over 50 ms: about
    0.2 s after the parameter moved. Responses last 4 s at most. Wet only. */
class ConvolutionReverb final : public Effect
{
public:
    // clang-format off
    static constexpr Parameter table[] {
        choice ("space", "Space", spaceNames, 3),
        { "decay", "Decay", "%", 25.0, 200.0, 100.0 },
        { "preDelay", "Pre-delay", "ms", 0.0, 250.0, 0.0 },
        { "lowCut", "Low Cut", "Hz", 20.0, 1000.0, 80.0, Scale::logarithmic },
        { "highCut", "High Cut", "Hz", 1000.0, 20000.0, 14000.0, Scale::logarithmic },
        { "width", "Width", "%", 0.0, 100.0, 100.0 },
    };
    // clang-format on
    static_assert (isSound (table));

    ConvolutionReverb() : Effect (table) {}

    double tail() const noexcept override;

private:
    static constexpr double longest = 4.0;  // seconds

    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    /** A response of both sides. */
    struct Response
    {
        std::array<std::unique_ptr<SplitResponse>, 2> sides;
        std::optional<RoomSettings> settings;  // that it was made for; absent: it is not whole
    };

    void beginMaking() noexcept;
    void makePiece (Response&) noexcept;
    void advanceChange() noexcept;
    void delayAndCut (float* left, float* right) noexcept;
    void widen (float* left, float* right, int frames) noexcept;

    struct Side
    {
        DelayLine line;
        StateVariable lowCut, highCut;
    };

    std::array<Side, 2> sides;
    Smoothed preDelay, lowCut, highCut, width;  // preDelay: frames; cuts: Hz

    std::array<Response, 2> responses;  // `now` sounds; the other is made, and then crossed to
    std::array<std::unique_ptr<SpreadConvolver>, 2> convolvers;
    size_t now = 0;
    RoomSettings wanted, making;
    RoomResponse maker;
    int piece = -1;     // that is made next; -1: none is
    int settling = -1;  // quanta until the other response may be heard; -1: none is waiting
    bool isCrossing = false;
    Smoothed share;  // of the other response while they cross
    std::array<std::vector<float>, 2> made;
};
}  // namespace amp::dsp
