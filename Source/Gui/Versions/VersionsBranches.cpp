#include "Gui/Versions/VersionsPane.h"

/** What the panel of versions does with branches, and with changes that are in the way of going to another. */
namespace amp::gui
{
namespace
{
juce::String counted (int changes) { return juce::String (changes) + (changes == 1 ? " change" : " changes"); }
} // namespace

juce::PopupMenu VersionsPane::branchMenu()
{
    juce::PopupMenu menu, others;
    for (const auto& [name, head] : shownRefs.branches)
    {
        const auto text      = juce::String::fromUTF8 (name.c_str());
        const auto isPresent = name == shownRefs.branch;
        menu.addItem (text, true, isPresent, [this, text] { go (text); });
        if (! isPresent)
            others.addItem (text, [this, text] {
                changeNames ([text] (versions::Repository& repository) { return repository.deleteBranch (text, false); });
            });
    }
    menu.addSeparator();
    menu.addItem ("Rename this branch...", ! shownRefs.branch.empty() && ! shownRefs.head().empty(), false, [this] { ask (Asking::rename); });
    menu.addSubMenu ("Delete a branch", others, others.getNumItems() > 0);
    menu.addItem ("Fetch the versions of a copy...", source->repository() != nullptr, false, [this] { fetch(); });
    menu.addItem ("Take out what was put aside", ! shownRefs.stashes.empty() && uncommitted == 0, false, [this] {
        shell.workspace.run ("version.unstash", {});
        refresh();
    });
    return menu;
}

/** Names are no part of the session, and no step of undo: the versions themselves stay. */
void VersionsPane::changeNames (const std::function<Result<> (versions::Repository&)>& change)
{
    auto* repository = source->repository();
    if (repository == nullptr)
        return;
    if (const auto changed = change (*repository); ! changed)
        shell.workspace.onError (changed.error());
    refresh();
}

/** To a branch or version; changes that no version has are put aside, if that is wanted. */
void VersionsPane::go (const juce::String& version)
{
    if (uncommitted == 0)
    {
        shell.workspace.run ("version.checkout", { { "version", version } });
        return refresh();
    }
    const auto options = juce::MessageBoxOptions()
                             .withIconType (juce::MessageBoxIconType::NoIcon)
                             .withTitle ("Put " + counted (uncommitted) + " aside?")
                             .withMessage ("No version has them yet. What is put aside can be taken out again, in the menu of branches.")
                             .withButton ("Put aside and go")
                             .withButton ("Cancel")
                             .withAssociatedComponent (this);
    juce::AlertWindow::showAsync (options, [safe = SafePointer (this), version] (int answer) {
        if (safe == nullptr || answer != 1)
            return;
        if (safe->shell.workspace.run ("version.stash", { { "message", "before going to " + version.substring (0, 40) } }))
            safe->shell.workspace.run ("version.checkout", { { "version", version } });
        safe->refresh();
    });
}

void VersionsPane::fetch()
{
    const auto session = shell.workspace.services.documents.file();
    using Browser      = juce::FileBrowserComponent;
    files.ask ({ "A copy of this session", "*.amp", session.getParentDirectory() }, Browser::openMode | Browser::canSelectFiles, [safe = SafePointer (this)] (const juce::Array<juce::File>& chosen) {
        if (safe == nullptr || chosen.isEmpty())
            return;
        const auto branches = safe->source->fetch (chosen[0]);
        if (! branches)
            return safe->shell.workspace.onError (branches.error());
        safe->shell.workspace.onNotice ("Fetched " + branches->joinIntoString (", "));
        safe->refresh();
    });
}
} // namespace amp::gui
