#include "Engine/EffectStudio.h"
#include "Engine/Follow/Compile.h"
#include "Model/Rules.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
/** A bass that plays for two seconds, and a kick that plays in the second of them. */
struct DuckedBass : EffectStudio
{
    DuckedBass()
    {
        kick = addTrack ({ Sound (second, 0.9f), Sound (second, 0.9f) }, 1.0);
        bass = addTrack ({ tone (100, 0.1, 2 * second), tone (100, 0.1, 2 * second) });
        run ("mixer.mute", { { "id", kick } });  // only heard by the side-chain
    }

    void setCompressor (const Path& compressor)
    {
        set (compressor / "threshold", -20.0);
        set (compressor / "ratio", 10.0);
        set (compressor / "knee", 0.0);
    }

    /** Levels of the bass before and during the kick, without the time that the compressor takes. */
    std::pair<double, double> levels()
    {
        const auto heard = render()[0];
        const auto levelIn = [&] (int64_t from) {
            return levelOf (Sound (heard.begin() + from - 4800, heard.begin() + from + second / 3));
        };
        return { levelIn (second / 3), levelIn (second + second / 2) };
    }

    juce::String kick, bass;
};

constexpr auto reduction = (1.0 - 1.0 / 10.0) * (20.0 - 0.9151);  // of 0.9, which is -0.9151 dB
}  // namespace

TEST_CASE ("a compressor ducks what another track plays, by its curve", "[engine][sidechain][S1-84]")
{
    DuckedBass studio;
    studio.setCompressor (studio.channel (studio.bass) / "compressor");
    studio.run ("mixer.set", { { "id", studio.bass }, { "parameter", "compressor.enabled" }, { "on", true } });
    const auto own = studio.levels();
    CHECK (own.first == Approx (own.second).margin (0.05));

    studio.run ("mixer.sidechain", { { "id", studio.bass }, { "from", studio.kick } });
    const auto [before, during] = studio.levels();
    CHECK (during - before == Approx (-reduction).margin (0.1));

    studio.run ("mixer.sidechain", { { "id", studio.bass } });
    CHECK (studio.levels() == own);
}

TEST_CASE ("a gate opens to another track", "[engine][sidechain][S1-85]")
{
    DuckedBass studio;
    const auto gate = studio.channel (studio.bass) / "gate";
    studio.set (gate / "enabled", true);
    studio.set (gate / "threshold", -30.0);
    studio.set (gate / "ratio", 100.0);
    studio.set (gate / "release", 10.0);
    studio.run ("mixer.sidechain", { { "id", studio.bass }, { "section", "gate" }, { "from", studio.kick } });
    const auto [before, during] = studio.levels();
    CHECK (before < -100.0);
    CHECK (during == Approx (-23.01).margin (0.1));
}

TEST_CASE ("compressors on buses and on the master hear tracks, and effects refuse what they cannot",
           "[engine][sidechain][S1-84]")
{
    DuckedBass studio;
    SECTION ("an effect of a bus")
    {
        const auto bus = studio.run ("bus.add", { { "type", "group" } });
        studio.run ("mixer.route", { { "id", studio.bass }, { "to", bus } });
        const auto compressor = studio.addEffect (bus, "audiomage.compressor");
        for (const auto& [name, value] : { std::pair ("threshold", -20.0), { "ratio", 10.0 }, { "knee", 0.0 } })
            studio.run ("effect.parameter", { { "effect", compressor }, { "name", name }, { "value", value } });
        studio.run ("effect.sidechain", { { "effect", compressor }, { "from", studio.kick } });
        const auto [before, during] = studio.levels();
        CHECK (during - before == Approx (-reduction).margin (0.1));

        const auto delay = studio.addEffect (bus, "audiomage.delay");
        CHECK_FALSE (studio.attempt ("effect.sidechain", { { "effect", delay }, { "from", studio.kick } }).ok());
    }
    SECTION ("the master's")
    {
        studio.setCompressor (Path ({ "mixer", "master", "compressor" }));
        studio.set (Path ({ "mixer", "master", "compressor", "enabled" }), true);
        studio.run ("mixer.sidechain", { { "id", "master" }, { "from", studio.kick } });
        const auto [before, during] = studio.levels();
        CHECK (during - before == Approx (-reduction).margin (0.1));
    }
}

TEST_CASE ("a side-chain that would close a circle is refused by the names of the strips", "[engine][sidechain][S1-94]")
{
    DuckedBass studio;
    studio.run ("track.rename", { { "track", studio.kick }, { "name", "Kick" } });
    studio.run ("track.rename", { { "track", studio.bass }, { "name", "Bass" } });
    const auto bus = studio.run ("bus.add", { { "type", "group" }, { "name", "Low End" } });
    studio.run ("mixer.route", { { "id", studio.kick }, { "to", bus } });
    studio.run ("mixer.sidechain", { { "id", studio.bass }, { "from", bus } });

    const auto before = studio.state();
    const auto refused = studio.attempt ("mixer.sidechain", { { "id", studio.kick }, { "from", bus } });
    REQUIRE_FALSE (refused.ok());
    INFO (refused.error().text().toStdString());
    CHECK ((refused.error().text().contains ("Kick -> Low End -> Kick") ||
            refused.error().text().contains ("Low End -> Kick -> Low End")));
    CHECK (studio.state() == before);
    CHECK_FALSE (studio.attempt ("mixer.sidechain", { { "id", studio.bass }, { "from", "master" } }).ok());
    CHECK_FALSE (studio.attempt ("mixer.sidechain", { { "id", studio.bass }, { "from", "nobody" } }).ok());
}

TEST_CASE ("a side-chain hears its source in time, whatever stands in between", "[engine][sidechain][latency][G2]")
{
    EffectStudio studio;
    const auto click = [] {
        Sound sound (second / 2, 0.0f);
        std::fill_n (sound.begin() + second / 4, 4800, 0.9f);
        return sound;
    }();
    const auto source = studio.addTrack ({ click, click });
    studio.addEffect (source, "audiomage.limiter");  // is late
    studio.run ("mixer.mute", { { "id", source } });
    const auto listener = studio.addTrack ({ Sound (second / 2, 0.1f), Sound (second / 2, 0.1f) });
    studio.addEffect (listener, "audiomage.limiter");  // is late behind its gate
    const auto gate = studio.channel (listener) / "gate";
    studio.set (gate / "enabled", true);
    studio.set (gate / "threshold", -30.0);
    studio.set (gate / "ratio", 100.0);
    studio.set (gate / "attack", 0.01);
    studio.set (gate / "hold", 0.0);
    studio.set (gate / "release", 1.0);
    studio.run ("mixer.sidechain", { { "id", listener }, { "section", "gate" }, { "from", source } });

    const auto heard = studio.render()[0];
    const auto opens = std::find_if (heard.begin(), heard.end(), [] (float sample) { return sample > 0.05f; });
    CHECK (std::abs (opens - heard.begin() - second / 4) <= 16);  // the gate decides every 8 samples
    CHECK (heard.size() == static_cast<size_t> (second / 2));
}

TEST_CASE ("what goes takes its sends, side-chains and connections along, and undo brings them back",
           "[engine][sidechain][S1-94]")
{
    DuckedBass studio;
    const auto bus = studio.run ("bus.add", { { "type", "aux" } });
    const auto effectReturn = studio.run ("return.add");
    studio.run ("send.set", { { "id", studio.bass }, { "to", effectReturn }, { "pre", true } });
    studio.run ("routing.connect", { { "id", studio.bass }, { "to", bus } });
    studio.run ("routing.connect", { { "id", studio.kick }, { "to", "hardware/2" } });
    studio.run ("mixer.sidechain", { { "id", studio.bass }, { "from", studio.kick } });
    const auto vca = studio.run ("bus.add", { { "type", "vca" } });
    studio.run ("vca.assign", { { "id", studio.kick }, { "bus", vca } });
    const auto before = studio.state();

    studio.run ("track.remove", { { "track", studio.kick } });
    studio.run ("bus.remove", { { "bus", bus } });
    studio.run ("return.remove", { { "return", effectReturn } });
    const auto mixer = SessionView (studio.state()).get<"mixer">();
    CHECK (mixer.get<"routing">().get<"connections">().isEmpty());
    CHECK (mixer.get<"buses">().find (vca).get<"channels">().isEmpty());
    CHECK (brokenRules (studio.state()).empty());

    for (int i = 0; i < 3; ++i)
        studio.session.undo();
    CHECK (isSame (studio.state(), before));
}
