#include "App/Support/Program.h"
#include "Core/Hash.h"
#include "Model/Lookup.h"
#include "Model/Session.h"
#include "Persistence/Journal/Autosave.h"
#include "Persistence/Journal/SessionLock.h"
#include "Persistence/SessionFile.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace amp;
using amp::tests::Program;

namespace
{
/** Edits a session as the window does, and ends as if it had been killed. */
void editAndCrash (const std::string& path, int edits)
{
    PosixVfs vfs;
    auto opened = openSession (vfs, path);
    REQUIRE (opened);
    Session session (opened->root);
    Autosave autosave (vfs, session, SessionFiles (path), opened->state);
    for (int i = 0; i < edits; ++i)
        REQUIRE (session.edit ("Set tempo", [&] (Edit& edit) { return edit.set (Path ({ "project", "bpm" }), 100.0 + i); }));
    REQUIRE (autosave.flush());
}
}  // namespace

TEST_CASE ("recover lists what a crash left, restores it, and deletes nothing", "[app][cli][recovery][P1]")
{
    const Program program;
    REQUIRE (program.run ("new a.amp").status == 0);
    CHECK (program.run ("recover a.amp").status == 1);  // there is nothing to recover
    editAndCrash (program.folder / "a.amp", 7);

    const auto listed = program.run ("recover a.amp --list --json").json();
    REQUIRE (listed["recoverable"].size() == 1);
    CHECK (listed["recoverable"][0]["edits"] == 7);
    CHECK (listed["recoverable"][0]["what"][0] == "Set tempo");
    CHECK (listed["recoverable"][0]["saved"] == true);
    REQUIRE (listed["generations"].size() == 1);
    CHECK (listed["generations"][0]["kind"] == "saved");

    const auto journal = program.folder.read ("a.amp.journal");
    const auto elsewhere = program.run ("recover a.amp -o b.amp");
    INFO (elsewhere.err);
    REQUIRE (elsewhere.status == 0);
    CHECK (program.run ("get b.amp project.bpm").out == "106\n");
    CHECK (program.run ("get a.amp project.bpm").out == "120\n");
    CHECK (program.folder.read ("a.amp.journal") == journal);

    const auto edited = program.run ("set a.amp project.bpm=90");  // would take the ground from under the journal
    CHECK (edited.status == 1);
    CHECK (edited.err.find ("7 changes") != std::string::npos);

    REQUIRE (program.run ("recover a.amp").status == 0);
    CHECK (program.run ("get a.amp project.bpm").out == "106\n");
    const auto after = program.run ("recover a.amp --list --json").json();
    CHECK (after["generations"].size() == 2);  // the old file is a backup now
    CHECK (program.run ("set a.amp project.bpm=90").status == 0);
}

TEST_CASE ("a session that was recovered can be undone to before the crash, also without a window", "[app][cli][recovery][S1-186]")
{
    const Program program;
    REQUIRE (program.run ("new a.amp").status == 0);
    editAndCrash (program.folder / "a.amp", 3);
    REQUIRE (program.run ("recover a.amp").status == 0);
    CHECK (program.run ("do a.amp edit.undo").status == 0);
    CHECK (program.run ("get a.amp project.bpm").out == "101\n");
    CHECK (program.run ("do a.amp history.jump").status == 0);
    CHECK (program.run ("get a.amp project.bpm").out == "120\n");
    CHECK (program.run ("do a.amp edit.redo").status == 0);
    CHECK (program.run ("get a.amp project.bpm").out == "100\n");
    CHECK (program.run ("do a.amp history.jump to=nowhere").status == 1);
}

TEST_CASE ("a damaged file is restored from the latest state that is good, and kept", "[app][cli][recovery][P5]")
{
    const Program program;
    REQUIRE (program.run ("new a.amp").status == 0);
    PosixVfs vfs;
    REQUIRE (vfs.makeFolders (program.folder / "a.amp.backups"));
    std::filesystem::copy (program.folder / "a.amp", program.folder / "a.amp.backups/0001 2026-01-05 14.02.00.amp");
    REQUIRE (program.run ("set a.amp project.bpm=90").status == 0);
    auto bytes = program.folder.read ("a.amp");
    for (size_t i = 40; i < bytes.size(); i += 50)
        bytes[i] = static_cast<char> (bytes[i] ^ 0x55);
    program.folder.write ("a.amp", bytes);

    CHECK (program.run ("info a.amp").status == 1);
    const auto listed = program.run ("recover a.amp --list --json").json();
    REQUIRE (listed["generations"].size() == 2);
    CHECK_FALSE (listed["generations"][0]["damage"].is_null());
    CHECK (listed["generations"][1]["damage"].is_null());
    CHECK (program.folder.read ("a.amp") == bytes);

    REQUIRE (program.run ("recover a.amp").status == 0);
    CHECK (program.run ("get a.amp project.bpm").out == "120\n");
    const auto after = program.run ("recover a.amp --list --json").json();
    CHECK (after["generations"].size() == 3);
}

TEST_CASE ("a verb does not write a session that is open elsewhere", "[app][cli][lock][P21]")
{
    const Program program;
    REQUIRE (program.run ("new a.amp").status == 0);
    const auto before = program.folder.read ("a.amp");
    {
        const auto lock = SessionLock::take (program.folder / "a.amp.lock");
        REQUIRE (lock);
        for (const auto* words : { "set a.amp project.bpm=90", "do a.amp track.add", "recover a.amp" })
        {
            const auto ended = program.run (words);
            CHECK (ended.status == 1);
            CHECK (ended.err.find ("is open in") != std::string::npos);
        }
        CHECK (program.run ("info a.amp").status == 0);  // reading harms nobody
        CHECK (program.folder.read ("a.amp") == before);
    }
    CHECK (program.run ("set a.amp project.bpm=90").status == 0);
}
