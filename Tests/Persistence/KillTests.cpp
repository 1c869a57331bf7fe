#include "Core/Vfs/PosixVfs.h"
#include "Persistence/Journal/Autosave.h"
#include "Persistence/Journal/Recovery.h"
#include "Support/RandomEdits.h"
#include "Support/TemporaryFolder.h"

#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

using namespace amp;

namespace
{
/** How many processes are killed: AMP_KILLS, or a few. docs/reliability.md has the result of the full run. */
int kills()
{
    const auto* wanted = std::getenv ("AMP_KILLS");
    return wanted != nullptr ? std::max (1, std::atoi (wanted)) : 15;
}

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

int numberIn (const NodePtr& root)
{
    return SessionView (root).get<"project">().get<"description">().value_or (juce::String()).getIntValue();
}
}  // namespace

TEST_CASE ("a process that is killed at any moment loses no edit that was acknowledged", "[persistence][journal][P1]")
{
    std::srand (1);
    for (int i = 0; i < kills(); ++i)
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
        const auto isUndone = ! what.empty() && what.front().startsWith ("Undo ");  // to the edit before
        CHECK (numberIn (recovered->session.root) >= acknowledged - (isUndone ? 1 : 0));
        if (! saves (i))
            CHECK (recovered->summary.hasWork());

        Session back (recovered->session.root, recovered->history);
        while (back.undo())
            ;
        CHECK (back.history().lastDropped().isEmpty());
        CHECK (numberIn (back.now().root()) == 0);  // undo reaches back to the beginning, past every save
        for (const auto& generation : generationsOf (vfs, files))
            CHECK (generation.damage.isEmpty());
    }
}
