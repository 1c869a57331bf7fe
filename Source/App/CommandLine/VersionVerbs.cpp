#include "App/CommandLine/Verbs.h"
#include "App/CommandLine/VersionWords.h"
#include "App/Versions/VersionedFile.h"
#include "Core/Text.h"

namespace amp::cli
{
namespace
{
using amp::toText;

struct Given
{
    std::string file, message, author, name, at, other, newName;
    bool json = false, remove = false, force = false, all = false;
};

using Work = std::function<Result<> (VersionedFile&)>;

/** Opens the session with its versions and lets a verb work on them. */
Status run (Program& program, const Given& given, VersionedFile::Use use, const Work& work)
{
    auto file = VersionedFile::open (given.file, use, toText (given.author));
    if (! file)
        return program.console.fail (file.error());
    const auto done = work (**file);
    return done ? worked : program.console.fail (done.error().within (toText (given.file)));
}

void report (Program& program, const Given& given, const versions::Commit& commit)
{
    if (given.json)
        program.console.printJson (toJson (commit));
    else
        program.console.print (commit.shortId() + " " + commit.message);
}

Result<> commit (Program& program, const Given& given, VersionedFile& file)
{
    const auto made = file.versions.commit (toText (given.message));
    if (! made)
        return made.error();
    report (program, given, *made);
    if (made->branch.isEmpty())
        program.console.warn ("the session stands on no branch; audiomage branch FILE NAME keeps this version");
    return {};
}

Result<> listBranches (Program& program, const Given& given, const versions::Refs& refs)
{
    auto all = Json::array();
    for (const auto& [name, head] : refs.branches)
        if (given.json)
            all.push_back ({ { "name", name }, { "head", head }, { "isCurrent", name == refs.branch } });
        else
            program.console.print ((name == refs.branch ? "* " : "  ") + toText (name) + "  " +
                                   juce::String (head).substring (0, 7));
    if (given.json)
        program.console.printJson (all);
    return {};
}

Result<> branch (Program& program, const Given& given, VersionedFile& file)
{
    auto& repository = *file.repository;
    if (given.name.empty())
        return listBranches (program, given, repository.refs());
    if (given.remove)
        return repository.deleteBranch (toText (given.name), given.force);
    if (! given.newName.empty())
        return repository.renameBranch (toText (given.name), toText (given.newName));
    const auto at = repository.resolve (toText (given.at));
    return at ? repository.createBranch (toText (given.name), *at) : Result<> (at.error());
}

Result<> tag (Program& program, const Given& given, VersionedFile& file)
{
    auto& repository = *file.repository;
    if (given.name.empty())
    {
        auto all = Json::array();
        for (const auto& [name, known] : repository.refs().tags)
            if (given.json)
                all.push_back (
                    { { "name", name }, { "hash", known.commit }, { "message", known.message.toStdString() } });
            else
                program.console.print (toText (name) + "  " + juce::String (known.commit).substring (0, 7) + "  " +
                                       known.message);
        if (given.json)
            program.console.printJson (all);
        return {};
    }
    if (given.remove)
        return repository.deleteTag (toText (given.name));
    const auto at = repository.resolve (toText (given.at));
    if (! at)
        return at.error();
    return repository.createTag (
        toText (given.name),
        { *at, toText (given.message), authorName (toText (given.author)), toIso8601 (juce::Time::getCurrentTime()) });
}

Json logJson (const versions::Refs& refs,
              const std::vector<versions::Commit>& commits,
              const std::vector<SavedCopy>& saves,
              bool isDirty)
{
    auto history = Json::array();
    for (const auto& commit : commits)
    {
        auto json = toJson (commit);
        auto tags = Json::array(), heads = Json::array();
        for (const auto& [name, known] : refs.tags)
            if (known.commit == commit.id)
                tags.push_back (name);
        for (const auto& [name, head] : refs.branches)
            if (head == commit.id)
                heads.push_back (name);
        json["tags"] = tags;
        json["branches"] = heads;
        json["isCurrent"] = commit.id == refs.head();
        json["isHead"] = ! heads.empty();
        history.push_back (std::move (json));
    }
    auto backups = Json::array();
    for (const auto& copy : saves)
        backups.push_back (
            { { "file", copy.path }, { "timestamp", toIso8601 (copy.time).toStdString() }, { "bytes", copy.bytes } });
    return { { "branch", refs.branch.empty() ? Json (nullptr) : Json (refs.branch) },
             { "currentVersion", refs.head().empty() ? Json (nullptr) : Json (refs.head()) },
             { "uncommittedChanges", isDirty },
             { "stashes", refs.stashes.size() },
             { "history", history },
             { "saves", backups } };
}

/** "v1.0, main" behind a version that has names. */
juce::String namesOf (const versions::Refs& refs, const std::string& id)
{
    juce::StringArray names;
    for (const auto& [name, head] : refs.branches)
        if (head == id)
            names.add ((name == refs.branch ? "* " : "") + toText (name));
    for (const auto& [name, known] : refs.tags)
        if (known.commit == id)
            names.add ("tag " + toText (name));
    return names.isEmpty() ? juce::String() : "  (" + names.joinIntoString (", ") + ")";
}

Result<> log (Program& program, const Given& given, VersionedFile& file)
{
    auto& repository = *file.repository;
    const auto& refs = repository.refs();
    const auto commits = given.all ? repository.everything() : repository.log (refs.head());
    const auto isDirty = file.versions.hasUncommitted();
    if (! commits || ! isDirty)
        return commits ? isDirty.error() : commits.error();

    const auto saves = savedCopies (given.file);
    if (given.json)
    {
        program.console.printJson (logJson (refs, *commits, saves, *isDirty));
        return {};
    }

    const auto fold = [&] (juce::Time from, juce::Time to) {
        const auto count = std::count_if (
            saves.begin(), saves.end(), [&] (const SavedCopy& c) { return c.time >= from && c.time < to; });
        if (count > 0)
            program.console.print ("         : " + juce::String (count) + (count == 1 ? " backup" : " backups"));
    };
    if (*isDirty && ! commits->empty())
        program.console.print ("  *      uncommitted changes");
    auto later = juce::Time (std::numeric_limits<juce::int64>::max());
    for (const auto& commit : *commits)
    {
        fold (commit.time, later);
        program.console.print (commit.shortId() + "  " + commit.message.upToFirstOccurrenceOf ("\n", false, false) +
                               "  [" + byline (commit) + "]" + namesOf (refs, commit.id));
        later = std::min (later, commit.time);
    }
    fold (juce::Time(), later);
    if (commits->empty())
        program.console.print ("no version yet; audiomage commit FILE -m TEXT makes one");
    return {};
}

Result<> fetch (Program& program, const Given& given, VersionedFile& file)
{
    auto copy = versions::Repository::open (files(), given.other);
    if (! copy)
        return copy.error();
    const auto fetched = file.repository->fetch (**copy);
    if (! fetched)
        return fetched.error();

    auto names = Json::array();
    for (const auto& name : *fetched)
        if (given.json)
            names.push_back (name.toStdString());
        else
            program.console.print (name);
    if (given.json)
        program.console.printJson (names);
    return {};
}

Result<> checkOut (Program& program, const Given& given, VersionedFile& file)
{
    if (auto done = file.versions.checkOut (toText (given.name)); ! done)
        return done;
    if (file.repository->refs().branch.empty())
        program.console.warn ("the session stands on no branch now; audiomage branch FILE NAME begins one here");
    return file.save();
}
}  // namespace

void addVersionVerbs (Program& program)
{
    auto given = std::make_shared<Given>();
    const auto add = [&] (const char* name,
                          const char* doc,
                          const char* example,
                          Result<> (*verb) (Program&, const Given&, VersionedFile&)) {
        auto* added = program.add (name, doc, example, [&program, given, verb] {
            const auto use = verb == checkOut ? VersionedFile::Use::edit : VersionedFile::Use::read;
            return run (program, *given, use, [&] (VersionedFile& file) { return verb (program, *given, file); });
        });
        added->add_option ("FILE", given->file, "The session.")->required();
        added->add_flag ("--json", given->json, "Prints JSON.");
        return added;
    };
    given->at = "HEAD";

    auto* committing =
        add ("commit", "Keeps the session as a version.", "audiomage commit song.amp -m \"Louder chorus\"", commit);
    committing->add_option ("-m,--message", given->message, "What the version is.")->required();
    committing->add_option ("--author", given->author, "Who made it; else git's user, else the login name.");

    auto* branching =
        add ("branch", "Begins, renames, deletes or lists branches.", "audiomage branch song.amp piano-idea", branch);
    branching->add_option ("NAME", given->name, "The branch; without it the branches are listed.");
    branching->add_option ("--at", given->at, "The version where it begins; else the current one.");
    branching->add_option ("--rename", given->newName, "Gives it another name.");
    branching->add_flag (
        "--delete", given->remove, "Deletes it; its versions stay as long as another name leads to them.");
    branching->add_flag ("--force", given->force, "Deletes it even if no other name leads to its versions.");

    auto* tagging = add ("tag",
                         "Names a version, takes a name away, or lists them.",
                         "audiomage tag song.amp v1.0 -m \"First mix\"",
                         tag);
    tagging->add_option ("NAME", given->name, "The tag; without it the tags are listed.");
    tagging->add_option ("--at", given->at, "The version; else the current one.");
    tagging->add_option ("-m,--message", given->message, "A word about it.");
    tagging->add_option ("--author", given->author, "Who names it.");
    tagging->add_flag ("--delete", given->remove, "Takes the name away.");

    auto* checking = add ("checkout",
                          "Makes the session what a branch, tag or version says.",
                          "audiomage checkout song.amp piano-idea",
                          checkOut);
    checking->add_option ("REF", given->name, "A branch, a tag, or the first digits of a version.")->required();

    auto* logging = add ("log", "The versions, the latest first.", "audiomage log song.amp --json", log);
    logging->add_flag ("--all", given->all, "Of all branches.");

    auto* fetching = add ("fetch",
                          "Takes over the versions of a copy of the session.",
                          "audiomage fetch song.amp ../kim/song.amp",
                          fetch);
    fetching->add_option ("OTHER", given->other, "The copy; its branches are called copy/branch here.")->required();
}
}  // namespace amp::cli
