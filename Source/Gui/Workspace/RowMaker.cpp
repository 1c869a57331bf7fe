#include "Gui/Workspace/RowMaker.h"

#include "Commands/ClipEdits.h"
#include "Core/Laws.h"
#include "Gui/Theme/ClipColours.h"
#include "Gui/Workspace/FieldFormat.h"
#include "Gui/Workspace/PatternPictures.h"
#include "Model/ClipFade.h"

namespace amp::gui
{
namespace
{
constexpr auto leastHeight = 24, greatestHeight = 640;
const juce::Identifier mediaKey { "media" }, patternKey { "pattern" };

std::vector<juce::Point<double>> envelopeOf (const ClipView& clip)
{
    static const auto& time  = *schema::automationPoint.find ("time");
    static const auto& value = *schema::automationPoint.find ("value");
    std::vector<juce::Point<double>> points;
    clip.get<"gainEnvelope">().forEach ([&] (const PackedItem& item) {
        points.emplace_back (PackedLayout::get (schema::automationPoint, time, item), PackedLayout::get (schema::automationPoint, value, item));
    });
    return points;
}

/** The whole path of a parameter that a track names by its own: "volume", "effects.verb.parameters.size". */
Path parameterPath (const TrackView& track, const juce::String& name)
{
    const auto within = Path::parse (name.toStdString());
    auto path         = trackPath (track.id());
    if (within)
        for (const auto& segment : *within)
            path = path / segment;
    return path;
}

/** "Volume", "Cutoff": the last word of a path. */
juce::String titleOf (const Path& path)
{
    const auto& last = path.last() == "value" && path.size() > 1 ? path[path.size() - 2] : path.last();
    const auto name  = juce::String (last);
    return name.substring (0, 1).toUpperCase() + name.substring (1);
}

bool isOpen (const TrackView& track, const juce::String& lane) { return track.get<"openLanes">().contains (lane); }

template <typename Lane>
void placeBelow (TrackRow& row, Lane&& lane, int height)
{
    lane.top    = row.fullHeight();
    lane.height = height;
    row.lanes.push_back (std::forward<Lane> (lane));
}

void sortByStart (std::vector<ClipItem>& clips)
{
    std::stable_sort (clips.begin(), clips.end(), [] (const ClipItem& a, const ClipItem& b) { return a.start < b.start; });
}
} // namespace

bool RowMaker::prepare (const NodePtr& root)
{
    auto isOther    = false;
    const auto take = [&isOther] (auto& place, const auto& value) {
        isOther = isOther || place != value;
        place   = value;
    };
    const SessionView session (root);
    if (pattern != root->child (patternKey))
        pictures.clear();
    take (media, root->child (mediaKey));
    take (pattern, root->child (patternKey));
    take (trackMode, session.get<"ui">().get<"view">().get<"trackMode">());
    take (verticalZoom, session.get<"timeline">().get<"verticalZoom">());
    take (showsAutomation, session.get<"timeline">().get<"showAutomation">());
    take (waveGeneration, waveforms.generation());
    return isOther;
}

int RowMaker::heightOf (const TrackView& track) const
{
    if (track.get<"collapsed">())
        return size::minimalTrackHeight;
    const auto own  = static_cast<int> (track.get<"height">());
    const auto free = own != size::trackHeight ? own : trackMode == "compact" ? size::compactTrackHeight : trackMode == "minimal" ? size::minimalTrackHeight : own;
    return std::clamp (static_cast<int> (std::lround (free * verticalZoom)), leastHeight, greatestHeight);
}

ClipItem RowMaker::itemOf (const NodePtr& root, const TrackView& track, const ClipView& clip, juce::Colour trackColour)
{
    ClipItem item;
    static_cast<ClipShape&> (item) = clips::shapeOf (root, track, clip);
    item.id   = clip.id();
    item.file = clip.get<"filePath">().value_or (juce::String());
    item.name = clip.get<"name">().isNotEmpty() ? clip.get<"name">() : item.file.fromLastOccurrenceOf ("/", false, false);
    if (item.file.isNotEmpty())
    {
        if (const auto known = waveforms.duration (item.file); known > 0.0)
            item.fileLength = known;
        if (clip.get<"duration">() <= 0.0)
            item.end = item.start + std::max (0.0, (item.fileLength - item.offset) * item.stretch);
        item.isMissing = waveforms.isMissing (item.file);
    }
    else if (clip.get<"notes">().isEmpty())
    {
        const auto scene    = clip.get<"scene">().value_or (juce::String());
        const auto sequence = clip.get<"sequence">().value_or (juce::String());
        item.pattern        = pictureOf (root, { scene, sequence });
        if (item.name.isEmpty())
            item.name = sequence.isEmpty() ? (scene.isEmpty() ? juce::String ("Live loop") : scene)
                                           : sequence + (scene.isEmpty() ? juce::String() : " of " + scene);
    }
    item.gain         = laws::fromDecibels (clip.get<"gain">());
    item.envelope     = envelopeOf (clip);
    item.hasOwnColour = clip.get<"color">().has_value();
    item.colour       = parseColour (clip.get<"color">().value_or (juce::String()).toStdString(), trackColour);
    item.fadeCurve    = fadeCurveNamed (clip.get<"fadeCurve">());
    item.muted        = clip.get<"muted">();
    item.locked       = clip.get<"locked">() || track.get<"locked">();
    return item;
}

std::shared_ptr<const PatternPicture> RowMaker::pictureOf (const NodePtr& root, const PictureKey& key)
{
    auto& picture = pictures[key];
    if (picture == nullptr)
        picture = std::make_shared<const PatternPicture> (pictureOfScene (root, key.first, key.second));
    return picture;
}

void RowMaker::addTakes (TrackRow& row, const NodePtr& root, const TrackView& track)
{
    const auto sounding = playingLane (track).id();
    for (const auto lane : track.get<"lanes">())
    {
        if (lane.get<"kind">() == "comp")
            continue; // the track's own lane shows it
        SubLane take;
        take.id       = lane.id();
        take.name     = lane.get<"name">().isNotEmpty() ? lane.get<"name">() : lane.get<"kind">() == "main" ? juce::String ("Main") : juce::String ("Take");
        take.isActive = lane.id() == sounding;
        for (const auto clip : lane.get<"clips">())
        {
            take.clips.push_back (itemOf (root, track, clip, row.colour));
            take.clips.back().lane = lane.id();
        }
        sortByStart (take.clips);
        placeBelow (row, std::move (take), takeHeight);
    }
}

void RowMaker::addAutomation (TrackRow& row, const NodePtr& root, const TrackView& track) const
{
    for (const auto& open : track.get<"openLanes">())
    {
        if (open.toString() == "takes")
            continue;
        const auto parameter = automatedParameter (root, parameterPath (track, open.toString()));
        if (! parameter)
            continue;
        const auto lane = laneOf (root, *parameter);
        SubLane shown;
        shown.kind      = SubLane::Kind::automation;
        shown.parameter = *parameter;
        shown.id        = parameter->path.toString();
        shown.name      = titleOf (parameter->path);
        shown.isActive  = ! lane.exists() || lane.get<"enabled">();
        shown.mode      = lane.get<"mode">();
        shown.curveName = lane.get<"curve">();
        shown.points    = pointsOf (lane);
        shown.curve     = curveOfPoints (shown);
        shown.format    = formatOf (root, *parameter);
        placeBelow (row, std::move (shown), automationHeight);
    }
}

TrackRow RowMaker::make (const NodePtr& root, const NodePtr& node)
{
    const TrackView track (node);
    TrackRow row;
    row.source   = node;
    row.id       = track.id();
    row.name     = track.get<"name">();
    row.type     = track.get<"type">();
    row.icon     = track.get<"icon">().value_or (juce::String());
    row.colour   = parseColour (track.get<"color">().toStdString(), clipColours[0].colour);
    row.height   = heightOf (track);
    row.locked   = track.get<"locked">();
    row.isFolded = track.get<"collapsed">();
    row.takes    = std::max (0, static_cast<int> (track.get<"lanes">().size()) - 1);

    const auto sounding = playingLane (track);
    if (const auto implied = impliedClip (root, track); implied != nullptr)
        row.clips.push_back (itemOf (root, track, ClipView (implied), row.colour));
    for (const auto clip : sounding.get<"clips">())
    {
        row.clips.push_back (itemOf (root, track, clip, row.colour));
        row.clips.back().lane = sounding.id();
    }
    sortByStart (row.clips);
    auto latest = 0.0;
    for (const auto& item : row.clips)
        row.latestEnd.push_back (latest = std::max (latest, item.end));

    if (! row.isFolded && isOpen (track, "takes") && row.takes > 0)
        addTakes (row, root, track);
    if (! row.isFolded && showsAutomation)
        addAutomation (row, root, track);
    return row;
}
} // namespace amp::gui
