#include "App/CommandLine/Verbs.h"
#include "Core/Text.h"

namespace amp::cli
{
/** Verbs of the contract whose capability does not exist yet. They say so and fail; nothing is silently accepted. */
void addLaterVerbs (Program& program)
{
    const std::pair<const char*, const char*> later[] {
        { "mcp", "A Model Context Protocol server." },
        { "plugins", "Scans and lists plug-ins." },
    };

    for (const auto& [name, doc] : later)
    {
        auto* verb =
            program.add (name, std::string (doc) + " Not built yet.", "", [&program, name = std::string (name)] {
                return program.console.fail ({ toText (name), "this capability is not built yet" });
            });
        verb->allow_extras();
        verb->group ("Not built yet");
    }
}
}  // namespace amp::cli
