#include "Gui/Workspace/ViewCommands.h"

#include "Model/Schema/TimelineSchema.h"
#include "Model/Schema/UiSchema.h"

namespace amp::gui
{
using namespace schema;

namespace
{
/** A command that stores its one parameter in one field of the view. */
Command setter (const char* id, const char* title, const char* doc, Path path, Field value)
{
    return { .id = id, .title = title, .category = "View", .doc = doc, .parameters = { value },
             .run = [title, path, key = juce::String (std::string (value.key))] (Command::Call& call) {
                 return call.session.edit (title, [&] (Edit& edit) { return edit.set (path, call.arguments[key]); }, call.gesture);
             } };
}
} // namespace

void addViewCommands (Registry& registry)
{
    addTimelineViewCommands (registry);
    addLayoutCommands (registry);
    registry.add (setter ("view.theme", "Set theme", "Chooses the colours of the window.", Path ({ "ui", "theme" }),
                          choice ("theme", "nord-dark", themes, "The theme.").required()));
    registry.add (setter ("view.timeFormat", "Set time format", "Chooses how positions are written.", Path ({ "ui", "view", "timeFormat" }),
                          choice ("format", "bars:beats", timeFormats, "The format.").required()));
    registry.add (setter ("view.trackMode", "Set track size", "Chooses how high tracks are.", Path ({ "ui", "view", "trackMode" }),
                          choice ("mode", "normal", trackModes, "The size.").required()));
    registry.add (setter ("view.followPlayhead", "Follow playhead", "Chooses whether the timeline pages along with the playhead.",
                          Path ({ "ui", "view", "followPlayhead" }), flag ("on", true, "Whether it follows.").required()));
    registry.add (setter ("view.meterMode", "Set meter mode", "Chooses what meters show.", Path ({ "ui", "view", "meterMode" }),
                          choice ("mode", "peak", meterModes, "Peak and RMS, RMS alone, or momentary loudness.").required()));
    registry.add (setter ("view.mixerScale", "Set width of strips", "Chooses how wide the mixer's strips are.", Path ({ "ui", "zoom", "mixer" }),
                          number ("scale", 1, 0.5, 3, "1 is the normal width.").required()));
    registry.add (setter ("view.select", "Select track", "Gives a track the focus.", Path ({ "ui", "selection", "activeTrack" }),
                          text ("track", "", "Id of the track.").required()));
    registry.add (setter ("view.snap", "Snap", "Chooses whether edits snap to the grid.", Path ({ "timeline", "snapToGrid" }),
                          flag ("on", true, "Whether they do.").required()));
    registry.add (setter ("view.grid", "Set grid", "Chooses what edits snap to.", Path ({ "timeline", "gridResolution" }),
                          choice ("resolution", "1/16", gridResolutions, "A note value, seconds or frames.").required()));
    registry.add (setter ("view.trackHeaderWidth", "Set width of track headers", "Sets the width of the track headers.",
                          Path ({ "timeline", "trackHeaderWidth" }),
                          number ("width", 224, 80, 600, "The width.").in (Unit::pixels).required()));
    registry.add ({ .id = "view.scroll", .title = "Scroll timeline", .category = "View", .doc = "Chooses what the timeline shows.",
                    .parameters = { number ("zoom", 1, 0.1, 100, "1 is 100 pixels a second.").required(),
                                    number ("x", 0, 0, 1e9, "Horizontal scroll.").in (Unit::pixels).required(),
                                    number ("y", 0, 0, 1e9, "Vertical scroll.").in (Unit::pixels).required(),
                                    number ("start", 0, 0, farthest, "Start of what is visible.").in (Unit::seconds).optional(),
                                    number ("end", 60, 0, farthest, "End of what is visible.").in (Unit::seconds).optional() },
                    .run = [] (Command::Call& call) {
                        return call.session.edit ("Scroll timeline", [&] (Edit& edit) -> Result<> {
                            for (const auto& [field, parameter] : { std::pair ("zoom", "zoom"), std::pair ("scrollX", "x"), std::pair ("scrollY", "y"),
                                                                    std::pair ("viewStart", "start"), std::pair ("viewEnd", "end") })
                                if (call.arguments.has (parameter))
                                    if (auto set = edit.set (Path ({ "timeline", field }), call.arguments[parameter]); ! set)
                                        return set;
                            return {};
                        });
                    } });
}
} // namespace amp::gui
