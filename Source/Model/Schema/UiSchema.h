#pragma once
#include "Model/Schema/TimelineSchema.h"

/** What the window looks like. All of it is of class view: saved, neither undoable nor shared. */
namespace amp::schema
{
inline constexpr std::string_view themes[] { "nord-light", "nord-dark" };
inline constexpr std::string_view trackModes[] { "normal", "compact", "minimal" };
inline constexpr std::string_view meterModes[] { "peak", "rms", "lufs" };
inline constexpr std::string_view timeFormats[] { "bars:beats", "min:sec", "samples", "frames" };
inline constexpr std::string_view tools[] { "select", "cut", "zoom", "hand", "pencil" };

inline constexpr auto layoutFields = keeping (Keep::view, {
    flag   ("leftSidebarOpen", true, "Whether the left sidebar is open."),
    number ("leftSidebarWidth", 260, 120, 1200, "Width of the left sidebar.").in (Unit::pixels),
    flag   ("rightSidebarOpen", false, "Whether the right sidebar with the chat is open."),
    number ("rightSidebarWidth", 320, 120, 1200, "Width of the right sidebar.").in (Unit::pixels),
    flag   ("bottomPanelOpen", false, "Whether the track inspector is open."),
    number ("bottomPanelHeight", 260, 80, 1600, "Height of the track inspector.").in (Unit::pixels),
    number ("timelineHeight", 480, 80, 8000, "Height of the timeline.").in (Unit::pixels),
    flag   ("mixerVisible", true, "Whether the mixer is visible."),
    number ("mixerHeight", 300, 80, 1600, "Height of the mixer.").in (Unit::pixels),
    flag   ("railOpen", true, "Whether the rail of icons at the left edge is shown.").optional(),
    text   ("mainView", "arrange", "The view in the middle: arrange, pattern, edit, mix.").optional(),
    text   ("leftPanel", "", "Which panel the left sidebar shows; absent: the first one whose flag in panels is on.").optional(),
    text   ("dockTab", "", "Which tab of the bottom panel is in front; absent: the first.").optional(),
});
inline constexpr Entity layout { "layout", "Which parts of the window are open, and their sizes.", layoutFields };
static_assert (isSound (layout));

inline constexpr auto panelFields = keeping (Keep::view, {
    flag ("projectBrowser", true, "Whether the browser of files is shown."),
    flag ("aiSuggestions", false, "Whether the suggestions are shown."),
    flag ("audioChangemaps", false, "Whether the history of each track is shown."),
    flag ("projectVersions", false, "Whether the versions are shown."),
    flag ("aiSoundLibrary", false, "Whether the sound library is shown."),
    flag ("trackInspector", true, "Whether the inspector of the selected track is shown."),
    flag ("chatAssistant", false, "Whether the chat is shown."),
});
inline constexpr Entity panels { "panels", "Which panels are shown.", panelFields };
static_assert (isSound (panels));

inline constexpr Field zoomFields[] {
    alias  ("timeline", "timeline.zoom", "Horizontal zoom of the timeline."),
    number ("mixer", 1, 0.5, 3, "Scale of the mixer's strips.").view(),
    number ("waveform", 1, 0.1, 100, "Zoom of the waveforms' amplitude.").view(),
};
inline constexpr Entity zoom { "zoom", "Zoom of the areas of the window.", zoomFields };
static_assert (isSound (zoom));

inline constexpr auto viewFields = keeping (Keep::view, {
    choice ("trackMode", "normal", trackModes, "How high tracks are."),
    choice ("meterMode", "peak", meterModes, "What meters show."),
    choice ("timeFormat", "bars:beats", timeFormats, "How times are shown."),
    flag   ("followPlayhead", true, "Whether the timeline pages along with the playhead."),
    flag   ("autoScroll", false, "Whether the timeline scrolls under a playhead that stands still."),
});
inline constexpr Entity view { "view", "How the session is shown.", viewFields };
static_assert (isSound (view));

inline constexpr auto selectionFields = keeping (Keep::view, {
    text   ("activeTrack", "", "Id of the track that has the focus.").optional(),
    texts  ("selectedTracks", "Ids of the selected tracks."),
    object ("selectedRegion", timelineSelection, "The selected region.").optional(),
    choice ("activeTool", "select", tools, "The tool that the pointer holds."),
});
inline constexpr Entity selection { "selection", "What is selected in the window.", selectionFields };
static_assert (isSound (selection));

inline constexpr auto commandPaletteFields = keeping (Keep::view, {
    flag  ("visible", false, "Whether the command palette is open."),
    texts ("lastCommands", "Ids of the commands that ran last, the latest first."),
});
inline constexpr Entity commandPalette { "commandPalette", "The command palette.", commandPaletteFields };
static_assert (isSound (commandPalette));

inline constexpr auto uiFields = keeping (Keep::view, {
    object ("layout", layout, "Which parts of the window are open, and their sizes."),
    object ("panels", panels, "Which panels are shown."),
    choice ("theme", "nord-dark", themes, "The colours of the window."),
    object ("zoom", zoom, "Zoom of the areas of the window."),
    object ("view", view, "How the session is shown."),
    object ("selection", selection, "What is selected in the window."),
    object ("commandPalette", commandPalette, "The command palette."),
});
inline constexpr Entity ui { "ui", "The state of the window.", uiFields };
static_assert (isSound (ui));
} // namespace amp::schema
