#include "Core/Hash.h"
#include "Core/Vfs/SafeReplace.h"
#include "Persistence/Journal/JournalFile.h"
#include "Persistence/Journal/Recovery.h"
#include "Persistence/Journal/RecordLine.h"
#include "Persistence/Journal/UndoLog.h"
#include "Support/RandomEdits.h"
#include "Support/SimulatedVfs.h"
#include "Support/Trials.h"

using namespace amp;
using tests::SimulatedVfs;

namespace
{
const SessionFiles files ("/home/song.amp");

std::string textOf (const NodePtr& root)
{
    return writeSession (root);
}

/** A saved session on a simulated disk with a journal of what is edited; synchronous, so that every call can be made to fail. */
struct Desk
{
    explicit Desk (std::unique_ptr<SimulatedVfs> d = std::make_unique<SimulatedVfs>()) : disk (std::move (d))
    {
        disk->put ("/home/x", "");
        [[maybe_unused]] const auto made = disk->makeFolders (files.backups());
    }

    void begin()
    {
        const auto amp = toAmp (studio.state());
        disk->put (files.session, amp);
        start.baseState = start.savedState = sha256 (amp);
        start.project = "Test";
        auto begun = journal::JournalFile::begin (*disk, files.journal(), start);
        REQUIRE (begun);
        journal.emplace (std::move (*begun));
        observation = studio.session.observe ([this] (const ChangeSet& change, const Snapshot&, const Snapshot&) {
            if (change.touchesDocument() && isWorking)
                isWorking = journal->append (change).ok();
            states.push_back (textOf (studio.state()));
            if (isWorking)
                written = states.size();
        });
        states.push_back (textOf (studio.state()));
        written = durable = 1;
    }

    void sync()
    {
        isWorking = isWorking && journal->sync();
        if (isWorking)
            durable = written;
    }

    std::unique_ptr<SimulatedVfs> disk;
    Studio studio;
    journal::Start start;
    std::optional<journal::JournalFile> journal;
    std::unique_ptr<Session::Observation> observation;
    std::vector<std::string> states;  // after each change, the first is the base
    size_t written = 0, durable = 0;  // states that survive a kill, and a power cut
    bool isWorking = true;
};

size_t numberOf (const std::vector<std::string>& states, const std::string& state)
{
    const auto found = std::find (states.rbegin(), states.rend(), state);
    return static_cast<size_t> (states.rend() - found);  // 0 if there is none, else its place counted from 1
}
}  // namespace

TEST_CASE ("a journal does every edit again, with its undo steps", "[persistence][journal][P1][P12]")
{
    for (const auto seed : { 1, 2 })
    {
        Desk desk;
        desk.begin();
        RandomEdits edits (desk.studio, seed);
        for (int i = 0; i < 250; ++i)
            edits.step();

        const auto recovered = recover (*desk.disk, files, files.journal());
        REQUIRE (recovered);
        CHECK (recovered->remarks.empty());
        CHECK (textOf (recovered->session.root) == textOf (desk.studio.state()));

        const auto& now = desk.studio.session.history();
        const auto& then = recovered->history;
        REQUIRE (then.undoStack().size() == now.undoStack().size());
        REQUIRE (then.redoStack().size() == now.redoStack().size());
        CHECK (then.position() == now.position());
        CHECK_FALSE (then.isAtSavePoint());

        Session again (recovered->session.root, then);
        while (again.undo())
            REQUIRE (desk.studio.session.undo());
        CHECK_FALSE (desk.studio.session.undo());
        CHECK (textOf (again.now().root()) == desk.states.front());
        while (again.redo())
            REQUIRE (desk.studio.session.redo());
        CHECK (textOf (again.now().root()) == textOf (desk.studio.state()));
    }
}

TEST_CASE ("an undo log brings back every step, and belongs to one state", "[persistence][undo][S1-186]")
{
    Studio studio;
    RandomEdits edits (studio, 5);
    for (int i = 0; i < 200; ++i)
        edits.step();
    const auto log = journal::writeUndoLog (studio.session.history(), "state");
    CHECK_FALSE (journal::readUndoLog (log, "another").has_value());

    auto history = journal::readUndoLog (log, "state");
    REQUIRE (history);
    CHECK (history->position() == studio.session.history().position());
    CHECK (history->savedPosition() == studio.session.history().savedPosition());
    Session again (studio.state(), std::move (*history));
    while (studio.session.undo())
        REQUIRE (again.undo());
    CHECK (textOf (again.now().root()) == textOf (studio.state()));
    while (studio.session.redo())
        REQUIRE (again.redo());
    CHECK (textOf (again.now().root()) == textOf (studio.state()));

    SECTION ("a damaged one keeps the steps next to the present")
    {
        auto damaged = log;
        damaged[damaged.size() / 2] ^= 1;
        const auto rest = journal::readUndoLog (damaged, "state");
        REQUIRE (rest);
        const auto& whole = journal::readUndoLog (log, "state");
        CHECK (rest->undoStack().size() < whole->undoStack().size());
    }
}

TEST_CASE ("a list of thousands costs a journal the part that changed", "[persistence][journal]")
{
    Desk desk;
    desk.begin();
    const auto track = desk.studio.run ("track.add");
    const auto lane = trackPath (track) / "automation" / "volume";
    const auto setPoint = [&] (double value) {
        REQUIRE (desk.studio.session.edit ("Draw", [&] (Edit& edit) {
            const auto place = findPlace (edit.now(), lane / "points");
            auto point = PackedList::fromVar (place->value)[0];
            point.wide[1] = value;
            return edit.set (lane / "points", juce::var (PackedList::fromVar (place->value).replaced (0, 1, { &point, 1 }).get()));
        }));
    };
    REQUIRE (desk.studio.session.edit ("Make", [&] (Edit& edit) {
        auto node = std::make_shared<Node> (juce::Identifier ("automationLane"));
        node->set (keys::mapKey, "volume");
        std::vector<PackedItem> points (100000);
        for (size_t i = 0; i < points.size(); ++i)
        {
            points[i].id = static_cast<uint32_t> (i + 1);
            points[i].present = 3;
        }
        node->set ("points", PackedList::inVar (std::move (points)));
        return edit.insert (lane.parent(), node);
    }));

    setPoint (0.25);
    const auto before = desk.journal->size();
    setPoint (0.5);
    CHECK (desk.journal->size() - before < 100'000);  // one block of 1024 points, not 100,000 points twice
    const auto recovered = recover (*desk.disk, files, files.journal());
    REQUIRE (recovered);
    CHECK (textOf (recovered->session.root) == textOf (desk.studio.state()));
}

TEST_CASE ("whenever the program ends, every edit that was written is there", "[persistence][journal][P1]")
{
    // A call that fails for ever is where the program was killed: what it wrote before is on the disk as it stands.
    for (int n = 1, survived = 0; survived < 3; n += 1 + n / 12)
    {
        CAPTURE (n);
        Desk desk;
        desk.begin();
        desk.disk->losePowerAt (desk.disk->calls() + n);
        RandomEdits edits (desk.studio, 6);
        for (int i = 0; i < 60; ++i)
        {
            edits.step();
            if (i % 10 == 9)
                desk.sync();
        }
        survived += desk.isWorking ? 1 : 0;

        desk.disk->losePowerAt (0);  // the next start
        const auto recovered = recover (*desk.disk, files, files.journal());
        REQUIRE (recovered);
        CHECK (recovered->remarks.empty());
        CHECK (numberOf (desk.states, textOf (recovered->session.root)) >= desk.written);
    }
}

TEST_CASE ("whenever the power goes, what was durable is there, and whole", "[persistence][journal][P2]")
{
    std::mt19937 random (2);
    const auto rounds = tests::trials (15, 120);
    int cuts = 0;
    for (int n = 1; n < 140; n += 1 + n / 20)
    {
        Desk desk;
        desk.begin();
        desk.disk->losePowerAt (desk.disk->calls() + n);
        RandomEdits edits (desk.studio, 7);
        for (int i = 0; i < 40; ++i)
        {
            edits.step();
            if (i % 5 == 4)
                desk.sync();
            if (i % 15 == 14 && desk.isWorking)  // a checkpoint
            {
                const auto amp = toAmp (desk.studio.state());
                const auto name = "checkpoint-" + std::to_string (i) + ".amp";
                const auto mark = desk.journal->mark();
                auto next = desk.start;
                next.base = name;
                next.baseState = sha256 (amp);
                const auto undo = journal::writeUndoLog (desk.studio.session.history(), next.baseState);
                desk.isWorking = safeReplace (*desk.disk, files.inBackups ("checkpoint-" + std::to_string (i) + ".undo"), undo) &&
                                 safeReplace (*desk.disk, files.inBackups (name), amp) && desk.journal->rebase (next, mark);
                if (desk.isWorking)
                    desk.durable = desk.written;
            }
        }

        for (int round = 0; round < rounds; ++round, ++cuts)
        {
            CAPTURE (n, round);
            const auto after = desk.disk->afterPowerCut (random);
            const auto recovered = recover (*after, files, files.journal());
            REQUIRE (recovered);
            const auto state = numberOf (desk.states, textOf (recovered->session.root));
            REQUIRE (state > 0);
            REQUIRE (state >= desk.durable);
            REQUIRE (recovered->history.position() == Session (recovered->session.root, recovered->history).history().position());
        }
    }
    CHECK (cuts > 500);
}

TEST_CASE ("a torn or damaged journal gives its longest whole part", "[persistence][journal][P5][F10]")
{
    Desk desk;
    desk.begin();
    RandomEdits edits (desk.studio, 8);
    for (int i = 0; i < 40; ++i)
        edits.step();
    const auto whole = *desk.disk->content (files.journal());
    const auto head = whole.find ('\n') + 1;
    std::mt19937 random (3);

    const auto rounds = tests::trials (300, 20'000);
    for (int round = 0; round < rounds; ++round)
    {
        CAPTURE (round);
        const tests::TimeLimit limit (2);
        auto damaged = whole;
        const auto at = head + random() % (whole.size() - head);
        if (round % 3 == 0)
            damaged.resize (at);
        else if (round % 3 == 1)
            damaged[at] = static_cast<char> (damaged[at] ^ (1 << random() % 8));
        else
            damaged.replace (at, 200, std::string (200, '\0'));
        desk.disk->put (files.journal(), damaged);

        const auto recovered = recover (*desk.disk, files, files.journal());
        REQUIRE (recovered);
        REQUIRE (numberOf (desk.states, textOf (recovered->session.root)) > 0);
        REQUIRE (desk.disk->content (files.journal()) == damaged);  // reading changes nothing
    }

    desk.disk->put (files.journal(), "nonsense");
    CHECK_FALSE (recover (*desk.disk, files, files.journal()));
}

TEST_CASE ("records whose checksums are right but that do not fit are refused, not half done", "[persistence][journal][Z3]")
{
    Desk desk;
    desk.begin();
    desk.studio.run ("track.add", { { "name", "Vox" } });
    const auto before = *desk.disk->content (files.journal());
    const auto track = SessionView (desk.studio.state()).get<"tracks">()[0].id().toStdString();

    for (const auto& change : std::vector<std::string> {
             R"({"set":"tracks.)" + track + R"(.volume","new":"loud"})",
             R"({"set":"tracks.nobody.volume","new":3})",
             R"({"set":"no.such.field","new":3})",
             R"({"remove":"tracks.nobody","at":0,"node":{"t":"track","v":{"id":"nobody"},"c":[]}})",
             R"({"insert":"tracks.)" + track + R"(","at":0,"node":{"t":"track","v":{"id":")" + track + R"("},"c":[]}})",
             R"({"insert":"tracks.a","at":7,"node":{"t":"track","v":{"id":"a"},"c":[]}})",
             R"({"insert":"tracks.a","at":0,"node":{"t":"clip","v":{"id":"a"},"c":[{"t":"lanes"}]}})",
             R"({"move":"tracks.)" + track + R"(","from":0,"to":9})",
             R"({"set":"system.cpu","new":3})",
         })
    {
        CAPTURE (change);
        const auto record = R"({"edit":"Forged","entry":"edit-1","time":"2026-01-05T14:02:00.000Z","changes":[{"set":"project.bpm","new":99},)" +
                            change + "]}";
        desk.disk->put (files.journal(), before + journal::toLine (record));
        const auto recovered = recover (*desk.disk, files, files.journal());
        REQUIRE (recovered);
        CHECK (recovered->remarks.size() == 1);
        CHECK (textOf (recovered->session.root) == textOf (desk.studio.state()));
    }
}

TEST_CASE ("whatever a journal says that a save lacks, nothing is done twice and nothing breaks", "[persistence][journal][P5][Z3]")
{
    Desk desk;
    desk.begin();
    desk.studio.run ("track.add", { { "name", "Vox" } });
    desk.studio.run ("project.rename", { { "name", "Song" } });
    const auto lines = *desk.disk->content (files.journal());
    desk.disk->put (files.undo(), journal::writeUndoLog (History(), desk.start.baseState)); // so that the file is what it starts from
    const auto saved = textOf (openSession (*desk.disk, files.session)->root), now = textOf (desk.studio.state());
    const auto recoveredWith = [&] (const std::string& lacks) {
        desk.disk->put (files.journal(), lines + journal::toLine (R"({"saving":")" + desk.start.baseState + "\"" + lacks + "}"));
        const auto recovered = recover (*desk.disk, files, files.journal());
        INFO (lacks);
        REQUIRE (recovered);
        CHECK (recovered->remarks.empty());
        const auto summary = summarise (*desk.disk, files, files.journal());
        REQUIRE (summary);
        CHECK (summary->edits == recovered->summary.edits);
        return textOf (recovered->session.root);
    };
    for (const auto* none : { "", R"(,"lacks":0)", R"(,"lacks":-5)", R"(,"lacks":"much")", R"(,"lacks":null)", R"(,"lacks":[1])" })
        CHECK (recoveredWith (none) == saved);
    for (const auto* all : { R"(,"lacks":9007199254740991)", R"(,"lacks":1000000)" })
        CHECK (recoveredWith (all) == now);
    const auto half = recoveredWith (R"(,"lacks":1)");  // the last edit alone
    CHECK (half.find ("Vox") == std::string::npos);
    CHECK (half.find ("Song") != std::string::npos);
}
