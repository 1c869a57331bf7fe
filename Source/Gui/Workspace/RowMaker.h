#pragma once
#include "Gui/Workspace/TimelineItems.h"
#include "Gui/Workspace/Waveforms.h"
#include "Model/Lookup.h"

#include <map>

namespace amp::gui
{
/** Makes rows of the timeline from tracks of a snapshot. What every row depends on is set once a refresh.

    Thread: message.
*/
class RowMaker
{
public:
    explicit RowMaker (Waveforms& w) : waveforms (w) {}

    /** Takes over what all rows depend on. @returns true if rows that were made before must be made again. */
    bool prepare (const NodePtr& root);

    TrackRow make (const NodePtr& root, const NodePtr& track);

    static constexpr int takeHeight = 40, automationHeight = 48;

private:
    using PictureKey = std::pair<juce::String, juce::String>; // the scene, and the sequence if it is only one

    int heightOf (const TrackView&) const;
    ClipItem itemOf (const NodePtr& root, const TrackView&, const ClipView&, juce::Colour);
    void addTakes (TrackRow&, const NodePtr& root, const TrackView&);
    void addAutomation (TrackRow&, const NodePtr& root, const TrackView&) const;
    std::shared_ptr<const PatternPicture> pictureOf (const NodePtr& root, const PictureKey&);

    Waveforms& waveforms;
    NodePtr media, pattern;
    juce::String trackMode;
    double verticalZoom = 1;
    bool showsAutomation = false;
    uint64_t waveGeneration = 0;
    std::map<PictureKey, std::shared_ptr<const PatternPicture>> pictures;
};
} // namespace amp::gui
