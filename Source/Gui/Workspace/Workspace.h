#pragma once
#include "Gui/FrameClock.h"
#include "Gui/Workspace/Arrangement.h"
#include "Gui/Workspace/Levels.h"
#include "Gui/Workspace/Selected.h"
#include "Gui/Workspace/Services.h"
#include "Gui/Workspace/Strips.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <set>

namespace amp::gui
{
/** One open session as its window sees it: the services, an image of the model that is brought up to date once a frame, what is
    selected, and the way to change things.

    Thread: message.
*/
class Workspace
{
public:
    explicit Workspace (const Services&);

    const Services services;

    const Arrangement& arrangement() const { return timeline; }
    const Strips& strips() const { return mixer; }
    Levels levels;

    /** Takes over what the session became since the last frame. @returns true if parts must be shown again. */
    bool refresh();

    /** True if the next refresh() has something to take over. */
    bool isBehind() const { return changed || services.session.now().revision() != shownRevision; }

    /** Something of the window's own changed, such as the selection: the next refresh() returns true. */
    void markChanged() { changed = true; }

    // --- changing: always a command, always one undo step ---
    using Given = std::initializer_list<std::pair<const char*, juce::var>>;

    /** Runs a command. If it fails, onError is told why and nothing is returned. */
    std::optional<Outcome> run (const juce::String& command, Given = {}, Gesture = 0);
    std::optional<Outcome> run (const juce::String& command, const Arguments&, Gesture = 0);

    enum class StripSwitch { mute, solo };

    /** Switches mute or solo of a track or bus. With Ctrl only this one is on; with Alt all of them follow. One undo step. */
    void switchStrip (StripSwitch, const juce::String& id, bool on, juce::ModifierKeys);

    /** A number for a new gesture: commands run with it become one undo step. */
    Gesture newGesture() { return ++lastGesture; }
    void endGesture() { services.session.endGesture(); }

    /** Notes in the session what the Spellbook ran last. */
    void noteCommand (const juce::String& id);

    std::function<void (const Error&)> onError;
    std::function<void (const juce::String&)> onNotice;

    /** Asked why a strip is silent, by its id. */
    std::function<void (const juce::String& strip)> onWhySilent;

    /** The sentence in the status bar about what the pointer would do; empty for none. */
    void hint (const juce::String&);
    std::function<void (const juce::String&)> onHint;

    // --- selection ---
    /** What was selected last, of whatever kind: the inspector shows it, and keys act on it. */
    const Selected& selected() const { return latest; }

    /** Selects what no session keeps: marks, points, an effect, a lane, a strip that is no track. */
    void select (const Selected&);

    juce::String selectedTrack() const { return activeTrack; }
    void selectTrack (const juce::String&);

    /** The tracks that are selected besides it, and it. */
    const std::set<juce::String>& selectedTracks() const { return trackSet; }
    void selectTracks (const std::set<juce::String>&);

    /** A range of time on tracks, in the order of the timeline. Where clips are selected there is none, and the other way round. */
    struct TimeRange
    {
        double start = 0, end = 0;
        std::vector<juce::String> tracks {};

        bool contains (const juce::String& track) const { return std::find (tracks.begin(), tracks.end(), track) != tracks.end(); }
        bool operator== (const TimeRange&) const = default;
    };
    const std::optional<TimeRange>& selectedTime() const { return timeRange; }
    void selectTime (const TimeRange&);
    void deselectTime();

    const std::set<juce::String>& selectedClips() const { return clips; }
    bool isSelected (const juce::String& clipId) const { return clips.contains (clipId); }
    void selectClip (const juce::String&);
    void toggleClip (const juce::String&);
    void selectClips (std::set<juce::String>);
    void deselectClips();

private:
    void forgetMissing();
    void readSelection (const NodePtr& root);

    Arrangement timeline;
    Strips mixer;
    uint64_t shownRevision = ~uint64_t {};
    uint64_t shownWaves    = 0;
    bool changed           = true;
    Gesture lastGesture    = 0;
    juce::String activeTrack, lastHint;
    std::set<juce::String> clips, trackSet;
    std::optional<TimeRange> timeRange;
    Selected latest;
};
} // namespace amp::gui
