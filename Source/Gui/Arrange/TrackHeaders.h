#pragma once
#include "Gui/Arrange/TimelineScroll.h"
#include "Gui/Arrange/TrackHeader.h"

namespace amp::gui
{
/** The column of track headers beside the lanes. There are only as many headers as fit; scrolling gives them other tracks.

    Drag a header: put the track elsewhere. Drag its lower edge: the height, with Shift of all tracks. Thread: message.
*/
class TrackHeaders : public juce::Component
{
public:
    TrackHeaders (Workspace&, TimelineScroll&);

    /** Shows the tracks that are visible now. */
    void refresh();

    /** One frame of the meters. */
    void advance (double seconds);

    /** The header that shows a track, or nullptr. */
    TrackHeader* find (const juce::String& trackId);

    std::function<void (const juce::MouseEvent&, const juce::MouseWheelDetails&)> onWheel;

    void paint (juce::Graphics&) override;
    void paintOverChildren (juce::Graphics&) override;
    void resized() override { refresh(); }
    void mouseDown (const juce::MouseEvent&) override;
    void mouseMove (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseExit (const juce::MouseEvent&) override { workspace.hint ({}); }
    void mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails&) override;
    bool keyPressed (const juce::KeyPress&) override;

    static constexpr int edgeHeight = 5;

private:
    enum class Held { nothing, track, edge };

    /** The header's own surface, not one of its controls. */
    const TrackHeader* surfaceUnder (const juce::MouseEvent&) const;
    bool isEdge (const TrackHeader&, const juce::MouseEvent&) const;
    void setHeight (int height, bool ofAll);
    void moveTrack (int from, int to);
    int gapAt (int y) const;
    juce::Rectangle<int> gapArea (int gap) const;
    void showGap (int gap);

    Workspace& workspace;
    TimelineScroll& scroll;
    std::vector<std::unique_ptr<TrackHeader>> headers;

    Held held = Held::nothing;
    juce::String heldTrack;
    int heightAtPress = 0, gap = -1; // gap: between which tracks the dragged one would go; -1: nowhere
};
} // namespace amp::gui
