#pragma once
#include "Gui/Theme/Icons.h"
#include "Gui/Widgets/ValueControl.h"
#include "Gui/Workspace/FieldFormat.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** One value of what is selected, as the inspector shows and changes it. */
struct Property
{
    enum class Kind { number, choice, flag, text, time, colour, action, fact };

    juce::String section, name, help; // help: a sentence
    Kind kind = Kind::fact;
    juce::var value {};               // number, time: seconds; flag; else text. action: nothing
    bool isMixed = false;             // the selected things differ

    ValueControl::Range range { 0.0, 1.0, 0.0, 0.01 }; // number
    ValueFormat format {};                             // number
    std::vector<std::pair<juce::String, juce::String>> choices {}; // choice: as stored, as shown
    juce::String whyNot {};                                        // why it cannot be changed now
    std::optional<Path> path {};                                   // of the one field of the session that it is, if it is one

    /** Changes it on all that is selected, or runs the action. With one gesture, one undo step. */
    std::function<void (const juce::var&, Gesture)> set {};

    /** True if the same control can show it. */
    bool looksLike (const Property& o) const { return kind == o.kind && name == o.name && section == o.section; }
};

/** What the inspector shows. */
struct Inspection
{
    juce::String kind, name; // "Clip", "Verse vocal"; "3 clips"
    Icon icon = Icon::document;
    juce::Colour colour;
    std::vector<Property> properties {};
};

/** What was selected last; if it is gone, the selected track, else the session. Thread: message. */
Inspection inspect (Workspace&);

/** The parts of it. */
Inspection inspectClips (Workspace&, const std::vector<ClipItem>&);
Inspection inspectTrack (Workspace&, const juce::String& id);
Inspection inspectBus (Workspace&, const juce::String& id);
Inspection inspectReturn (Workspace&, const juce::String& id);
Inspection inspectMaster (Workspace&);
Inspection inspectSession (Workspace&);
Inspection inspectMark (Workspace&, const MarkItem&);
Inspection inspectPoints (Workspace&, const SubLane&, const std::set<juce::String>& points);
Inspection inspectTake (Workspace&, const TrackRow&, const SubLane&);
std::optional<Inspection> inspectEffect (Workspace&, const juce::String& strip, const juce::String& effect);

/** Several things as one: the rows that all of them have, marked where they differ. A change goes to all of them and is one undo
    step; with Alt held a number moves by as much on each as on the first.
    @param again  inspects them anew, since a gesture goes on after the first change. Not empty. */
Inspection merged (Workspace&, const std::function<std::vector<Inspection>()>& again, const juce::String& kind, const juce::String& name);

/** A row for a field of the schema: its range, unit, choices and sentence come from the table. Nothing if it is not one that a person
    changes as a single value.
    @param title  how it is called; empty: made of the key. */
std::optional<Property> propertyOf (Workspace&, const Path& entity, const schema::Field&, const juce::String& section, const juce::String& title = {});

/** "fadeIn" as "Fade in". */
juce::String titleOfKey (std::string_view key);
} // namespace amp::gui
