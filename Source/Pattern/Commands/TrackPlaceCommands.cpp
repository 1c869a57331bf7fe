#include "Pattern/Commands/Parts.h"
#include "Pattern/Commands/PatternCommands.h"

namespace amp::pattern
{
namespace
{
Result<> moveTrack (Command::Call& call)
{
    const auto id = call.arguments.text ("track");
    return editAs (call, "Move pattern track", [&] (Edit& edit) -> Result<> {
        const auto path = findPatternTrack (edit.now(), id);
        return path ? edit.move (*path, call.arguments.whole ("index")) : Result<> (path.error());
    });
}

Result<> setDestination (Command::Call& call)
{
    const auto to = call.arguments.text ("destination");
    return editAs (call, "Set destination", [&] (Edit& edit) -> Result<> {
        const auto path = inPattern ("tracks", call.arguments.text ("track"));
        if (const auto place = findPlace (edit.now(), path); ! place)
            return place.error();
        return to == "both" ? edit.reset (path / "destination") : edit.set (path / "destination", to);
    });
}
}  // namespace

void addTrackPlaceCommands (Registry& registry)
{
    registry.add (
        { .id = "pattern.track.move",
          .title = "Move pattern track",
          .category = "Pattern",
          .doc = "Moves a pattern track among those of its kind.",
          .parameters = { patternTrackId,
                          integer ("index", 0, 0, 100000, "Its new place, from 0; behind the last is the last.")
                              .required() },
          .run = moveTrack });
    registry.add (
        { .id = "pattern.track.destination",
          .title = "Set destination",
          .category = "Pattern",
          .doc = "Chooses who plays a pattern track: the program's own voices, what listens to OSC, or both.",
          .parameters = { patternTrackId, choice ("destination", "both", destinations, "Who plays it.").required() },
          .run = setDestination });
}
}  // namespace amp::pattern
