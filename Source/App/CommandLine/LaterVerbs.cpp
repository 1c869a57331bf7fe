#include "App/CommandLine/Verbs.h"
#include "Core/Text.h"

namespace amp::cli
{
/** Verbs of the contract whose capability does not exist yet. They say so and fail; nothing is silently accepted. */
void addLaterVerbs (Program& program)
{
    const std::pair<const char*, const char*> later[] {
        { "commit", "Keeps a version of a session." },
        { "branch", "Begins a branch." },
        { "tag", "Names a version." },
        { "checkout", "Goes to a version." },
        { "log", "Lists the versions." },
        { "diff", "Compares versions in musical words." },
        { "merge", "Joins two branches." },
        { "revert", "Takes back single changes." },
        { "stash", "Puts changes aside." },
        { "cherry-pick", "Takes over single changes." },
        { "fetch", "Takes over the versions of a copy." },
        { "git-setup", "Makes git show and merge sessions." },
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
