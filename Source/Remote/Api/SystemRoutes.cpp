#include "Model/Lookup.h"
#include "Remote/Api/Api.h"
#include "Remote/Api/Dashboard.h"
#include "Remote/Api/Replies.h"

#include <cmath>

namespace amp::remote
{
namespace
{
Response dashboard (Api::Call&)
{
    return { 200, dashboardPage, "text/html; charset=utf-8", {} };
}

Response health (Api::Call& call)
{
    const auto osc = call.studio.outputs.osc();
    const auto midi = call.studio.outputs.midi();
    const auto device = call.studio.telemetry.device.load();
    const auto runs = device.sampleRate > 0.0;

    auto ports = Json::array();
    for (const auto& port : midi.available)
        ports.push_back (port);
    return reply ({ { "status", runs ? "healthy" : "degraded" },
                    { "version", call.studio.version },
                    { "components",
                      { { "engine", { { "running", runs }, { "bpm", bpmOf (call.studio) } } },
                        { "osc",
                          { { "enabled", osc.isOn },
                            { "connected", osc.isConnected },
                            { "host", osc.host },
                            { "port", osc.port } } },
                        { "midi",
                          { { "connected", ! midi.port.empty() },
                            { "port", midi.port.empty() ? Json() : Json (midi.port) },
                            { "available_ports", ports } } } } } });
}

/** How long a block of the device lasts, in seconds; 0 if none runs. */
double blockSeconds (const Studio& studio)
{
    const auto device = studio.telemetry.device.load();
    return device.sampleRate > 0.0 ? device.bufferSize / device.sampleRate : 0.0;
}

Response metrics (Api::Call& call)
{
    const auto load = call.studio.telemetry.performance.load();
    const auto sent = call.studio.outputs.counts();
    auto dropped = int64_t { 0 };
    for (const auto& listener : call.studio.feed.listeners())
        dropped += listener->dropped();
    return reply ({ { "average_tick_time_ms", load.load * 1000.0 * blockSeconds (call.studio) },
                    { "max_tick_time_ms", load.worstBlock * 1000.0 },
                    { "dropped_steps", load.overruns },
                    { "blocks", load.blocks },
                    { "late_blocks", load.lateBlocks },
                    { "missing_reads", load.missingReads },
                    { "load", load.load },
                    { "osc_bundles_sent", sent.bundles },
                    { "osc_send_errors", sent.failures },
                    { "midi_messages_sent", sent.midiMessages },
                    { "stream_events_dropped", dropped } });
}

Response midiPorts (Api::Call& call)
{
    auto ports = Json::array();
    for (const auto& port : call.studio.outputs.midi().available)
        ports.push_back ({ { "name", port }, { "is_input", false }, { "is_output", true } });
    return reply ({ { "ports", ports } });
}

Response openMidi (Api::Call& call)
{
    const auto body = bodyOf (call.request);
    if (body.problem)
        return *body.problem;
    const auto name = textIn (body.json, "port_name");
    if (name.problem)
        return *name.problem;
    if (const auto opened = call.studio.outputs.openMidi (name.value); ! opened)
        return refuse (404, opened.error().text());
    return ok ({ { "port_name", name.value } });
}

Response panic (Api::Call& call)
{
    call.studio.outputs.panic();
    return ok();
}

Response listClients (Api::Call& call)
{
    auto clients = Json::array();
    for (const auto& listener : call.studio.feed.listeners())
        clients.push_back (
            { { "id", listener->id }, { "name", listener->name }, { "events_dropped", listener->dropped() } });
    return reply ({ { "clients", clients } });
}

/** Sends one message to SuperDirt now: { params: { s: "bd", … } }. */
Response triggerOsc (Api::Call& call)
{
    const auto body = bodyOf (call.request);
    if (body.problem)
        return *body.problem;
    const auto params = body.json.find ("params");
    if (params == body.json.end() || ! params->is_object())
        return invalid ("params", "must be an object of parameters by name");

    std::vector<pattern::OscArgument> arguments;
    for (const auto& [key, value] : params->items())
        if (value.is_number_integer())
            arguments.push_back ({ key, value.get<int64_t>() });
        else if (value.is_number())
            arguments.push_back ({ key, value.get<double>() });
        else if (value.is_string())
            arguments.push_back ({ key, value.get<std::string>() });
        else
            return invalid ("params." + toText (key), "must be a number or a text");
    if (const auto sent = call.studio.outputs.sendNow (arguments); ! sent)
        return refuse (409, sent.error().text());
    return ok();
}

/** Plays one note now: { channel, note, velocity, duration_ms }. */
Response triggerMidi (Api::Call& call)
{
    const auto body = bodyOf (call.request);
    if (body.problem)
        return *body.problem;

    const auto whole = [&] (const char* key, int fallback, int least, int most) -> Field<int> {
        if (! body.json.contains (key))
            return { fallback, std::nullopt };
        const auto number = numberIn (body.json, key);
        if (number.problem)
            return { 0, number.problem };
        if (number.value != std::floor (number.value) || number.value < least || number.value > most)
            return { 0,
                     invalid (key, "must be a whole number, " + juce::String (least) + " to " + juce::String (most)) };
        return { static_cast<int> (number.value), std::nullopt };
    };
    if (! body.json.contains ("note"))
        return invalid ("note", "is missing");
    const auto channel = whole ("channel", 0, 0, 15), note = whole ("note", 60, 0, 127),
               velocity = whole ("velocity", 100, 1, 127), length = whole ("duration_ms", 250, 1, 60000);
    for (const auto* field : { &channel, &note, &velocity, &length })
        if (field->problem)
            return *field->problem;

    if (const auto played =
            call.studio.outputs.playNote (channel.value, note.value, velocity.value, length.value / 1000.0);
        ! played)
        return refuse (409, played.error().text());
    return ok();
}
}  // namespace

void addSystemRoutes (Routes& routes)
{
    routes.push_back ({ "GET", {}, dashboard });
    routes.push_back ({ "GET", { "health" }, health });
    routes.push_back ({ "GET", { "metrics" }, metrics });
    routes.push_back ({ "GET", { "midi", "ports" }, midiPorts });
    routes.push_back ({ "POST", { "midi", "port" }, openMidi });
    routes.push_back ({ "POST", { "midi", "panic" }, panic });
    routes.push_back ({ "GET", { "session", "clients" }, listClients });
    routes.push_back ({ "POST", { "playback", "trigger", "osc" }, triggerOsc });
    routes.push_back ({ "POST", { "playback", "trigger", "midi" }, triggerMidi });
}
}  // namespace amp::remote
