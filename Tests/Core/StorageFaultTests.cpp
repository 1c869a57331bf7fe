#include "Core/Media/PcmHeader.h"
#include "Core/Media/WavWriter.h"
#include "Core/Vfs/SafeReplace.h"
#include "Support/PcmBytes.h"
#include "Support/SimulatedVfs.h"

#include <catch2/catch.hpp>

#include <functional>

using namespace amp;
using tests::SimulatedVfs;

namespace
{
constexpr auto song = "/home/song.amp";
constexpr auto backup = "/home/backups/1.amp";

std::string text (char letter)
{
    return std::string (5000, letter) + "the end";
}
const auto oldText = text ('o');
const auto newText = text ('n');

/** A save in several pieces, with a backup of the old file. */
Result<> save (Vfs& disk)
{
    const auto write = [] (VfsFile& file) -> Result<> {
        for (size_t at = 0; at < newText.size(); at += 700)
            if (auto written = file.writeAt (
                    static_cast<int64_t> (at), newText.data() + at, std::min<size_t> (700, newText.size() - at));
                ! written)
                return written;
        return {};
    };
    const auto verify = [] (const VfsFile& file) -> Result<> {
        std::string read (newText.size() + 1, '\0');
        const auto got = file.readAt (0, read.data(), read.size());
        if (! got)
            return got.error();
        return *got == newText.size() && read.compare (0, *got, newText) == 0 ? Result<>()
                                                                              : Error { "", "reads back differently" };
    };
    return safeReplace (disk, song, write, { verify, backup });
}

std::unique_ptr<SimulatedVfs> diskWithOldSong()
{
    auto disk = std::make_unique<SimulatedVfs>();
    disk->put ("/home/backups/0.amp", "older");
    disk->put (song, oldText);
    return disk;
}

int callsOfASave()
{
    const auto disk = diskWithOldSong();
    REQUIRE (save (*disk));
    return disk->calls();
}

bool isSafe (const SimulatedVfs& disk, const std::string& content)
{
    std::mt19937 random (7);
    for (int round = 0; round < 20; ++round)
        if (disk.afterPowerCut (random)->content (song) != content)
            return false;
    return true;
}

bool hasTemporary (const SimulatedVfs& disk)
{
    const auto files = disk.files();
    return std::any_of (files.begin(), files.end(), [] (const std::string& path) { return path.ends_with (".tmp"); });
}
}  // namespace

TEST_CASE ("whatever call fails, the old or the new file is whole and success is never claimed wrongly",
           "[core][vfs][P3]")
{
    const auto calls = callsOfASave();
    REQUIRE (calls > 20);
    for (const auto links : { true, false })
        for (const auto lasting : { SimulatedVfs::Lasting::once, SimulatedVfs::Lasting::forever })
            for (const int code : { ENOSPC, EDQUOT, EIO, EROFS, EACCES })
                for (int n = 1;; ++n)
                {
                    CAPTURE (links, code, n);
                    const auto disk = diskWithOldSong();
                    if (! links)
                        disk->forbidLinks();
                    disk->failCall (n, code, lasting);
                    const auto saved = save (*disk);
                    const auto content = disk->content (song);
                    if (saved)
                    {
                        REQUIRE (n > calls);  // no call is unimportant
                        CHECK (content == newText);
                        CHECK (isSafe (*disk, newText));
                        CHECK (disk->content (backup) == oldText);
                        break;
                    }

                    CHECK (saved.error().where.isNotEmpty());
                    CHECK (saved.error().what.isNotEmpty());
                    REQUIRE ((content == oldText || content == newText));
                    CHECK (disk->content ("/home/backups/0.amp") == "older");
                    if (content == newText)
                        CHECK (disk->content (backup) == oldText);
                    if (lasting == SimulatedVfs::Lasting::once)
                        CHECK_FALSE (hasTemporary (*disk));
                }
}

TEST_CASE ("an interrupted call is taken up again, and a short write is finished", "[core][vfs][P3]")
{
    const auto calls = callsOfASave();
    for (int n = 1; n <= calls; ++n)
    {
        CAPTURE (n);
        const auto interrupted = diskWithOldSong();
        interrupted->failCall (n, EINTR);
        REQUIRE (save (*interrupted));
        CHECK (isSafe (*interrupted, newText));

        const auto shortened = diskWithOldSong();
        shortened->shortenCall (n);
        REQUIRE (save (*shortened));
        CHECK (isSafe (*shortened, newText));
    }
}

TEST_CASE ("whenever the power goes, the old or the new file is whole", "[core][vfs][P2]")
{
    std::mt19937 random (8);
    int states = 0, olds = 0, news = 0;
    const auto calls = callsOfASave();
    for (int n = 1; n <= calls + 1; ++n)
    {
        const auto disk = diskWithOldSong();
        disk->losePowerAt (n);
        const auto saved = save (*disk);
        REQUIRE (saved.ok() == (n > calls));

        for (int round = 0; round < 200; ++round, ++states)
        {
            CAPTURE (n, round);
            const auto after = disk->afterPowerCut (random);
            const auto content = after->content (song);
            const auto isNew = content == newText;
            REQUIRE ((isNew || content == oldText));
            REQUIRE (after->content ("/home/backups/0.amp") == "older");
            if (isNew)
                REQUIRE (after->content (backup) == oldText);
            if (saved)
                REQUIRE (isNew);
            (isNew ? news : olds) += 1;
        }
    }
    CHECK (states >= 2000);
    CHECK (olds > 100);
    CHECK (news > 100);
}

TEST_CASE ("the simulator finds what is wrong with careless saving", "[core][vfs][P2]")
{
    const std::function<Result<> (Vfs&)> careless[] {
        [] (Vfs& disk) -> Result<> {  // over the old file
            auto file = disk.open (song, Vfs::Access::update);
            return file->writeAt (0, newText.data(), newText.size());
        },
        [] (Vfs& disk) -> Result<> {  // renamed before it is on the disk
            auto file = disk.open ("/home/new", Vfs::Access::createNew);
            if (auto written = file->writeAt (0, newText.data(), newText.size()); ! written)
                return written;
            if (auto renamed = disk.rename ("/home/new", song); ! renamed)
                return renamed;
            return disk.syncFolder ("/home");
        },
        [] (Vfs& disk) -> Result<> {  // a failed sync tried again
            auto file = disk.open ("/home/new", Vfs::Access::createNew);
            if (auto written = file->writeAt (0, newText.data(), newText.size()); ! written)
                return written;
            if (! file->sync())
                if (auto again = file->sync(); ! again)
                    return again;
            if (auto renamed = disk.rename ("/home/new", song); ! renamed)
                return renamed;
            return disk.syncFolder ("/home");
        },
    };

    for (const auto& saveCarelessly : careless)
    {
        std::mt19937 random (9);
        int broken = 0;
        const auto disk = diskWithOldSong();
        if (&saveCarelessly == &careless[2])
            disk->failCall (3, EIO);  // open, write, sync
        REQUIRE (saveCarelessly (*disk));
        for (int round = 0; round < 100; ++round)
        {
            const auto content = disk->afterPowerCut (random)->content (song);
            broken += content != oldText && content != newText ? 1 : 0;
        }
        CHECK (broken > 10);
    }
}

TEST_CASE ("a failing disk is reported while audio is written, and no half file appears", "[core][vfs][media][P3]")
{
    const std::vector<float> sound (100000, 0.25f);
    const auto record = [&] (Vfs& disk) -> Result<> {
        auto writer = WavWriter::create (disk, "/home/a.wav", { 48000, 1, 24 });
        if (! writer)
            return writer.error();
        const float* const channels[] { sound.data() };
        for (int piece = 0; piece < 10; ++piece)
            if (auto written = (**writer).write (channels, 100000); ! written)
                return written;
        return (**writer).finish();
    };

    for (const int code : { ENOSPC, EIO })
        for (int n = 1;; ++n)
        {
            CAPTURE (code, n);
            SimulatedVfs disk;
            disk.put ("/home/other", "");
            disk.failCall (n, code, SimulatedVfs::Lasting::forever);
            const auto recorded = record (disk);
            const auto content = disk.content ("/home/a.wav");
            if (content)
            {
                const auto header = readPcmHeader (tests::pcm::bytes (*content));
                REQUIRE (header);
                CHECK (header->info.frames == 1000000);
                CHECK_FALSE (header->info.isShort());
            }
            if (recorded)
            {
                CHECK (content);
                CHECK (n > 10);
                break;
            }
            CHECK (recorded.error().where.startsWith ("/home"));
            CHECK_FALSE (
                recorded.error().where.contains (".tmp"));  // the name that the user gave, not the temporary one
        }
}
