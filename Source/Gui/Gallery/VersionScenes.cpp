#include "Gui/Changemap/ChangemapPane.h"
#include "Gui/Gallery/StagedVersions.h"
#include "Gui/Gallery/Gallery.h"
#include "Gui/Start/DamagedDialog.h"
#include "Gui/Versions/VersionsPane.h"

namespace amp::gui
{
namespace
{
void prepareVersions (Staging& s)
{
    s.addSong();
    s.addLevels();
    const auto isWritten = s.addVersions();
    jassert (isWritten);
    juce::ignoreUnused (isWritten);
}

/** Two versions of different branches, to be compared. */
void showVersions (MainComponent& w)
{
    w.workArea().open ("projectVersions");
    auto& pane = dynamic_cast<VersionsPane&> (*w.workArea().sidePanel().shown());
    pane.refresh();
    const auto& rows = pane.versionList().rows();
    for (size_t i = 0; i < rows.size(); ++i)
        if (rows[i].commit.message == "Piano idea" || rows[i].commit.message == "Louder chorus")
            pane.versionList().choose (static_cast<int> (i), true);
}

void showChangemap (MainComponent& w)
{
    w.work().run ("view.partSize", { { "part", "dock" }, { "size", 300 } });
    w.work().services.versions->showsOverlay = true;
    w.workArea().open ("audioChangemaps");
}
} // namespace

void addVersionScenes (std::vector<Scene>& list)
{
    constexpr juce::Point<int> small { 1120, 680 };
    list.push_back ({ .name = "versions", .title = "Versions: three branches, a merge, tags, two of them chosen", .prepare = prepareVersions, .act = showVersions });
    list.push_back ({ .name = "changemap", .title = "What has changed since the last version, as a list and over the arranger", .prepare = prepareVersions, .act = showChangemap });
    list.push_back ({ .name = "damaged", .title = "A damaged file", .size = small, .prepare = [] (Staging& s) { s.addSong(); }, .act = [] (MainComponent& w) {
                         DamagedDialog::show (w.shellParts(),
                                              { .file = "Night Drive.amp", .wrong = "Night Drive.amp: the checksum of \"tracks\" is not that of what it holds", .time = w.work().services.now() - juce::RelativeTime::minutes (3),
                                                .kind = "checkpoint", .edits = 12, .missing = 3, .isPartlyReadable = true, .tracks = 7, .clips = 41, .losses = 2,
                                                .firstLoss = "tracks.Lead Vocal: is lost" },
                                              [] (DamagedSession::Choice) {});
                     } });
}
} // namespace amp::gui
