#include "App/Window/OpenStages.h"

#include "App/Bundle/Bundle.h"
#include "App/Restore.h"
#include "App/SessionInfo.h"
#include "App/Window/PreferencesFile.h"
#include "Core/Text.h"
#include "Engine/Device/NullDevice.h"
#include "Gui/Start/DamagedDialog.h"
#include "Persistence/Journal/SessionLock.h"

namespace amp
{
OpenStages::OpenStages (gui::MainWindow& w, gui::PreferenceStore& p, gui::Jobs& j, std::function<void()> l)
    : window (w),
      preferences (p),
      jobs (j),
      leave (std::move (l)),
      devices (p, [this] {
          auto* open = find (frontId);
          return open != nullptr ? &open->stage->player() : nullptr;
      }),
      remote (folderOf (preferencesPath()) + "/connections.json"),
      rescue ({ .recovered =
                    [this] (const LeftBehind& left, RecoveredSession what) {
                        const auto before = frontId;
                        add (Stage::recovered (left, std::move (what), devices.shared()));
                        giveWay (before);
                    },
                .saved = [this] (const juce::File& file) { return openSaved (file); } }),
      beginner (devices, j, rescue, [this] (Result<std::unique_ptr<Stage>> made) {
          if (! made)
              return report (made.error());
          const auto before = frontId;
          add (std::move (*made));
          giveWay (before);
      }),
      bundles (j)
{
    devices.onNews = [this] (const juce::String& text, bool isBad) {
        juce::MessageManager::callAsync ([this, alive = isAlive, text, isBad] {  // the window may not be there yet
            if (*alive && window.main() != nullptr)
                window.main()->messages().show ({ text, isBad ? gui::Toasts::Kind::warn : gui::Toasts::Kind::ok });
        });
    };
}

OpenStages::~OpenStages()
{
    *isAlive = false;
    remote.follow (nullptr);
    for (auto& open : opened)
    {
        window.remove (open.id);
        open.stage->safe().close();  // each was saved or given up
    }
    opened.clear();
}

OpenStages::Open* OpenStages::find (const juce::String& id)
{
    const auto found = std::find_if (opened.begin(), opened.end(), [&] (const Open& open) { return open.id == id; });
    return found == opened.end() ? nullptr : &*found;
}

std::vector<gui::OpenSessions::Item> OpenStages::all() const
{
    std::vector<Item> items;
    for (const auto& open : opened)
    {
        const auto file = open.stage->file();
        const auto title = file != juce::File() ? file.getFileName() : "Untitled.amp";
        items.push_back ({ open.id, title, file.getFullPathName(), open.stage->session.isDirty() });
    }
    return items;
}

void OpenStages::create()
{
    add (Stage::untitled (devices.shared()));
}

Result<> OpenStages::open (const juce::File& file)
{
    if (isBundleName (file.getFullPathName().toStdString()))
    {
        bundles.receive (file, [this] (const Result<juce::File>& session) {
            if (const auto shown = session ? openSaved (*session) : Result<> (session.error()); ! shown)
                report (shown.error());
        });
        return {};
    }
    for (const auto& open : opened)
        if (open.stage->file() == file)
        {
            activate (open.id);
            return {};
        }

    if (const auto left = leftBehind (file.getFullPathName().toStdString());
        ! left.empty() && left.front().journal == left.front().files.journal() && ! isLocked (left.front().files.lock()))
    {
        askAbout (left.front());
        return {};
    }
    return openSaved (file);
}

/** A session that a crash left with changes: which of its states is wanted? */
void OpenStages::askAbout (const LeftBehind& left)
{
    const auto options = juce::MessageBoxOptions()
                             .withIconType (juce::MessageBoxIconType::NoIcon)
                             .withTitle (left.summary.project + " was not closed")
                             .withMessage ("It has " + inWords (left.summary) + ". Nothing is removed, whatever you choose.")
                             .withButton ("Open with changes")
                             .withButton ("Open the saved one")
                             .withButton ("Cancel");
    juce::AlertWindow::showAsync (options, [this, alive = isAlive, left] (int answer) {
        if (! *alive || answer == 0)
            return;
        if (answer == 2)
        {
            if (const auto result = openSaved (juce::File (toText (left.files.session))); ! result)
                report (result.error());
            return;
        }
        auto recovered = recover (files(), left.files, left.journal);
        if (! recovered)
        {
            if (! offerWhole (juce::File (toText (left.files.session)), nullptr, recovered.error()))
                report (recovered.error());
            return;
        }
        for (const auto& remark : recovered->remarks)
            report ({ left.summary.project, remark });
        const auto before = frontId;
        add (Stage::recovered (left, std::move (*recovered), devices.shared()));
        giveWay (before);
    });
}

Result<> OpenStages::openSaved (const juce::File& file)
{
    auto stage = Stage::open (file, devices.shared());
    if (! stage)
        return offerWhole (file, nullptr, stage.error()) ? Result<>() : Result<> (stage.error());
    if ((*stage)->isDamaged() && offerWhole (file, stage->get(), { file.getFileName(), "is damaged" }))
    {
        (*stage)->safe().close();
        return {};
    }
    show (std::move (*stage));
    return {};
}

void OpenStages::show (std::unique_ptr<Stage> stage)
{
    const auto before = frontId;
    add (std::move (stage));
    noteRecent (*opened.back().stage);
    giveWay (before);
}

/** Of a file that is damaged, offers the latest whole state beside what is left of it.
    @param left  what is left, if anything. @returns false if there is no whole state. */
bool OpenStages::offerWhole (const juce::File& file, const Stage* left, const Error& wrong)
{
    const auto whole = latestWhole (files(), SessionFiles (file.getFullPathName().toStdString()));
    if (! whole)
        return false;

    gui::DamagedSession card { .file = file.getFileName(), .wrong = wrong.what, .time = whole->time };
    card.kind = whole->kind == Generation::Kind::checkpoint ? "checkpoint" : "backup";
    card.edits = whole->edits;
    card.missing = whole->missing;
    if (left != nullptr)
    {
        const auto info = SessionInfo::of (left->snapshot());
        card.isPartlyReadable = true;
        card.tracks = info.tracks;
        card.clips = info.clips;
        card.losses = static_cast<int> (left->problems().size());
        card.firstLoss = left->problems().empty() ? juce::String() : left->problems().front().path + ": " + left->problems().front().message;
    }
    const auto choose = [this, alive = isAlive, file, state = *whole] (gui::DamagedSession::Choice choice) {
        if (! *alive)
            return;
        if (choice == gui::DamagedSession::Choice::whole)
            return putBack (file, state);
        if (auto stage = Stage::open (file, devices.shared()))
            show (std::move (*stage));
        else
            report (stage.error());
    };
    juce::MessageManager::callAsync ([this, alive = isAlive, card, choose] {  // the window may not be there yet
        if (*alive && window.main() != nullptr)
            gui::DamagedDialog::show (window.main()->shellParts(), card, choose);
    });
    return true;
}

/** The damaged file becomes a backup that stays, and the whole state takes its place. */
void OpenStages::putBack (const juce::File& file, const WholeState& whole)
{
    const SessionFiles place (file.getFullPathName().toStdString());
    const auto state = readRestorable (place, whole.path);
    const auto restored = state ? restoreInPlace (place, *state) : Result<> (state.error());
    if (! restored)
        return report (restored.error());
    if (const auto shown = openSaved (file); ! shown)
        return report (shown.error());
    notice (file.getFileName() + " is as it was at " + whole.time.formatted ("%H:%M, %Y-%m-%d") + ". The damaged file is among its backups");
}

/** An untouched new session makes room for the next. */
void OpenStages::giveWay (const juce::String& id)
{
    if (auto* open = find (id); open == nullptr || ! open->stage->isUntouched())
        return;
    juce::MessageManager::callAsync ([this, alive = isAlive, id] {  // who asked for the next may stand in it
        if (*alive)
            remove (id);
    });
}

void OpenStages::send (const juce::String& id, const juce::File& bundle)
{
    auto* open = find (id);
    if (open == nullptr)
        return;
    bundles.send (open->stage->session.now().root(),
                  open->stage->mediaRoots(),
                  bundle,
                  [this, bundle] (const Result<std::vector<juce::String>>& missing) {
                      if (! missing)
                          return report (missing.error());
                      if (! missing->empty())
                          return report ({ bundle.getFileName(), "is written, but not complete: " + missing->front() });
                      notice ("Wrote " + bundle.getFileName());
                  });
}

void OpenStages::showStart()
{
    if (auto* main = window.main())
        main->workArea().showStart();
}

std::unique_ptr<BackgroundJobs> OpenStages::makeJobs()
{
    auto made = std::make_unique<BackgroundJobs> (jobs);
    made->onEnd = [this] (const juce::String& title, const Result<>& ended) {
        if (! ended)
            report (ended.error());
        else if (auto* main = window.main())
            main->messages().show ({ title + ": done", gui::Toasts::Kind::ok });
    };
    return made;
}

void OpenStages::add (std::unique_ptr<Stage> stage)
{
    auto& open = opened.emplace_back();
    open.id = "session" + juce::String (++count);
    open.stage = std::move (stage);
    open.documents = std::make_unique<StageDocuments> (*open.stage, *this, jobs);
    open.exporter = std::make_unique<BackgroundExport> (jobs, [stage = open.stage.get()] { return stage->snapshot(); });
    open.shelf = std::make_unique<AuditionDesk> (*open.stage, devices.shared());
    open.missing = std::make_unique<MissingFiles> (*open.stage, jobs);
    open.work = makeJobs();
    open.stage->useBackground (open.work.get());
    open.stretching = std::make_unique<StretchJob> (open.stage->player(), jobs);
    open.exporter->play = [shelf = open.shelf.get()] (const juce::File& file) {
        if (file == juce::File())
            shelf->stop();
        else
            shelf->play (file, 0.0, 1.0);
    };
    open.stage->renderVersions (jobs);
    if (open.stage->file() == juce::File())
        open.stage->useTheme (preferences.get().theme);

    auto services = open.stage->services (*open.documents);
    services.sessions = this;
    services.preferences = &preferences;
    services.jobs = &jobs;
    services.devices = &devices;
    devices.outside = &remote;
    services.beginnings = &beginner;
    services.exporter = open.exporter.get();
    services.shelf = open.shelf.get();
    services.missing = open.missing.get();
    window.add (open.id, services);
    if (auto* main = window.find (open.id))
    {
        main->documentActions().onSend = [this, id = open.id] (const juce::File& bundle) { send (id, bundle); };
        main->actionList().add ({ .id = "media.collect",
                                  .title = "Collect audio",
                                  .menu = "File",
                                  .run = [documents = open.documents.get()] { documents->collect(); } });
    }

    const auto& problems = open.stage->problems();
    activate (juce::String (open.id));
    auto& safe = opened.back().stage->safe();
    safe.onTrouble = [this] (const Error& error) { report (error); };
    safe.onNotice = [this] (const juce::String& text) { notice (text); };
    if (safe.whyReadOnly())
        report (safe.whyReadOnly()->within ("Only to look at"));
    if (opened.back().stage->isSafeMode())
        report ({ opened.back().stage->name(),
                  "ended unexpectedly twice in a row. It is open in safe mode: without the audio device. Save it and open it "
                  "again to play it." });
    if (! opened.back().missing->missing().empty())
        window.main()->actionList().run ("media.missing");
    if (! problems.empty())
        report ({ opened.back().stage->file().getFileName(),
                  juce::String (problems.size()) + (problems.size() == 1 ? " remark" : " remarks") +
                      " on opening; the first: " + problems.front().path + ": " + problems.front().message });
}

void OpenStages::activate (const juce::String& id)
{
    auto* next = find (id);
    if (next == nullptr || id == frontId)
        return;

    auto* before = find (frontId);
    frontId = id;
    if (next->stage->isSafeMode())
        [[maybe_unused]] const auto silent = next->stage->player().openDevice (engine::NullDeviceType::typeName);
    else
        devices.openFor (next->stage->player());  // takes over with a fade
    if (before != nullptr)
        before->stage->player().pause();
    remote.follow (next->stage.get());
    window.show (id);
    if (! next->stage->player().mixerState())
        report (next->stage->player().mixerState().error());
}

void OpenStages::close (const juce::String& id)
{
    if (find (id) == nullptr)
        return;
    if (! find (id)->stage->session.isDirty())
    {
        juce::MessageManager::callAsync ([this, alive = isAlive, id] {  // who asks is part of what goes
            if (*alive)
                remove (id);
        });
        return;
    }
    activate (id);
    window.main()->documentActions().whenSaved ([this, alive = isAlive, id] {
        juce::MessageManager::callAsync ([this, alive, id] {
            if (*alive)
                remove (id);
        });
    });
}

void OpenStages::remove (const juce::String& id)
{
    if (find (id) == nullptr)
        return;
    const auto isLast = opened.size() == 1;
    if (isLast)
        create();
    const auto at = std::find_if (opened.begin(), opened.end(), [&] (const Open& open) { return open.id == id; });
    if (id == frontId)
        activate (at + 1 != opened.end() ? (at + 1)->id : (at - 1)->id);
    window.remove (id);
    at->stage->safe().close();
    opened.erase (at);
    if (isLast)
        showStart();
}

void OpenStages::quit()
{
    askFrom (0);
}

void OpenStages::askFrom (size_t index)
{
    while (index < opened.size() && ! opened[index].stage->session.isDirty())
        ++index;
    if (index >= opened.size())
        return leave();

    activate (juce::String (opened[index].id));
    window.main()->documentActions().whenSaved ([this, alive = isAlive, index] {
        if (*alive)
            askFrom (index + 1);
    });
}

void OpenStages::noteRecent (Stage& stage)
{
    const auto file = stage.file();
    if (file == juce::File())
        return;

    preferences.change ([&] (gui::Preferences& p) {
        const auto path = file.getFullPathName();
        std::erase_if (p.recents, [&] (const gui::RecentSession& recent) { return recent.path == path; });
        p.recents.insert (p.recents.begin(), { path, stage.name(), juce::Time::getCurrentTime(), stage.length() });
        p.recents.resize (std::min (p.recents.size(), gui::Preferences::mostRecents));
    });
}

void OpenStages::notice (const juce::String& text)
{
    if (auto* main = window.main(); main != nullptr)
        main->messages().show ({ text, gui::Toasts::Kind::ok });
}

void OpenStages::report (const Error& error)
{
    if (auto* main = window.main(); main != nullptr)
        main->messages().report (error);
}
}  // namespace amp
