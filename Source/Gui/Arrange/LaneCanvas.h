#pragma once
#include "Gui/Arrange/ClipPainter.h"
#include "Gui/Arrange/EmptyCard.h"
#include "Gui/Arrange/LaneDrag.h"
#include "Gui/Arrange/Tool.h"
#include "Gui/Widgets/OpenEntry.h"
#include "Gui/Workspace/SceneTarget.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** The lanes with their clips, grid and playhead: one opaque component that paints from the arrangement's index, so that its
    cost follows what is visible and not the session. Only what changed is painted again. Audio files that are dropped on it are
    imported.

    Thread: message.
*/
class LaneCanvas : public juce::Component, public juce::FileDragAndDropTarget, public SceneTarget
{
public:
    LaneCanvas (Workspace&, TimelineScroll&);
    ~LaneCanvas() override;

    /** Shows what became different in the arrangement, the selection or the settings of the view. */
    void refresh();

    /** Shows the timeline as it is scrolled and zoomed now. */
    void viewMoved();

    /** One frame: moves the playhead; repaints only the columns it leaves and enters; scrolls while a drag is at an edge. */
    void advance (double seconds);

    /** The wheel scrolls and zooms the timeline, which is not ours alone. */
    std::function<void (const juce::MouseEvent&, const juce::MouseWheelDetails&)> onWheel;

    // --- the pointer ---
    Tool tool() const { return chosenTool; }
    void setTool (Tool);
    std::function<void()> onToolChange;

    /** Sets a tool that stays, as against one whose key is held. */
    void chooseTool (Tool);
    std::function<void (Tool)> onToolChoice;

    /** An action of the window was chosen where there are no tracks yet. */
    std::function<void (const juce::String& action)> onAction;

    bool isDragging() const { return drag != nullptr; }
    void cancelDrag();

    /** Where editing happens: where the lanes were clicked last, or where the playhead is while playing. */
    double editCursor() const;
    void setEditCursor (double seconds);

    /** Opens the name of a clip for editing. */
    void beginRename (const juce::String& clipId);
    ValueEntry* entry() const { return renaming.field(); }

    /** Opens a field for the gain of the selected clips. */
    void beginGainEntry();

    /** The menu of what lies at the edit cursor, as the context-menu key opens it. */
    void showMenuAtCursor();

    // --- where things stand, for tests and for the keyboard ---
    const SubLane* laneUnder (juce::Point<int>) const;
    juce::PopupMenu menuFor (juce::Point<int>);
    const ClipItem* clipAt (juce::Point<int>) const;
    juce::Rectangle<int> areaOf (const ClipItem&, int row) const;
    ClipZone zoneUnder (juce::Point<int>) const;
    WaveTiles::Counts waveCounts() const { return painter.tiles.counts(); }

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseMove (const juce::MouseEvent&) override;
    void mouseExit (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override;
    void mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails&) override;
    bool keyPressed (const juce::KeyPress&) override;
    bool keyStateChanged (bool isDown) override;
    void modifierKeysChanged (const juce::ModifierKeys&) override;
    void focusGained (FocusChangeType) override { repaint (getLocalBounds()); }
    void focusLost (FocusChangeType) override { repaint (getLocalBounds()); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    bool isInterestedInFileDrag (const juce::StringArray&) override;
    void fileDragEnter (const juce::StringArray& files, int x, int y) override { fileDragMove (files, x, y); }
    void fileDragMove (const juce::StringArray&, int x, int y) override;
    void fileDragExit (const juce::StringArray&) override;
    void filesDropped (const juce::StringArray&, int x, int y) override;

    void sceneMoved (const juce::String&, juce::Point<int>) override;
    void sceneLeft() override { fileDragExit ({}); }
    void sceneDropped (const juce::String&, juce::Point<int>) override;

    static constexpr int dragThreshold = 4, scrollMargin = 24;

private:
    // Painting.
    void paintRow (juce::Graphics&, const ClipPainter::Look&, int row, juce::Rectangle<int> dirty);
    void paintClips (juce::Graphics&, const ClipPainter::Look&, int row, juce::Rectangle<int> dirty);
    void paintCrossfades (juce::Graphics&, const ClipPainter::Look&, int row, juce::Rectangle<int> dirty);
    void paintSubLanes (juce::Graphics&, const ClipPainter::Look&, int row, juce::Rectangle<int> dirty);
    void paintTimeRange (juce::Graphics&, const Theme&);
    void paintPreviews (juce::Graphics&, const ClipPainter::Look&, juce::Rectangle<int> dirty);
    void paintMark (juce::Graphics&, const Theme&);
    void paintDropGhost (juce::Graphics&, const Theme&);
    void paintLines (juce::Graphics&, const Theme&);

    // Repainting.
    void repaintColumn (int x) { repaint (x - 2, 0, 4, getHeight()); }
    void forgetPointer();
    void repaintDrag();
    void repaintClip (const juce::String& id);
    juce::Rectangle<int> markArea (const LaneDrag::Mark&) const;
    juce::Rectangle<int> ghostArea() const;
    void repaintTimeRange (const std::optional<Workspace::TimeRange>&);

    // The pointer.
    LanePoint pointAt (const juce::MouseEvent&) const;
    std::unique_ptr<LaneDrag> makeDrag (const juce::MouseEvent&);
    void press (const ClipItem*, const juce::MouseEvent&);
    void click (const juce::MouseEvent&);
    void hover (const juce::MouseEvent&);
    void showCursorFor (ClipZone, const ClipItem*);
    void moveDrag();
    std::unique_ptr<LaneDrag> makeSelectDrag (const juce::MouseEvent&);
    std::unique_ptr<LaneDrag> makePencilDrag();
    bool isInRangeZone (const LanePoint&) const;
    juce::String hintAt (juce::Point<int>, ClipZone, const ClipItem*) const;
    // Automation lanes.
    juce::Rectangle<int> areaOfLane (int row, const SubLane&) const;
    double restOf (const SubLane&) const;
    void paintAutomation (juce::Graphics&, const Theme&, int row, const SubLane&, juce::Rectangle<int> dirty);
    std::unique_ptr<LaneDrag> makeAutomationDrag (const SubLane&);
    void choosePoints (const juce::String& lane, const std::set<uint32_t>&);
    std::set<uint32_t> chosenPoints (const juce::String& lane) const;
    bool isChosen (const TrackRow&, const SubLane&) const;
    void clickAutomation (const SubLane&, const juce::MouseEvent&);
    void doubleClickAutomation (const SubLane&, const juce::MouseEvent&);
    bool removeChosenPoints();
    void beginValueEntry (const SubLane&, uint32_t point);
    void addAutomationItems (juce::PopupMenu&, const SubLane&, juce::Point<int>);

    void showMenu (juce::Point<int>);
    void addClipItems (juce::PopupMenu&, const ClipItem&, double time);
    void addLaneItems (juce::PopupMenu&, int row, double time);
    void addTakeItems (juce::PopupMenu&, int row, const SubLane&);

    // The keyboard.
    bool moveKey (const juce::KeyPress&);
    bool toolKey (const juce::KeyPress&);
    bool laneKey (const juce::KeyPress&);
    bool automationKey (const SubLane&, const juce::KeyPress&);
    bool takeKey (const juce::KeyPress&);
    const SubLane* keyLane() const; // that the keyboard has gone to
    void stepPoint (const SubLane&, int direction, bool extends);
    void movePoints (const SubLane&, double by, double valueBy);
    void pointAtCursor (const SubLane&);
    void stepRow (int direction, bool extends);
    void stepLane (int direction);
    void stepEdge (int direction);
    void extendTime (int direction);
    void stepClip (int direction, bool extends);
    void stepGrid (int direction);
    void describe (const TrackRow&, const ClipItem&, int number);

    int rowAt (int y) const { return workspace.arrangement().rowAt (y + scroll.view().scrollY); }
    int topOf (int row) const { return workspace.arrangement().top (row) - scroll.view().scrollY; }
    const TimelineView& view() const { return scroll.view(); }

    Workspace& workspace;
    TimelineScroll& scroll;
    ClipPainter painter;

    // What is on the screen now, to find what must be painted again.
    struct ShownRow
    {
        uint64_t version = 0;
        int top = 0, height = 0;
        bool isDimmed = false;
        bool operator== (const ShownRow&) const = default;
    };
    std::vector<ShownRow> shownRows;
    EmptyCard emptyCard;
    bool isDimmed (const TrackRow&) const; // silent because others are soloed
    std::set<juce::String> shownSelection;
    std::optional<Workspace::TimeRange> shownRange;
    Selected shownSelected;
    TimeFormat shownTime;
    bool showsWaves  = true;
    double waveZoom  = 1;

    Tool chosenTool = Tool::select;
    std::optional<Tool> toolBefore; // while a tool's key is held
    juce::uint32 toolPressed = 0;
    int toolKeyCode          = 0;

    std::unique_ptr<LaneDrag> drag;
    std::optional<LanePoint> pressed, latest; // where a drag began and is now
    bool wasSelected = false;                 // the pressed clip, before the press
    juce::String pressedClip, hovered;
    ClipZone pressedZone = ClipZone::none;

    struct DropPoint
    {
        double seconds;
        int row; // -1: below all tracks
        int files;
        double length = 0; // seconds; 0: unknown
    };
    std::optional<DropPoint> dropPoint;

    OpenEntry renaming { *this };
    double cursorSeconds = 0, playheadSeconds = 0;
    int cursorX = 0, playheadX = -100;
};
} // namespace amp::gui
