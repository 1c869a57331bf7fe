#include "Persistence/Media/SampleFolders.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace amp;

TEST_CASE ("A sample is found by the name of its folder and its number, counted around", "[persistence][media][S2-25]")
{
    const tests::TemporaryFolder folder;
    for (const auto* name :
         { "kit/bd/b.WAV", "kit/bd/a.wav", "kit/bd/c.flac", "kit/bd/notes.txt", "kit/drum/sn/x.aiff", "secret.wav" })
    {
        std::filesystem::create_directories (std::filesystem::path (folder / name).parent_path());
        folder.write (name, "x");
    }
    MediaRoots roots;
    roots.samples = { folder / "kit" };
    const SampleFolders samples (roots);

    CHECK (samples.find ("bd", 0) == folder / "kit/bd/a.wav");
    CHECK (samples.find ("bd", 1) == folder / "kit/bd/b.WAV");
    CHECK (samples.find ("bd", 5) == folder / "kit/bd/c.flac");
    CHECK (samples.find ("bd", -1) == folder / "kit/bd/c.flac");
    CHECK (samples.find ("drum/sn", 0) == folder / "kit/drum/sn/x.aiff");
    CHECK (samples.find ("hh", 0).empty());
    CHECK (samples.names() == std::vector<std::string> { "bd" });
}

TEST_CASE ("A name that climbs out of the sample folders names nothing", "[persistence][media][S2-23]")
{
    const tests::TemporaryFolder folder;
    std::filesystem::create_directories (folder / "kit");
    std::filesystem::create_directories (folder / "other");
    folder.write ("other/a.wav", "x");
    MediaRoots roots;
    roots.samples = { folder / "kit" };
    const SampleFolders samples (roots);
    for (const auto& name : { std::string ("../other"),
                              folder / "other",
                              std::string (".."),
                              std::string(),
                              std::string ("a/../../other") })
        CHECK (samples.find (name, 0).empty());
}

TEST_CASE ("Samples lie beside a session too, behind those of given folders", "[persistence][media][S2-23]")
{
    const tests::TemporaryFolder folder;
    for (const auto* name :
         { "kit/bd/given.wav", "song/Song Media/bd/own.wav", "song/Song Media/sn/own.wav", "song/samples/hh/own.wav" })
    {
        std::filesystem::create_directories (std::filesystem::path (folder / name).parent_path());
        folder.write (name, "x");
    }
    MediaRoots roots;
    roots.sessionFolder = folder / "song";
    roots.samples = { folder / "kit" };
    const SampleFolders samples (roots);
    CHECK (samples.find ("bd", 0) == folder / "kit/bd/given.wav");
    CHECK (samples.find ("sn", 0) == folder / "song/Song Media/sn/own.wav");
    CHECK (samples.find ("hh", 0) == folder / "song/samples/hh/own.wav");
}
