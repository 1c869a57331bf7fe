#include "Commands/DocumentCommands.h"
#include "Model/Lookup.h"

// Ranges that are dragged on the ruler: regions and the punch.
namespace amp
{
using namespace schema;

namespace
{
Field seconds (std::string_view key, std::string_view doc)
{
    return number (key, 0, 0, farthest, doc).in (Unit::seconds).required();
}

Result<> setBoth (Edit& edit, const Path& at, const char* startKey, const char* endKey, const Command::Call& call, const char* start, const char* end)
{
    if (auto set = edit.set (at / startKey, call.arguments[start]); ! set)
        return set;
    return edit.set (at / endKey, call.arguments[end]);
}

Result<> moveRegion (Command::Call& call)
{
    if (call.arguments.number ("endTime") <= call.arguments.number ("startTime"))
        return Error { "region.move endTime", "must lie after startTime" };
    return call.session.edit ("Move region", [&] (Edit& edit) -> Result<> {
        const auto state = edit.now();
        const auto id = call.arguments.text ("region");
        const Path path ({ "timeline", "regions", id.toStdString() });
        const auto found = SessionView (state).get<"timeline">().get<"regions">().find (id);
        if (! found.exists())
            return Error { id, "no region with this id" };
        if (found.get<"locked">())
            return Error { path.toString(), "the region is locked; unlock it first" };
        return setBoth (edit, path, "startTime", "endTime", call, "startTime", "endTime");
    });
}

Result<> setPunch (Command::Call& call)
{
    if (call.arguments.number ("end") <= call.arguments.number ("start"))
        return Error { "punch.set end", "must lie after start" };
    return call.session.edit ("Set punch", [&] (Edit& edit) {
        return setBoth (edit, Path ({ "transport" }), "punchIn", "punchOut", call, "start", "end");
    });
}
}  // namespace

void addMarkCommands (Registry& registry)
{
    registry.add ({ .id = "region.move",
                    .title = "Move region",
                    .category = "Timeline",
                    .doc = "Moves a region or one of its ends; a locked one refuses.",
                    .parameters = { text ("region", "", "Id of the region.").required(),
                                    seconds ("startTime", "Where it starts."),
                                    seconds ("endTime", "Where it ends.") },
                    .run = moveRegion });
    registry.add ({ .id = "punch.set",
                    .title = "Set punch",
                    .category = "Transport",
                    .doc = "Sets the range that a punch records.",
                    .parameters = { seconds ("start", "Where it starts."), seconds ("end", "Where it ends.") },
                    .run = setPunch });
}
}  // namespace amp
