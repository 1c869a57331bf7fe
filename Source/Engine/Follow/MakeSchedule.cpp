#include "Engine/Follow/MakeSchedule.h"

#include "Core/Laws.h"
#include "Model/Automation.h"
#include "Model/ClipFade.h"
#include "Model/MixerIndex.h"
#include "Model/TempoMap.h"

namespace amp::engine
{
namespace
{
int64_t toSamples (double seconds, double sampleRate)
{
    return std::llround (seconds * sampleRate);
}

/** A clip's gain envelope: decibels by sample. Null if it has none. */
std::shared_ptr<const AutomationCurve> envelopeOf (const ClipView& clip, double sampleRate)
{
    std::vector<CurvePoint> points;
    clip.get<"gainEnvelope">().forEach ([&] (const PackedItem& item) {
        const auto point = toPoint (item);
        points.push_back ({ point.time * sampleRate, point.value, point.shape.value_or (CurveShape::linear) });
    });
    return points.empty() ? nullptr : std::make_shared<const AutomationCurve> (std::move (points));
}
}  // namespace

/** Where a pattern layer plays, playing goes on at its beat when the tempo changes; else at its second. */
void ScheduleMaker::addTempo (Schedule& schedule, const NodePtr& root)
{
    const auto layer = SessionView (root).get<"pattern">();
    const auto keepsBeat = ! layer.get<"tracks">().isEmpty() || ! layer.get<"tracks_midi">().isEmpty();
    schedule.tempo = tempoOf (root);
    if (lastTempo == nullptr || *lastTempo != schedule.tempo)
    {
        if (lastTempo != nullptr && keepsBeat)
        {
            ++tempos.changes;
            tempos.before.push_back (lastTempo);
            if (tempos.before.size() > TempoHistory::most)
                tempos.before.erase (tempos.before.begin());
        }
        lastTempo = std::make_shared<const TempoMap> (schedule.tempo);
    }
    schedule.tempoHistory = tempos;
}

Schedule ScheduleMaker::make (const NodePtr& root, const Desk& desk)
{
    const SessionView session (root);
    const auto transport = session.get<"transport">();

    Schedule schedule;
    schedule.sampleRate = desk.sampleRate();
    addTempo (schedule, root);
    schedule.lanes.resize (desk.plan().lanes.size());

    if (follows.loop && transport.get<"isLooping">())
        schedule.loop = { toSamples (transport.get<"loopStart">().value_or (0.0), desk.sampleRate()),
                          toSamples (transport.get<"loopEnd">().value_or (0.0), desk.sampleRate()) };
    if (follows.click)
        schedule.click = { transport.get<"isMetronomeEnabled">(),
                           static_cast<float> (laws::faderGain (transport.get<"metronomeVolume">())) };

    std::unordered_map<const Node*, Made> known;
    std::set<MediaWish> wishes;
    if (const auto& tracks = root->child ("tracks"); tracks != nullptr)
        for (const auto& track : tracks->children)
        {
            const auto slot = desk.slotOf (stripIds::ofTrack (track->idOrKey()));
            if (! slot)
                continue;

            const auto found = made.find (track.get());
            auto& now = known[track.get()];
            now = found != made.end() ? std::move (found->second) : makeContent (root, track, desk.sampleRate());
            schedule.lanes.resize (std::max (schedule.lanes.size(), *slot + 1));
            schedule.lanes[*slot] = now.content;
            for (const auto& wish : now.wishes)
                if (! wish.stretch.isPlain())
                    wishes.insert (wish);
        }
    made = std::move (known);
    library.keepOnly (wishes);
    patterns.add (schedule, root, desk);
    return schedule;
}

ScheduleMaker::Made ScheduleMaker::makeContent (const NodePtr& root, const NodePtr& node, double sampleRate)
{
    const TrackView track (node);
    Made next { node, {}, nullptr };
    std::vector<Clip> clips;
    if (const auto frozen = track.get<"frozen">(); frozen.exists())
        addFrozen (clips, next, frozen, sampleRate);
    else if (const auto implied = impliedClip (root, track); implied != nullptr)
        addClip (clips, next, track, ClipView (implied), sampleRate);
    else
        for (const auto clip : playingLane (track).get<"clips">())
            addClip (clips, next, track, clip, sampleRate);

    next.content = std::make_shared<const LaneContent> (std::move (clips));
    return next;
}

void ScheduleMaker::addFrozen (std::vector<Clip>& clips,
                               Made& notes,
                               const View<schema::frozenTrack>& frozen,
                               double sampleRate)
{
    const MediaWish wish { frozen.get<"filePath">() };
    notes.wishes.insert (wish);
    Clip whole;
    whole.media = library.find (wish);
    if (whole.media == nullptr)
        return;
    whole.start = toSamples (frozen.get<"startTime">(), sampleRate);
    whole.length = whole.media->frames();
    clips.push_back (std::move (whole));
}

void ScheduleMaker::addClip (
    std::vector<Clip>& clips, Made& notes, const TrackView& track, const ClipView& clip, double sampleRate)
{
    const auto path = clip.get<"filePath">();
    if (! path.has_value() || path->isEmpty() || clip.get<"muted">())
        return;

    const MediaWish wish { *path, { stretchOf (track, clip), pitchShiftOf (track, clip) } };
    notes.wishes.insert (wish);
    Clip next;
    next.media = library.find (wish);
    if (next.media == nullptr)
        return;

    const auto start = startOf (track, clip), duration = lengthOf (track, clip);
    const auto curve = fadeCurveNamed (clip.get<"fadeCurve">());
    next.start = toSamples (start, sampleRate);
    next.offset = toSamples (clip.get<"offset">() * wish.stretch.ratio, sampleRate);
    next.length =
        duration > 0.0 ? toSamples (start + duration, sampleRate) - next.start : next.media->frames() - next.offset;
    next.isReversed = clip.get<"reversed">();
    next.gain = static_cast<float> (laws::fromDecibels (clip.get<"gain">()));
    next.fadeIn = { toSamples (clip.get<"fadeIn">(), sampleRate), curve };
    next.fadeOut = { toSamples (clip.get<"fadeOut">(), sampleRate), curve };
    next.envelope = envelopeOf (clip, sampleRate);
    clips.push_back (std::move (next));
}

void ScheduleMaker::forget (const std::set<juce::String>& paths)
{
    std::erase_if (made, [&] (const auto& entry) {
        return std::any_of (entry.second.wishes.begin(), entry.second.wishes.end(), [&] (const auto& wish) {
            return paths.contains (wish.path);
        });
    });
}
}  // namespace amp::engine
