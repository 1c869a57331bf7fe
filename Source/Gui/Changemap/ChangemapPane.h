#pragma once
#include "Gui/Changemap/ChangeList.h"
#include "Gui/Changemap/StateListener.h"
#include "Gui/Frame/Shell.h"
#include "Gui/Versions/SessionVersions.h"
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/SegmentedControl.h"

namespace amp::gui
{
/** What differs between two states of the session, as a list, and over the arranger. A and B are versions or the session now.
    Thread: message. */
class ChangemapPane : public Pane
{
public:
    explicit ChangemapPane (Shell&);

    void refresh() override;
    void advance (double) override { listener.advance(); }
    StateListener& listening() { return listener; }
    juce::Component* firstFocus() override { return &list; }
    ChangeList& changeList() { return list; }

    /** Goes to the next change, or the one before: its line is chosen, and the playhead goes where it lies. */
    void step (int direction);

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    Result<NodePtr> stateOf (const juce::String& word);
    juce::PopupMenu menuOf (bool isA);
    juce::String nameOf (const juce::String& word);
    void take (const std::vector<Path>&);
    std::optional<versions::Aspect> filter() const;
    juce::String withSound (const juce::String& summary) const;

    /** The state that the buttons take from: A, which takes a change back, unless B is a version: then B. */
    juce::String giver() const;

    Shell& shell;
    SessionVersions* source;
    MenuButton chooseA { "A" }, chooseB { "B" };
    SegmentedControl kinds { "Kinds of changes", { "All", "Audio", "MIDI", "Mix", "Auto", "Tempo", "Pattern" } };
    juce::TextButton overlay { "Overlay" }, takeChosen { "Revert selected" };
    IconButton previous { Icon::chevronUp, "The change before", IconButton::Tone::plain }, next { Icon::chevronDown, "The next change", IconButton::Tone::plain };
    StateListener listener;
    ChangeList list;
    juce::String summary, trouble;

    uint64_t shownState = ~uint64_t {};
    juce::String shownA, shownB;
    std::string shownHead;
    int shownKind = -1;
};
} // namespace amp::gui
