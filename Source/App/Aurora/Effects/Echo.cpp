#include "App/Aurora/Effects/Echo.h"

#include "App/Aurora/Synthesis/Filters.h"

namespace amp::aurora
{
void echo (Buffer& buffer, double beats, float feedback, float mix)
{
    const auto delay = frameAtBeat (beats);
    std::vector<float> left (delay), right (delay);
    OnePole leftDark (3200.0f), rightDark (3200.0f), leftFloor (300.0f), rightFloor (300.0f);

    for (size_t frame = 0; frame < buffer.size(); ++frame)
    {
        auto& l = left[frame % delay];
        auto& r = right[frame % delay];
        const auto wetL = l, wetR = r;
        l = leftFloor.high (leftDark.low (0.5f * (buffer.left[frame] + buffer.right[frame]) + feedback * wetR));
        r = rightFloor.high (rightDark.low (feedback * wetL + 0.25f * buffer.right[frame]));
        buffer.add (frame, mix * wetL, mix * wetR);
    }
}
}  // namespace amp::aurora
