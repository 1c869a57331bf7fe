#include "Core/Vfs/PosixVfs.h"
#include "Core/Vfs/SafeReplace.h"
#include "Persistence/Journal/Autosave.h"
#include "Persistence/Journal/RecordLine.h"
#include "Persistence/Journal/Generations.h"
#include "Persistence/Journal/Recovery.h"
#include "Persistence/Journal/UndoLog.h"
#include "Support/RandomEdits.h"
#include "Support/TemporaryFolder.h"

#include <filesystem>

using namespace amp;
namespace fs = std::filesystem;

namespace
{
/** A session in a folder of its own, saved once, with its autosave. */
struct Desk
{
    explicit Desk (bool isSaved = true)
    {
        if (isSaved)
        {
            REQUIRE (saveSession (vfs, files.session, studio.state()));
            state = stateOfFile (vfs, files.session)->hash;
        }
        start();
    }

    void start() { autosave.emplace (vfs, studio.session, files, state, studio.clock); }

    /** As the program ends that is killed: nothing more is written. */
    void kill()
    {
        REQUIRE (autosave->flush());
        autosave.reset();
    }

    void later (juce::RelativeTime time)
    {
        studio.clock.time += time;
        for (int i = 0; i < 2; ++i)  // a checkpoint, and then a backup
        {
            autosave->tick();
            finish();
        }
    }

    /** Waits for what was begun in the background. */
    void finish()
    {
        autosave->finishWriting();
        REQUIRE (autosave->flush());
    }

    Result<Autosave::Saved> save()
    {
        const auto what = autosave->beginSave();
        auto saved = autosave->write (what);
        if (saved)
            studio.session.saved (what.what);
        return saved;
    }

    RecoveredSession recovered()
    {
        auto result = recover (vfs, files, files.journal());
        INFO ((result ? "" : result.error().text().toStdString()));
        REQUIRE (result);
        CHECK (result->remarks.empty());
        return std::move (*result);
    }

    std::set<std::string> names (const std::string& under = "song.amp.backups") const
    {
        std::set<std::string> found;
        if (fs::exists (folder / under))
            for (const auto& entry : fs::directory_iterator (folder / under))
                found.insert (entry.path().filename());
        return found;
    }

    int count (const std::string& start, const std::string& end) const
    {
        const auto all = names();
        return static_cast<int> (std::count_if (all.begin(), all.end(), [&] (const std::string& name) {
            return name.starts_with (start) && name.ends_with (end);
        }));
    }

    PosixVfs vfs;
    tests::TemporaryFolder folder;
    SessionFiles files { folder / "song.amp" };
    Studio studio;
    std::string state;
    std::optional<Autosave> autosave;
};

std::string textOf (const NodePtr& root)
{
    return writeSession (root);
}

/** The machine's file system, on which one name cannot be given to a file while it is set. */
class RefusingVfs : public PosixVfs
{
public:
    std::atomic<const char*> refused { nullptr }; // the end of the name

protected:
    int sysRename (const std::string& from, const std::string& to) override
    {
        const auto* end = refused.load();
        return end != nullptr && to.ends_with (end) ? -EIO : PosixVfs::sysRename (from, to);
    }
};
}  // namespace

TEST_CASE ("a session that nothing is done in writes nothing", "[persistence][autosave]")
{
    Desk desk;
    desk.later (juce::RelativeTime::hours (1));
    desk.autosave->close();
    CHECK (desk.names ("") == std::set<std::string> { "song.amp" });
}

TEST_CASE ("what was edited before a crash comes back with its undo", "[persistence][autosave][recovery][P1][P8]")
{
    const auto isSaved = GENERATE (true, false);
    Desk desk (isSaved);
    RandomEdits edits (desk.studio, 11);
    for (int i = 0; i < 50; ++i)
    {
        edits.step();
        if (i % 20 == 19)
            desk.later (juce::RelativeTime::seconds (31));
    }
    const auto now = textOf (desk.studio.state());
    const auto steps = desk.studio.session.history().undoStack().size();
    desk.kill();

    const auto recovered = desk.recovered();
    CHECK (textOf (recovered.session.root) == now);
    CHECK (recovered.history.undoStack().size() == steps);
    CHECK (recovered.summary.isEverSaved == isSaved);
    CHECK (recovered.summary.edits > 0);
    CHECK (recovered.summary.what.size() > 3);

    // The next session goes on from there, crashes too, and undo still reaches back before both.
    Studio next (recovered.session.root);
    Session again (recovered.session.root, recovered.history, next.clock);
    REQUIRE (again.isDirty());
    {
        Autosave autosave (desk.vfs, again, desk.files, recovered.savedState, next.clock);
        REQUIRE (again.edit ("Tempo", [] (Edit& edit) { return edit.set (Path ({ "project", "bpm" }), 77.0); }));
        REQUIRE (autosave.flush());
    }
    const auto twice = desk.recovered();
    CHECK (twice.history.undoStack().size() == steps + 1);
    CHECK (SessionView (twice.session.root).get<"project">().get<"bpm">() == 77.0);
    Session back (twice.session.root, twice.history);
    while (back.undo())
        ;
    CHECK (SessionView (back.now().root()).get<"tracks">().isEmpty());
    CHECK (desk.count ("kept-", ".journal") == 1);  // the first one was set aside, not removed
}

TEST_CASE ("every thirty seconds with edits there is a checkpoint, and the journal is short again", "[persistence][autosave][P8][P26][S1-190]")
{
    Desk desk;
    const auto lastSaved = SessionView (desk.studio.state()).get<"session">().get<"lastSaved">();
    RandomEdits edits (desk.studio, 12);
    int64_t longest = 0;
    for (int minute = 0; minute < 10; ++minute)
    {
        for (int i = 0; i < 10; ++i)
            edits.edit();
        REQUIRE (desk.autosave->flush());
        longest = std::max (longest, desk.autosave->state().bytes);
        desk.later (juce::RelativeTime::seconds (31));
        CHECK (desk.count ("checkpoint-", ".amp") <= 3);
    }
    CHECK (desk.count ("checkpoint-", ".amp") >= 2);
    CHECK (desk.autosave->state().bytes < 1000);  // its first line alone
    CHECK (longest > 1000);
    CHECK (desk.autosave->state().isSafe());
    CHECK (SessionView (desk.studio.state()).get<"session">().get<"lastSaved">() == lastSaved);

    const auto bytes = desk.autosave->state().bytes;
    const auto checkpoints = desk.names();
    desk.later (juce::RelativeTime::seconds (31));
    CHECK (desk.names() == checkpoints);  // nothing new, nothing written
    CHECK (desk.autosave->state().bytes == bytes);

    const auto now = textOf (desk.studio.state());
    desk.kill();
    CHECK (textOf (desk.recovered().session.root) == now);
}

TEST_CASE ("saving ends what there is to recover, and keeps the old file and the steps", "[persistence][autosave][S1-186]")
{
    Desk desk;
    const auto old = desk.folder.read ("song.amp");
    desk.studio.run ("track.add", { { "name", "Vox" } });
    const auto saved = desk.save();
    REQUIRE (saved);
    CHECK_FALSE (saved->isConflictCopy);
    CHECK_FALSE (desk.studio.session.isDirty());
    REQUIRE (desk.autosave->flush());

    REQUIRE (desk.count ("0001 ", ".amp") == 1);
    CHECK (desk.folder.read ("song.amp.backups/" + *desk.names().begin()) == old);
    CHECK_FALSE (summarise (desk.vfs, desk.files, desk.files.journal())->hasWork());

    const auto log = journal::readUndoLog (desk.vfs, desk.files.undo(), saved->state);
    REQUIRE (log);
    CHECK (log->isAtSavePoint());
    CHECK (log->undoName() == "Add track");

    desk.studio.run ("track.add", { { "name", "Bass" } });
    desk.kill();
    const auto recovered = desk.recovered();
    CHECK (recovered.summary.edits == 1);
    CHECK (recovered.history.undoStack().size() == 2);
    CHECK (SessionView (recovered.session.root).get<"tracks">().size() == 2);
}

TEST_CASE ("a crash between announcing a save and its end loses nothing", "[persistence][autosave][P1]")
{
    Desk desk;
    desk.studio.run ("track.add", { { "name", "Vox" } });
    REQUIRE (desk.save());
    REQUIRE (desk.autosave->flush());

    // The file is the new one, the journal and the undo log are still the old ones.
    desk.studio.run ("track.add", { { "name", "Bass" } });
    const auto what = desk.autosave->beginSave();
    REQUIRE (desk.autosave->flush());
    const auto undo = desk.folder.read ("song.amp.undo"), log = desk.folder.read ("song.amp.journal");
    const auto saved = desk.autosave->write (what);
    REQUIRE (saved);
    desk.kill();
    desk.folder.write ("song.amp.undo", undo);
    desk.folder.write ("song.amp.journal", log + journal::toLine (R"({"saving":")" + saved->state + "\"}"));
    CHECK_FALSE (summarise (desk.vfs, desk.files, desk.files.journal())->hasWork());
    const auto recovered = desk.recovered();
    CHECK (SessionView (recovered.session.root).get<"tracks">().size() == 2);
    CHECK (recovered.history.undoStack().size() == 2);
}

TEST_CASE ("what is edited while a session is being saved comes back after a crash", "[persistence][autosave][P1]")
{
    Desk desk;
    desk.studio.run ("track.add", { { "name", "Vox" } });
    const auto what = desk.autosave->beginSave();
    desk.studio.run ("track.add", { { "name", "Bass" } });
    REQUIRE (desk.autosave->flush());
    REQUIRE (desk.autosave->write (what));
    desk.studio.session.saved (what.what);
    desk.kill();

    const auto recovered = desk.recovered();
    CHECK (SessionView (recovered.session.root).get<"tracks">().size() == 2);
    CHECK (recovered.summary.edits == 1);
    CHECK (recovered.summary.what == std::vector<juce::String> { "Add track" });
    CHECK (recovered.history.undoStack().size() == 2);
    CHECK (recovered.history.stepsTo (recovered.history.savedPosition()) == -1);
}

TEST_CASE ("a save whose undo log cannot be written costs no step", "[persistence][autosave][undo][P1][F20]")
{
    RefusingVfs vfs;
    const tests::TemporaryFolder folder;
    const SessionFiles files (folder / "song.amp");
    Studio studio;
    REQUIRE (saveSession (vfs, files.session, studio.state()));
    Autosave autosave (vfs, studio.session, files, stateOfFile (vfs, files.session)->hash, studio.clock);
    studio.run ("track.add", { { "name", "Vox" } });
    REQUIRE (autosave.flush());
    vfs.refused = "song.amp.undo";
    const auto what = autosave.beginSave();
    const auto saved = autosave.write (what);
    REQUIRE (saved);
    studio.session.saved (what.what);
    vfs.refused = nullptr;

    SECTION ("in a crash after it")
    {
        studio.run ("track.add", { { "name", "Bass" } });
        REQUIRE (autosave.flush());
        const auto recovered = recover (vfs, files, files.journal());
        REQUIRE (recovered);
        CHECK (recovered->summary.edits == 1);
        CHECK (recovered->history.undoStack().size() == 2);
    }
    SECTION ("in an orderly end")
    {
        autosave.close();
        const auto steps = stepsOf (vfs, files, saved->state);
        REQUIRE (steps);
        CHECK (steps->undoStack().size() == 1);
        CHECK_FALSE (summarise (vfs, files, files.journal())->hasWork());
    }
}

TEST_CASE ("the checkpoint that a journal starts from stays while the journal cannot begin anew", "[persistence][autosave][P1][P3]")
{
    RefusingVfs vfs;
    const tests::TemporaryFolder folder;
    const SessionFiles files (folder / "song.amp");
    Studio studio;
    Autosave autosave (vfs, studio.session, files, {}, studio.clock);
    for (int i = 0; i < 6; ++i)
    {
        studio.run ("track.add", { { "name", juce::String (i) } });
        REQUIRE (autosave.flush());
        if (i == 1)
            vfs.refused = "song.amp.journal";
        autosave.checkpoint();
        autosave.finishWriting();
        REQUIRE (autosave.flush());

        const auto recovered = recover (vfs, files, files.journal());
        INFO ((recovered ? "" : recovered.error().text().toStdString()));
        REQUIRE (recovered);
        CHECK (textOf (recovered->session.root) == textOf (studio.state()));
    }
    vfs.refused = nullptr;
    studio.run ("project.rename", { { "name", "Later" } });
    for (int i = 0; i < 2; ++i)
    {
        autosave.checkpoint();
        autosave.finishWriting();
        REQUIRE (autosave.flush());
    }
    const auto names = *vfs.list (files.backups());
    CHECK (std::count_if (names.begin(), names.end(), [] (const std::string& name) { return name.ends_with (".amp"); }) <= 3);
}

TEST_CASE ("a file that somebody else changed is never overwritten", "[persistence][autosave][F17]")
{
    Desk desk;
    Studio other;
    other.run ("project.rename", { { "name", "Theirs" } });
    REQUIRE (saveSession (desk.vfs, desk.files.session, other.state()));
    const auto theirs = desk.folder.read ("song.amp");

    desk.studio.run ("project.rename", { { "name", "Ours" } });
    const auto saved = desk.save();
    REQUIRE (saved);
    CHECK (saved->isConflictCopy);
    CHECK (saved->path != desk.files.session);
    CHECK (desk.folder.read ("song.amp") == theirs);
    const auto copy = openSession (desk.vfs, saved->path);
    REQUIRE (copy);
    CHECK (SessionView (copy->root).get<"project">().get<"name">() == "Ours");
}

TEST_CASE ("a backup is made every interval while there are changes", "[persistence][autosave][S1-15]")
{
    Desk desk;
    desk.studio.run ("track.add");
    for (int i = 0; i < 3; ++i)
    {
        desk.studio.run ("track.add");
        desk.later (juce::RelativeTime::minutes (4));  // the interval is five
    }
    CHECK (desk.count ("000", ".amp") == 1);
    desk.later (juce::RelativeTime::minutes (60));
    CHECK (desk.count ("000", ".amp") == 2);
    desk.later (juce::RelativeTime::minutes (60));
    CHECK (desk.count ("000", ".amp") == 2);  // nothing has changed since
    for (const auto& generation : generationsOf (desk.vfs, desk.files))
        CHECK (generation.damage.isEmpty());
}

TEST_CASE ("a session that lost most of itself keeps its rich state for good", "[persistence][autosave][F1]")
{
    Desk desk;
    for (int i = 0; i < 40; ++i)
        desk.studio.run ("track.add");
    REQUIRE (desk.save());
    while (! SessionView (desk.studio.state()).get<"tracks">().isEmpty())
        desk.studio.run ("track.remove", { { "track", SessionView (desk.studio.state()).get<"tracks">()[0].id() } });
    REQUIRE (desk.save());
    REQUIRE (desk.count ("0002 ", " pinned.amp") == 1);

    for (int i = 0; i < 60; ++i)
    {
        desk.studio.clock.time += juce::RelativeTime::seconds (1);
        desk.studio.run ("project.rename", { { "name", juce::String (i) } });
        REQUIRE (desk.save());
    }
    CHECK (desk.count ("0002 ", " pinned.amp") == 1);
    CHECK (desk.count ("00", ".amp") <= 2 + static_cast<int> (Backups::latestKept) + 1);
    const auto generations = generationsOf (desk.vfs, desk.files);
    CHECK (std::any_of (generations.begin(), generations.end(), [&] (const Generation& g) {
        return SessionView (openSession (desk.vfs, g.path)->root).get<"tracks">().size() == 40;
    }));
}

TEST_CASE ("backups thin out with age, by number and name only", "[persistence][backups][S1-15]")
{
    PosixVfs vfs;
    tests::TemporaryFolder folder;
    const SessionFiles files (folder / "a.amp");
    Backups backups (vfs, files);
    juce::Time time (2026, 0, 1, 0, 0, 0, 0, false);
    for (int i = 0; i < 24 * 60; i += 2)  // every two minutes for a day
    {
        const auto path = backups.next (time);
        REQUIRE (path);
        folder.write ("a.amp.backups/" + nameOf (*path), "x");
        time += juce::RelativeTime::minutes (2);
    }
    folder.write ("a.amp.backups/mine.amp", "x");
    REQUIRE (backups.prune (time));
    const auto left = *vfs.list (files.backups());
    CHECK (left.size() > 40);
    CHECK (left.size() < 50);
    CHECK (std::find (left.begin(), left.end(), "mine.amp") != left.end());

    REQUIRE (backups.prune (time + juce::RelativeTime::days (400)));
    CHECK (vfs.list (files.backups())->size() == Backups::latestKept + 1);
}

TEST_CASE ("an orderly end leaves the session and its undo log", "[persistence][autosave]")
{
    Desk desk;
    desk.studio.run ("track.add");
    desk.later (juce::RelativeTime::seconds (40));
    REQUIRE (desk.save());
    desk.autosave->close();
    desk.autosave.reset();
    CHECK (desk.names ("") == std::set<std::string> { "song.amp", "song.amp.undo", "song.amp.backups" });
    CHECK (desk.count ("checkpoint-", "") == 0);
    CHECK (desk.count ("ballast", "") == 0);
}
