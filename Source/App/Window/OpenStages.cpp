#include "App/Window/OpenStages.h"

#include "App/Bundle/Bundle.h"
#include "App/Window/PreferencesFile.h"
#include "Engine/Device/NullDevice.h"

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
      states (devices.shared(),
              { .show = [this] (std::unique_ptr<Stage> stage) { show (std::move (stage)); },
                .report = [this] (const Error& error) { report (error); },
                .notice = [this] (const juce::String& text) { notice (text); },
                .front = [this] { return window.main(); } }),
      rescue ({ .recovered = [this] (const LeftBehind& left,
                                     RecoveredSession what) { show (Stage::recovered (left, std::move (what), devices.shared())); },
                .saved = [this] (const juce::File& file) { return states.openSaved (file); } }),
      beginner (devices, j, rescue, [this] (Result<std::unique_ptr<Stage>> made) {
          if (! made)
              return report (made.error());
          show (std::move (*made));
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
            if (const auto shown = session ? states.openSaved (*session) : Result<> (session.error()); ! shown)
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

    return states.open (file);
}

void OpenStages::show (std::unique_ptr<Stage> stage)
{
    const auto before = frontId;
    add (std::move (stage));
    noteRecent (*opened.back().stage);
    giveWay (before);
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
