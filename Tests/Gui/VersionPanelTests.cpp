#include "Gui/Changemap/ChangemapPane.h"
#include "Gui/Gallery/StagedVersions.h"
#include "Gui/Versions/VersionsPane.h"

#include <catch2/catch.hpp>

using namespace amp;
using namespace amp::gui;

namespace
{
/** The song of the gallery with its versions: three branches, a merge, two tags, and changes that no version has. */
struct Story : Staging
{
    Story()
    {
        addSong();
        REQUIRE (addVersions());
        window.setSize (1440, 900);
        window.workArea().open ("projectVersions");
    }

    VersionsPane& pane() { return dynamic_cast<VersionsPane&> (*window.workArea().sidePanel().shown()); }
    const VersionRow& row (const char* message)
    {
        for (const auto& each : pane().versionList().rows())
            if (each.commit.message == message)
                return each;
        FAIL (message << " is not listed");
        return pane().versionList().rows().front();
    }

    MainComponent window { services() };
};
} // namespace

TEST_CASE ("the list of versions shows branches, tags, a merge, and what no version has", "[gui][versions]")
{
    Story s;
    const auto& rows = s.pane().versionList().rows();
    CHECK (rows.front().kind == VersionRow::Kind::uncommitted);
    CHECK (s.row ("Merge piano").commit.parents.size() == 2);
    CHECK (s.row ("Merge piano").branches == juce::StringArray { "main" });
    CHECK (s.row ("Merge piano").tags == juce::StringArray { "v1.0" });
    CHECK (s.row ("Merge piano").isCurrent);
    CHECK (s.row ("Guitar in the chorus").tags == juce::StringArray { "demo" });
    CHECK (s.row ("Piano idea").graph.lane != s.row ("Louder chorus").graph.lane);
    CHECK (std::any_of (rows.begin(), rows.end(), [] (const auto& row) { return row.text == "6 backups folded"; }));
}

TEST_CASE ("the picture of a version says where in the song it added and removed, and counts the rest", "[gui][versions]")
{
    Story s;
    auto& repository = *s.stagedVersions().repository();
    const auto churn = [&] (const char* message) {
        const auto& commit = s.row (message).commit;
        const auto before = repository.stateOf (commit.parents.front()), after = repository.stateOf (commit.id);
        REQUIRE ((before && after));
        return churnBetween (*before, *after);
    };
    const auto guitar = churn ("Guitar in the chorus"); // a fader, and a clip from 18 to 24 of 30 seconds
    CHECK (guitar.words() == "+1 ~1");
    CHECK (guitar.over[9].added == 1);
    CHECK (guitar.over[12].added == 1);
    CHECK (guitar.over[8].all() == 0);
    CHECK (guitar.over[13].all() == 0);

    const auto outro = churn ("Shorter outro, without the air and with a title that is too long");
    CHECK (outro.words() == "-1");
    CHECK (outro.over[15].removed == 1);
    CHECK (outro.over[0].all() == 0);
}

TEST_CASE ("the pictures of versions are read one a frame, while the list is in sight", "[gui][versions]")
{
    Story s;
    const auto& list = s.pane().versionList();
    const auto id    = s.row ("Piano idea").commit.id;
    CHECK (list.churnOf (id) == nullptr);
    for (size_t i = 0; i < list.rows().size(); ++i)
        s.window.advance (1.0 / 60.0);
    REQUIRE (list.churnOf (id) != nullptr);
    CHECK (list.churnOf (id)->total.added == 1);
    CHECK (list.churnOf (id)->total.removed == 1);
}

TEST_CASE ("the changemap tells apart what was added, removed, changed and moved", "[gui][versions][S1-123]")
{
    Story s;
    s.window.workArea().open ("audioChangemaps");
    const auto& changes = *s.window.work().services.versions->changes;
    const auto has = [&] (versions::Sign sign, const char* words) {
        return std::any_of (changes.differences.begin(), changes.differences.end(), [&] (const auto& each) { return each.sign == sign && each.sentence.contains (words); });
    };
    CHECK (has (versions::Sign::added, "Glass, high"));
    CHECK (has (versions::Sign::removed, "Lead Vocal"));
    CHECK (has (versions::Sign::changed, "Lead Vocal"));
    CHECK (has (versions::Sign::moved, "Bass"));
}

TEST_CASE ("stepping through the changes chooses each in turn and takes the playhead to where it lies", "[gui][versions][S1-123]")
{
    Story s;
    s.window.workArea().open ("audioChangemaps");
    auto& changemap = dynamic_cast<ChangemapPane&> (s.window.shellParts().panes.get ("audioChangemaps"));
    const auto all  = static_cast<int> (s.window.work().services.versions->changes->differences.size());

    s.position = 0.0;
    changemap.step (1); // the fade-in of the second clip of the drums
    CHECK (changemap.changeList().chosenPaths().size() == 1);
    CHECK (s.position == Approx (16.0));
    changemap.step (1); // the clip of the bass, where it is now
    CHECK (s.position == Approx (14.0));
    changemap.step (-1);
    CHECK (s.position == Approx (16.0));
    for (int i = 0; i < 2 * all; ++i)
        changemap.step (1);
    CHECK_FALSE (changemap.changeList().chosenPaths().empty()); // it stays at the last one
}
