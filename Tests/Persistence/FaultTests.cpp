#include "Core/Vfs/PosixVfs.h"
#include "Persistence/Journal/Autosave.h"
#include "Persistence/Journal/Generations.h"
#include "Persistence/Journal/Recovery.h"
#include "Support/RandomEdits.h"
#include "Support/SimulatedVfs.h"
#include "Support/TemporaryFolder.h"

using namespace amp;
using tests::SimulatedVfs;

namespace
{
std::string textOf (const NodePtr& root)
{
    return writeSession (root);
}

/** A session on a simulated disk that was saved, backed up, edited on, and killed. */
struct Crashed
{
    Crashed()
    {
        disk.put ("/home/x", "");
        REQUIRE (saveSession (disk, files.session, studio.state()));
        RandomEdits edits (studio, 31);
        Autosave autosave (disk, studio.session, files, stateOfFile (disk, files.session)->hash, studio.clock);
        for (int i = 0; i < 12; ++i)
        {
            edits.edit();
            REQUIRE (autosave.flush());
            if (i == 4)
            {
                const auto what = autosave.beginSave();
                REQUIRE (autosave.write (what));
                studio.session.saved (what.what);
                saved = textOf (what.what.state.root());
            }
            if (i == 8)
            {
                autosave.checkpoint();
                autosave.finishWriting();
            }
        }
        REQUIRE (autosave.flush());
        now = textOf (studio.state());
    }

    std::string only (const std::string& start, const std::string& end) const
    {
        for (const auto& path : disk.files())
            if (nameOf (path).starts_with (start) && path.ends_with (end))
                return path;
        return {};
    }

    SimulatedVfs disk;
    const SessionFiles files { "/home/song.amp" };
    Studio studio;
    std::string saved, now;
};
} // namespace

TEST_CASE ("a read that fails is told, and what was read before it is never taken for the whole", "[persistence][recovery][F7]")
{
    Crashed c;
    int failures = 0, whole = 0;
    for (const auto lasting : { SimulatedVfs::Lasting::once, SimulatedVfs::Lasting::forever })
        for (int n = 1;; ++n)
        {
            CAPTURE (n);
            const auto start = c.disk.calls();
            c.disk.failCall (start + n, EIO, lasting);
            const auto opened = openSession (c.disk, c.files.session);
            const auto recovered = recover (c.disk, c.files, c.files.journal());
            const auto isOver = c.disk.calls() < start + n;
            c.disk.failCall (0, 0);
            if (opened)
            {
                CHECK_FALSE (opened->isDamaged);
                CHECK (textOf (opened->root) == c.saved);
            }
            if (recovered)
                CHECK (textOf (recovered->session.root) == c.now);
            failures += opened && recovered ? 0 : 1;
            whole += opened && recovered ? 1 : 0;
            if (isOver)
                break;
        }
    CHECK (failures > 10);
    CHECK (whole >= 2);
}

TEST_CASE ("whatever of a crash's remains is damaged, the rest is offered and nothing is changed", "[persistence][recovery][F5][P5]")
{
    Crashed c;
    const auto checkpoint = c.only ("checkpoint-", ".amp"), steps = c.only ("checkpoint-", ".undo");
    REQUIRE_FALSE (checkpoint.empty());
    REQUIRE_FALSE (steps.empty());
    const std::vector<std::string> all { c.files.session, c.files.journal(), c.files.undo(), checkpoint, steps };
    for (const auto& path : all)
        for (const auto* damage : { "", "nonsense", "half", "zeros" })
        {
            CAPTURE (path, damage);
            const auto whole = *c.disk.content (path);
            auto bytes = std::string (damage);
            if (bytes == "half")
                bytes = whole.substr (0, whole.size() / 2);
            if (bytes == "zeros")
                bytes = std::string (whole.size(), '\0');
            c.disk.put (path, bytes);

            const auto recovered = recover (c.disk, c.files, c.files.journal());
            if (path == c.files.undo() || path == c.files.session || path == steps)
            {
                REQUIRE (recovered);
                CHECK (textOf (recovered->session.root) == c.now);
            }
            const auto good = latestWhole (c.disk, c.files);
            REQUIRE (good);
            CHECK (good->damage.isEmpty());
            CHECK (openSession (c.disk, good->path));
            CHECK (*c.disk.content (path) == bytes);
            c.disk.put (path, whole);
        }
}

TEST_CASE ("the next start, and the one after it, take nothing of what a crash left", "[persistence][recovery][F3]")
{
    Crashed c;
    const auto journal = *c.disk.content (c.files.journal());
    const auto open = [&] (bool edits) {
        const auto opened = openSession (c.disk, c.files.session);
        REQUIRE (opened);
        Session session (opened->root, c.studio.clock);
        Autosave autosave (c.disk, session, c.files, opened->state, c.studio.clock);
        if (edits)
        {
            REQUIRE (session.edit ("Rename", [] (Edit& edit) { return edit.set (Path ({ "project", "name" }), "Next"); }));
            REQUIRE (autosave.flush());
            const auto what = autosave.beginSave();
            REQUIRE (autosave.write (what));
            session.saved (what.what);
        }
        autosave.close();
    };
    open (false);  // looked at and closed
    CHECK (*c.disk.content (c.files.journal()) == journal);
    CHECK (textOf (recover (c.disk, c.files, c.files.journal())->session.root) == c.now);

    for (int i = 0; i < 2; ++i)  // worked in and saved
        open (true);
    const auto kept = c.only ("kept-", ".journal");
    REQUIRE_FALSE (kept.empty());
    CHECK (*c.disk.content (kept) == journal);
    const auto recovered = recover (c.disk, c.files, kept);
    REQUIRE (recovered);
    CHECK (textOf (recovered->session.root) == c.now);
}

TEST_CASE ("the latest whole state says when it was and how many edits are missing from it", "[persistence][recovery][P5]")
{
    const tests::TemporaryFolder folder;
    PosixVfs vfs;
    const SessionFiles files (folder / "song.amp");
    Studio studio;
    studio.clock.time = juce::Time::getCurrentTime(); // files have the machine's time
    REQUIRE (saveSession (vfs, files.session, studio.state()));
    Autosave autosave (vfs, studio.session, files, stateOfFile (vfs, files.session)->hash, studio.clock);
    const auto save = [&] {
        const auto what = autosave.beginSave();
        REQUIRE (autosave.write (what));
        studio.session.saved (what.what);
    };
    studio.run ("track.add", { { "name", "Vox" } });
    save();
    studio.clock.time += juce::RelativeTime::hours (1);
    for (int i = 0; i < 3; ++i)
        studio.run ("track.add", { { "name", "Later" } });
    save(); // the state with one track is a backup now
    autosave.close();

    folder.write ("song.amp", "damaged");
    const auto backup = latestWhole (vfs, files);
    REQUIRE (backup);
    CHECK (backup->kind == Generation::Kind::backup);
    CHECK (SessionView (openSession (vfs, backup->path)->root).get<"tracks">().size() == 1);
    REQUIRE (backup->missing);
    CHECK (*backup->missing == 3);
    CHECK_FALSE (backup->edits);
}
