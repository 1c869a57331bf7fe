#pragma once
#include "Model/Schema/Keeping.h"

/** The timeline: what is shown of it, markers and regions. */
namespace amp::schema
{
inline constexpr std::string_view gridResolutions[] { "bar", "1/1", "1/2", "1/4", "1/8", "1/16", "1/32", "1/64",
                                                      "1/2T", "1/4T", "1/8T", "1/16T", "1/32T", "seconds", "frames" };
inline constexpr std::string_view markerTypes[] { "marker", "tempo", "signature" };
inline constexpr std::string_view tempoRamps[] { "jump", "linear" };

inline constexpr auto timelineSelectionFields = keeping (Keep::view, {
    flag   ("active", false, "Whether something is selected."),
    number ("startTime", 0, 0, farthest, "Start of the selection.").in (Unit::seconds),
    number ("endTime", 0, 0, farthest, "End of the selection.").in (Unit::seconds),
    texts  ("tracks", "Ids of the selected tracks."),
});
inline constexpr Entity timelineSelection { "timelineSelection", "A range of time and tracks.", timelineSelectionFields };
static_assert (isSound (timelineSelection));

inline constexpr auto clipboardFields = keeping (Keep::view, {
    text ("id", "", "Identity of the slot; given on load."),
    text ("kind", "", "What was copied: clips, notes, points."),
    any  ("payload", "What was copied, as it is written in a session."),
    time ("copiedAt", "When it was copied."),
});
inline constexpr Entity clipboard { "clipboard", "One slot of the clipboard.", clipboardFields };
static_assert (isSound (clipboard));

inline constexpr Field markerFields[] {
    text    ("id", "", "Stable identity; never reused."),
    number  ("time", 0, 0, farthest, "Where the marker stands.").in (Unit::seconds).schedules(),
    text    ("name", "", "Name that is shown."),
    colour  ("color", "#EBCB8B", "Colour of the marker."),
    choice  ("type", "marker", markerTypes, "A name, a change of tempo or a change of the time signature.").schedules(),
    number  ("bpm", 120, 20, 999, "The tempo from here on.").in (Unit::bpm).optional().schedules(),
    numbers ("timeSignature", "[4,4]", 1, 64, "The time signature from here on.").optional().schedules(),
    choice  ("ramp", "jump", tempoRamps, "How the tempo gets from here to the next tempo marker.").optional().schedules(),
};
inline constexpr Entity marker { "marker", "A point on the timeline.", markerFields };
static_assert (isSound (marker));

inline constexpr Field regionFields[] {
    text   ("id", "", "Stable identity; never reused."),
    text   ("name", "", "Name that is shown."),
    number ("startTime", 0, 0, farthest, "Start of the region.").in (Unit::seconds),
    number ("endTime", 0, 0, farthest, "End of the region.").in (Unit::seconds),
    colour ("color", "#B48EAD", "Colour of the region."),
    flag   ("locked", false, "Whether the region refuses to be moved."),
};
inline constexpr Entity region { "region", "A named range of time.", regionFields };
static_assert (isSound (region));

inline constexpr Field timelineFields[] {
    number ("zoom", 1, 0.1, 100, "Horizontal zoom; 1 is 100 pixels a second.").view(),
    number ("verticalZoom", 1, 0.25, 8, "Factor on the height of tracks.").view(),
    number ("scrollX", 0, 0, 1e9, "Horizontal scroll.").in (Unit::pixels).view(),
    number ("scrollY", 0, 0, 1e9, "Vertical scroll.").in (Unit::pixels).view(),
    number ("viewStart", 0, 0, farthest, "Start of what is visible.").in (Unit::seconds).view(),
    number ("viewEnd", 60, 0, farthest, "End of what is visible.").in (Unit::seconds).view(),
    flag   ("snapToGrid", true, "Whether edits snap to the grid.").view(),
    choice ("gridResolution", "1/16", gridResolutions, "What edits snap to.").view(),
    flag   ("showWaveforms", true, "Whether clips show their waveform.").view(),
    flag   ("showAutomation", false, "Whether automation lanes are visible.").view(),
    number ("trackHeaderWidth", 220, 80, 600, "Width of the track headers.").in (Unit::pixels).view(),
    object ("selection", timelineSelection, "The selected range.").view(),
    list   ("clipboard", clipboard, "What was copied, the latest first.").view().withoutEffect(),
    list   ("markers", marker, "Markers, changes of tempo and of the time signature.").schedules(),
    list   ("regions", region, "Named ranges.").withoutEffect(),
};
inline constexpr Entity timeline { "timeline", "The timeline.", timelineFields };
static_assert (isSound (timeline));
} // namespace amp::schema
