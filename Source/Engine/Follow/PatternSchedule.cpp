#include "Engine/Follow/PatternSchedule.h"

#include "Engine/Pattern/Cover.h"
#include "Model/MixerIndex.h"
#include "Pattern/Loop/Compile.h"
#include "Pattern/Loop/MapClock.h"

#include <algorithm>

namespace amp::engine
{
namespace
{
using LayerView = View<schema::compiledSession>;

/** What of the mixer lines decides where tracks go. */
std::string routesOf (const LayerView& layer)
{
    juce::String text;
    for (const auto line : layer.get<"mixer_lines">())
    {
        text << line.id() << '\n';
        for (const auto& id : line.get<"include">())
            text << '\t' << id.toString() << '\n';
    }
    return text.toStdString();
}

std::vector<NodePtr> sourcesOf (const NodePtr& layer)
{
    return {
        layer->child ("environment"), layer->child ("tracks"), layer->child ("tracks_midi"), layer->child ("sequences")
    };
}

std::vector<std::string> pathsOf (const pattern::Loop& loop, const LayerView& layer)
{
    std::vector<std::string> paths;
    for (const auto& track : loop.tracks)
        paths.push_back (layer.get<"tracks">().find (track.id).get<"params">().get<"s_path">().toStdString());
    return paths;
}
}  // namespace

const PatternSchedule::Made&
PatternSchedule::loopOf (const NodePtr& layer, double sampleRate, std::map<const Node*, Made>& now)
{
    const auto* key = layer->child ("sequences").get();
    auto sources = sourcesOf (layer);
    auto routes = routesOf (LayerView (layer));
    if (const auto known = now.find (key); known != now.end() && known->second.of == sources)
        return known->second;
    if (const auto known = made.find (key);
        known != made.end() && known->second.of == sources && known->second.routes == routes)
        return now[key] = known->second;

    const auto loop = pattern::compile (LayerView (layer));
    return now[key] = { std::move (sources), std::move (routes), partsOf (*loop, layer, sampleRate) };
}

PatternSchedule::Parts
PatternSchedule::partsOf (const pattern::Loop& loop, const NodePtr& layer, double sampleRate) const
{
    const auto all =
        makeParts (loop, library, { .sampleRate = sampleRate, .paths = pathsOf (loop, LayerView (layer)) });
    Parts parts;
    for (size_t i = 0; i < all.size(); ++i)
        parts.emplace (loop.tracks[i].id, all[i]);
    return parts;
}

void PatternSchedule::add (Schedule& schedule, const NodePtr& root, const Desk& desk)
{
    const auto& layer = root->child ("pattern");
    if (layer == nullptr)
        return;

    const pattern::MapClockView clock (schedule.tempo);
    std::map<const Node*, Made> now;
    const auto live = loopOf (layer, desk.sampleRate(), now).parts;
    const auto clips = pattern::patternClipsOf (root, clock);
    std::vector<std::pair<int64_t, Parts>> next;  // from which step on
    for (const auto& change : upcoming)
        next.emplace_back (change.step, partsOf (*change.loop, change.state.pattern, desk.sampleRate()));

    for (const auto track : LayerView (layer).get<"tracks">())
    {
        const auto slot = desk.slotOf (stripIds::ofPattern (track.id()));
        if (! slot)
            continue;

        const auto id = track.id().toStdString();
        const auto partIn = [&] (const auto& parts) {
            const auto found = parts.find (id);
            return found != parts.end() ? found->second : nullptr;
        };
        PatternContent content;
        content.stretches.push_back ({ .part = partIn (live) });
        for (const auto& [step, parts] : next)
        {
            content.stretches.back().end = step;
            content.stretches.push_back ({ .part = partIn (parts), .first = step });
        }
        for (const auto& clip : clips)
            if (clip.covers (track.id()))
                cover (content,
                       clip,
                       clip.layer == nullptr ? partIn (live)
                                             : partIn (loopOf (clip.layer, desk.sampleRate(), now).parts));
        std::erase_if (content.stretches, [] (const auto& stretch) { return stretch.part == nullptr; });

        schedule.patterns.resize (std::max (schedule.patterns.size(), *slot + 1));
        schedule.patterns[*slot] = std::make_shared<const PatternContent> (std::move (content));
    }
    made = std::move (now);
}
}  // namespace amp::engine
