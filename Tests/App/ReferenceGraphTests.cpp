#include "App/MediaCleanup.h"
#include "App/Versions/VersionedFile.h"
#include "Persistence/Journal/RecordLine.h"
#include "Persistence/Journal/SessionFiles.h"
#include "Persistence/Journal/UndoLog.h"
#include "Persistence/Json/Writer.h"
#include "Support/Studio.h"
#include "Support/TemporaryFolder.h"
#include "Support/Trials.h"

#include <filesystem>
#include <random>
#include <set>

using namespace amp;
namespace fs = std::filesystem;

namespace
{
/** Names that are easily taken for each other, or written in another way in JSON. */
const std::vector<std::string> names { "1.wav", "11.wav", "1.wav.wav", "a b.wav", "a \"b\".wav", "back\\slash.wav", "é.wav", "E\xcc\x81.wav", "deep/1.wav", "deep/é.wav" };

/** A session with everything that may name a file, each naming some at random; and what they name, kept apart from it. */
class Graph
{
public:
    explicit Graph (uint32_t seed) : random (seed)
    {
        for (const auto& name : names)
        {
            fs::create_directories (fs::path (folder / ("a Media/" + name)).parent_path());
            folder.write ("a Media/" + name, name);
        }
        fs::create_directories (folder / "a.amp.backups");
        play();
        if (chance (10))
            commit();
        play();
        takeBack();
        if (chance (60))
            folder.write ("a.amp", toAmp (playing()));
        if (chance (40))
            folder.write ("a.amp.undo", undoLog());
        if (chance (40))
            folder.write ("a.amp.journal", journal());
        for (const auto* name : { "0001 2026-01-05 14.02.00.amp", "0002 2026-01-05 15.02.00 pinned.amp", "checkpoint-2026-abc.amp", "kept-2026-abc.amp" })
            if (chance (40))
                folder.write (std::string ("a.amp.backups/") + name, toAmp (playing()));
        if (chance (40))
            folder.write ("a.amp.backups/checkpoint-2026-abc.undo", undoLog());
        if (chance (40))
            folder.write ("a.amp.backups/kept-2026-abc.journal", journal());
    }

    /** What clean-up would take. */
    std::set<std::string> found()
    {
        const auto unused = unusedMedia (folder / "a.amp", studio.state(), studio.session.history());
        INFO ((unused ? "" : unused.error().text().toStdString()));
        REQUIRE (unused);
        std::set<std::string> paths;
        for (const auto& file : *unused)
            paths.insert (file.path.substr ((folder / "a Media/").size()));
        return paths;
    }

    /** What it may take, as this test knows. */
    std::set<std::string> free() const
    {
        std::set<std::string> all (names.begin(), names.end());
        for (const auto& name : named)
            all.erase (name);
        return all;
    }

    void clean()
    {
        const auto unused = unusedMedia (folder / "a.amp", studio.state(), studio.session.history());
        REQUIRE (unused);
        REQUIRE (moveToTrash (folder / "a.amp", *unused));
    }

    /** How many files there are, wherever, and that those which something names stand where they stood. */
    size_t filesLeft() const
    {
        for (const auto& name : named)
            CHECK (folder.read ("a Media/" + name) == name);
        size_t count = 0;
        for (const auto& entry : fs::recursive_directory_iterator (folder / "a Media"))
            count += entry.is_regular_file() ? 1 : 0;
        return count;
    }

private:
    bool chance (int percent) { return static_cast<int> (random() % 100) < percent; }

    /** A file that something is to name. */
    std::string any()
    {
        const auto& name = names[random() % names.size()];
        named.insert (name);
        return "a Media/" + name;
    }

    void play()
    {
        const auto track = studio.run ("track.add", { { "type", "audio" } });
        for (auto clips = random() % 3; clips > 0; --clips)
            studio.run ("clip.add", { { "track", track }, { "filePath", juce::String::fromUTF8 (any().c_str()) }, { "duration", 1.0 } });
    }

    /** Only a step of the history still has it. */
    void takeBack()
    {
        if (chance (50))
        {
            play();
            while (chance (60) && studio.session.undo())
                ;
        }
    }

    NodePtr playing()
    {
        Studio other;
        const auto track = other.run ("track.add", { { "type", "audio" } });
        other.run ("clip.add", { { "track", track }, { "filePath", juce::String::fromUTF8 (any().c_str()) }, { "duration", 1.0 } });
        return other.state();
    }

    std::string undoLog()
    {
        Studio other;
        const auto track = other.run ("track.add", { { "type", "audio" } });
        other.run ("clip.add", { { "track", track }, { "filePath", juce::String::fromUTF8 (any().c_str()) }, { "duration", 1.0 } });
        other.session.undo();
        return journal::writeUndoLog (other.session.history(), "any state");
    }

    std::string journal()
    {
        std::string json = R"({"edit":"Set file","changes":[{"set":"tracks.x.filePath","new":)";
        json::write (json, std::string_view (any()));
        return journal::toLine (R"({"journal":1})") + journal::toLine (json + "}]}");
    }

    /** A version has what the session has now, and no more. */
    void commit()
    {
        folder.write ("a.amp", toAmp (studio.state()));
        auto file = VersionedFile::open (folder / "a.amp", VersionedFile::Use::edit, "Test");
        INFO ((file ? "" : file.error().text().toStdString()));
        REQUIRE (file);
        REQUIRE ((*file)->versions.commit ("Some"));
    }

    std::mt19937 random;
    const tests::TemporaryFolder folder;
    Studio studio;
    std::set<std::string> named;
};
}  // namespace

TEST_CASE ("clean-up takes exactly what nothing names, whatever names what", "[app][media][P25][F6][F13]")
{
    size_t taken = 0;
    for (int seed = 0; seed < tests::trials (60, 2000); ++seed)
    {
        CAPTURE (seed);
        Graph graph (static_cast<uint32_t> (seed));
        const auto found = graph.found();
        REQUIRE (found == graph.free());
        taken += found.size();
        if (seed % 4 == 0)
        {
            graph.clean();
            REQUIRE (graph.filesLeft() == names.size());
            REQUIRE (graph.found().empty());
        }
    }
    CHECK (taken > 60);
}
