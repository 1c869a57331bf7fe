#include "App/CommandLine/Verbs.h"
#include "App/CommandLine/VersionWords.h"
#include "App/Document.h"
#include "App/Versions/OpenConflicts.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"
#include "Model/Lookup.h"
#include "Model/Session.h"
#include "Versioning/Diff/Listing.h"
#include "Versioning/Diff/Restore.h"

/** git-setup, and the verbs that git then runs. docs/howto/versions-and-git.md has them. */
namespace amp::cli
{
namespace
{
using amp::toText;

struct Given
{
    std::string folder = ".";
    std::vector<std::string> words;
};

/** Runs git in a folder. @returns what it printed, or an Error with it. */
Result<juce::String> git (const std::string& folder, const juce::StringArray& words)
{
    juce::StringArray line { "git", "-C", toText (folder) };
    line.addArray (words);
    juce::ChildProcess process;
    if (! process.start (line))
        return Error { "git", "cannot be run; is it installed?" };
    const auto output = process.readAllProcessOutput().trim();
    if (! process.waitForProcessToFinish (10000) || process.getExitCode() != 0)
        return Error { "git " + words.joinIntoString (" "), output.isEmpty() ? juce::String ("failed") : output };
    return output;
}

constexpr auto attribute = "*.amp diff=audiomage merge=audiomage";

/** Adds the line to .gitattributes that makes git use the drivers, unless it is there. */
Result<> writeAttributes (const std::string& path)
{
    const auto status = files().status (path);
    if (! status)
        return status.error();
    auto text = std::string();
    if (status->has_value())
    {
        auto old = files().readAll (path, 1 << 20);
        if (! old)
            return old.error();
        text = std::move (*old);
    }
    if (("\n" + text + "\n").find ("\n" + std::string (attribute) + "\n") != std::string::npos)
        return {};
    if (! text.empty() && text.back() != '\n')
        text += '\n';
    return safeReplace (files(), path, text + attribute + "\n");
}

Status setUp (Program& program, const Given& given)
{
    const auto top = git (given.folder, { "rev-parse", "--show-toplevel" });
    if (! top)
        return program.console.fail (top.error());

    const auto self = juce::File::getSpecialLocation (juce::File::currentExecutableFile).getFullPathName();
    const auto quotedSelf = "'" + self.replace ("'", "'\\''") + "'";
    const std::pair<const char*, juce::String> settings[] {
        { "diff.audiomage.command", quotedSelf + " git-diff" },
        { "diff.audiomage.textconv", quotedSelf + " git-textconv" },
        { "diff.audiomage.cachetextconv", "true" },
        { "merge.audiomage.name", "AudioMage sessions, by track, clip and value" },
        { "merge.audiomage.driver", quotedSelf + " git-merge %O %A %B %P" },
    };
    for (const auto& [key, value] : settings)
        if (const auto set = git (top->toStdString(), { "config", key, value }); ! set)
            return program.console.fail (set.error());
    if (auto written = writeAttributes (top->toStdString() + "/.gitattributes"); ! written)
        return program.console.fail (written.error());
    program.console.print ("git shows and merges the sessions of " + *top + " now; commit .gitattributes with them");
    return worked;
}

/** The document of a file that git hands over; an empty session for one that is empty or /dev/null. */
Result<NodePtr> documentOf (versions::Repository& memory, const std::string& path)
{
    const auto status = files().status (path);
    if (path == "/dev/null" || (status && status->has_value() && (*status)->size == 0))
        return memory.documentOf (std::make_shared<Node> (juce::Identifier (toText (schema::sessionState.type))));
    const auto document = Document::open (path);
    return document ? memory.documentOf (document->root()) : Result<NodePtr> (document.error());
}

Result<std::unique_ptr<versions::Repository>> memoryFor (const std::string& path)
{
    return versions::Repository::open (files(), path);  // only reads: nothing is there, and nothing is written
}

Status textconv (Program& program, const Given& given)
{
    const auto document = given.words.size() == 1 ? Document::open (given.words.front())
                                                  : Result<Document> (Error { "git-textconv", "needs one file" });
    if (! document)
        return program.console.fail (document.error());
    const auto text = versions::listing (document->root());
    program.console.print (toText (std::string_view (text).substr (0, text.empty() ? 0 : text.size() - 1)));
    return worked;
}

Status diff (Program& program, const Given& given)
{
    if (given.words.size() < 7)
        return program.console.fail ({ "git-diff", "is run by git: PATH OLD HEX MODE NEW HEX MODE" });
    auto memory = memoryFor (given.words[1]);
    if (! memory)
        return program.console.fail (memory.error());
    const auto a = documentOf (**memory, given.words[1]), b = documentOf (**memory, given.words[4]);
    if (! a || ! b)
        return program.console.fail (a ? b.error() : a.error());
    program.console.print (toText (given.words[0]) + "\n" + wordsOf (versions::makeChangemap (*a, *b)));
    return worked;
}

Status merge (Program& program, const Given& given)
{
    if (given.words.size() < 3)
        return program.console.fail ({ "git-merge", "is run by git: BASE OURS THEIRS [PATH]" });
    const auto& oursPath = given.words[1];
    const auto name = toText (given.words.size() > 3 ? given.words[3] : oursPath);
    auto memory = memoryFor (oursPath);
    if (! memory)
        return program.console.fail (memory.error());

    const auto base = documentOf (**memory, given.words[0]), ours = documentOf (**memory, oursPath),
               theirs = documentOf (**memory, given.words[2]);
    if (! base || ! ours || ! theirs)
        return program.console.fail ((! base ? base.error() : ! ours ? ours.error() : theirs.error()).within (name));

    // AUDIOMAGE_MERGE=ours or theirs settles every conflict, as in: AUDIOMAGE_MERGE=theirs git merge idea
    versions::Choices choices;
    const auto* wish = std::getenv ("AUDIOMAGE_MERGE");
    if (wish != nullptr && std::string_view (wish) == "ours")
        choices.otherwise = versions::Side::ours;
    else if (wish != nullptr && std::string_view (wish) == "theirs")
        choices.otherwise = versions::Side::theirs;

    auto merged = versions::merge (*base, *ours, *theirs, choices);
    for (auto& conflict : merged.conflicts)
        conflict.ourAuthor = "this branch", conflict.theirAuthor = "the other branch";
    const auto document = Document::open (oursPath);
    if (! document)
        return program.console.fail (document.error());
    const auto write = [&] (const NodePtr& target, const std::string& path) -> Result<> {
        if (target == nullptr)
            return Error { name, "cannot be merged" };
        Session session (document->root());
        auto done = session.edit ("Merge", [&] (Edit& edit) { return versions::restore (edit, *ours, target); });
        return done ? saveSession (files(), path, session.beginSave().state.root()) : done;
    };
    if (merged.conflicts.empty())
    {
        const auto saved = write (merged.root, oursPath);
        return saved ? worked : program.console.fail (saved.error().within (name));
    }

    // Everything else is merged; what is in conflict is as it is here, and the other side's is kept beside.
    const OpenConflicts place (name.toStdString());
    for (const auto side : { versions::Side::ours, versions::Side::theirs })
    {
        auto settled = choices;
        settled.otherwise = side;
        const auto joined = versions::merge (*base, *ours, *theirs, settled);
        const auto saved = write (joined.root, side == versions::Side::ours ? oursPath : place.theirs());
        if (! saved)
            return program.console.fail (saved.error().within (name));
    }
    if (auto kept = place.write (toJson (merged.conflicts)); ! kept)
        return program.console.fail (kept.error());
    program.console.print (name + ": " + wordsOf (merged.conflicts, "in each, ours is in the file now; audiomage resolve settles them."));
    return failed;
}
}  // namespace

void addGitVerbs (Program& program)
{
    auto given = std::make_shared<Given>();
    auto* setting = program.add ("git-setup",
                                 "Makes stock git show and merge the sessions of a repository.",
                                 "audiomage git-setup ~/songs",
                                 [&program, given] { return setUp (program, *given); });
    setting->add_option ("FOLDER", given->folder, "A folder in the repository; else the current one.");

    const std::tuple<const char*, const char*, Status (*) (Program&, const Given&)> drivers[] {
        { "git-textconv", "A session as lines of text; run by git.", textconv },
        { "git-diff", "What differs between two files; run by git.", diff },
        { "git-merge", "Joins two sessions into the second file; run by git.", merge },
    };
    for (const auto& [name, doc, verb] : drivers)
    {
        auto* added = program.add (name, doc, "", [&program, given, run = verb] { return run (program, *given); });
        added->add_option ("WORDS", given->words, "As git gives them.");
        added->group ("");  // not listed: git runs them
    }
}
}  // namespace amp::cli
