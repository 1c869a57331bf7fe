#include "App/Aurora/Effects/Hall.h"

#include "App/Aurora/Synthesis/Filters.h"
#include "App/Aurora/Synthesis/Oscillators.h"

#include <array>

namespace amp::aurora
{
namespace
{
/** A delay whose tap may lie between frames. */
class Delay
{
public:
    explicit Delay (float frames) : line (static_cast<size_t> (frames) + 48), length (frames) {}

    float read (float offset = 0) const noexcept
    {
        const auto back = length + offset;
        const auto whole = static_cast<size_t> (back);
        const auto part = back - static_cast<float> (whole);
        const auto a = line[wrapped (whole)], b = line[wrapped (whole + 1)];
        return a + part * (b - a);
    }

    void write (float x) noexcept
    {
        line[at] = x;
        at = at + 1 == line.size() ? 0 : at + 1;
    }

    /** Schroeder's allpass around this delay. */
    float diffuse (float x, float gain) noexcept
    {
        const auto delayed = read();
        const auto fed = x - gain * delayed;
        write (fed);
        return delayed + gain * fed;
    }

private:
    size_t wrapped (size_t back) const noexcept { return at >= back ? at - back : at + line.size() - back; }

    std::vector<float> line;
    float length;
    size_t at = 0;
};

/** The orthogonal 8 x 8 Hadamard matrix, as three stages of butterflies. */
void mix (std::array<float, 8>& v) noexcept
{
    for (size_t span = 1; span < 8; span *= 2)
        for (size_t i = 0; i < 8; ++i)
            if ((i & span) == 0)
            {
                const auto a = v[i], b = v[i + span];
                v[i] = a + b;
                v[i + span] = a - b;
            }
    for (auto& x : v)
        x *= 0.35355339f;
}

constexpr float lineFrames[] = { 1423, 1777, 2137, 2473, 2879, 3251, 3623, 4003 };  // primes: no common echoes

struct Network
{
    explicit Network (const Room& room)
    {
        for (size_t i = 0; i < 8; ++i)
        {
            const auto frames = lineFrames[i] * room.size;
            lines.emplace_back (frames);
            dampers.emplace_back (room.dampingHertz);
            gains[i] = std::pow (10.0f, -3.0f * frames / (room.decaySeconds * static_cast<float> (sampleRate)));
        }
    }

    /** One frame in on each side, one frame of reverberation out. */
    std::array<float, 2> next (float left, float right) noexcept
    {
        const auto drift = sine (wander.next (cyclesPerFrame (0.43f)));
        std::array<float, 8> v {};
        for (size_t i = 0; i < 8; ++i)
            v[i] =
                gains[i] * dampers[i].low (lines[i].read (i % 3 == 0 ? 7.0f * drift * (i == 3 ? -1.0f : 1.0f) : 0.0f));

        const std::array out { v[0] - v[2] + v[4] - v[6], v[1] - v[3] + v[5] - v[7] };
        mix (v);
        for (size_t i = 0; i < 8; ++i)
            lines[i].write (v[i] + (i % 2 == 0 ? left : right));
        return out;
    }

    std::vector<Delay> lines;
    std::vector<OnePole> dampers;
    std::array<float, 8> gains {};
    Phasor wander;
};
}  // namespace

void reverberate (Buffer& buffer, const Room& room)
{
    Network network (room);
    Delay leftWait (room.preDelay * 48000.0f + 1), rightWait (room.preDelay * 48000.0f + 1);
    Delay leftFirst (229 * room.size + 40), leftSecond (613 * room.size + 40), rightFirst (263 * room.size + 40),
        rightSecond (571 * room.size + 40);
    OnePole leftFloor (170.0f), rightFloor (170.0f);  // bass stays dry

    for (size_t frame = 0; frame < buffer.size(); ++frame)
    {
        const auto l = leftFirst.diffuse (leftSecond.diffuse (leftWait.read(), 0.6f), 0.6f);
        const auto r = rightFirst.diffuse (rightSecond.diffuse (rightWait.read(), 0.6f), 0.6f);
        leftWait.write (leftFloor.high (buffer.left[frame]));
        rightWait.write (rightFloor.high (buffer.right[frame]));

        const auto wet = network.next (l, r);
        buffer.add (frame, room.mix * wet[0], room.mix * wet[1]);
    }
}
}  // namespace amp::aurora
