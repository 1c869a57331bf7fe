#include "Gui/Shell/DocumentActions.h"

namespace amp::gui
{
DocumentActions::DocumentActions (Workspace& w, juce::Component& c) : workspace (w), window (c) {}

void DocumentActions::addTo (Actions& actions)
{
    actions.add ({ .id = "document.new", .title = "New session", .menu = "File", .keys = { "ctrl + N" },
                   .run = [this] { report (workspace.services.documents.create()); } });
    actions.add ({ .id = "document.open", .title = "Open...", .menu = "File", .keys = { "ctrl + O" },
                   .run = [this] { open(); } });
    actions.add ({ .id = "document.import", .title = "Import audio...", .menu = "File", .keys = { "ctrl + I" }, .run = [this] { import(); } });
    actions.add ({ .id = "document.save", .title = "Save", .menu = "File", .keys = { "ctrl + S" }, .run = [this] { save(); }, .startsGroup = true });
    actions.add ({ .id = "document.saveAs", .title = "Save as...", .menu = "File", .keys = { "ctrl + shift + S" }, .run = [this] { saveAs ({}); } });
    actions.add ({ .id = "document.send", .title = "Send as one file...", .menu = "File", .run = [this] { send(); },
                   .whyNot = [this] { return onSend != nullptr ? juce::String() : juce::String ("this session cannot be sent"); } });
    if (auto* sessions = workspace.services.sessions)
    {
        const auto step = [sessions] (int direction) {
            const auto all = sessions->all();
            for (size_t i = 0; i < all.size(); ++i)
                if (all[i].id == sessions->front())
                    return sessions->activate (all[(i + all.size() + static_cast<size_t> (direction)) % all.size()].id);
        };
        const auto whyNot = [sessions] { return sessions->all().size() > 1 ? juce::String() : juce::String ("no other session is open"); };
        actions.add ({ .id = "document.close", .title = "Close session", .menu = "File", .keys = { "ctrl + W" }, .run = [sessions] { sessions->close (sessions->front()); },
                       .startsGroup = true });
        actions.add ({ .id = "document.next", .title = "Next session", .menu = "File", .keys = { "ctrl + page down" }, .run = [step] { step (1); }, .whyNot = whyNot });
        actions.add ({ .id = "document.previous", .title = "Previous session", .menu = "File", .keys = { "ctrl + page up" }, .run = [step] { step (-1); }, .whyNot = whyNot });
    }
    actions.add ({ .id = "document.quit", .title = "Quit", .menu = "File", .keys = { "ctrl + Q" }, .run = [this] { quit(); }, .startsGroup = true });
}

void DocumentActions::report (const Result<>& result)
{
    if (! result && workspace.onError != nullptr)
        workspace.onError (result.error());
}

void DocumentActions::save (std::function<void()> then)
{
    auto& documents = workspace.services.documents;
    if (documents.file() == juce::File())
        return saveAs (std::move (then));

    documents.save (whenDone (std::move (then)));
}

Documents::Saved DocumentActions::whenDone (std::function<void()> then)
{
    return [this, safe = juce::Component::SafePointer (&window), then = std::move (then)] (const Result<>& saved) {
        if (safe == nullptr)
            return; // another session is shown by now
        if (! saved)
            return report (saved);
        if (workspace.onNotice != nullptr)
            workspace.onNotice ("Saved " + workspace.services.documents.file().getFileName());
        workspace.markChanged();
        if (then != nullptr)
            then();
    };
}

void DocumentActions::saveAs (std::function<void()> then)
{
    auto& documents = workspace.services.documents;
    const auto name = SessionView (workspace.services.session.now().root()).get<"project">().get<"name">();
    const auto start = documents.file() != juce::File()
                           ? documents.file()
                           : juce::File::getSpecialLocation (juce::File::userHomeDirectory).getChildFile (juce::File::createLegalFileName (name) + ".amp");

    using Browser = juce::FileBrowserComponent;
    files.ask ({ "Save session as", "*.amp", start }, Browser::saveMode | Browser::canSelectFiles | Browser::warnAboutOverwriting,
               [this, then = std::move (then)] (const juce::Array<juce::File>& chosen) {
                   if (! chosen.isEmpty())
                       workspace.services.documents.saveAs (chosen[0].withFileExtension ("amp"), whenDone (then));
               });
}

void DocumentActions::open()
{
    const auto start = workspace.services.documents.file() != juce::File() ? workspace.services.documents.file().getParentDirectory()
                                                                           : juce::File::getSpecialLocation (juce::File::userHomeDirectory);
    using Browser = juce::FileBrowserComponent;
    files.ask ({ "Open session", "*.amp;*.ampbundle;*.json", start }, Browser::openMode | Browser::canSelectFiles, [this] (const juce::Array<juce::File>& chosen) {
        if (! chosen.isEmpty())
            report (workspace.services.documents.open (chosen[0]));
    });
}

void DocumentActions::send()
{
    const auto name  = SessionView (workspace.services.session.now().root()).get<"project">().get<"name">();
    const auto saved = workspace.services.documents.file();
    const auto home  = saved != juce::File() ? saved.getParentDirectory() : juce::File::getSpecialLocation (juce::File::userHomeDirectory);
    using Browser    = juce::FileBrowserComponent;
    files.ask ({ "Send as one file", "*.ampbundle", home.getChildFile (juce::File::createLegalFileName (name) + ".ampbundle") },
               Browser::saveMode | Browser::canSelectFiles | Browser::warnAboutOverwriting, [this] (const juce::Array<juce::File>& chosen) {
                   if (! chosen.isEmpty() && onSend != nullptr)
                       onSend (chosen[0].withFileExtension ("ampbundle"));
               });
}

void DocumentActions::import()
{
    using Browser = juce::FileBrowserComponent;
    files.ask ({ "Import audio", "*.wav;*.aif;*.aiff;*.flac;*.ogg;*.opus;*.mp3", juce::File::getSpecialLocation (juce::File::userHomeDirectory) },
               Browser::openMode | Browser::canSelectFiles | Browser::canSelectMultipleItems, [this] (const juce::Array<juce::File>& chosen) {
                   juce::StringArray paths;
                   for (const auto& file : chosen)
                       paths.add (file.getFullPathName());
                   if (! paths.isEmpty())
                       workspace.run ("media.import", { { "files", paths.joinIntoString ("\n") },
                                                        { "time", workspace.services.transport.position() } });
               });
}

void DocumentActions::whenSaved (std::function<void()> then)
{
    if (! workspace.services.session.isDirty())
        return then();

    const auto name    = SessionView (workspace.services.session.now().root()).get<"project">().get<"name">();
    const auto options = juce::MessageBoxOptions()
                             .withIconType (juce::MessageBoxIconType::NoIcon)
                             .withTitle ("Save the changes to " + name + "?")
                             .withMessage ("What you changed since the last save is lost otherwise.")
                             .withButton ("Save")
                             .withButton ("Discard")
                             .withButton ("Cancel")
                             .withAssociatedComponent (&window);
    enum Answer { cancel = 0, save = 1, discard = 2 };
    const auto act = [this, then = std::move (then)] (int answer) {
        if (answer == Answer::save)
            this->save (then);
        else if (answer == Answer::discard)
            then();
    };
    juce::AlertWindow::showAsync (options, [act, safe = juce::Component::SafePointer (&window)] (int answer) {
        juce::MessageManager::callAsync ([act, safe, answer] { // once this question is gone: the next may want the keyboard
            if (safe != nullptr)
                act (answer);
        });
    });
}

void DocumentActions::quit()
{
    if (auto* sessions = workspace.services.sessions)
        return sessions->quit();
    whenSaved ([this] { workspace.services.documents.quit(); });
}
} // namespace amp::gui
