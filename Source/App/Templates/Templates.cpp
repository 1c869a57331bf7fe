#include "App/Templates/Templates.h"

#include "App/Templates/DemoSession.h"
#include "App/Templates/SessionSketch.h"

namespace amp
{
namespace
{
Result<NodePtr> makeEmpty (const TemplateRequest& request)
{
    return SessionSketch (request.name, request.clock).build();
}

/** Two voices through a group, music under them, and jingles. */
Result<NodePtr> makePodcast (const TemplateRequest& request)
{
    SessionSketch sketch (request.name, request.clock);
    sketch.addBus ({ .id = "voices", .name = "Voices", .type = "group" });
    sketch.addTrack ({ .id = "host", .name = "Host", .color = "#88C0D0", .channels = 1, .output = "voices" });
    sketch.addTrack ({ .id = "guest", .name = "Guest", .color = "#D8868D", .channels = 1, .output = "voices" });
    sketch.addTrack ({ .id = "music", .name = "Music", .color = "#A3BE8C", .volume = 50 });
    sketch.addTrack ({ .id = "jingles", .name = "Jingles", .color = "#EBCB8B", .volume = 70 });
    return sketch.build();
}

/** A small band: tracks in groups, one aux bus to send to. */
Result<NodePtr> makeBand (const TemplateRequest& request)
{
    SessionSketch sketch (request.name, request.clock);
    sketch.addBus ({ .id = "drums", .name = "Drums", .type = "group" });
    sketch.addBus ({ .id = "vocals", .name = "Vocals", .type = "group" });
    for (const auto& [id, name, color] : { std::tuple ("kick", "Kick", "#D8868D"),
                                           { "snare", "Snare", "#D9977F" },
                                           { "overheads", "Overheads", "#E3A98C" } })
        sketch.addTrack ({ .id = id,
                           .name = name,
                           .color = color,
                           .channels = juce::String (id) == "overheads" ? 2 : 1,
                           .output = "drums" });
    sketch.addTrack ({ .id = "bass", .name = "Bass", .color = "#79B8B2", .channels = 1 });
    sketch.addTrack ({ .id = "guitar", .name = "Guitar", .color = "#EBCB8B" });
    sketch.addTrack ({ .id = "keys", .name = "Keys", .color = "#88C0D0" });
    sketch.addTrack ({ .id = "lead", .name = "Lead vocal", .color = "#C3A0BD", .channels = 1, .output = "vocals" });
    sketch.addTrack ({ .id = "backing", .name = "Backing vocals", .color = "#D89ABF", .output = "vocals" });
    return sketch.build();
}
}  // namespace

const std::vector<Template>& templates()
{
    static const std::vector<Template> all {
        { "empty", "No tracks.", makeEmpty },
        { "demo", "\"Aurora\": two minutes of music to explore.", makeDemo },
        { "podcast", "Two voices, music and jingles.", makePodcast },
        { "band", "Drums, bass, guitar, keys and vocals in groups.", makeBand },
    };
    return all;
}

const Template* findTemplate (const juce::String& name)
{
    for (const auto& candidate : templates())
        if (candidate.name == name)
            return &candidate;
    return nullptr;
}
}  // namespace amp
