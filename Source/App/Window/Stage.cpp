#include "App/Window/Stage.h"

#include "App/SessionCommands.h"
#include "Core/Ids.h"
#include "Gui/Pattern/PatternServices.h"
#include "Gui/Workspace/ViewCommands.h"
#include "Model/NewSession.h"
#include "Persistence/Journal/Recovery.h"

namespace amp
{
Stage::Stage (Document opened, bool wasNeverSaved, engine::Devices& devices, StageBeginning beginning)
    : session (opened.root(), beginning.history ? std::move (*beginning.history) : History()),
      document (std::move (opened)),
      isUntitled (wasNeverSaved),
      media (libraryOf (document.roots)),
      engine (session, media, telemetry, &devices),
      livePattern (session, engine),
      soundTrial (media, devices, [this] { return document.roots; }),
      waveforms (media, files(), juce::File (cacheFolder ("peaks"))),
      safekeeping (std::make_unique<Safekeeping> (session, document.path, beginning.savedState, beginning.whyReadOnly)),
      versions ([this] { return document.path; }, [this] { return document.roots; }),
      windowVersions (session, versions, [this] { return isUntitled ? std::string() : document.path; })
{
    addCommands();
    gui::PatternServices::set (session, { &livePattern.performance, &soundTrial });
}

Stage::~Stage()
{
    gui::PatternServices::remove (session);
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
    const auto path = file.getFullPathName().toStdString();
    StageBeginning beginning;
    auto document = Document::open (path);
    if (! document)
    {
        auto newer = openNewerSession (files(), path);
        if (! newer)
            return document.error();
        beginning.whyReadOnly = document.error();  // to be looked at, and nothing else
        return std::make_unique<Stage> (Document (path, std::move (*newer)), false, devices, std::move (beginning));
    }
    beginning.savedState = document->session.state;
    beginning.history = stepsOf (files(), SessionFiles (path), beginning.savedState);
    if (beginning.history)
        beginning.history->markSaved (beginning.history->position());
    return std::make_unique<Stage> (std::move (*document), false, devices, std::move (beginning));
}

std::unique_ptr<Stage> Stage::recovered (const LeftBehind& left, RecoveredSession what, engine::Devices& devices)
{
    return std::make_unique<Stage> (Document (left.files.session, std::move (what.session)),
                                    left.isUntitled,
                                    devices,
                                    StageBeginning { std::move (what.history), what.savedState, {} });
}

void Stage::adopt (const Autosave::Saved& saved)
{
    auto next = std::make_unique<Safekeeping> (session, saved.path, saved.state);
    next->onTrouble = safekeeping->onTrouble;
    next->onNotice = safekeeping->onNotice;
    safekeeping->close();
    safekeeping = std::move (next);
    const auto isInFolder = folderOf (saved.path) == folderOf (document.path);
    document.path = saved.path;
    document.session.isDamaged = false;
    isUntitled = false;
    if (! isInFolder)
        document.roots = MediaFolder (files(), pcmCache(), saved.path).roots();
    useMedia (document.roots);
}

void Stage::useMedia (const MediaRoots& roots)
{
    media.use (libraryOf (roots));
}

void Stage::addCommands()
{
    const auto versionsOf = [this] (Session& s) -> Result<std::shared_ptr<versions::Versions>> {
        if (isUntitled)
            return Error { {}, "save the session first: its versions are kept beside its file" };
        return versions.of (s);
    };
    addSessionCommands (registry,
                        { .engine = &engine,
                          .performance = [this] (Session&) { return &livePattern.performance; },
                          .files = CommandFiles { .media = media,
                                                  .sessionPath = [this] { return document.path; },
                                                  .document = [this]() -> const Document& { return document; },
                                                  .versions = versionsOf,
                                                  .background = [this] { return background; } } });
    gui::addViewCommands (registry);
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

Document Stage::snapshot() const
{
    auto copy = document;
    copy.session.root = session.now().root();
    return copy;
}

gui::Services Stage::services (gui::Documents& documents)
{
    gui::Services all { session, registry, telemetry, engine, documents, waveforms };
    all.versions = &windowVersions;
    all.automation = &engine;
    all.effects = &effects;
    all.curves = &curves;
    return all;
}
}  // namespace amp
