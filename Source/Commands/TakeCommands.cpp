#include "Commands/ClipEdits.h"
#include "Commands/DocumentCommands.h"
#include "Commands/TakeEdits.h"

#include <map>

namespace amp
{
using namespace schema;

namespace
{
const Field trackId = text ("track", "", "Id of the track.").required();
const Field laneId = text ("lane", "", "Id of the lane.").required();

/** A command that changes the lanes of one track. */
Command onTrack (const char* id, const char* title, const char* doc, std::vector<Field> parameters, const std::function<Result<> (Edit&, const Arguments&)>& change)
{
    parameters.insert (parameters.begin(), trackId);
    return { .id = id,
             .title = title,
             .category = "Take",
             .doc = doc,
             .parameters = std::move (parameters),
             .run = [title, change] (Command::Call& call) {
                 return call.session.edit (title, [&] (Edit& edit) { return change (edit, call.arguments); }, call.gesture);
             } };
}

juce::String nextName (const NodePtr& state, const juce::String& track)
{
    return "Take " + juce::String (SessionView (state).get<"tracks">().find (track).get<"lanes">().size());
}

Result<> add (Edit& edit, const Arguments& with)
{
    const auto track = with.text ("track");
    if (auto made = clips::makeExplicit (edit, track); ! made)
        return made;
    const auto added = takes::addLane (edit, track, "take", with.has ("name") ? with.text ("name") : nextName (edit.now(), track));
    return added ? Result<>() : Result<> (added.error());
}

/** Moves clips into a take lane of their track's own, or of each track's. */
Result<> takeOfClips (Command::Call& call)
{
    const auto ids = clips::named (call);
    if (! ids)
        return ids.error();
    return call.session.edit ("Make take", [&] (Edit& edit) -> Result<> {
        std::map<juce::String, juce::String> lanes;
        for (const auto& id : *ids)
        {
            const auto found = clips::editable (edit, id);
            if (! found)
                return found.error();
            const auto state = edit.now();
            const auto path = found->path();
            const auto track = found->track.id();
            const auto node = findPlace (state, path)->node;
            if (! lanes.contains (track))
            {
                const auto lane = takes::addLane (edit, track, "take", nextName (state, track));
                if (! lane)
                    return lane.error();
                lanes.emplace (track, *lane);
            }
            if (auto removed = edit.remove (path); ! removed)
                return removed;
            if (auto added = edit.insert (lanePath (track, lanes[track]) / "clips", node); ! added)
                return added;
        }
        return {};
    });
}

Result<> remove (Edit& edit, const Arguments& with)
{
    const auto state = edit.now();
    const auto track = SessionView (state).get<"tracks">().find (with.text ("track"));
    if (track.get<"lanes">().size() < 2)
        return Error { trackPath (track.id()).toString(), "has only this lane; delete its clips instead" };
    return edit.remove (lanePath (with.text ("track"), with.text ("lane")));
}
}  // namespace

void addTakeCommands (Registry& registry)
{
    registry.add (onTrack ("take.add", "Add take", "Adds an empty lane for a take.", { text ("name", "", "Its name.").optional() }, add));
    registry.add ({ .id = "take.make",
                    .title = "Make take of clips",
                    .category = "Take",
                    .doc = "Moves clips into a new take of their track.",
                    .parameters = clips::withClips(),
                    .run = takeOfClips });
    registry.add (onTrack ("take.choose", "Choose take", "Lets a track sound one of its lanes.", { laneId }, [] (Edit& edit, const Arguments& with) {
        return takes::choose (edit, with.text ("track"), with.text ("lane"));
    }));
    registry.add (onTrack ("take.comp",
                           "Comp take",
                           "Lets a track sound one of its takes between two times, and elsewhere what it did.",
                           { laneId,
                             number ("start", 0, 0, farthest, "Where the choice starts.").in (Unit::seconds).required(),
                             number ("end", 0, 0, farthest, "Where it ends.").in (Unit::seconds).required() },
                           [] (Edit& edit, const Arguments& with) -> Result<> {
                               if (with.number ("end") <= with.number ("start"))
                                   return Error { "take.comp end", "must lie after start" };
                               return takes::swipe (edit, with.text ("track"), with.text ("lane"), with.number ("start"), with.number ("end"));
                           }));
    registry.add (onTrack ("take.rename", "Rename take", "Sets the name of a lane.", { laneId, text ("name", "", "The new name.").required() },
                           [] (Edit& edit, const Arguments& with) {
                               return edit.set (lanePath (with.text ("track"), with.text ("lane")) / "name", with["name"]);
                           }));
    registry.add (onTrack ("take.remove", "Delete take", "Removes a lane with its clips.", { laneId }, remove));
    registry.add (onTrack ("take.flatten", "Flatten takes", "Keeps what sounds as the track's only lane.", {}, [] (Edit& edit, const Arguments& with) {
        return takes::flatten (edit, with.text ("track"));
    }));
}
}  // namespace amp
