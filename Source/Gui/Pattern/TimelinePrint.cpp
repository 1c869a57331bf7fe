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

double loopSeconds (const Workspace& workspace)
{
    const auto state = workspace.services.session.now();
    return pattern::stepsPerLoop * 15.0 / SessionView (state.root()).get<"project">().get<"bpm">();
}

std::optional<juce::String> printScene (Workspace& workspace, const juce::String& scene, const juce::String& sequence, double start, std::optional<juce::String> track)
{
    const auto gesture = workspace.newGesture();
    if (! track)
    {
        Arguments named;
        named.set ("name", patternTrackName);
        const auto added = workspace.run ("track.add", named, gesture);
        if (! added || added->ids.empty())
            return {};
        track = added->ids.front();
    }
    Arguments clip;
    clip.set ("track", *track);
    clip.set ("scene", scene);
    if (sequence.isNotEmpty())
        clip.set ("sequence", sequence);
    clip.set ("startTime", start);
    clip.set ("duration", loopSeconds (workspace));
    const auto done = workspace.run ("clip.add", clip, gesture);
    workspace.endGesture();
    if (! done || done->ids.empty())
        return {};
    if (workspace.onNotice != nullptr)
        workspace.onNotice ((sequence.isNotEmpty() ? sequence : scene.isEmpty() ? juce::String ("The loop") : scene) + " lies on the timeline at " +
                            workspace.arrangement().time.text (start).trim());
    return done->ids.back();
}

void printOnTimeline (Workspace& workspace, const juce::String& scene, const juce::String& sequence)
{
    const auto start = workspace.arrangement().time.grid.snapped (workspace.services.transport.position(), "bar");
    printScene (workspace, scene, sequence, start, placeFor (workspace, start, start + loopSeconds (workspace)));
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
