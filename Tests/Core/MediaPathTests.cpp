#include "Core/MediaPath.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <unistd.h>

using namespace amp;
using tests::TemporaryFolder;

namespace
{
/** A session's folder in a world that it must not see. */
struct World
{
    TemporaryFolder top;
    MediaRoots roots { top / "home/song", {} };

    World()
    {
        top.write ("secret.wav", "secret");
        top.write ("home/secret.wav", "secret");
        top.write ("home/song2/secret.wav", "secret");  // its folder's name begins like the session's
        top.write ("samples/kick.wav", "kick");
        top.write ("home/song/a.wav", "a");
        top.write ("home/song/song Media/b.wav", "b");
        link ("a.wav", "inside.wav");
        link (top / "home/song/a.wav", "inside-absolute.wav");
        link ("../secret.wav", "outside.wav");
        link (top / "secret.wav", "outside-absolute.wav");
        link ("outside.wav", "outside-twice.wav");
        link ("..", "up");
        link ("/", "top");
        link ("../../samples", "samples");
        link ("loop.wav", "loop.wav");
        link ("nowhere.wav", "dangling.wav");
        link ("/dev/zero", "zero.wav");
        link ("/proc/self/fd/0", "descriptor.wav");
        ::mkfifo ((top / "home/song/pipe.wav").c_str(), 0600);
    }

    void link (const std::string& target, const std::string& name)
    {
        REQUIRE (::symlink (target.c_str(), (top / "home/song/" + name).c_str()) == 0);
    }

    enum class Outcome { found, missing, refused };

    /** Opens, and checks that what was opened is nobody's secret. */
    Outcome open (const std::string& path) const
    {
        const auto opened = openMedia (roots, path);
        if (! opened)
        {
            CHECK (opened.error().what.isNotEmpty());
            return Outcome::refused;
        }
        if (! *opened)
            return Outcome::missing;

        char content[16] {};
        CHECK (::read ((**opened).file.get(), content, sizeof (content)) > 0);
        CHECK (std::string (content) != "secret");
        return Outcome::found;
    }
};

using Outcome = World::Outcome;
}  // namespace

TEST_CASE ("media inside the session's folder is opened", "[core][media][P20]")
{
    const World world;
    for (const auto* path : { "a.wav",
                              "./a.wav",
                              ".//a.wav",
                              "song Media/b.wav",
                              "song Media//./b.wav",
                              "inside.wav",
                              "inside-absolute.wav" })
    {
        CAPTURE (path);
        CHECK (world.open (path) == Outcome::found);
    }
    CHECK ((**openMedia (world.roots, "inside.wav")).path == world.top / "home/song/a.wav");
}

TEST_CASE ("what is not there is missing", "[core][media][P20]")
{
    const World world;
    for (const auto* path : { "gone.wav",
                              "gone/a.wav",
                              "a.wav/b.wav",
                              "a.wav/",
                              "dangling.wav",
                              "%2e%2e/secret.wav",
                              "..\\secret.wav",
                              "\xc0\xae\xc0\xae/secret.wav" })
    {
        CAPTURE (path);
        CHECK (world.open (path) == Outcome::missing);
    }
}

TEST_CASE ("links that lead outside, folders, pipes and devices are refused, and nothing hangs", "[core][media][P20]")
{
    const World world;
    for (const auto* path : { "outside.wav",
                              "outside-absolute.wav",
                              "outside-twice.wav",
                              "up/secret.wav",
                              "top/etc/passwd",
                              "samples/kick.wav",
                              "loop.wav",
                              "zero.wav",
                              "descriptor.wav",
                              "pipe.wav",
                              "song Media",
                              "",
                              ".",
                              "./",
                              "up",
                              "~",
                              "~/a.wav",
                              "~root/a.wav" })
    {
        CAPTURE (path);
        CHECK (world.open (path) == Outcome::refused);
    }
}

TEST_CASE ("absolute paths and climbing ones need an allowed folder", "[core][media][P20]")
{
    World world;
    const auto absolute = world.top / "samples/kick.wav";
    for (const auto& path : { absolute, std::string ("../../samples/kick.wav"), std::string ("samples/kick.wav") })
    {
        CAPTURE (path);
        world.roots.allowed = {};
        CHECK (world.open (path) == Outcome::refused);
        world.roots.allowed = { world.top / "samples" };
        CHECK (world.open (path) == Outcome::found);
    }

    CHECK (world.open (world.top / "samples/../secret.wav") == Outcome::refused);
    CHECK (world.open (world.top / "samples/gone.wav") == Outcome::missing);
    CHECK (world.open (world.top / "samples") == Outcome::refused);
    CHECK (world.open (world.top / "samples2/kick.wav") == Outcome::refused);
    CHECK (world.open ("a.wav") == Outcome::found);
    CHECK (world.open (world.top / "home/song/a.wav") == Outcome::found);
    CHECK (world.open (world.top / "home/song/../song/a.wav") == Outcome::found);
    CHECK (world.open (world.top / "home/song/../../secret.wav") == Outcome::refused);
}

TEST_CASE ("more than 500 hostile paths open nothing outside", "[core][media][P20]")
{
    World world;
    world.roots.allowed = { world.top / "samples" };

    const std::vector<std::string> starts {
        "",
        "./",
        "/",
        "//",
        "../",
        "./../",
        "..//",
        "song Media/../",
        "song Media/../../",
        "a.wav/../../",
        "up/",
        "up/up/",
        "top/",
        "top" + world.top.path() + "/",
        "samples/../",
        "inside.wav/../../",
        world.top / "samples/../",
        world.top / "samples/./../",
        world.top / "samples/../samples/../",
        world.top.path() + "/",
        "/proc/self/cwd/",
        "/proc/self/root" + world.top.path() + "/",
        "/dev/fd/",
        "file://",
        "file://" + world.top.path() + "/",
        "~/",
        "~root/",
        "%2e%2e/",
        "%2e%2e%2f",
        "..%2f",
        "..\\",
        "\xc0\xae\xc0\xae/",
        "..;/",
        ".../",
        "....//",
        " ../",
        "../ ",
        "\t../",
        std::string ("a.wav\0/../", 10),
        "C:\\",
        "\\\\server\\share\\",
    };
    const std::vector<std::string> ends {
        "secret.wav",
        "home/secret.wav",
        "song2/secret.wav",
        "../secret.wav",
        "../../secret.wav",
        "outside.wav",
        "etc/passwd",
        "dev/zero",
        "home/song/../secret.wav",
        std::string ("secret.wav\0.wav", 15),
        "secret.wav/",
        "secret.wav/.",
        "./secret.wav",
        "song2/../secret.wav",
        std::string (5000, 'x'),
        std::string (300, 'y') + "/../secret.wav",
    };

    int cases = 0;
    for (const auto& start : starts)
        for (const auto& end : ends)
        {
            CAPTURE (start, end);
            CHECK (world.open (start + end) != Outcome::found);
            ++cases;
        }
    CHECK (cases >= 500);
}
