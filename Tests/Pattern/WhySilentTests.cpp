#include "Pattern/Audible/WhySilent.h"
#include "Pattern/PatternStudio.h"

using namespace amp;
using namespace amp::pattern;

namespace
{
/** A track with a clip from 2 s to 6 s, a silent one beside it, and a question about it. */
struct Silence : tests::PatternStudio
{
    Silence()
    {
        track = run ("track.add", { { "name", "Vox" } });
        other = run ("track.add", { { "name", "Drums" } });
        run ("clip.add", { { "track", track }, { "filePath", "vox.wav" }, { "startTime", 2.0 }, { "duration", 4.0 } });
        const auto root = state();
        clip = playingLane (SessionView (root).get<"tracks">().find (track)).get<"clips">()[0].id();
    }

    std::vector<SilenceReason> ask (const juce::String& strip, double time = 3.0)
    {
        return whySilent (state(), { strip, time, [this] (const juce::String& file) { return file == missing; } });
    }

    /** The one reason there is. */
    SilenceReason only (const juce::String& strip, double time = 3.0)
    {
        const auto reasons = ask (strip, time);
        REQUIRE (reasons.size() == 1);
        return reasons.front();
    }

    /** Does what the reason says would help. */
    void help (const SilenceReason& reason)
    {
        for (const auto& step : reason.remedy)
            REQUIRE (commands.run (step.command, session, step.arguments).ok());
    }

    juce::String track, other, clip, missing;
};
}  // namespace

TEST_CASE ("a track that is heard has no reason to be silent", "[pattern][silence][C20-12]")
{
    Silence s;
    CHECK (s.ask (s.track).empty());
    CHECK (s.ask ("master").empty());
}

TEST_CASE ("mute, fader and input gain are named, and what helps makes the track heard", "[pattern][silence][S1-56]")
{
    Silence s;
    s.run ("mixer.mute", { { "id", s.track } });
    const auto muted = s.only (s.track);
    CHECK (muted.text == "Vox is muted");
    CHECK (muted.help == "Unmute Vox");
    s.help (muted);
    CHECK (s.ask (s.track).empty());

    s.run ("mixer.volume", { { "id", s.track }, { "volume", 4.0 } });
    CHECK (s.only (s.track).text == "The fader of Vox is down");
    s.help (s.only (s.track));
    CHECK (s.ask (s.track).empty());

    s.run ("mixer.gain", { { "id", s.track }, { "gain", -60.0 } });
    CHECK (s.only (s.track).text.startsWith ("Vox's input gain is -60 dB"));
    s.help (s.only (s.track));
    CHECK (s.ask (s.track).empty());
}

TEST_CASE ("the solo of others is the reason, whoever they are, and all are let go together",
           "[pattern][silence][S1-56]")
{
    Silence s;
    s.run ("pattern.line.add", { { "name", "beat" } });
    s.run ("pattern.line.set", { { "line", "beat" }, { "solo", true } });
    s.run ("mixer.solo", { { "id", s.other } });
    const auto reason = s.only (s.track);
    CHECK (reason.text == "Drums, beat are soloed, and Vox is not");
    CHECK (s.ask (s.other).front().text == "There is nothing on Drums");  // it is heard, had it anything to play
    s.help (reason);
    CHECK (s.ask (s.track).empty());

    s.run ("mixer.soloSafe", { { "id", s.track } });
    s.run ("mixer.solo", { { "id", s.other } });
    CHECK (s.ask (s.track).empty());
}

TEST_CASE ("every strip on the way to the outputs may be the reason", "[pattern][silence][S1-92]")
{
    Silence s;
    const auto group = s.run ("track.group", { { "tracks", juce::Array<juce::var> { s.track } }, { "name", "Band" } });
    const auto rear = s.run ("bus.add", { { "name", "All" }, { "type", "group" } });
    s.run ("mixer.route", { { "id", group }, { "to", rear } });
    s.run ("mixer.mute", { { "id", rear } });
    CHECK (s.only (s.track).text == "All is muted");
    s.help (s.only (s.track));
    s.run ("mixer.volume", { { "id", "master" }, { "volume", 0.0 } });
    CHECK (s.only (s.track).text == "The fader of the master is down");
    s.help (s.only (s.track));

    s.run ("mixer.route", { { "id", group }, { "to", "hardware/2" } });
    CHECK (s.only (s.track).text == "Band plays into outputs 3 and 4, past the master");
    s.help (s.only (s.track));
    CHECK (s.ask (s.track).empty());

    const auto vca = s.run ("bus.add", { { "name", "Hands" }, { "type", "vca" } });
    s.run ("vca.assign", { { "bus", vca }, { "id", s.track } });
    s.run ("mixer.mute", { { "id", vca } });
    CHECK (s.only (s.track).text == "Hands is muted");
}

TEST_CASE ("clips that are muted, missing or elsewhere are the reason", "[pattern][silence][S1-46]")
{
    Silence s;
    CHECK (s.only (s.other).text == "There is nothing on Drums");
    CHECK (s.only (s.track, 0.5).goTo == std::optional (2.0));
    CHECK (s.only (s.track, 60.0).goTo == std::optional (2.0));

    s.run ("clip.mute", { { "clip", s.clip }, { "muted", true } });
    CHECK (s.only (s.track).text == "Its only clip is muted");
    s.help (s.only (s.track));
    CHECK (s.ask (s.track).empty());

    s.missing = "vox.wav";
    CHECK (s.only (s.track).text == "The file \"vox.wav\" cannot be found");
}

TEST_CASE ("automation that holds a fader down is the reason only where it does", "[pattern][silence][S1-58]")
{
    Silence s;
    const auto parameter = "tracks." + s.track + ".volume";
    s.run ("automation.add-lane", { { "parameter", parameter } });
    s.run ("automation.add-point", { { "parameter", parameter }, { "time", 3.0 }, { "value", 0.0 } });
    s.run ("automation.add-point", { { "parameter", parameter }, { "time", 5.0 }, { "value", 80.0 } });
    CHECK (s.only (s.track, 3.0).text == "Automation holds the fader of Vox down here");
    CHECK (s.ask (s.track, 5.0).empty());
    s.help (s.only (s.track, 3.0));
    CHECK (s.ask (s.track, 3.0).empty());
}

TEST_CASE ("a bus that nothing plays into is silent for that reason", "[pattern][silence][S1-92]")
{
    Silence s;
    const auto hall = s.run ("bus.add", { { "name", "Hall" } });
    CHECK (s.only (hall).text == "Nothing plays into Hall or sends to it");
    s.run ("send.set", { { "id", s.track }, { "to", hall }, { "level", 80.0 } });
    CHECK (s.ask (hall).empty());
    s.run ("mixer.mute", { { "id", s.track } });
    CHECK (s.only (hall).text == "All that plays into Hall or sends to it is silent itself");
}
