#include "App/Aurora/Effects/Chorus.h"

#include "App/Aurora/Synthesis/Oscillators.h"

namespace amp::aurora
{
namespace
{
void widen (std::vector<float>& side, float hertz, float mix, float phase)
{
    std::vector<float> line (1024);
    Phasor wander { phase };
    for (size_t frame = 0; frame < side.size(); ++frame)
    {
        line[frame & 1023] = side[frame];
        const auto back =
            static_cast<float> (sampleRate) * (0.009f + 0.003f * sine (wander.next (cyclesPerFrame (hertz))));
        const auto whole = static_cast<size_t> (back);
        const auto part = back - static_cast<float> (whole);
        const auto a = line[(frame - whole) & 1023], b = line[(frame - whole - 1) & 1023];
        side[frame] += mix * (a + part * (b - a) - side[frame]);
    }
}
}  // namespace

void chorus (Buffer& buffer, float hertz, float mix)
{
    widen (buffer.left, hertz, mix, 0.0f);
    widen (buffer.right, hertz, mix, 0.25f);
}
}  // namespace amp::aurora
