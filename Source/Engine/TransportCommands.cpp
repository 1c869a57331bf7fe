#include "Engine/TransportCommands.h"

#include "Engine/OfflineRender.h"
#include "Model/Automation.h"
#include "Model/Lookup.h"

namespace amp::engine
{
namespace
{
/** A verb that takes no arguments. */
Command verb (const char* id,
              const char* title,
              const char* doc,
              std::function<void (const Session&)> act,
              juce::StringArray keys = {})
{
    return { .id = id,
             .title = title,
             .category = "Transport",
             .doc = doc,
             .parameters = {},
             .run = [act = std::move (act)] (Command::Call& call) -> Result<> {
                 act (call.session);
                 return {};
             },
             .defaultKeys = std::move (keys) };
}

juce::Range<double> rangeOf (const Session& session)
{
    const auto root = session.now().root();
    return defaultRange (root, endOfContent (root));
}
}  // namespace

void addTransportCommands (Registry& registry, TransportControl& transport)
{
    registry.add (verb ("transport.play", "Play", "Plays from the playhead.", [&] (auto&) { transport.play(); }));
    registry.add (verb ("transport.pause", "Pause", "Halts; the playhead stays.", [&] (auto&) { transport.pause(); }));
    registry.add (verb ("transport.stop", "Stop", "Halts; the playhead returns to where playing began.", [&] (auto&) {
        transport.stop();
    }));
    registry.add (verb ("transport.toggle",
                        "Play or stop",
                        "Plays, or stops if it plays.",
                        [&] (auto&) { transport.isPlaying() ? transport.stop() : transport.play(); },
                        { "spacebar" }));
    registry.add (verb ("transport.toStart",
                        "Go to the start",
                        "Moves the playhead to the start of the session's range.",
                        [&] (const Session& session) { transport.locate (rangeOf (session).getStart()); },
                        { "home" }));
    registry.add (verb ("transport.toEnd",
                        "Go to the end",
                        "Moves the playhead to the end of the session's range.",
                        [&] (const Session& session) { transport.locate (rangeOf (session).getEnd()); },
                        { "end" }));

    registry.add (
        { .id = "transport.locate",
          .title = "Locate",
          .category = "Transport",
          .doc = "Moves the playhead, and plays on if it plays.",
          .parameters = { schema::number ("seconds", 0, 0, schema::farthest, "Where to, from the start of the session.")
                              .in (schema::Unit::seconds)
                              .required() },
          .run = [&transport] (Command::Call& call) -> Result<> {
              transport.locate (call.arguments.number ("seconds"));
              return {};
          } });
}

void addAutomationControlCommands (Registry& registry, AutomationControl& control)
{
    registry.add ({ .id = "automation.resume",
                    .title = "Resume automation",
                    .category = "Automation",
                    .doc = "Lets a lane play again whose control was moved by hand; all such lanes if none is named.",
                    .parameters = { schema::text ("parameter", "", "Path of what is automated.").optional() },
                    .run = [&control] (Command::Call& call) -> Result<> {
                        if (! call.arguments.has ("parameter"))
                        {
                            control.resumeAll();
                            return {};
                        }
                        const auto path = Path::parse (call.arguments.text ("parameter").toStdString());
                        if (! path)
                            return path.error();
                        const auto parameter = automatedParameter (call.session.now().root(), *path);
                        if (! parameter)
                            return parameter.error();
                        control.resume (parameter->path);
                        return {};
                    },
                    .whyNot = [&control] (const Session&) {
                        return control.suspended().empty() ? juce::String ("no lane is suspended") : juce::String();
                    } });
}
}  // namespace amp::engine
