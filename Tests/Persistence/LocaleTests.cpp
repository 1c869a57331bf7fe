#include "Core/Vfs/PosixVfs.h"
#include "Persistence/Journal/Autosave.h"
#include "Persistence/Journal/Generations.h"
#include "Persistence/Journal/Recovery.h"
#include "Persistence/Journal/UndoLog.h"
#include "Persistence/RandomSession.h"
#include "Support/RandomEdits.h"
#include "Support/TemporaryFolder.h"

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <locale>

using namespace amp;

namespace
{
/** Everything of the process is in another locale while this lives, if there is such a locale or it can be made from its source. */
class InLocale
{
public:
    explicit InLocale (const std::string& language) : before (std::setlocale (LC_ALL, nullptr)), beforeOfStreams (std::locale())
    {
        const auto name = language + ".UTF-8";
        isThere = std::setlocale (LC_ALL, name.c_str()) != nullptr;
        if (! isThere)
        {
            const auto make = "localedef -i " + language + " -f UTF-8 '" + (folder / name) + "' >/dev/null 2>&1";
            [[maybe_unused]] const auto status = std::system (make.c_str());
            setenv ("LOCPATH", folder.path().c_str(), 1);
            isThere = std::setlocale (LC_ALL, name.c_str()) != nullptr;
        }
        if (isThere)
            std::locale::global (std::locale (name));
    }

    ~InLocale()
    {
        std::locale::global (beforeOfStreams);
        std::setlocale (LC_ALL, before.c_str());
        unsetenv ("LOCPATH");
    }

    bool isThere = false;

private:
    const tests::TemporaryFolder folder;
    const std::string before;
    const std::locale beforeOfStreams;
};

/** A session with its steps, the same whenever it is made. */
struct Sample
{
    Sample()
    {
        for (int i = 0; i < 5; ++i)
            roots.push_back (tests::RandomSession (static_cast<uint32_t> (40 + i), i == 0).make());
        const auto track = studio.run ("track.add", { { "name", "Gesang é" } });
        studio.run ("mixer.volume", { { "id", track }, { "volume", 33.25 } });
        studio.run ("project.describe", { { "description", "1.5, 2,5" } });
        studio.session.undo();
    }

    /** The bytes of all that is written: sessions, their JSON, undo logs. */
    std::string bytes() const
    {
        std::string all;
        for (const auto& root : roots)
            all += writeSession (root) + toAmp (root);
        return all + journal::writeUndoLog (studio.session.history(), "state");
    }

    std::vector<NodePtr> roots;
    Studio studio;
};

std::string stateAfterCrash (Vfs& vfs, const SessionFiles& files)
{
    const auto recovered = recover (vfs, files, files.journal());
    INFO ((recovered ? "" : recovered.error().text().toStdString()));
    REQUIRE (recovered);
    CHECK (recovered->remarks.empty());
    return writeSession (recovered->session.root);
}
} // namespace

TEST_CASE ("what is written and read is the same in every locale and time zone", "[persistence][P24][F16]")
{
    const Sample sample;
    const auto wanted = sample.bytes();
    const auto amp = toAmp (sample.roots.front());
    for (const auto* language : { "de_DE", "tr_TR", "ar_EG" })
    {
        const InLocale locale (language);
        if (! locale.isThere)
        {
            WARN (std::string ("the locale ") + language + " is not installed and cannot be made: not tried");
            continue;
        }
        CAPTURE (language);
        CHECK (sample.bytes() == wanted);

        const tests::TemporaryFolder folder;
        PosixVfs vfs;
        const SessionFiles files (folder / "song.amp");
        folder.write ("song.amp", amp);
        const auto opened = openSession (vfs, files.session);
        REQUIRE (opened);
        CHECK (writeSession (opened->root) == writeSession (sample.roots.front()));

        Studio studio;
        Autosave autosave (vfs, studio.session, SessionFiles (folder / "b.amp"), {}, studio.clock);
        RandomEdits edits (studio, 24);
        for (int i = 0; i < 60; ++i)
            edits.step();
        REQUIRE (autosave.flush());
        CHECK (stateAfterCrash (vfs, SessionFiles (folder / "b.amp")) == writeSession (studio.state()));
    }

    for (const auto* zone : { "Asia/Tokyo", "America/St_Johns", "XXX+11:30" })
    {
        CAPTURE (zone);
        setenv ("TZ", zone, 1);
        tzset();
        CHECK (sample.bytes() == wanted);
        unsetenv ("TZ");
        tzset();
    }
}

TEST_CASE ("a clock that is set back or forward costs no edit, no backup and no order", "[persistence][autosave][P24]")
{
    PosixVfs vfs;
    const tests::TemporaryFolder folder;
    const SessionFiles files (folder / "song.amp");
    Studio studio;
    REQUIRE (saveSession (vfs, files.session, studio.state()));
    const auto start = stateOfFile (vfs, files.session);
    Autosave autosave (vfs, studio.session, files, start->hash, studio.clock);
    RandomEdits edits (studio, 25);
    const juce::RelativeTime steps[] { juce::RelativeTime::days (-1),    juce::RelativeTime::days (400),  juce::RelativeTime::minutes (6),
                                       juce::RelativeTime::days (-4000), juce::RelativeTime::days (9000), juce::RelativeTime::seconds (-31) };  // past 2038
    for (int i = 0; i < 24; ++i)
    {
        for (int k = 0; k < 4; ++k)
            edits.edit();
        studio.clock.time += steps[static_cast<size_t> (i) % std::size (steps)];
        for (int k = 0; k < 2; ++k)
        {
            autosave.tick();
            autosave.finishWriting();
            REQUIRE (autosave.flush());
        }
        CHECK (stateAfterCrash (vfs, files) == writeSession (studio.state()));
        if (i % 8 == 7)
        {
            const auto what = autosave.beginSave();
            REQUIRE (autosave.write (what));
            studio.session.saved (what.what);
        }
    }
    REQUIRE (autosave.flush());
    const auto generations = generationsOf (vfs, files);
    CHECK (std::count_if (generations.begin(), generations.end(), [] (const Generation& g) { return g.kind == Generation::Kind::backup; }) >= 3);
    for (const auto& generation : generations)
        CHECK (generation.damage.isEmpty());
    Session back (studio.state(), studio.session.history());
    while (back.undo())
        ;
    CHECK_FALSE (back.history().canUndo());
}
