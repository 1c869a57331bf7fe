#pragma once
#include "Gui/Frame/Pane.h"
#include "Gui/Mixer/MasterStrip.h"
#include "Gui/Mixer/MixerStrip.h"
#include "Gui/Mixer/SnapshotBar.h"

namespace amp::gui
{
/** The mixer: the strips of tracks, buses, effect returns, mixer lines and VCAs side by side, the master pinned to the right.
    Only strips in sight exist.

    The wheel scrolls sideways; Ctrl and an arrow lead to the strip beside, to the same control of it. Thread: message.
*/
class MixerView : public Pane, private juce::ScrollBar::Listener, private MixerDrag
{
public:
    MixerView (Workspace&, Overlays&, EditorFocus&);
    ~MixerView() override;

    void refresh() override;
    void advance (double seconds) override;
    juce::Component* firstFocus() override;

    /** The strip that shows a track or bus now, or nullptr. */
    MixerStrip* stripOf (const juce::String& id);
    MasterStrip& masterStrip() { return master; }
    SnapshotBar& snapshotLetters() { return snapshotBar; }
    juce::Button& vcaFilter() { return showVcas; }

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails&) override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    /** Clips the strips. */
    class Row : public juce::Component
    {
    public:
        void paint (juce::Graphics&) override;
    };

    void layStrips();
    void stepStrip (int direction);
    juce::String keyStrip() const;
    void layToolbar (juce::Rectangle<int>);
    void showChoices();
    StripLayout layoutOf (const std::vector<const StripItem*>&) const;
    std::vector<const StripItem*> wanted() const;
    juce::PopupMenu addMenu();
    juce::PopupMenu meterMenu();
    juce::PopupMenu widthMenu();
    int stripWidth() const;
    void scrollBarMoved (juce::ScrollBar*, double start) override;

    struct Drop
    {
        MixerStrip* strip = nullptr; // under the pointer
        InsertList* list  = nullptr; // its inserts, or the master's
        juce::String target;
        int place = -1;
    };
    Drop dropAt (const juce::MouseEvent&);
    void clearMarks();
    void dragged (const MixerCargo&, const juce::MouseEvent&) override;
    void dropped (const MixerCargo&, const juce::MouseEvent&) override;

    Workspace& workspace;
    MixerTools tools;
    juce::TextButton showTracks { "Tracks" }, showBuses { "Buses" }, showVcas { "VCA" }, showSends { "Sends" }, showInserts { "Inserts" }, showSections { "EQ" };
    MenuButton add { "Add a strip" }, meters { "What meters show" }, width { "Width of strips" }, snapshots { "Mixer snapshots" };
    SnapshotBar snapshotBar;
    Row row;
    std::vector<std::unique_ptr<MixerStrip>> strips;
    juce::ScrollBar scroll { false };
    MasterStrip master;
    int left = 0;
};
} // namespace amp::gui
