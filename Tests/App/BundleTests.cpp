#include "App/Support/Program.h"
#include "Core/Hash.h"
#include "Core/Media/PcmFile.h"
#include "Persistence/Media/Tar.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace amp;
using amp::tests::Program;

TEST_CASE ("a bundle takes a session and its sound to another machine, sample for sample", "[app][cli][bundle][S1-192]")
{
    const Program here;
    here.write ("a tone é.wav", tests::sine (48000, 2, 1.0, 1000.0, 0.25));
    REQUIRE (here.run ("import 'a tone é.wav' -o a.amp").status == 0);
    const auto bundled = here.run ("do a.amp media.bundle file=song.ampbundle");
    INFO (bundled.err);
    REQUIRE (bundled.status == 0);
    CHECK (std::system (("tar tf '" + (here.folder / "song.ampbundle") + "' >/dev/null").c_str()) == 0);
    CHECK (std::filesystem::file_size (here.folder / "song.ampbundle") < std::filesystem::file_size (here.folder / "a tone é.wav"));
    for (const auto& entry : std::filesystem::directory_iterator (here.folder.path()))
        CHECK (entry.path().string().find ("parts") == std::string::npos);  // nothing is left behind

    const Program there;
    std::filesystem::copy (here.folder / "song.ampbundle", there.folder / "song.ampbundle");
    const auto imported = there.run ("import song.ampbundle -o b.amp");
    INFO (imported.err);
    REQUIRE (imported.status == 0);
    CHECK (there.run ("info b.amp --json").json()["media"]["missing"].empty());
    CHECK (std::filesystem::exists (there.folder / "b Media/a tone é.flac"));

    REQUIRE (here.run ("render a.amp -o a.wav --bits 32f").status == 0);
    REQUIRE (there.run ("render b.amp -o b.wav --bits 32f").status == 0);
    const auto before = PcmFile::open (here.folder / "a.wav"), after = PcmFile::open (there.folder / "b.wav");
    REQUIRE (before);
    REQUIRE (after);
    REQUIRE ((*before)->info().frames == (*after)->info().frames);
    std::vector<float> a (48000), b (48000);
    float* left[] { a.data(), nullptr };
    (*before)->read (0, 48000, left);
    left[0] = b.data();
    (*after)->read (0, 48000, left);
    CHECK (a == b);
}

TEST_CASE ("an archive that leads out of itself, or holds more than files, is refused", "[app][bundle][P20][Z14]")
{
    const Program program;
    const auto make = [&] (const std::string& words) {
        return std::system (("cd '" + program.folder.path() + "' && rm -f x.ampbundle && " + words).c_str()) == 0;
    };
    program.folder.write ("evil", "x");
    REQUIRE (make ("mkdir -p d && cd d && tar cPf ../x.ampbundle ../evil"));
    CHECK (program.run ("import x.ampbundle -o b.amp").status == 1);
    REQUIRE (make ("ln -sf /etc/passwd link && tar cf x.ampbundle link"));
    CHECK (program.run ("import x.ampbundle -o b.amp").status == 1);
    REQUIRE (make ("tar cf x.ampbundle evil && truncate -s 700 x.ampbundle"));
    CHECK (program.run ("import x.ampbundle -o b.amp").status == 1);
    REQUIRE (make ("tar cf x.ampbundle evil"));
    const auto none = program.run ("import x.ampbundle -o b.amp");
    CHECK (none.status == 1);
    CHECK (none.err.find ("holds no session") != std::string::npos);
    CHECK_FALSE (std::filesystem::exists (program.folder / "b.amp"));
}

TEST_CASE ("clean-up moves only what no state of the session names, and removes nothing", "[app][cli][media][P25][F6][F13]")
{
    const Program program;
    for (const auto* name : { "used.wav", "undone.wav", "old.wav", "stray.wav" })
        program.write (name, tests::sine (48000, 1, 0.1, 1000.0 + name[0], 0.25));
    REQUIRE (program.run ("import used.wav -o a.amp").status == 0);
    REQUIRE (program.run ("do a.amp media.import files=\"$PWD/old.wav\"").status == 0);
    PosixVfs vfs;
    REQUIRE (vfs.makeFolders (program.folder / "a.amp.backups"));
    std::filesystem::copy (program.folder / "a.amp", program.folder / "a.amp.backups/0001 2026-01-05 14.02.00.amp");
    REQUIRE (program.run ("import used.wav -o b.amp").status == 0);
    std::filesystem::rename (program.folder / "b.amp", program.folder / "a.amp");  // old.wav is in the backup alone
    for (const auto* name : { "stray.wav", "undone.wav" })
        std::filesystem::copy (program.folder / name, program.folder / (std::string ("a Media/") + name));
    program.folder.write ("a.amp.undo", "a step that names \"a Media/undone.wav\"");

    std::filesystem::copy (program.folder / "undone.wav", program.folder / "a Media/committed.wav");
    REQUIRE (program.run ("do a.amp media.import files=\"$PWD/a Media/committed.wav\"").status == 0);
    REQUIRE (program.run ("commit a.amp -m Committed").status == 0);
    REQUIRE (program.run ("do a.amp track.remove track=" +
                          program.run ("export-json a.amp").json()["tracks"][1]["id"].get<std::string>())
                 .status == 0);  // only a version has it now

    const auto cleaned = program.run ("do a.amp media.cleanup");
    INFO (cleaned.err);
    REQUIRE (cleaned.status == 0);
    CHECK (std::filesystem::exists (program.folder / "a Media/old.wav"));
    CHECK (std::filesystem::exists (program.folder / "a Media/committed.wav"));
    CHECK (std::filesystem::exists (program.folder / "a Media/undone.wav"));
    CHECK_FALSE (std::filesystem::exists (program.folder / "a Media/stray.wav"));
    CHECK (std::filesystem::exists (program.folder / "a Media/Trash/stray.wav"));

    program.folder.write ("a.amp.backups/0002 2026-01-05 14.03.00.amp", program.folder.read ("a.amp").substr (0, 900));
    program.folder.write ("a Media/stray.wav", "x");
    CHECK (program.run ("do a.amp media.cleanup").status == 1);  // what a damaged backup needs is not known
    CHECK (std::filesystem::exists (program.folder / "a Media/stray.wav"));
}
