#include "Pattern/Commands/PatternCommands.h"
#include "Pattern/Fixture.h"
#include "Pattern/PatternStudio.h"
#include "Pattern/Play/TransportMessages.h"

using namespace amp;
using namespace amp::pattern;
using Json = nlohmann::ordered_json;

namespace
{
/** Does what an operation of the upstream engine does, with our session, queue and transport. */
struct Machine : tests::PatternStudio
{
    using Messages = TransportMessages::Messages;

    struct Done
    {
        bool worked = true;
        Messages messages {};
    };

    Done run (const Json& op)
    {
        const auto name = op[0].get<std::string>();
        const auto with = op.size() > 1 ? op[1] : Json();
        if (name == "compile")
            return { attempt ("pattern.apply", { { "session", juce::String (with.dump()) } }).ok() };
        if (name == "scene")
            return {
                attempt ("pattern.scene.activate", { { "scene", juce::String (with["name"].get<std::string>()) } }).ok()
            };
        if (name == "bpm")
            return { session
                         .edit ("Tempo",
                                [&] (Edit& e) {
                                    return e.set (Path ({ "project", "bpm" }), with["bpm"].get<double>());
                                })
                         .ok() };
        if (name == "mute" || name == "solo")
            return { attempt (("pattern.track." + name).c_str(),
                              { { "track", juce::String (with["track_id"].get<std::string>()) },
                                { name == "mute" ? "muted" : "soloed", with[name].get<bool>() } })
                         .ok() };
        if (name == "tick")
        {
            for (int i = 0; i < with.get<int>(); ++i)
                tick();
            return {};
        }
        if (name == "apply_here")
        {
            ++position.next;  // the step begins
            const auto ok = performance.commitDue().ok();
            --position.next;
            return { ok };
        }
        if (name == "play")
            return { true, started (transport.play (position.next)) };
        if (name == "midi_panic")
            return { true, transport.midiPanic() };
        if (name == "panic")
        {
            position = {};
            return { true, transport.panic() };
        }
        FAIL ("an operation that this test does not know: " << name);
        return {};
    }

    Messages started (Messages messages)
    {
        position.isPlaying = true;
        return messages;
    }

    /** A step begins, and what waits for it takes effect. */
    void tick()
    {
        ++position.next;
        REQUIRE (performance.commitDue().ok());
    }

    void check (const Json& expected) const
    {
        const auto state = performance.state();
        CHECK (state.bpm == expected["bpm"].get<double>());
        CHECK (performance.pending().entries().empty() != expected["pending"].get<bool>());
        CHECK (state.scene == juce::String (expected["scene"].is_null() ? "" : expected["scene"].get<std::string>()));
        CHECK (position.next == expected["step"].get<int64_t>());
        CHECK (transport.state() == (expected["playback"] == "playing" ? TransportMessages::State::playing
                                                                       : TransportMessages::State::stopped));

        const PatternView pattern (state.pattern);
        Json tracks = Json::array(), lines = Json::array();
        for (const auto track : pattern.get<"tracks">())
            tracks.push_back (track.id().toStdString());
        for (const auto line : pattern.get<"mixer_lines">())
            lines.push_back (line.id().toStdString());
        std::sort (tracks.begin(), tracks.end());
        CHECK (tracks == expected["tracks"]);
        CHECK (lines == expected["mixer_lines"]);

        std::map<std::string, Json> events, expectedEvents;
        for (const auto sequence : pattern.get<"sequences">())
        {
            auto& steps = events[sequence.id().toStdString()] = Json::array();
            sequence.get<"events">().forEach ([&] (const PackedItem& e) { steps.push_back (EventView (e).step()); });
        }
        for (const auto& [id, steps] : expected["events"].items())
            expectedEvents[id] = steps;
        CHECK (events == expectedEvents);
    }

    TransportMessages transport;
};

bool sends (const TransportMessages::Messages& messages, const std::string& what)
{
    using Message = TransportMessages::Message;
    const auto byte = what == "send_start" ? 0xFA : what == "send_continue" ? 0xFB : what == "send_stop" ? 0xFC : 0;
    return std::any_of (messages.begin(), messages.end(), [&] (const Message& m) {
        return what == "all_notes_off" ? m.kind == Message::Kind::notesOff : m.bytes[0] == byte;
    });
}
}  // namespace

TEST_CASE ("loading, applying and scenes go as upstream, or as a ruling says",
           "[pattern][conformance][S2-105][S2-106][S2-107][S2-108]")
{
    const auto cases = tests::fixture ("conformance/engine_cases_upstream.json");
    REQUIRE (cases.size() == 7);
    for (const auto& one : cases)
    {
        Machine machine;
        for (const auto& traced : one["trace"])
        {
            INFO (one["id"].get<std::string>() << " " << traced["op"].dump().substr (0, 100));
            const auto done = machine.run (traced["op"]);
            const auto& result = traced["result"];
            if (! result.is_null())
                CHECK (done.worked == (result.is_boolean() ? result.get<bool>() : result["success"].get<bool>()));
            for (const auto& message : traced["midi"])
                CHECK (sends (done.messages, message.get<std::string>()));
            machine.check (traced["state"]);
        }
    }
}
