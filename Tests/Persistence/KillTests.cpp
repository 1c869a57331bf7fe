#include "Core/Vfs/PosixVfs.h"
#include "Persistence/Journal/Autosave.h"
#include "Persistence/Journal/Generations.h"
#include "Persistence/Journal/Recovery.h"
#include "Support/RandomEdits.h"
#include "Support/TemporaryFolder.h"
#include "Support/Trials.h"

#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

using namespace amp;

namespace
{
/** One in three never saves, so that its journal is all there is of its work. */
bool saves (int seed)
{
    return seed % 3 != 0;
}

/** Edits without end, numbering each, with checkpoints, backups and saves between; tells through the pipe which number is safe. */
[[noreturn]] void editUntilKilled (const std::string& path, int seed, int pipe)
{
    PosixVfs vfs;
    Studio studio;
    std::string state;
    if (saveSession (vfs, path, studio.state()))
        state = stateOfFile (vfs, path)->hash;
    Autosave autosave (vfs, studio.session, SessionFiles (path), state, studio.clock);
    RandomEdits edits (studio, seed);

    std::map<uint64_t, int> numbers;  // of the edits of the journal, by their count
    for (int number = 1;; ++number)
    {
        edits.step();
        studio.run ("project.describe", { { "description", juce::String (number) } });
        numbers[autosave.state().made] = number;

        const auto written = autosave.state().written;
        for (auto n = numbers.begin(); n != numbers.end() && n->first <= written; n = numbers.erase (n))
            if (::write (pipe, &n->second, sizeof (int)) < 0)
                _exit (1);

        studio.clock.time += juce::RelativeTime::seconds (1);
        autosave.tick();
        if (saves (seed) && number % 70 == 69)
        {
            const auto what = autosave.beginSave();
            if (autosave.write (what))
                studio.session.saved (what.what);
        }
    }
}

/** The machine's file system, until the process kills itself at one of its calls. */
class KillingVfs : public PosixVfs
{
public:
    /** Counts from now on. */
    void killAt (int n) { left = n; }

protected:
    int sysOpen (const std::string& path, Access access, mode_t mode) override { return call(), PosixVfs::sysOpen (path, access, mode); }
    ssize_t sysRead (int f, int64_t at, void* to, size_t n) override { return call(), PosixVfs::sysRead (f, at, to, n); }
    ssize_t sysWrite (int f, int64_t at, const void* from, size_t n) override
    {
        const auto half = left == 1 ? n / 2 : n; // killed in the middle of a write
        const auto written = PosixVfs::sysWrite (f, at, from, half);
        return call(), written;
    }
    int sysTruncate (int f, int64_t size) override { return call(), PosixVfs::sysTruncate (f, size); }
    int sysSync (int f) override { return call(), PosixVfs::sysSync (f); }
    int sysClose (int f) override { return call(), PosixVfs::sysClose (f); }
    int sysRename (const std::string& a, const std::string& b) override { return call(), PosixVfs::sysRename (a, b); }
    int sysLink (const std::string& a, const std::string& b) override { return call(), PosixVfs::sysLink (a, b); }
    int sysUnlink (const std::string& path) override { return call(), PosixVfs::sysUnlink (path); }
    int sysMakeFolder (const std::string& path, mode_t mode) override { return call(), PosixVfs::sysMakeFolder (path, mode); }
    int sysRemoveFolder (const std::string& path) override { return call(), PosixVfs::sysRemoveFolder (path); }
    int sysSyncFolder (const std::string& path) override { return call(), PosixVfs::sysSyncFolder (path); }

private:
    void call()
    {
        if (--left == 0)
            raise (SIGKILL);
    }

    std::atomic<int> left { 0 };
};

/** Edits, then saves and ends as the window does, and is killed at the n-th call of that. Exits with 0 if there are fewer.
    @param goesOn  edits once more while it is being saved, and does not end. */
[[noreturn]] void saveUntilKilled (const std::string& path, int n, bool goesOn)
{
    KillingVfs vfs;
    Studio studio;
    if (! saveSession (vfs, path, studio.state()))
        _exit (1);
    {
        Autosave autosave (vfs, studio.session, SessionFiles (path), stateOfFile (vfs, path)->hash, studio.clock);
        studio.run ("track.add", { { "name", "Vox" } });
        studio.run ("project.describe", { { "description", "77" } });
        if (! autosave.flush())
            _exit (1);
        auto what = autosave.beginSave();
        if (goesOn)
        {
            studio.run ("project.describe", { { "description", "78" } });
            if (! autosave.flush())
                _exit (1);
        }
        vfs.killAt (n);
        if (! autosave.write (what))
            _exit (1);
        studio.session.saved (what.what);
        if (goesOn)
            [[maybe_unused]] const auto safe = autosave.flush();
        else
            autosave.close();
    }
    vfs.killAt (0);
    _exit (0);
}

int numberIn (const NodePtr& root)
{
    return SessionView (root).get<"project">().get<"description">().value_or (juce::String()).getIntValue();
}
}  // namespace

TEST_CASE ("a process that is killed at any moment loses no edit that was acknowledged", "[persistence][journal][P1]")
{
    std::srand (1);
    for (int i = 0; i < tests::trials (15, 1000); ++i)
    {
        const tests::TemporaryFolder folder;
        const auto path = folder / "song.amp";
        int ends[2];
        REQUIRE (pipe (ends) == 0);
        const auto child = fork();
        if (child == 0)
        {
            close (ends[0]);
            editUntilKilled (path, i, ends[1]);
        }

        close (ends[1]);
        const auto enough = 1 + std::rand() % 250;
        int acknowledged = 0, number = 0;
        for (int seen = 0; seen < enough && read (ends[0], &number, sizeof (int)) == sizeof (int); ++seen)
            acknowledged = number;
        REQUIRE (kill (child, SIGKILL) == 0);
        int status = 0;
        waitpid (child, &status, 0);
        REQUIRE (WIFSIGNALED (status));
        REQUIRE (WTERMSIG (status) == SIGKILL);
        while (read (ends[0], &number, sizeof (int)) == sizeof (int))
            acknowledged = number;
        close (ends[0]);

        CAPTURE (i, acknowledged);
        PosixVfs vfs;
        const SessionFiles files (path);
        const auto saved = openSession (vfs, path);
        REQUIRE (saved);
        CHECK_FALSE (saved->isDamaged);
        const auto recovered = recover (vfs, files, files.journal());
        INFO ((recovered ? "" : recovered.error().text().toStdString()));
        REQUIRE (recovered);
        REQUIRE (recovered->remarks.empty());
        const auto& what = recovered->summary.what;
        Session now (recovered->session.root, recovered->history);
        if (! what.empty() && what.front().startsWith ("Undo "))
            now.redo();  // the step that was numbered last was taken back
        CHECK (numberIn (now.now().root()) >= acknowledged);
        if (! saves (i))
            CHECK (recovered->summary.hasWork());

        Session back (recovered->session.root, recovered->history);
        while (back.undo())
            ;
        CHECK (back.history().lastDropped().isEmpty());
        CHECK_FALSE (back.history().canUndo());
        CHECK (numberIn (back.now().root()) == 0);  // undo reaches back to the beginning, past every save
        for (const auto& generation : generationsOf (vfs, files))
            CHECK (generation.damage.isEmpty());
    }
}

TEST_CASE ("a process that is killed at any call of a save has the old or the new file, and every edit", "[persistence][autosave][P1][F2][F20]")
{
    const auto goesOn = GENERATE (false, true);
    const auto latest = goesOn ? 78 : 77;
    int old = 0, saved = 0;
    for (int n = 1;; ++n)
    {
        CAPTURE (n, goesOn);
        const tests::TemporaryFolder folder;
        const auto path = folder / "song.amp";
        const auto child = fork();
        if (child == 0)
            saveUntilKilled (path, n, goesOn);
        int status = 0;
        waitpid (child, &status, 0);
        if (! WIFSIGNALED (status))
        {
            REQUIRE (WEXITSTATUS (status) == 0);
            break;
        }
        REQUIRE (WTERMSIG (status) == SIGKILL);

        PosixVfs vfs;
        const SessionFiles files (path);
        const auto there = openSession (vfs, path);
        REQUIRE (there);
        REQUIRE_FALSE (there->isDamaged);
        const auto isNew = numberIn (there->root) == 77;
        (isNew ? saved : old) += 1;
        const auto recovered = recover (vfs, files, files.journal());
        if (recovered)
        {
            CHECK (recovered->remarks.empty());
            CHECK (numberIn (recovered->session.root) == latest);
            CHECK (recovered->summary.edits == (isNew ? 0 : 2) + (goesOn ? 1 : 0));
            CHECK (recovered->history.undoStack().size() == (goesOn ? 3 : 2));
            Session back (recovered->session.root, recovered->history);
            while (back.undo())
                ;
            CHECK (SessionView (back.now().root()).get<"tracks">().isEmpty());
        }
        else
            CHECK ((isNew && ! goesOn));
        if (isNew && ! goesOn)
        {
            const auto steps = stepsOf (vfs, files, there->state);
            REQUIRE (steps);
            CHECK (steps->undoStack().size() == 2);
            CHECK (steps->isAtSavePoint());
        }
        for (const auto& generation : generationsOf (vfs, files))
            CHECK (generation.damage.isEmpty());
    }
    CHECK (old > 15);
    CHECK (saved > 8);
}
