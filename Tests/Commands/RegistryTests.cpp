#include "Support/Studio.h"

#include <set>

using namespace amp;

TEST_CASE ("every command can be named, explained and listed", "[commands][registry][S1-135]")
{
    const Studio studio;
    std::set<juce::String> ids;
    REQUIRE (studio.commands.all().size() > 30);

    for (const auto& command : studio.commands.all())
    {
        CAPTURE (command->id.toStdString());
        CHECK (ids.insert (command->id).second);
        CHECK (command->id.containsChar ('.'));
        CHECK (command->title.isNotEmpty());
        CHECK (command->category.isNotEmpty());
        CHECK (command->doc.endsWithChar ('.'));
        for (const auto& parameter : command->parameters)
            CHECK ((! parameter.doc.empty() && parameter.doc.back() == '.'));
    }
}

TEST_CASE ("no two commands have the same default key", "[commands][registry]")
{
    const Studio studio;
    std::set<juce::String> keys;
    for (const auto& command : studio.commands.all())
        for (const auto& key : command->defaultKeys)
        {
            CAPTURE (command->id.toStdString(), key.toStdString());
            CHECK (keys.insert (key).second);
        }
}

TEST_CASE ("a command refuses what its parameters do not allow and changes nothing", "[commands][registry]")
{
    Studio studio;
    const auto track = studio.run ("track.add");
    const auto before = studio.state();

    CHECK (studio.attempt ("no.such").error().what == "no such command");
    CHECK (studio.attempt ("mixer.volume", { { "id", track } }).error().what.startsWith ("needs volume"));
    CHECK (studio.attempt ("mixer.volume", { { "id", track }, { "volume", 101.0 } })
               .error()
               .what.contains ("outside 0..100"));
    CHECK (studio.attempt ("mixer.volume", { { "id", track }, { "volume", "loud" } }).error().what ==
           "expected a number");
    CHECK (studio.attempt ("mixer.volume", { { "id", track }, { "volume", 1.0 }, { "speed", 2 } })
               .error()
               .what.contains ("\"speed\""));
    CHECK (studio.attempt ("track.add", { { "type", "video" } }).error().what.startsWith ("expected one of audio"));
    CHECK (studio.attempt ("project.bitDepth", { { "bitDepth", 20 } }).error().what == "expected 16, 24 or 32");
    CHECK (studio.attempt ("edit.redo").error().what == "there is nothing to redo");
    CHECK (isSame (before, studio.state()));
}

TEST_CASE ("a command tells what it added and what it changed", "[commands][registry]")
{
    Studio studio;
    const auto outcome = studio.attempt ("track.add", { { "name", "Vox" } });
    REQUIRE (outcome.ok());
    REQUIRE (outcome->ids.size() == 1);  // that of the track is its channel's too
    CHECK (SessionView (studio.state()).get<"tracks">().find (outcome->ids[0]).get<"name">() == "Vox");
    CHECK (outcome->changed.front() == trackPath (outcome->ids[0]));
}
