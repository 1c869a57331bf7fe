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
Stage::Stage (Document opened, bool wasNeverSaved, engine::Devices& devices)
    : session (opened.root()),
      document (std::move (opened)),
      isUntitled (wasNeverSaved),
      media (libraryOf (document.roots)),
      engine (session, media, telemetry, &devices),
      waveforms (media, files(), juce::File (cacheFolder ("peaks"))),
      versions ([this] { return document.path; }, [this] { return document.roots; }),
      windowVersions (session, versions, [this] { return isUntitled ? std::string() : document.path; })
{
    addCommands();
}

std::unique_ptr<Stage> Stage::untitled (engine::Devices& devices)
{
    const auto path = stateFolder() + "/" + newId ("Untitled") + ".amp";
    [[maybe_unused]] const auto made =
        files().makeFolders (stateFolder());  // without it, only bringing in audio fails, and says so
    return std::make_unique<Stage> (Document (path, { newSession ("Untitled", Session::systemClock()), {}, false }),
                                    true,
                                    devices);
}

Result<std::unique_ptr<Stage>> Stage::open (const juce::File& file, engine::Devices& devices)
{
    auto document = Document::open (file.getFullPathName().toStdString());
    if (! document)
        return document.error();
    return std::make_unique<Stage> (std::move (*document), false, devices);
}

void Stage::addCommands()
{
    addDocumentCommands (registry);
    gui::addViewCommands (registry);
    engine::addTransportCommands (registry, engine);
    engine::addEffectCommands (registry);
    pattern::addPatternCommands (registry, { .read = readPattern });
    versions::addVersionCommands (registry, [this] (Session& s) -> Result<std::shared_ptr<versions::Versions>> {
        if (isUntitled)
            return Error { {}, "save the session first: its versions are kept beside its file" };
        return versions.of (s);
    });
    addMediaCommands (registry, [this] (const Session&) {
        return Result<std::shared_ptr<const MediaFolder>> (
            std::make_shared<const MediaFolder> (files(), pcmCache(), document.path));
    });
}

void Stage::useTheme (const juce::String& theme)
{
    [[maybe_unused]] const auto set =
        session.edit ("Set theme", [&] (Edit& edit) { return edit.set (Path ({ "ui", "theme" }), theme); });
}

juce::String Stage::name() const
{
    return SessionView (session.now().root()).get<"project">().get<"name">();
}

double Stage::length() const
{
    return endOfContent (session.now().root());
}

gui::Services Stage::services (gui::Documents& documents)
{
    gui::Services all { session, registry, telemetry, engine, documents, waveforms };
    all.versions = &windowVersions;
    return all;
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
