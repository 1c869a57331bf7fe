#include "App/Versions/VersionedFile.h"

#include "App/Crashes.h"
#include "Core/Hash.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"
#include "Persistence/Journal/SessionFiles.h"
#include "Persistence/Journal/Recovery.h"
#include "Persistence/Journal/UndoLog.h"

#include <pwd.h>
#include <unistd.h>

namespace amp
{
namespace
{
/** What git calls its user; empty without git, or if it knows none. */
juce::String gitUser()
{
    juce::ChildProcess git;
    if (! git.start (juce::StringArray { "git", "config", "--get", "user.name" }, juce::ChildProcess::wantStdOut))
        return {};
    const auto name = git.readAllProcessOutput().trim();
    return git.waitForProcessToFinish (2000) && git.getExitCode() == 0 ? name : juce::String();
}

juce::String loginName()
{
    const auto* user = getpwuid (geteuid());
    return user != nullptr && *user->pw_name != '\0' ? toText (user->pw_name) : juce::String ("unknown");
}
}  // namespace

juce::String authorName (const juce::String& given)
{
    if (given.trim().isNotEmpty())
        return given.trim();
    static const auto known = [] {
        const auto user = gitUser();
        return user.isNotEmpty() ? user : loginName();
    }();
    return known;
}

std::string hashOfMedia (const MediaRoots& roots, const juce::String& path)
{
    const auto opened = openMedia (roots, path.toStdString());
    if (! opened || ! opened->has_value())
        return {};
    const auto hash = sha256 ((*opened)->file, (*opened)->path);
    return hash ? *hash : std::string();
}

std::vector<SavedCopy> savedCopies (const std::string& sessionPath)
{
    const auto folder = sessionPath + ".backups";
    const auto status = files().status (folder);
    if (! status || ! status->has_value())
        return {};
    const auto names = files().list (folder);
    if (! names)
        return {};

    std::vector<SavedCopy> copies;
    for (const auto& name : *names)
        if (name.ends_with (".amp"))
            if (const auto file = files().status (folder + "/" + name); file && file->has_value())
                copies.push_back ({ folder + "/" + name, (*file)->modified, (*file)->size });
    std::sort (copies.begin(), copies.end(), [] (const auto& a, const auto& b) { return a.time > b.time; });
    return copies;
}

VersionedFile::VersionedFile (Document opened,
                              std::optional<History> steps,
                              std::unique_ptr<versions::Repository> r,
                              const juce::String& author)
    : document (std::move (opened)),
      session (document.root(), steps ? *steps : History()),
      repository (std::move (r)),
      versions (session,
                *repository,
                { authorName (author),
                  Session::systemClock(),
                  [this] (const juce::String& path) { return hashOfMedia (document.roots, path); } }),
      hasUndoLog (steps.has_value())
{}

Result<std::unique_ptr<VersionedFile>>
VersionedFile::open (const std::string& path, Use use, const juce::String& author)
{
    if (! isSessionName (path))
        return Error { toText (path), "is no .amp: versions belong to a session's own file" };

    const SessionFiles place (path);
    SessionLock held;
    if (use == Use::edit)
    {
        auto lock = SessionLock::take (place.lock());
        if (! lock)
            return lock.error();
        held = std::move (*lock);
        if (const auto left = leftBehind (path); ! left.empty() && left.front().journal == place.journal())
            return Error { toText (path), "has work that a crash left; audiomage recover brings it back first" };
    }

    auto opened = Document::open (path);
    if (! opened)
        return opened.error();
    auto repository = versions::Repository::open (files(), path);
    if (! repository)
        return repository.error();
    auto steps = stepsOf (files(), place, opened->session.state);
    std::unique_ptr<VersionedFile> file (
        new VersionedFile (std::move (*opened), std::move (steps), std::move (*repository), author));
    file->lock = std::move (held);
    return file;
}

Result<> VersionedFile::save()
{
    const auto saving = session.beginSave();
    if (saving.state.root() == document.root())
        return {};
    const auto amp = toCheckedAmp (document.path, saving.state.root());
    if (! amp)
        return amp.error();
    auto saved = saveAmp (files(), document.path, *amp);
    if (! saved || ! hasUndoLog)
        return saved;
    return safeReplace (
        files(), SessionFiles (document.path).undo(), journal::writeUndoLog (saving.history, sha256 (*amp)));
}
}  // namespace amp
