#include "Gui/Shell/EditActions.h"

namespace amp::gui
{
void addTrackActions (Actions& actions, Workspace& w)
{
    const auto needsTrack = [&w] { return w.selectedTrack().isEmpty() ? juce::String ("no track is selected") : juce::String(); };
    const auto strip      = [&w] { return w.strips().find (w.selectedTrack()); };

    actions.add ({ .id = "track.add", .title = "Add audio track", .menu = "Track", .keys = { "ctrl + T" }, .run = [&w] {
                      const auto outcome = w.run ("track.add");
                      if (outcome && ! outcome->ids.empty())
                          w.selectTrack (outcome->ids.front());
                  } });
    actions.add ({ .id = "bus.add", .title = "Add aux bus", .menu = "Track", .keys = { "ctrl + alt + T" }, .run = [&w] { w.run ("bus.add"); } });
    actions.add ({ .id = "track.duplicate", .title = "Duplicate track", .menu = "Track",
                   .run = [&w] { w.run ("track.duplicate", { { "track", w.selectedTrack() } }); }, .whyNot = needsTrack, .startsGroup = true });
    actions.add ({ .id = "track.remove", .title = "Delete track", .menu = "Track",
                   .run = [&w] { w.run ("track.remove", { { "track", w.selectedTrack() } }); }, .whyNot = needsTrack });
    const auto chosen = [&w] {
        juce::Array<juce::var> ids;
        for (const auto& row : w.arrangement().rows())
            if (! row.isFolder && (row.id == w.selectedTrack() || w.selectedTracks().contains (row.id)))
                ids.add (row.id);
        return ids;
    };
    actions.add ({ .id = "track.group", .title = "Group tracks", .menu = "Track", .keys = { "ctrl + G" }, .run = [&w, chosen] { w.run ("track.group", { { "tracks", chosen() } }); },
                   .whyNot = needsTrack });
    actions.add ({ .id = "track.ungroup", .title = "Leave group", .menu = "Track", .keys = { "ctrl + shift + G" }, .run = [&w, chosen] { w.run ("track.ungroup", { { "tracks", chosen() } }); },
                   .whyNot = needsTrack });
    actions.add ({ .id = "track.mute", .title = "Mute", .menu = "Track", .keys = { "M" },
                   .run = [&w, strip] { w.run ("mixer.mute", { { "id", w.selectedTrack() }, { "muted", ! strip()->muted } }); }, .whyNot = needsTrack,
                   .isOn = [strip] { return strip() != nullptr && strip()->muted; }, .startsGroup = true });
    actions.add ({ .id = "track.solo", .title = "Solo", .menu = "Track", .keys = { "S" },
                   .run = [&w, strip] { w.run ("mixer.solo", { { "id", w.selectedTrack() }, { "soloed", ! strip()->soloed } }); }, .whyNot = needsTrack,
                   .isOn = [strip] { return strip() != nullptr && strip()->soloed; } });
}
} // namespace amp::gui
