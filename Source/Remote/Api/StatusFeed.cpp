#include "Remote/Api/StatusFeed.h"

#include "Model/Lookup.h"
#include "Pattern/Loop/Compile.h"
#include "Remote/Api/Replies.h"

namespace amp::remote
{
namespace
{
constexpr auto heartbeat = 5.0;  // seconds

double wallClock()
{
    return static_cast<double> (juce::Time::getCurrentTime().toMilliseconds()) / 1000.0;
}

/** The first 16 steps as four hexadecimal digits, the first step the highest bit: "x8888". */
std::string stepsOf (const pattern::Loop& loop, uint32_t track)
{
    auto bits = 0u;
    for (int step = 0; step < pattern::stepsPerBar; ++step)
        for (const auto& trigger : loop.triggers.at (step))
            if (trigger.track == track)
                bits |= 0x8000u >> step;
    return "x" + juce::String::toHexString (static_cast<int> (bits)).paddedLeft ('0', 4).toStdString();
}
}  // namespace

std::string StatusFeed::greeting()
{
    return Json { { "timestamp", wallClock() } }.dump();
}

void StatusFeed::update (double seconds)
{
    publishStatus();
    publishChanges();

    const auto at = positionOf (studio);
    const auto beat = at.absolute / pattern::stepsPerBeat, bar = at.absolute / pattern::stepsPerBar;
    if (studio.transport.isPlaying() && beat != lastBeat)
        publishPosition (at);
    if (studio.transport.isPlaying() && bar != lastBar)
        publishTracks();
    lastBeat = studio.transport.isPlaying() ? beat : -1;
    lastBar = studio.transport.isPlaying() ? bar : -1;

    if (seconds - lastHeartbeat >= heartbeat)
    {
        lastHeartbeat = seconds;
        studio.feed.publish ("heartbeat", Json { { "timestamp", wallClock() } }.dump());
    }
}

void StatusFeed::publishPosition (const LoopPosition& at)
{
    studio.feed.publish ("position",
                         Json { { "step", at.step },
                                { "bar", at.bar },
                                { "beat", at.beat },
                                { "timestamp", wallClock() },
                                { "bpm", bpmOf (studio) },
                                { "transport", stateOf (studio) } }
                             .dump());
}

void StatusFeed::publishStatus()
{
    const auto now = studio.session.now();
    const auto layer = SessionView (now.root()).get<"pattern">();
    const auto active = pattern::activityOf (layer);
    auto ids = Json::array();
    size_t i = 0;
    for (const auto track : layer.get<"tracks">())
        if (active.tracks[i++])
            ids.push_back (text (track.id()));

    const auto& scene = studio.performance.scene();
    auto status = Json {
        { "transport", stateOf (studio) },
        { "bpm", bpmOf (studio) },
        { "active_tracks", ids },
        { "current_scene", scene.isEmpty() ? Json() : text (scene) }
    }.dump();
    if (status != lastStatus)
        studio.feed.publish ("status", lastStatus = std::move (status));
}

void StatusFeed::publishTracks()
{
    const auto now = studio.session.now();
    const auto loop = pattern::compile (SessionView (now.root()).get<"pattern">());
    const auto layer = SessionView (now.root()).get<"pattern">();
    auto tracks = Json::array();
    for (uint32_t i = 0; i < loop->tracks.size(); ++i)
        tracks.push_back ({ { "track_id", loop->tracks[i].id },
                            { "sound", text (layer.get<"tracks">()[i].get<"params">().get<"s">()) },
                            { "pattern", stepsOf (*loop, i) } });
    studio.feed.publish ("tracks", tracks.dump());
}

void StatusFeed::publishChanges()
{
    auto changes = Json::array();
    for (const auto& entry : studio.performance.pending().entries())
        changes.push_back ({ { "change_id", entry.id },
                             { "timing", text (pattern::toText (entry.change.timing)) },
                             { "due_step", pattern::loopStep (entry.due) } });
    auto data = Json { { "changes", changes } }.dump();
    if (data != lastChanges && ! (lastChanges.empty() && changes.empty()))
        studio.feed.publish ("changes", data);
    lastChanges = std::move (data);
}
}  // namespace amp::remote
