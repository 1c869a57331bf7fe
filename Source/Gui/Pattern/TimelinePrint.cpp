#include "Gui/Pattern/TimelinePrint.h"

#include "Model/Lookup.h"
#include "Pattern/Loop/StepClock.h"

namespace amp::gui
{
namespace
{
constexpr auto patternTrackName = "Patterns";

/** Where nothing lies in a range of time. */
bool isFree (const TrackRow& row, double start, double end)
{
    return ! row.isFolder && ! row.locked && row.between (start, end).empty();
}

/** The selected track, else the one of patterns, if it has room; or nothing. */
std::optional<juce::String> placeFor (const Workspace& workspace, double start, double end)
{
    const auto* chosen = workspace.arrangement().find (workspace.selectedTrack());
    if (chosen != nullptr && isFree (*chosen, start, end))
        return chosen->id;
    for (const auto& row : workspace.arrangement().rows())
        if (row.name.startsWith (patternTrackName) && isFree (row, start, end))
            return row.id;
    return {};
}
} // namespace

void printOnTimeline (Workspace& workspace, const juce::String& scene, const juce::String& sequence)
{
    const auto& grid  = workspace.arrangement().time.grid;
    const auto start  = grid.snapped (workspace.services.transport.position(), "bar");
    const auto state  = workspace.services.session.now();
    const auto length = pattern::stepsPerLoop * 15.0 / SessionView (state.root()).get<"project">().get<"bpm">();

    const auto gesture = workspace.newGesture();
    auto track         = placeFor (workspace, start, start + length);
    if (! track)
    {
        Arguments named;
        named.set ("name", patternTrackName);
        const auto added = workspace.run ("track.add", named, gesture);
        if (! added || added->ids.empty())
            return;
        track = added->ids.front();
    }
    Arguments clip;
    clip.set ("track", *track);
    clip.set ("scene", scene);
    if (sequence.isNotEmpty())
        clip.set ("sequence", sequence);
    clip.set ("startTime", start);
    clip.set ("duration", length);
    const auto done = workspace.run ("clip.add", clip, gesture);
    workspace.endGesture();
    if (done && workspace.onNotice != nullptr)
        workspace.onNotice ((sequence.isNotEmpty() ? sequence : scene.isEmpty() ? juce::String ("The loop") : scene) + " lies on the timeline at " +
                            workspace.arrangement().time.text (start));
}

void saveAsMidi (Workspace& workspace, const juce::String& track)
{
    auto chooser = std::make_shared<juce::FileChooser> ("Save the pattern as a MIDI file", workspace.services.documents.file().getSiblingFile (track + ".mid"), "*.mid");
    chooser->launchAsync (juce::FileBrowserComponent::saveMode | juce::FileBrowserComponent::canSelectFiles | juce::FileBrowserComponent::warnAboutOverwriting,
                          [&workspace, track, chooser] (const juce::FileChooser& c) {
                              if (c.getResult() != juce::File() && workspace.run ("pattern.bounceMidi", { { "track", track }, { "file", c.getResult().getFullPathName() } }) &&
                                  workspace.onNotice != nullptr)
                                  workspace.onNotice ("Saved " + c.getResult().getFileName());
                          });
}
} // namespace amp::gui
