#include "Gui/Workspace/ViewCommands.h"

#include "Model/Lookup.h"
#include "Model/Schema/UiSchema.h"

// What of the timeline is shown, selected and held: saved with the session, no undo steps.
namespace amp::gui
{
using namespace schema;

namespace
{
using Change = std::function<Result<> (Edit&, const Arguments&)>;

Command viewCommand (const char* id, const char* title, const char* doc, std::vector<Field> parameters, const Change& change)
{
    return { .id = id, .title = title, .category = "View", .doc = doc, .parameters = std::move (parameters),
             .run = [title, change] (Command::Call& call) {
                 return call.session.edit (title, [&] (Edit& edit) { return change (edit, call.arguments); }, call.gesture);
             } };
}

Command setter (const char* id, const char* title, const char* doc, const Path& path, const Field& value)
{
    const juce::String key (value.key.data(), value.key.size());
    return viewCommand (id, title, doc, { value }, [path, key] (Edit& edit, const Arguments& with) { return edit.set (path, with[key]); });
}

Result<> setEach (Edit& edit, const Path& at, std::initializer_list<std::pair<const char*, juce::var>> values)
{
    for (const auto& [key, value] : values)
        if (auto done = edit.set (at / key, value); ! done)
            return done;
    return {};
}

Result<> selectTime (Edit& edit, const Arguments& with)
{
    const auto isRange = with.number ("end") > with.number ("start");
    const auto tracks  = isRange && with["tracks"].isArray() ? with["tracks"] : juce::var (juce::Array<juce::var>());
    return setEach (edit, Path ({ "timeline", "selection" }),
                    { { "active", isRange }, { "startTime", with["start"] }, { "endTime", with["end"] }, { "tracks", tracks } });
}
} // namespace

void addTimelineViewCommands (Registry& registry)
{
    const auto track = text ("track", "", "Id of the track.").required();

    registry.add (viewCommand ("view.selectTime", "Select time", "Selects a range of time on tracks; an end of 0 selects none.",
                               { number ("start", 0, 0, farthest, "Where it starts.").in (Unit::seconds), number ("end", 0, 0, farthest, "Where it ends.").in (Unit::seconds),
                                 texts ("tracks", "Ids of the tracks.").optional() },
                               selectTime));
    registry.add (setter ("view.selectTracks", "Select tracks", "Selects several tracks.", Path ({ "ui", "selection", "selectedTracks" }),
                          texts ("tracks", "Ids of the tracks.").required()));
    registry.add (setter ("view.tool", "Choose tool", "Chooses what the pointer does on the timeline.", Path ({ "ui", "selection", "activeTool" }),
                          choice ("tool", "select", tools, "The tool.").required()));
    registry.add (setter ("view.autoScroll", "Scroll smoothly", "Chooses whether the timeline runs under a playhead that stands still, or turns pages.",
                          Path ({ "ui", "view", "autoScroll" }), flag ("on", false, "Whether it runs.").required()));
    registry.add (setter ("view.verticalZoom", "Zoom tracks", "Sets the factor on the height of all tracks.", Path ({ "timeline", "verticalZoom" }),
                          number ("zoom", 1, 0.25, 8, "The factor.").required()));
    registry.add (setter ("view.waveforms", "Show waveforms", "Chooses whether clips show their waveform.", Path ({ "timeline", "showWaveforms" }),
                          flag ("on", true, "Whether they do.").required()));
    registry.add (setter ("view.waveZoom", "Zoom waveforms", "Enlarges the waveforms; the sound stays.", Path ({ "ui", "zoom", "waveform" }),
                          number ("zoom", 1, 0.1, 100, "The factor.").required()));
    registry.add (setter ("view.automation", "Show automation", "Chooses whether automation lanes are shown.", Path ({ "timeline", "showAutomation" }),
                          flag ("on", false, "Whether they are.").required()));
    registry.add (viewCommand ("track.openLanes", "Open lanes", "Chooses what is open below a track: \"takes\", and parameters with automation.",
                               { track, texts ("lanes", "What is open, in order.").required() }, [] (Edit& edit, const Arguments& with) {
                                   return edit.set (trackPath (with.text ("track")) / "openLanes", with["lanes"]);
                               }));
    registry.add (viewCommand ("track.fold", "Fold track", "Makes a track as low as can be, or as high as it was.",
                               { track, flag ("folded", true, "Whether it is low.") }, [] (Edit& edit, const Arguments& with) {
                                   return edit.set (trackPath (with.text ("track")) / "collapsed", with["folded"]);
                               }));
    registry.add (viewCommand ("bus.fold", "Fold group", "Hides the tracks of a group in the arranger, or shows them again.",
                               { text ("bus", "", "Id of the group bus.").required(), flag ("folded", true, "Whether they are hidden.") }, [] (Edit& edit, const Arguments& with) {
                                   return edit.set (busPath (with.text ("bus")) / "collapsed", with["folded"]);
                               }));
}
} // namespace amp::gui
