#pragma once
#include "App/BackgroundTask.h"
#include "App/Document.h"
#include "Commands/Registry.h"
#include "Core/MediaSource.h"
#include "Pattern/Commands/PatternCommands.h"
#include "Versioning/VersionCommands.h"

namespace amp
{
namespace engine { class Engine; }

/** The files that commands of a session may read and write. All functions are called on the message thread. */
struct CommandFiles
{
    MediaSource& media;                            // opens the session's audio; outlives the registry
    std::function<std::string()> sessionPath;      // of the session whose media folder takes new files
    std::function<const Document&()> document;     // the one that a command acts on
    versions::VersionsOf versions;
    std::function<TaskRunner*()> background {};    // does what takes long; null or absent: such commands return when it is done
};

/** What the commands of a session work with. What is left out leaves out the commands that need it. */
struct CommandServices
{
    engine::Engine* engine = nullptr;                                 // what plays: transport and automation
    std::function<pattern::Performance*(Session&)> performance {};    // null where nothing plays
    std::optional<CommandFiles> files {};
};

/** Adds the commands of a session, the same in the window, on the command line and in the server; those of views are the window's. */
void addSessionCommands (Registry&, CommandServices);
} // namespace amp
