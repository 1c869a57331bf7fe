#include "Pattern/Play/PatternClips.h"

#include "Pattern/PatternStudio.h"

using namespace amp;
using namespace amp::pattern;

namespace
{
const auto song = R"({"project":{"bpm":120},"tracks":[{"id":"song","lanes":[{"id":"l","clips":[
    {"id":"a","startTime":0.5,"duration":1,"offset":0.25,"scene":"verse"},
    {"id":"b","startTime":4,"duration":1,"scene":"","sequence":"kick"},
    {"id":"c","startTime":3,"duration":1,"sequence":"hat"},
    {"id":"d","startTime":2,"duration":1,"scene":"gone"},
    {"id":"e","startTime":2,"duration":1,"scene":"verse","muted":true}]}]}],
  "pattern":{"tracks":{"kick":{"meta":{"track_id":"kick"},"params":{"s":"bd"}},"hat":{"meta":{"track_id":"hat"},"params":{"s":"hh"}}},
    "sequences":{"kick":{"track_id":"kick","events":[{"step":0}]},"hat":{"track_id":"hat","events":[{"step":2}]}},
    "scenes":{"verse":{"name":"verse","tracks":{"kick":{"meta":{"track_id":"kick"},"params":{"s":"bd"}}},
      "tracks_midi":{"keys":{"track_id":"keys","channel":1}},"sequences":{}}}}})";
}  // namespace

TEST_CASE ("pattern clips say what they play and which tracks they cover", "[pattern][clips][X-01]")
{
    const auto read = readSession (song);
    INFO (read.firstError().text());
    REQUIRE (read.root != nullptr);
    const SteadyTempo clock (120.0);  // a step is 0.125 s
    const auto clips = patternClipsOf (read.root, clock);
    REQUIRE (clips.size() == 3);  // not the one of no scene, not the muted one

    CHECK (clips[0].first == Approx (4.0));
    CHECK (clips[0].end == Approx (12.0));
    CHECK (clips[0].offset == Approx (2.0));
    CHECK (clips[0].layer != nullptr);
    CHECK (clips[0].covers ("kick"));
    CHECK (clips[0].covers ("keys"));
    CHECK_FALSE (clips[0].covers ("hat"));

    CHECK (clips[1].layer == nullptr);
    CHECK (clips[1].covers ("hat"));
    CHECK_FALSE (clips[1].covers ("kick"));
    CHECK (clips[2].sequence == "kick");
}

TEST_CASE ("a step belongs to a clip if its grid time lies in it", "[pattern][clips][X-01]")
{
    const auto onGrid = stepsOf ({ nullptr, 4.0, 12.0, 2.0 });
    CHECK (onGrid.first == 4);
    CHECK (onGrid.end == 12);
    CHECK (onGrid.origin == 2);
    CHECK (onGrid.shift == 0.0);

    const auto off = stepsOf ({ nullptr, 4.4, 8.4, 0.0 });
    CHECK (off.origin == 4);
    CHECK (off.shift == Approx (0.4));
    CHECK (off.first == 4);   // at 4.4
    CHECK (off.end == 8);     // the last is at 7.4
    CHECK (off.covers == 5);  // of the live loop
    CHECK (off.coversEnd == 9);
}
