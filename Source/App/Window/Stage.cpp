#include "App/Window/Stage.h"

#include "App/BringMedia.h"
#include "Commands/DocumentCommands.h"
#include "Core/Ids.h"
#include "Engine/EffectCommands.h"
#include "Engine/TransportCommands.h"
#include "Gui/Workspace/ViewCommands.h"
#include "Model/NewSession.h"
#include "Pattern/Commands/PatternCommands.h"
#include "Persistence/Media/MediaCommands.h"

namespace amp
{
Stage::Stage (Document opened, bool wasNeverSaved)
    : session (opened.root()),
      document (std::move (opened)),
      isUntitled (wasNeverSaved),
      media (libraryOf (document.roots)),
      engine (session, media, telemetry),
      waveforms (media, files(), juce::File (cacheFolder ("peaks")))
{
    addCommands();
}

std::unique_ptr<Stage> Stage::untitled()
{
    const auto path = stateFolder() + "/" + newId ("Untitled") + ".amp";
    [[maybe_unused]] const auto made =
        files().makeFolders (stateFolder());  // without it, only bringing in audio fails, and says so
    return std::make_unique<Stage> (Document (path, { newSession ("Untitled", Session::systemClock()), {}, false }),
                                    true);
}

Result<std::unique_ptr<Stage>> Stage::open (const juce::File& file)
{
    auto document = Document::open (file.getFullPathName().toStdString());
    if (! document)
        return document.error();
    return std::make_unique<Stage> (std::move (*document), false);
}

void Stage::addCommands()
{
    addDocumentCommands (registry);
    gui::addViewCommands (registry);
    engine::addTransportCommands (registry, engine);
    engine::addAutomationControlCommands (registry, engine);
    engine::addEffectCommands (registry);
    pattern::addPatternCommands (registry, { .read = readPattern });
    addMediaCommands (registry, [this] (const Session&) {
        return Result<std::shared_ptr<const MediaFolder>> (
            std::make_shared<const MediaFolder> (files(), pcmCache(), document.path));
    });
}

gui::Services Stage::services (gui::Documents& documents)
{
    return { session, registry, telemetry, engine, documents, waveforms };
}

Result<> Stage::moveTo (const juce::File& file)
{
    const auto path = file.getFullPathName().toStdString();
    if (path == document.path)
        return {};

    const MediaFolder target (files(), pcmCache(), path);
    media.use (libraryOf (
        { target.roots().sessionFolder, { document.roots.sessionFolder } }));  // both places, while paths change
    const auto brought = bringMedia (session, document.roots, target, MediaFolder::Bring::copy);
    if (! brought)
    {
        media.use (libraryOf (document.roots));
        return brought.error();
    }

    document.path = path;
    document.roots = target.roots();
    isUntitled = false;
    media.use (libraryOf (document.roots));
    return {};
}
}  // namespace amp
