#pragma once
#include "Gui/Pattern/PatternRows.h"
#include "Gui/Pattern/PatternServices.h"
#include "Gui/Workspace/Workspace.h"
#include "Pattern/Apply/Performance.h"

namespace amp::gui
{
/** What the parts of the pattern view share: the rows, what is selected and in sight, and the way to change the pattern.

    Edits run as commands at once, or, while they are held, on a copy of the session until they are applied together at a boundary.
    Thread: message.
*/
class PatternBoard
{
public:
    explicit PatternBoard (Workspace&);

    Workspace& workspace;

    /** The sounds to choose from; null: none are known here. */
    PatternSounds* const sounds;

    /** As it will be: with the edits that are held. */
    const PatternRows& rows() const { return shown; }

    /** The row of the session itself, to tell what is held from what is there. */
    const PatternRow* committed (const juce::String& id) const { return actual.find (id); }

    /** Takes over what the session has become. @returns true if anything is different. */
    bool refresh();

    /** Runs a command that changes events or sounds: held, if edits are held. */
    std::optional<Outcome> run (const juce::String& command, const Arguments&, Gesture = 0);
    std::optional<Outcome> run (const juce::String& command, Workspace::Given, Gesture = 0);

    // --- edits that wait to be applied ---
    bool isHolding() const { return holding; }
    void hold (bool);
    bool hasHeld() const { return ! held.empty(); }
    int heldCount() const { return static_cast<int> (held.size()); }
    juce::StringArray heldTracks() const;
    void applyHeld();
    void discardHeld();

    // --- what is selected and in sight ---
    juce::String selected; // track
    int cursor    = 0;     // step
    int firstStep = 0, visibleSteps = 64;
    void select (const juce::String& track, int step);
    const PatternRow* selectedRow() const { return shown.find (selected); }

    /** Brings a step into sight. @returns true if others are in sight now. */
    bool reveal (int step);

    /** When scenes and held edits take effect. */
    pattern::Timing timing = pattern::Timing::bar;

    // --- playing ---
    bool isPlaying() const { return workspace.services.transport.isPlaying(); }

    /** The absolute position in steps. */
    double position() const;

    /** The step of the loop that plays, or -1. */
    int playingStep() const;

    /** Beats until an absolute step, 0 or more. */
    double beatsUntil (int64_t step) const { return std::max (0.0, (static_cast<double> (step) - position()) / 4.0); }

    pattern::Performance& performance() { return *live; }
    const pattern::Performance& performance() const { return *live; }

    /** Told after anything of the board itself has changed: selection, what is in sight, timing, holding. */
    std::function<void()> onChange;
    void changed() const;

private:
    struct Held
    {
        juce::String command;
        Arguments arguments;
        Gesture gesture;
    };
    void replay();

    PatternRows actual, shown;
    std::vector<Held> held;
    std::unique_ptr<Session> draft; // the session with what is held
    uint64_t draftOf = 0;           // the revision that it was made of
    bool holding = false;
    std::unique_ptr<pattern::Performance> still; // where nothing plays
    pattern::Performance* live;
};
} // namespace amp::gui
