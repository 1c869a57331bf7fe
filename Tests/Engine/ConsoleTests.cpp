// What a mixing console does beyond one strip: VCAs, connections, outputs, returns, snapshots.
#include "Engine/EffectStudio.h"
#include "Engine/Follow/Gains.h"
#include "Model/MixerIndex.h"
#include "Engine/RealtimeCheck.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;
namespace realtime = amp::tests::realtime;

namespace
{
double leftOf (const EffectStudio& studio, const juce::String& track)
{
    return resolveGains (studio.state()).strips.at (stripIds::ofTrack (track)).left;
}
}  // namespace

TEST_CASE ("a VCA scales, mutes and solos its members and keeps their offsets in dB", "[engine][vca][S1-93]")
{
    EffectStudio studio;
    const auto one = studio.run ("track.add"), two = studio.run ("track.add"), other = studio.run ("track.add");
    const auto vca = studio.run ("bus.add", { { "type", "vca" } });
    for (const auto& track : { one, two })
        studio.run ("vca.assign", { { "id", track }, { "bus", vca } });
    studio.run ("mixer.volume", { { "id", one }, { "volume", 70.0 } });
    studio.run ("mixer.volume", { { "id", two }, { "volume", 40.0 } });
    const auto offset = leftOf (studio, one) / leftOf (studio, two);

    studio.run ("mixer.volume", { { "id", vca }, { "volume", 60.0 } });
    CHECK (laws::toDecibels (leftOf (studio, one) / leftOf (studio, two)) ==
           Approx (laws::toDecibels (offset)).margin (1e-9));
    CHECK (leftOf (studio, two) == Approx (laws::faderGain (40.0) * laws::faderGain (60.0)));

    const auto aux = studio.run ("bus.add");
    studio.run ("send.set", { { "id", one }, { "to", aux }, { "pre", true } });
    const auto sendOf = [&] {
        return resolveGains (studio.state()).sends.at ({ stripIds::ofTrack (one), stripIds::ofBus (aux) }).left;
    };
    CHECK (sendOf() > 0.0);
    studio.run ("mixer.mute", { { "id", vca } });
    CHECK (leftOf (studio, one) == 0.0);
    CHECK (sendOf() == 0.0);
    CHECK (leftOf (studio, other) == 1.0);
    studio.run ("mixer.mute", { { "id", vca }, { "muted", false } });

    studio.run ("mixer.solo", { { "id", vca } });
    CHECK (leftOf (studio, one) > 0.0);
    CHECK (leftOf (studio, other) == 0.0);

    studio.run ("vca.assign", { { "id", two }, { "bus", vca }, { "member", false } });
    CHECK (leftOf (studio, two) == 0.0);
    CHECK_FALSE (studio.attempt ("vca.assign", { { "id", two }, { "bus", aux } }).ok());
}

TEST_CASE ("a connection adds a copy behind the fader, at its gain", "[engine][routing][S1-96]")
{
    EffectStudio studio;
    const auto sound = noise (second / 2, 4);
    const auto track = studio.addTrack ({ sound, sound });
    const auto group = studio.run ("bus.add", { { "type", "group" } });
    const auto before = levelOf (studio.render()[0]);
    const auto connection = studio.run ("routing.connect", { { "id", track }, { "to", group }, { "gain", -6.0206 } });
    CHECK (levelOf (studio.render()[0]) - before == Approx (laws::toDecibels (1.5)).margin (0.001));

    studio.run ("routing.gain", { { "connection", connection }, { "gain", 0.0 } });
    CHECK (levelOf (studio.render()[0]) - before == Approx (laws::toDecibels (2.0)).margin (0.001));
    studio.run ("mixer.mute", { { "id", track } });
    CHECK (peak (studio.render()[0]) == 0.0);
    studio.run ("mixer.mute", { { "id", track }, { "muted", false } });
    studio.run ("routing.disconnect", { { "connection", connection } });
    CHECK (levelOf (studio.render()[0]) == before);

    CHECK_FALSE (studio.attempt ("routing.connect", { { "id", track }, { "to", "hardware/17" } }).ok());
    CHECK_FALSE (studio.attempt ("routing.connect", { { "id", group }, { "to", group } }).ok());
    CHECK_FALSE (studio.attempt ("routing.connect", { { "id", "master" }, { "to", group } }).ok());
}

TEST_CASE ("a track routed to outputs that a file does not have is heard in the file", "[engine][routing][S1-96]")
{
    EffectStudio studio;
    const auto sound = noise (second / 2, 4);
    const auto track = studio.addTrack ({ sound, sound });
    const auto before = studio.render();
    studio.run ("mixer.route", { { "id", track }, { "to", "hardware/2" } });
    CHECK (studio.render() == before);
    studio.run ("mixer.mute", { { "id", "master" } });
    CHECK (studio.render() == before);  // it passes the master by
    CHECK_FALSE (studio.attempt ("mixer.route", { { "id", track }, { "to", "hardware/0" } }).ok());
}

TEST_CASE ("a snapshot brings the mixer back in one step of undo, without a click",
           "[engine][snapshot][realtime][S1-97]")
{
    LiveStudio studio;
    const auto track = studio.addTrack ({ tone (100, 0.25, 20 * second), tone (100, 0.25, 20 * second) });
    const auto aux = studio.run ("bus.add");
    const auto delay = studio.addEffect (track, "audiomage.delay", 30.0);
    studio.run ("send.set", { { "id", track }, { "to", aux }, { "level", 55.0 } });
    studio.run ("mixer.volume", { { "id", track }, { "volume", 61.25 } });
    studio.run ("mixer.set", { { "id", track }, { "parameter", "eq.lowMid.gain" }, { "value", 4.5 } });
    studio.run ("mixer.set", { { "id", track }, { "parameter", "eq.enabled" }, { "on", true } });
    const auto stored = studio.state();
    const auto snapshot = studio.run ("mixer.snapshot.store", { { "name", "Verse" } });

    studio.run ("mixer.volume", { { "id", track }, { "volume", 12.0 } });
    studio.run ("mixer.mute", { { "id", track } });
    studio.run ("mixer.pan", { { "id", track }, { "pan", 80.0 } });
    studio.run ("mixer.set", { { "id", track }, { "parameter", "eq.lowMid.gain" }, { "value", -9.0 } });
    studio.run ("effect.parameter", { { "effect", delay }, { "name", "time" }, { "value", 90.0 } });
    studio.run ("send.remove", { { "id", track }, { "to", aux } });
    const auto changed = studio.state();

    studio.start();
    realtime::takeViolations();
    auto heard = studio.hear (second);
    studio.run ("mixer.snapshot.recall", { { "snapshot", snapshot } });
    const auto after = studio.hear (second);
    heard.insert (heard.end(), after.begin(), after.end());

    const auto isAsStored = [&] (const char* path) {
        const auto was = findPlace (stored, *Path::parse (path)), is = findPlace (studio.state(), *Path::parse (path));
        return was.ok() && is.ok() && isSame (was->value, is->value);
    };
    const auto channel = "mixer.channels." + track;
    for (const auto* key : { ".volume", ".pan", ".muted", ".eq.lowMid.gain" })
        CHECK (isAsStored ((channel + key).toRawUTF8()));
    CHECK (isAsStored (("tracks." + track + ".effects." + delay + ".parameters.time.value").toRawUTF8()));
    CHECK (static_cast<double> (studio.get (channel + ".sends." + aux)) == 55.0);
    CHECK (largestStep (heard) < 0.01);
    CHECK (peak (after, static_cast<size_t> (second / 2)) > 0.05);
    CHECK (realtime::takeViolations().empty());

    studio.session.undo();
    CHECK (isSame (studio.state(), changed));
}

TEST_CASE ("a snapshot may be recalled in part, slowly, and though much has gone", "[engine][snapshot][S1-97]")
{
    LiveStudio studio;
    const auto track = studio.addTrack ({ Sound (20 * second, 0.5f), Sound (20 * second, 0.5f) });
    const auto gone = studio.run ("track.add");
    const auto snapshot = studio.run ("mixer.snapshot.store");
    studio.run ("track.remove", { { "track", gone } });
    studio.run ("mixer.volume", { { "id", track }, { "volume", 0.0 } });
    studio.run ("mixer.set", { { "id", track }, { "parameter", "input.gain" }, { "value", -3.0 } });
    studio.start();
    studio.hear (second);

    juce::Array<juce::var> faders { "faders" };
    for (int again = 0; again < 2; ++again)
    {
        studio.run ("mixer.snapshot.recall", { { "snapshot", snapshot }, { "scope", faders }, { "ramp", 1.0 } });
        const auto heard = studio.hear (second + 4800);
        const auto loud = heard.back();
        CHECK (loud == Approx (0.5 * laws::fromDecibels (-3.0)).margin (0.001));
        CHECK (heard[second / 2] == Approx (0.5 * loud).margin (0.01));
        studio.run ("mixer.volume", { { "id", track }, { "volume", 0.0 } });
        CHECK (peak (studio.hear (4800), 512) == 0.0);
    }
    CHECK (static_cast<double> (studio.get ("mixer.channels." + track + ".input.gain")) == -3.0);
    juce::Array<juce::var> wrong { "colours" };
    CHECK_FALSE (studio.attempt ("mixer.snapshot.recall", { { "snapshot", snapshot }, { "scope", wrong } }).ok());
    CHECK_FALSE (studio.attempt ("mixer.snapshot.recall", { { "snapshot", "none" } }).ok());
    studio.run ("mixer.snapshot.remove", { { "snapshot", snapshot } });
    CHECK (SessionView (studio.state()).get<"mixer">().get<"snapshots">().isEmpty());
}

TEST_CASE ("a bus sends as a track does, mutes its sends, and takes them along", "[engine][routing][S1-91][S1-94]")
{
    TestStudio studio;
    const auto track = studio.addTrack ({ Sound (4800, 0.5f), Sound (4800, 0.5f) });
    const auto group = studio.run ("bus.add", { { "type", "group" } });
    const auto aux = studio.run ("bus.add", { { "type", "aux" } });
    studio.run ("mixer.route", { { "id", track }, { "to", group } });
    studio.run ("send.set", { { "id", group }, { "to", aux }, { "level", 80.0 } });
    CHECK (peak (studio.render()[0]) == Approx (1.0));

    studio.run ("mixer.mute", { { "id", group }, { "muted", true } });
    CHECK (peak (studio.render()[0]) == 0.0);
    studio.run ("mixer.mute", { { "id", group }, { "muted", false } });

    const auto refused = studio.attempt ("send.set", { { "id", aux }, { "to", aux }, { "level", 50.0 } });
    REQUIRE_FALSE (refused.ok());
    CHECK (refused.error().what.contains ("would feed itself"));
    const auto vca = studio.run ("bus.add", { { "type", "vca" } });
    CHECK_FALSE (studio.attempt ("send.set", { { "id", vca }, { "to", aux } }).ok());

    studio.run ("bus.remove", { { "bus", aux } });
    CHECK (SessionView (studio.state()).get<"mixer">().get<"buses">().find (group).get<"sends">()->properties.empty());
    CHECK (peak (studio.render()[0]) == Approx (0.5));
}

TEST_CASE ("an effect return sends to another one and to an aux bus, not in a circle", "[engine][routing][S1-94]")
{
    EffectStudio studio;
    const auto sound = noise (second / 2, 4);
    const auto track = studio.addTrack ({ sound, sound });
    const auto echo = studio.run ("return.add", { { "name", "Echo" } }), room = studio.run ("return.add");
    const auto aux = studio.run ("bus.add");
    const auto before = levelOf (studio.render()[0]);
    const auto copies = [&] { return laws::fromDecibels (levelOf (studio.render()[0]) - before); };
    studio.run ("send.set", { { "id", track }, { "to", echo } });
    CHECK (copies() == Approx (2.0).margin (0.001));

    studio.run ("send.set", { { "id", echo }, { "to", room } });
    CHECK (copies() == Approx (3.0).margin (0.001));
    studio.run ("send.set", { { "id", echo }, { "to", aux }, { "level", 40.0 }, { "pre", true } });
    CHECK (copies() == Approx (3.125).margin (0.001));
    studio.run ("mixer.volume", { { "id", echo }, { "volume", 0.0 } });  // only what is taken before the fader is left
    CHECK (copies() == Approx (1.125).margin (0.001));
    studio.run ("mixer.volume", { { "id", echo }, { "volume", 80.0 } });

    CHECK_FALSE (studio.attempt ("send.set", { { "id", room }, { "to", echo } }).ok());
    CHECK_FALSE (studio.attempt ("send.set", { { "id", echo }, { "to", echo } }).ok());
    CHECK (copies() == Approx (3.125).margin (0.001));

    const auto parameter = "mixer.sends." + echo + ".sends." + room;
    studio.run ("automation.add-point", { { "parameter", parameter }, { "time", 0.0 }, { "value", 0.0 } });
    CHECK (copies() == Approx (2.125).margin (0.001));

    studio.run ("bus.remove", { { "bus", aux } });
    CHECK (copies() == Approx (2.0).margin (0.001));
    studio.run ("send.remove", { { "id", echo }, { "to", room } });
    CHECK (copies() == Approx (2.0).margin (0.001));
}

TEST_CASE ("a track of type aux takes sends and outputs, until it goes", "[engine][routing][S1-44]")
{
    EffectStudio studio;
    const auto sound = noise (second / 2, 4);
    const auto track = studio.addTrack ({ sound, sound });
    const auto aux = studio.run ("track.add", { { "type", "aux" } });
    const auto before = levelOf (studio.render()[0]);
    const auto copies = [&] { return laws::fromDecibels (levelOf (studio.render()[0]) - before); };
    studio.run ("send.set", { { "id", track }, { "to", aux } });
    CHECK (copies() == Approx (2.0).margin (0.001));
    studio.run ("mixer.volume", { { "id", aux }, { "volume", 40.0 } });
    CHECK (copies() == Approx (1.125).margin (0.001));
    studio.run ("mixer.route", { { "id", track }, { "to", aux } });
    CHECK (copies() == Approx (0.25).margin (0.001));
    CHECK_FALSE (studio.attempt ("send.set", { { "id", aux }, { "to", aux } }).ok());
    const auto other = studio.run ("track.add");
    CHECK_FALSE (studio.attempt ("send.set", { { "id", track }, { "to", other } }).ok());

    studio.run ("track.remove", { { "track", aux } });
    CHECK (copies() == Approx (1.0).margin (0.001));
}
