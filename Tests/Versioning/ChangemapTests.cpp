#include "Support/SimulatedVfs.h"
#include "Support/Studio.h"
#include "Versioning/Changemap/Changemap.h"
#include "Versioning/Repository/Graph.h"
#include "Versioning/Repository/Repository.h"

#include <catch2/catch.hpp>

using namespace amp;
using namespace amp::versions;

namespace
{
Commit version (const char* id, std::vector<std::string> parents)
{
    Commit commit;
    commit.id = id;
    commit.parents = std::move (parents);
    return commit;
}
}  // namespace

TEST_CASE ("a merge is drawn from two lanes that begin at one version", "[versions][S1-124]")
{
    const auto rows =
        layOut ({ version ("m", { "a", "b" }), version ("b", { "r" }), version ("a", { "r" }), version ("r", {}) });
    REQUIRE (rows.size() == 4);
    CHECK (rows[0].lane == 0);
    CHECK (rows[0].downward == std::vector<GraphRow::Line> { { 0, 0 }, { 0, 1 } });
    CHECK (rows[1].lane == 1);
    CHECK (rows[1].through == std::vector<int> { 0 });
    CHECK (rows[2].lane == 0);
    CHECK (rows[2].downward == std::vector<GraphRow::Line> { { 1, 0 }, { 0, 0 } });
    CHECK (rows[2].through.empty());
    CHECK (rows[3].downward.empty());
    CHECK (rows[3].hasChild);
    CHECK (rows[2].width == 2);
    CHECK (rows[3].width == 1);
}

TEST_CASE ("branches that nobody merged have lanes of their own", "[versions][S1-124]")
{
    const auto rows =
        layOut ({ version ("x", { "r" }), version ("y", { "r" }), version ("z", { "r" }), version ("r", {}) });
    CHECK (rows[0].lane == 0);
    CHECK (rows[1].lane == 1);
    CHECK (rows[2].lane == 1);  // y led into the lane of r, so its own is free again
    CHECK (rows[3].lane == 0);
}

TEST_CASE ("the changemap shows what differs by track and over time", "[versions][S1-123]")
{
    Studio studio;
    const auto vox = studio.run ("track.add", { { "name", "Vox" } }),
               keys = studio.run ("track.add", { { "name", "Keys" } });
    REQUIRE (studio.session.edit ("Clip", [&] (Edit& edit) -> Result<> {
        const auto node = [] (const char* type) { return std::make_shared<Node> (juce::Identifier (type)); };
        auto lane = node ("lane"), clips = node ("clips"), clip = node ("clip");
        clip->set ("id", "take").set ("startTime", 2.0).set ("duration", 4.0);
        clips->add (clip);
        lane->set ("id", "row").add (clips);
        return edit.insert (trackPath (vox) / "lanes", lane);
    }));
    const auto before = studio.state();
    REQUIRE (studio.session.edit (
        "Move", [&] (Edit& edit) { return edit.set (clipPath (vox, "row", "take") / "startTime", 10.0); }));
    studio.run ("mixer.mute", { { "id", keys }, { "muted", true } });

    amp::tests::SimulatedVfs disk;
    auto repository = *Repository::open (disk, "/song.amp");
    const auto map = makeChangemap (*repository->documentOf (before), *repository->documentOf (studio.state()));
    REQUIRE (map.rows.size() == 2);
    REQUIRE (map.rowOf (vox) != nullptr);
    CHECK (map.rowOf (vox)->bands == std::vector<Band> { { 2.0, 6.0, Sign::removed }, { 10.0, 14.0, Sign::moved } });
    REQUIRE (map.rowOf (keys) != nullptr);
    CHECK (map.rowOf (keys)->bands.empty());
    CHECK (map.rowOf ("nowhere") == nullptr);
    CHECK (map.summary() == "2 parts, 2 changes: ~1 >1");
}
