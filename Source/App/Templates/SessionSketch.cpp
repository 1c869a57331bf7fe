#include "App/Templates/SessionSketch.h"

#include "Core/Ids.h"
#include "Model/Lookup.h"
#include "Model/NewSession.h"
#include "Model/NodeBuilder.h"

namespace amp
{
namespace
{
std::shared_ptr<Node> empty (const char* type)
{
    return std::make_shared<Node> (juce::Identifier (type));
}

NodePtr clipNode (const SessionSketch::Clip& clip)
{
    auto node = NodeBuilder (schema::clip, clip.id.isNotEmpty() ? clip.id : juce::String (newId ("clip")));
    node.set ("name", clip.name)
        .set ("filePath", clip.filePath)
        .set ("startTime", clip.start)
        .set ("duration", clip.duration)
        .set ("offset", clip.offset);
    if (clip.gain != 0.0)
        node.set ("gain", clip.gain);
    if (clip.fadeIn > 0.0)
        node.set ("fadeIn", clip.fadeIn);
    if (clip.fadeOut > 0.0)
        node.set ("fadeOut", clip.fadeOut);
    return node.build();
}
}  // namespace

SessionSketch::SessionSketch (const juce::String& name, const Clock& clock)
    : root (std::make_shared<Node> (*newSession (name, clock))),
      project (std::make_shared<Node> (*root->child ("project"))),
      transport (empty ("transport")),
      tracks (empty ("tracks")),
      channels (empty ("channels")),
      buses (empty ("buses")),
      markers (empty ("markers"))
{}

void SessionSketch::addTrack (const Track& track)
{
    auto node = NodeBuilder (schema::track, track.id);
    node.set ("name", track.name).set ("type", "audio").set ("color", track.color).set ("channels", track.channels);

    if (! track.clips.empty())
    {
        auto clips = NodeBuilder (*schema::lane.find ("clips"));
        for (const auto& clip : track.clips)
            clips.add (clipNode (clip));
        auto lanes = NodeBuilder (*schema::track.find ("lanes"));
        lanes.add (NodeBuilder (schema::lane, track.id + "-lane").add (clips.build()).build());
        node.add (lanes.build());
    }
    tracks->add (node.build());

    auto channel = NodeBuilder (schema::channel, track.id);
    channel.set ("trackId", track.id).set ("volume", track.volume).set ("pan", track.pan);
    if (track.output.isNotEmpty())
        channel.set ("output", track.output);

    if (! track.sends.empty())
    {
        auto sends = std::make_shared<Node> (juce::Identifier ("sends"));
        for (const auto& send : track.sends)
            sends->set (send.to, send.level);
        channel.add (sends);
    }
    channels->add (channel.build());
}

void SessionSketch::addBus (const Bus& bus)
{
    buses->add (NodeBuilder (schema::bus, bus.id)
                    .set ("name", bus.name)
                    .set ("type", bus.type)
                    .set ("volume", bus.volume)
                    .build());
}

void SessionSketch::addMarker (const juce::String& id, const juce::String& name, double time, const juce::String& color)
{
    markers->add (NodeBuilder (schema::marker, id).set ("name", name).set ("time", time).set ("color", color).build());
}

void SessionSketch::setTempo (double bpm, int numerator, int denominator)
{
    project->set ("bpm", bpm)
        .set ("timeSignature",
              juce::Array<juce::var> { static_cast<double> (numerator), static_cast<double> (denominator) });
}

void SessionSketch::setLoop (double start, double end, bool isOn)
{
    transport->set ("loopStart", start).set ("loopEnd", end).set ("isLooping", isOn);
}

void SessionSketch::describe (const juce::String& description)
{
    project->set ("description", description);
}

NodePtr SessionSketch::build() const
{
    auto finished = std::make_shared<Node> (root->type);
    finished->add (root->child ("session")).add (project).add (transport).add (tracks);

    auto mixer = empty ("mixer");
    mixer->add (channels).add (buses);
    auto timeline = empty ("timeline");
    timeline->add (markers);
    finished->add (mixer).add (timeline);
    return finished;
}
}  // namespace amp
