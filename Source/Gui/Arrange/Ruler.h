#pragma once
#include "Gui/Arrange/LabelCache.h"
#include "Gui/Arrange/RulerFlags.h"
#include "Gui/Arrange/TimelineScroll.h"
#include "Gui/Theme/Theme.h"
#include "Gui/Widgets/OpenEntry.h"
#include "Gui/Workspace/Workspace.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** The ruler: marks in the session's time format; a row with regions and one with markers and changes of tempo and meter, if there
    are any; the loop above the marks; the playhead's head.

    Rows: drag moves a flag, a region or one of its ends; a double-click opens its name, tempo or meter.
    Upper half: a drag sets the loop, moves it or one of its ends; a double-click on the loop switches it on or off.
    Lower half: a click locates. A drag from the playhead drags it along; one from elsewhere scrolls sideways and zooms up and
    down. A double-click shows the whole song.

    Ctrl and a click takes a mark in or out of what is selected.
    With the keyboard: the arrows go from mark to mark, Alt and an arrow moves it by the grid, Return types, Delete removes.

    Thread: message.
*/
class Ruler : public juce::Component
{
public:
    Ruler (Workspace&, TimelineScroll&);

    /** Shows the session and the view as they are now. */
    void refresh();

    /** Moves the playhead's head. */
    void showPlayhead (double seconds);

    std::function<void (const juce::MouseEvent&, const juce::MouseWheelDetails&)> onWheel;

    /** Opens what a mark says: its name, its tempo or its meter. */
    void beginEntry (const juce::String& markId);
    ValueEntry* entry() const { return naming.field(); }

    /** Takes back a drag. @returns false if there was none. */
    bool cancelDrag();

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseMove (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override;
    void mouseExit (const juce::MouseEvent&) override { workspace.hint ({}); }
    void mouseWheelMove (const juce::MouseEvent& e, const juce::MouseWheelDetails& wheel) override { onWheel (e, wheel); }
    bool keyPressed (const juce::KeyPress&) override;
    void focusGained (FocusChangeType) override { repaint (getLocalBounds()); }
    void focusLost (FocusChangeType) override { repaint (getLocalBounds()); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    /** The height that it needs: there are rows for regions and flags if there are any. */
    int idealHeight() const { return size::rulerHeight + bandHeight(); }

    juce::Rectangle<int> flagOf (const MarkItem&) const;

    static constexpr int loopHeight = 14, marksHeight = 16;

private:
    enum class Held { nothing, playhead, view, newLoop, loop, loopStart, loopEnd, mark, regionStart, regionEnd };

    void paintTicks (juce::Graphics&, juce::Rectangle<int> dirty);
    void paintMarks (juce::Graphics&);
    void paintLoop (juce::Graphics&);
    void paintHead (juce::Graphics&);

    int bandHeight() const { return rowsOfMarks() * marksHeight; }
    int rowsOfMarks() const;
    const std::vector<FlagPlace>& places() const; // of the arrangement's marks, in their order
    int flagWidth (const MarkItem&) const;
    const MarkItem* markAt (juce::Point<int>) const;
    const MarkItem* chosenMark() const; // the first of those that are selected
    void choose (const MarkItem&, bool withOthers = false); // withOthers: in or out of what is selected
    std::vector<MarkItem> chosenMarks() const;
    void stepMark (int direction);
    void nudgeMark (const MarkItem&, int direction);
    void removeMark (const MarkItem&, Gesture = 0);
    void removeChosen();
    MarkItem shownMark (const MarkItem&) const;
    double timeAt (const juce::MouseEvent&) const;
    Held partAt (juce::Point<int>) const;
    Held markPartAt (juce::Point<int>) const;
    std::optional<juce::Range<double>> shownLoop() const;
    juce::Rectangle<int> braceArea (juce::Range<double>) const;
    juce::Rectangle<int> headArea (int x) const { return { x - 7, 0, 14, getHeight() }; }

    void dragMark (double time);
    void dragView (const juce::MouseEvent&);
    void finishMark();
    void showMenu (juce::Point<int>);
    void addMarkItems (juce::PopupMenu&, const MarkItem&);
    void addCreationItems (juce::PopupMenu&, double time);
    void runOnMark (const MarkItem&, const char* parameter, const juce::var& value);
    Result<> takeEntry (const MarkItem&, const juce::String& text);

    const TimelineView& view() const { return scroll.view(); }

    Workspace& workspace;
    TimelineScroll& scroll;
    LabelCache labels;
    OpenEntry naming { *this };
    Held held = Held::nothing;
    double anchor = 0;                                       // the end that stays, or where it was taken hold of
    std::optional<juce::Range<double>> dragged, draggedMark; // the loop, and the mark, as they would be
    juce::String heldMark;
    bool isScrubbing = false;
    mutable std::vector<FlagPlace> laid;
    mutable std::optional<std::pair<uint64_t, TimelineView>> laidFor; // the arrangement's version, and the view
    TimelineView viewAtPress;
    int playheadX = -100;
    double playheadSeconds = 0;
};
} // namespace amp::gui
