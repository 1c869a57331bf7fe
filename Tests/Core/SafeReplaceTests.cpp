#include "Core/Vfs/PosixVfs.h"
#include "Core/Vfs/SafeReplace.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <unistd.h>

using namespace amp;
using tests::TemporaryFolder;

namespace
{
size_t filesIn (const TemporaryFolder& folder)
{
    PosixVfs disk;
    return disk.list (folder.path())->size();
}
}  // namespace

TEST_CASE ("a file is made, replaced and read back", "[core][vfs]")
{
    PosixVfs disk;
    const TemporaryFolder folder;
    for (const auto& content : { std::string ("first"), std::string(), std::string (3'000'001, 'x') })
    {
        REQUIRE (safeReplace (disk, folder / "song.amp", content));
        CHECK (*disk.readAll (folder / "song.amp", 1 << 22) == content);
        CHECK (filesIn (folder) == 1);
    }
}

TEST_CASE ("replacing keeps the old content as a backup, and never replaces a backup", "[core][vfs]")
{
    PosixVfs disk;
    const TemporaryFolder folder;
    REQUIRE (safeReplace (disk, folder / "song.amp", "old"));
    REQUIRE (safeReplace (disk, folder / "song.amp", "new", { {}, folder / "song.1" }));
    CHECK (folder.read ("song.amp") == "new");
    CHECK (folder.read ("song.1") == "old");

    const auto again = safeReplace (disk, folder / "song.amp", "newer", { {}, folder / "song.1" });
    REQUIRE_FALSE (again);
    CHECK (again.error().where.endsWith ("song.1"));
    CHECK (folder.read ("song.amp") == "new");
    CHECK (folder.read ("song.1") == "old");
    CHECK (filesIn (folder) == 2);
}

TEST_CASE ("what does not pass its verification is not put in place", "[core][vfs]")
{
    PosixVfs disk;
    const TemporaryFolder folder;
    REQUIRE (safeReplace (disk, folder / "song.amp", "old"));
    const auto refuse = [] (const VfsFile&) -> Result<> { return Error { "", "is not a session" }; };
    CHECK_FALSE (safeReplace (disk, folder / "song.amp", "new", { refuse, {} }));
    CHECK (folder.read ("song.amp") == "old");
    CHECK (filesIn (folder) == 1);
}

TEST_CASE ("replacing keeps permissions, and a link stays a link", "[core][vfs]")
{
    PosixVfs disk;
    const TemporaryFolder folder;
    folder.write ("real/song.amp", "old");
    REQUIRE (::chmod ((folder / "real/song.amp").c_str(), 0640) == 0);
    REQUIRE (::symlink ("real/song.amp", (folder / "song.amp").c_str()) == 0);

    REQUIRE (safeReplace (disk, folder / "song.amp", "new"));
    CHECK (folder.read ("real/song.amp") == "new");
    CHECK (std::filesystem::is_symlink (folder / "song.amp"));
    CHECK ((*disk.status (folder / "real/song.amp"))->mode == 0640);
}

TEST_CASE ("what cannot be written says which file, why, and what to do", "[core][vfs]")
{
    PosixVfs disk;
    const TemporaryFolder folder;

    const auto noFolder = safeReplace (disk, folder / "gone/song.amp", "x");
    REQUIRE_FALSE (noFolder);
    CHECK (noFolder.error().text().contains ("gone"));
    CHECK (noFolder.error().text().contains ("No such file or directory"));

    const auto aFolder = safeReplace (disk, folder.path(), "x");
    REQUIRE_FALSE (aFolder);
    CHECK (aFolder.error().what.contains ("not a file"));

    const auto aDevice = disk.open ("/dev/zero", Vfs::Access::read);
    REQUIRE_FALSE (aDevice);
    CHECK (aDevice.error().what.contains ("not a regular file"));
}

TEST_CASE ("opening a pipe is refused at once", "[core][vfs]")
{
    PosixVfs disk;
    const TemporaryFolder folder;
    REQUIRE (::mkfifo ((folder / "pipe").c_str(), 0600) == 0);
    CHECK_FALSE (disk.open (folder / "pipe", Vfs::Access::read));
}

TEST_CASE ("an abandoned new content leaves nothing behind", "[core][vfs]")
{
    PosixVfs disk;
    const TemporaryFolder folder;
    {
        auto pending = PendingFile::create (disk, folder / "song.amp");
        REQUIRE (pending);
        REQUIRE (pending->file().writeAt (0, "half", 4));
        CHECK (filesIn (folder) == 1);
    }
    CHECK (filesIn (folder) == 0);
}

TEST_CASE ("folders are made with those above them", "[core][vfs]")
{
    PosixVfs disk;
    const TemporaryFolder folder;
    REQUIRE (disk.makeFolders (folder / "a/b/c"));
    REQUIRE (disk.makeFolders (folder / "a/b/c"));
    CHECK ((*disk.status (folder / "a/b/c"))->isFolder);
    folder.write ("file", "");
    CHECK_FALSE (disk.makeFolders (folder / "file/x"));
}
