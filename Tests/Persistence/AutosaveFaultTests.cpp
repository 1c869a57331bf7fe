#include "Core/Vfs/PosixVfs.h"
#include "Persistence/Journal/Autosave.h"
#include "Persistence/Journal/Generations.h"
#include "Persistence/Journal/Recovery.h"
#include "Support/RandomEdits.h"
#include "Support/SimulatedVfs.h"
#include "Support/TemporaryFolder.h"
#include "Support/Trials.h"

#include <filesystem>
#include <fstream>
#include <regex>

#include <unistd.h>

using namespace amp;
using tests::SimulatedVfs;
namespace fs = std::filesystem;

namespace
{
/** A session's text, but for when it was saved, which no edit sets. */
std::string textOf (const NodePtr& root)
{
    static const std::regex time ("\"lastSaved\": *\"[^\"]*\"");
    return std::regex_replace (writeSession (root), time, "");
}

/** The session as the next start offers it: recovered if there are changes in its journal, else as saved. */
std::string nextStart (Vfs& disk, const SessionFiles& files)
{
    if (const auto recovered = recover (disk, files, files.journal()); recovered && recovered->summary.hasWork())
        return textOf (recovered->session.root);
    const auto saved = openSession (disk, files.session);
    INFO ((saved ? "" : saved.error().text().toStdString()));
    REQUIRE (saved);
    CHECK_FALSE (saved->isDamaged);
    return textOf (saved->root);
}

/** A session that is edited, saved and looked after on a simulated disk, with every state that it had. */
struct Desk
{
    explicit Desk (int seed) : edits (studio, seed)
    {
        disk.put ("/home/x", "");
        REQUIRE (saveSession (disk, files.session, studio.state()));
        states.push_back (textOf (studio.state()));
        autosave.emplace (disk, studio.session, files, stateOfFile (disk, files.session)->hash, studio.clock);
    }

    void work (int steps)
    {
        for (int i = 0; i < steps; ++i)
        {
            edits.step();
            states.push_back (textOf (studio.state()));
            if (i % 3 == 2 && autosave->flush())
                durable = states.size();
            if (i % 7 == 6)
            {
                studio.clock.time += juce::RelativeTime::seconds (31);
                autosave->tick();
                autosave->finishWriting();
            }
            if (i % 11 == 10)
                save();
        }
    }

    void save()
    {
        const auto what = autosave->beginSave();
        states.push_back (textOf (what.what.state.root()));
        if (! autosave->write (what))
            return;
        durable = states.size();
        studio.session.saved (what.what);
        states.push_back (textOf (studio.state()));
    }

    SimulatedVfs disk;
    SessionFiles files { "/home/song.amp" };
    Studio studio;
    RandomEdits edits;
    std::vector<std::string> states;
    size_t durable = 1; // so many of them are acknowledged
    std::optional<Autosave> autosave;
};

int64_t residentBytes()
{
    int64_t size = 0, resident = 0;
    std::ifstream ("/proc/self/statm") >> size >> resident;
    return resident * sysconf (_SC_PAGESIZE);
}

size_t openFiles()
{
    return static_cast<size_t> (std::distance (fs::directory_iterator ("/proc/self/fd"), fs::directory_iterator()));
}
} // namespace

TEST_CASE ("whenever the power goes while a session is edited, saved and looked after, what was acknowledged is there",
           "[persistence][autosave][P2]")
{
    std::mt19937 random (21);
    const auto rounds = tests::trials (8, 220);
    int cuts = 0, afterASave = 0;
    for (int n = 1; n < 400; n += 1 + n / 10)
    {
        Desk desk (n);
        desk.disk.losePowerAt (desk.disk.calls() + n);
        desk.work (30);
        desk.autosave.reset();

        for (int round = 0; round < rounds; ++round, ++cuts)
        {
            CAPTURE (n, round, desk.durable);
            const auto after = desk.disk.afterPowerCut (random);
            const auto state = nextStart (*after, desk.files);
            const auto found = std::find (desk.states.rbegin(), desk.states.rend(), state);
            REQUIRE (found != desk.states.rend());
            REQUIRE (static_cast<size_t> (desk.states.rend() - found) >= desk.durable);
            afterASave += desk.durable > 12 ? 1 : 0;
            for (const auto& generation : generationsOf (*after, desk.files))
                if (generation.kind != Generation::Kind::checkpoint) // one may have been under way
                    REQUIRE (generation.damage.isEmpty());
        }
    }
    CHECK (cuts > 200);
    CHECK (afterASave > 20);
}

TEST_CASE ("a damaged session file is left as it is, and a good generation of it is offered", "[persistence][recovery][P5]")
{
    Desk desk (4);
    desk.work (25);
    desk.autosave->close();
    const auto whole = *desk.disk.content (desk.files.session);
    const auto wanted = textOf (openSession (desk.disk, desk.files.session)->root);
    const auto backups = generationsOf (desk.disk, desk.files);
    REQUIRE (backups.size() >= 2);
    std::mt19937 random (5);
    int damagedOnes = 0, refused = 0;
    for (int n = 0; n < tests::trials (150, 10'000); ++n)
    {
        CAPTURE (n);
        const tests::TimeLimit limit (2);
        auto bytes = whole;
        for (auto changes = 1 + random() % 3; changes > 0; --changes)
            bytes[random() % bytes.size()] = static_cast<char> (random());
        if (random() % 3 == 0)
            bytes.resize (random() % bytes.size());
        desk.disk.put (desk.files.session, bytes);

        const auto opened = openSession (desk.disk, desk.files.session);
        if (opened && ! opened->isDamaged)
            REQUIRE (textOf (opened->root) == wanted);
        else
            ++damagedOnes;
        refused += opened ? 0 : 1;
        if ((! opened || opened->isDamaged) && ! bytes.empty()) // of an empty file nothing can be lost
            REQUIRE_FALSE (saveSession (desk.disk, desk.files.session, desk.studio.state()));

        const auto offered = generationsOf (desk.disk, desk.files);
        const auto good = std::find_if (offered.begin(), offered.end(), [] (const Generation& g) {
            return g.kind == Generation::Kind::backup && g.damage.isEmpty();
        });
        REQUIRE (good != offered.end());
        REQUIRE (openSession (desk.disk, good->path));
        REQUIRE (desk.disk.content (desk.files.session) == bytes);
    }
    CHECK (damagedOnes > 100);
}

TEST_CASE ("on a full disk edits go to the reserve and can be saved, and beyond it nothing that is there is harmed",
           "[persistence][autosave][P4][F9]")
{
    Desk desk (6);
    desk.studio.run ("project.rename", { { "name", "First" } });
    REQUIRE (desk.autosave->flush());
    desk.studio.run ("project.rename", { { "name", "Second" } });
    REQUIRE (desk.autosave->flush());
    REQUIRE (desk.disk.content (desk.files.ballast()));

    desk.disk.fill();
    desk.studio.run ("project.rename", { { "name", "On a full disk" } });
    [[maybe_unused]] const auto first = desk.autosave->flush();
    REQUIRE (desk.autosave->flush());
    CHECK (desk.autosave->state().usedBallast);
    CHECK (desk.autosave->state().isSafe());
    CHECK_FALSE (desk.disk.content (desk.files.ballast()));
    const auto saving = desk.autosave->beginSave();
    REQUIRE (desk.autosave->write (saving));
    desk.studio.session.saved (saving.what);
    const auto saved = *desk.disk.content (desk.files.session);

    desk.disk.fill(); // also what the reserve had kept free
    desk.studio.run ("project.rename", { { "name", "Without any room" } });
    CHECK_FALSE (desk.autosave->flush());
    const auto more = desk.autosave->beginSave();
    const auto refused = desk.autosave->write (more);
    REQUIRE_FALSE (refused);
    CHECK (refused.error().text().isNotEmpty());
    CHECK (*desk.disk.content (desk.files.session) == saved);
    REQUIRE (openSession (desk.disk, desk.files.session));

    desk.disk.limitTo (1 << 30);
    REQUIRE (desk.autosave->write (more));
    desk.autosave.reset();
    CHECK (textOf (openSession (desk.disk, desk.files.session)->root) == textOf (desk.studio.state()));
}

TEST_CASE ("after hours of work the journal, the folder and the memory are no larger than after minutes",
           "[persistence][autosave][P26]")
{
    const tests::TemporaryFolder folder;
    PosixVfs vfs;
    const SessionFiles files (folder / "song.amp");
    Studio studio;
    for (int i = 0; i < 64; ++i)
        studio.run ("track.add", { { "type", "audio" } });
    REQUIRE (saveSession (vfs, files.session, studio.state()));
    Autosave autosave (vfs, studio.session, files, stateOfFile (vfs, files.session)->hash, studio.clock);

    const auto halfMinutes = tests::trials (24, 960); // 12 minutes, or 8 hours
    const auto& tracks = SessionView (studio.state()).get<"tracks">();
    std::vector<juce::String> ids;
    for (const auto& track : tracks)
        ids.push_back (track.id());
    juce::Random random (3);
    int64_t longest = 0, residentEarly = 0;
    size_t filesEarly = 0, most = 0;
    for (int n = 0; n < halfMinutes; ++n)
    {
        for (int i = 0; i < 50; ++i)
        {
            const auto& id = ids[static_cast<size_t> (random.nextInt (64))];
            studio.run ("mixer.volume", { { "id", id }, { "volume", random.nextInt (101) } });
        }
        REQUIRE (autosave.flush());
        longest = std::max (longest, autosave.state().bytes);
        studio.clock.time += juce::RelativeTime::seconds (31);
        for (int i = 0; i < 2; ++i) // a checkpoint, and then a backup
        {
            autosave.tick();
            autosave.finishWriting();
        }
        REQUIRE (autosave.flush());
        CHECK (autosave.state().bytes < 1000); // its first line
        most = std::max (most, vfs.list (files.backups())->size());
        if (n == halfMinutes / 4)
        {
            residentEarly = residentBytes();
            filesEarly = openFiles();
        }
    }
    CHECK (longest < 50'000);
    CHECK (most < 60);
    CHECK (openFiles() == filesEarly);
    CHECK (residentBytes() < residentEarly + residentEarly / 10 + (8 << 20));
}
