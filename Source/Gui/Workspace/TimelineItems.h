#pragma once
#include "Commands/ClipShape.h"
#include "Core/Fade.h"
#include "Gui/Widgets/ValueFormat.h"
#include "Model/Automation.h"
#include "Model/Node.h"

#include <juce_graphics/juce_graphics.h>

#include <array>
#include <span>

namespace amp::gui
{
/** What the steps of a pattern clip look like: for each row 64 columns of the 256 steps, the strongest velocity in each; 0 is none. */
struct PatternPicture
{
    using Row = std::array<float, 64>;
    std::vector<Row> rows;
    double seconds = 0; // how long one pass lasts
};

/** A clip as the timeline draws it: its shape is in seconds of the session. */
struct ClipItem : ClipShape
{
    juce::String id, name, file;
    juce::String lane;                            // that it lies in; empty: the track's file itself
    double gain = 1;                              // linear
    std::vector<juce::Point<double>> envelope {}; // seconds from the start, decibels
    juce::Colour colour;
    FadeCurve fadeCurve = FadeCurve::linear;
    bool muted = false, locked = false, hasOwnColour = false;
    bool isMissing = false; // its file cannot be read
    std::shared_ptr<const PatternPicture> pattern {}; // of a pattern clip

    bool operator== (const ClipItem&) const = default;
};

/** A marker, a change of tempo or meter, or a region, as the ruler draws it; only a region ends later than it starts. */
struct MarkItem
{
    enum class Kind { marker, tempo, signature, region };

    juce::String id, name;
    double start = 0, end = 0;
    juce::Colour colour;
    Kind kind      = Kind::marker;
    bool isLocked  = false;
    double bpm     = 0; // tempo
    int numerator = 0, denominator = 0; // signature

    bool isRegion() const { return kind == Kind::region; }
    bool operator== (const MarkItem&) const = default;
};

/** A lane below the track's own: a take, or the automation of a parameter. */
struct SubLane
{
    enum class Kind { take, automation };

    Kind kind = Kind::take;
    juce::String id, name;        // of a take's lane; of automation the path of the parameter
    int top = 0, height = 0;      // below the upper edge of the track
    bool isActive = true;         // the take sounds; the automation is read

    std::vector<ClipItem> clips {}; // of a take

    // Of automation.
    AutomatedParameter parameter {};
    std::vector<AutomationPoint> points {}; // by time
    AutomationCurve curve {};               // what it plays
    juce::String mode, curveName;           // as the session names them
    ValueFormat format {};                  // how its values are written and read

    /** The clips that touch a range of time. */
    std::span<const ClipItem> between (double start, double end) const;
};

/** The curve that the points of a lane make. */
AutomationCurve curveOfPoints (const SubLane&);

/** A track as the timeline draws it. */
struct TrackRow
{
    juce::String id, name, type, icon;
    juce::String group;           // the group bus that it belongs to, or none
    juce::Colour colour;
    int height = 0;               // of the track's own lane
    bool locked = false, isFolded = false, isFolder = false;
    int takes = 0;                // lanes besides the one that sounds
    int depth = 0;                // how far it is indented
    std::vector<ClipItem> clips;  // by start
    std::vector<SubLane> lanes;   // open below it
    std::vector<juce::Range<double>> covered {}; // of a folder: where its tracks have clips
    uint64_t version = 0;         // changes with anything that is drawn of the row

    /** With the lanes below it. */
    int fullHeight() const { return lanes.empty() ? height : lanes.back().top + lanes.back().height; }

    /** The clips that touch a range of time. */
    std::span<const ClipItem> between (double start, double end) const;

    /** The lane at a height below the track's upper edge; nullptr: the track's own. */
    const SubLane* laneAt (int y) const;

private:
    friend class Arrangement;
    friend class RowMaker;
    NodePtr source;
    std::vector<double> latestEnd; // of this clip and all before it
};
} // namespace amp::gui
