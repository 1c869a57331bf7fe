#pragma once
#include "Gui/Frame/Pane.h"
#include "Gui/Mixer/MasterStrip.h"
#include "Gui/Mixer/MixerStrip.h"

namespace amp::gui
{
/** The mixer: the strips of tracks and buses side by side, the master pinned to the right. Only strips in sight exist.

    The wheel scrolls sideways. Thread: message.
*/
class MixerView : public Pane, private juce::ScrollBar::Listener
{
public:
    explicit MixerView (Workspace&);
    ~MixerView() override;

    void refresh() override;
    void advance (double seconds) override;

    /** The strip that shows a track or bus now, or nullptr. */
    MixerStrip* stripOf (const juce::String& id);

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails&) override;

private:
    /** Clips the strips. */
    class Row : public juce::Component
    {
    public:
        void paint (juce::Graphics&) override;
    };

    void layStrips();
    std::vector<const StripItem*> wanted() const;
    void scrollBarMoved (juce::ScrollBar*, double start) override;

    Workspace& workspace;
    juce::TextButton showTracks { "Tracks" }, showBuses { "Buses" }, showSends { "Sends" }, addBus { "Add bus" };
    Row row;
    std::vector<std::unique_ptr<MixerStrip>> strips;
    juce::ScrollBar scroll { false };
    MasterStrip master;
    int left = 0;
};
} // namespace amp::gui
