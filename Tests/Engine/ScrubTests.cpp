#include "Engine/RealtimeCheck.h"
#include "Engine/TestDesk.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
/** A tone whose playhead is dragged: blocks of 512 samples, the playhead moves on for each. */
struct Dragged : TestDesk
{
    Dragged()
    {
        addLane ("track", { clipOf (media ({ tone (1000.0, 0.5, 480000), tone (1000.0, 0.5, 480000) })) });
        REQUIRE (apply().ok());
    }

    Sound drag (double from, double speed, int blocks)
    {
        Sound heard;
        for (int i = 0; i < blocks; ++i)
        {
            renderer.scrub ({ true, std::llround (from + speed * 512.0 * i) });
            const auto block = hear (512)[0];
            heard.insert (heard.end(), block.begin(), block.end());
        }
        return heard;
    }
};

/** How often the sound crosses zero upwards, a second. */
double pitchOf (const Sound& sound, size_t from)
{
    auto crossings = 0;
    for (auto i = from; i < sound.size(); ++i)
        crossings += sound[i - 1] < 0.0f && sound[i] >= 0.0f ? 1 : 0;
    return crossings * 48000.0 / static_cast<double> (sound.size() - from);
}
}  // namespace

TEST_CASE ("a dragged playhead is heard at its speed, in both directions", "[engine][scrub][S1-30]")
{
    for (const auto speed : { 1.0, 0.5, 2.0, -1.0, -0.5 })
    {
        Dragged desk;
        const auto heard = desk.drag (200000.0, speed, 100);
        CAPTURE (speed);
        CHECK (pitchOf (heard, 12000) == Approx (1000.0 * std::abs (speed)).epsilon (0.05));
        CHECK (peak (heard, 12000) < 0.52);
        CHECK (peak (heard, 12000) > 0.4);
    }
}

TEST_CASE ("grains follow each other without a click", "[engine][scrub][S1-30]")
{
    Dragged desk;
    const auto heard = desk.drag (100000.0, 1.0, 100);
    CHECK (largestStep (heard) < 1.5 * largestStep (tone (1000.0, 0.5, 4800)));
}

TEST_CASE ("a playhead that stands, or is let go, is silent", "[engine][scrub][S1-30]")
{
    Dragged desk;
    CHECK (peak (desk.drag (100000.0, 1.0, 40)) > 0.4);
    const auto standing = desk.drag (100000.0 + 512.0 * 40, 0.0, 40);
    CHECK (peak (standing, 12000) == 0.0);
    CHECK (peak (desk.drag (130000.0, 1.0, 40)) > 0.4);

    desk.renderer.scrub ({ false, 0 });
    CHECK (peak (desk.hear (24000)[0], 8000) == 0.0);
    desk.ask (1000, true);
    CHECK (peak (desk.hear (4800)[0]) == Approx (0.5).margin (0.01));
}

TEST_CASE ("scrubbing does nothing that the audio thread must not", "[engine][scrub][realtime][S1-30]")
{
    Dragged desk;
    desk.drag (100000.0, 1.0, 4);
    std::array<Sound, 2> block { Sound (512), Sound (512) };
    float* outputs[] = { block[0].data(), block[1].data() };
    tests::realtime::takeViolations();
    {
        const RealtimeScope scope;
        for (int i = 0; i < 40; ++i)
        {
            desk.renderer.scrub ({ true, 100000 + 700 * i });
            desk.renderer.render (outputs, 2, 512);
        }
    }
    CHECK (tests::realtime::takeViolations().empty());
    CHECK (peak (block[0]) > 0.1);
}

TEST_CASE ("a count-in clicks before the place where playing begins, and not behind it", "[engine][metronome][S1-26]")
{
    TestDesk desk;
    REQUIRE (desk.apply().ok());
    // Two bars of 4/4 at 120 before 0: they begin at -4 s.
    desk.renderer.transport().ask ({ .serial = ++desk.wishes,
                                     .placed = desk.wishes,
                                     .position = -192000,
                                     .isRolling = true,
                                     .isDeclicked = false,
                                     .countInEnd = 0 });
    const auto heard = desk.hear (240000)[0];
    for (int beat = 0; beat < 8; ++beat)
    {
        const auto at = static_cast<size_t> (beat * 24000);
        CAPTURE (beat);
        CHECK (heard[at] == 0.5f);
        CHECK ((std::abs (heard[at + 8]) < 0.01f) == (beat % 4 == 0));
    }
    CHECK (peak (heard, 192000 + 1) == 0.0);
}
