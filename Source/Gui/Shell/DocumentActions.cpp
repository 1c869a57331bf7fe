#include "Gui/Shell/DocumentActions.h"

namespace amp::gui
{
DocumentActions::DocumentActions (Workspace& w, juce::Component& c) : workspace (w), window (c) {}

void DocumentActions::addTo (Actions& actions)
{
    actions.add ({ .id = "document.new", .title = "New session", .menu = "File", .keys = { "ctrl + N" },
                   .run = [this] { whenSaved ([this] { report (workspace.services.documents.create()); }); } });
    actions.add ({ .id = "document.open", .title = "Open...", .menu = "File", .keys = { "ctrl + O" },
                   .run = [this] { whenSaved ([this] { open(); }); } });
    actions.add ({ .id = "document.import", .title = "Import audio...", .menu = "File", .keys = { "ctrl + I" }, .run = [this] { import(); } });
    actions.add ({ .id = "document.save", .title = "Save", .menu = "File", .keys = { "ctrl + S" }, .run = [this] { save(); }, .startsGroup = true });
    actions.add ({ .id = "document.saveAs", .title = "Save as...", .menu = "File", .keys = { "ctrl + shift + S" }, .run = [this] { saveAs ({}); } });
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

    chooser = std::make_unique<juce::FileChooser> ("Save session as", start, "*.amp");
    chooser->launchAsync (juce::FileBrowserComponent::saveMode | juce::FileBrowserComponent::canSelectFiles | juce::FileBrowserComponent::warnAboutOverwriting,
                          [this, then = std::move (then)] (const juce::FileChooser& chosen) {
                              if (chosen.getResult() == juce::File())
                                  return;
                              workspace.services.documents.saveAs (chosen.getResult().withFileExtension ("amp"), whenDone (then));
                          });
}

void DocumentActions::open()
{
    const auto start = workspace.services.documents.file() != juce::File() ? workspace.services.documents.file().getParentDirectory()
                                                                           : juce::File::getSpecialLocation (juce::File::userHomeDirectory);
    chooser          = std::make_unique<juce::FileChooser> ("Open session", start, "*.amp;*.json");
    chooser->launchAsync (juce::FileBrowserComponent::openMode | juce::FileBrowserComponent::canSelectFiles, [this] (const juce::FileChooser& chosen) {
        if (chosen.getResult() != juce::File())
            report (workspace.services.documents.open (chosen.getResult()));
    });
}

void DocumentActions::import()
{
    chooser = std::make_unique<juce::FileChooser> ("Import audio", juce::File::getSpecialLocation (juce::File::userHomeDirectory),
                                                   "*.wav;*.aif;*.aiff;*.flac;*.ogg;*.opus;*.mp3");
    chooser->launchAsync (juce::FileBrowserComponent::openMode | juce::FileBrowserComponent::canSelectFiles | juce::FileBrowserComponent::canSelectMultipleItems,
                          [this] (const juce::FileChooser& chosen) {
                              juce::StringArray paths;
                              for (const auto& file : chosen.getResults())
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
                             .withIconType (juce::MessageBoxIconType::QuestionIcon)
                             .withTitle ("Save the changes to " + name + "?")
                             .withMessage ("What you changed since the last save is lost otherwise.")
                             .withButton ("Save")
                             .withButton ("Discard")
                             .withButton ("Cancel")
                             .withAssociatedComponent (&window);
    enum Answer { cancel = 0, save = 1, discard = 2 };
    juce::AlertWindow::showAsync (options, [this, then = std::move (then)] (int answer) {
        if (answer == Answer::save)
            this->save (then);
        else if (answer == Answer::discard)
            then();
    });
}

void DocumentActions::quit()
{
    whenSaved ([this] { workspace.services.documents.quit(); });
}
} // namespace amp::gui
