#include "Commands/TakeEdits.h"
#include "Support/Studio.h"

using namespace amp;

namespace
{
/** A track whose own lane plays one.wav from 0 to 8 s, with a take that plays two.wav at the same place. */
struct TwoTakes : Studio
{
    TwoTakes()
    {
        run ("clip.add", { { "track", track }, { "filePath", "two.wav" }, { "startTime", 0.0 }, { "duration", 8.0 } });
        run ("take.make", { { "clip", sounding()[0].id() } });
        run ("clip.add", { { "track", track }, { "filePath", "one.wav" }, { "startTime", 0.0 }, { "duration", 8.0 } });
        take = lanes()[1].id();
    }

    Members<schema::lane> lanes()
    {
        held = state();
        return SessionView (held).get<"tracks">().find (track).get<"lanes">();
    }
    Members<schema::clip> sounding()
    {
        held = state();
        return playingLane (SessionView (held).get<"tracks">().find (track)).get<"clips">();
    }

    /** What sounds, by start: "one 0..3". */
    juce::StringArray heard()
    {
        std::vector<std::pair<double, juce::String>> parts;
        for (const auto clip : sounding())
            parts.emplace_back (clip.get<"startTime">(), clip.get<"filePath">()->upToFirstOccurrenceOf (".", false, false) + " " + juce::String (clip.get<"startTime">(), 3)
                                                             + ".." + juce::String (clip.get<"startTime">() + clip.get<"duration">(), 3));
        std::sort (parts.begin(), parts.end());
        juce::StringArray all;
        for (const auto& part : parts)
            all.add (part.second);
        return all;
    }

    juce::String track = run ("track.add", { { "name", "Vox" } }), take;
    NodePtr held;
};
}  // namespace

TEST_CASE ("clips become a take that does not sound, and choosing it lets it sound", "[commands][take][S1-69]")
{
    TwoTakes studio;
    REQUIRE (studio.lanes().size() == 2);
    CHECK (studio.heard() == juce::StringArray { "one 0.000..8.000" });
    studio.run ("take.choose", { { "track", studio.track }, { "lane", studio.take } });
    CHECK (studio.heard() == juce::StringArray { "two 0.000..8.000" });
    CHECK_FALSE (studio.attempt ("take.choose", { { "track", studio.track }, { "lane", "nothing" } }).ok());
}

TEST_CASE ("a swipe lets one take sound where it goes, with a seam to cross-fade in, and elsewhere what sounded before", "[commands][take][S1-69]")
{
    TwoTakes studio;
    studio.run ("take.comp", { { "track", studio.track }, { "lane", studio.take }, { "start", 3.0 }, { "end", 5.0 } });
    CHECK (studio.heard() == juce::StringArray { "one 0.000..3.000", "two 2.990..5.010", "one 5.000..8.000" });
    CHECK (studio.lanes().size() == 3); // the takes are as they were, besides the comp

    SECTION ("a second swipe of the same take makes one segment")
    {
        studio.run ("take.comp", { { "track", studio.track }, { "lane", studio.take }, { "start", 4.0 }, { "end", 6.0 } });
        const auto heard = studio.heard();
        REQUIRE (heard.size() == 3);
        CHECK (heard[1].startsWith ("two 2.990..6.0"));
    }
    SECTION ("swiping the first lane gives it back")
    {
        const auto main = [&] {
            for (const auto lane : studio.lanes())
                if (lane.get<"kind">() == "main")
                    return lane.id();
            return juce::String();
        }();
        studio.run ("take.comp", { { "track", studio.track }, { "lane", main }, { "start", 2.5 }, { "end", 5.5 } });
        const auto heard = studio.heard();
        CHECK (heard == juce::StringArray { "one 0.000..8.000" });
    }
    SECTION ("flattening keeps what is heard")
    {
        const auto before = studio.heard();
        studio.run ("take.flatten", { { "track", studio.track } });
        CHECK (studio.lanes().size() == 1);
        CHECK (studio.heard() == before);
    }
    studio.session.undo();
}

TEST_CASE ("a locked track refuses a swipe, and a lane alone is not deleted", "[commands][take]")
{
    TwoTakes studio;
    studio.run ("track.lock", { { "track", studio.track } });
    CHECK_FALSE (studio.attempt ("take.comp", { { "track", studio.track }, { "lane", studio.take }, { "start", 3.0 }, { "end", 5.0 } }).ok());
    studio.run ("track.lock", { { "track", studio.track }, { "locked", false } });
    studio.run ("take.remove", { { "track", studio.track }, { "lane", studio.take } });
    CHECK_FALSE (studio.attempt ("take.remove", { { "track", studio.track }, { "lane", studio.lanes()[0].id() } }).ok());
}
