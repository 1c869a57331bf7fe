#include "App/CommandLine/Verbs.h"
#include "App/Crashes.h"
#include "App/Document.h"
#include "Core/Clock.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"
#include "Model/Session.h"
#include "Persistence/Journal/Backups.h"
#include "Persistence/Journal/SessionLock.h"
#include "Persistence/Journal/UndoLog.h"

namespace amp::cli
{
namespace
{
struct Given
{
    std::string file, output, from;
    bool list = false, json = false;
};

Json toJson (const LeftBehind& left)
{
    Json names = Json::array();
    for (const auto& name : left.summary.what)
        names.push_back (name.toStdString());
    return { { "file", left.isUntitled ? Json() : Json (left.files.session) },
             { "journal", left.journal },
             { "project", left.summary.project.toStdString() },
             { "lastEdit", toIso8601 (left.summary.lastEdit).toStdString() },
             { "edits", left.summary.edits },
             { "what", names },
             { "saved", left.summary.isEverSaved } };
}

const char* nameOf (Generation::Kind kind)
{
    switch (kind)
    {
    case Generation::Kind::saved:
        return "saved";
    case Generation::Kind::checkpoint:
        return "checkpoint";
    case Generation::Kind::backup:
        return "backup";
    }
    return "";
}

Json toJson (const Generation& generation)
{
    return { { "kind", nameOf (generation.kind) },
             { "file", generation.path },
             { "time", toIso8601 (generation.time).toStdString() },
             { "bytes", generation.bytes },
             { "damage", generation.damage.isEmpty() ? Json() : Json (generation.damage.toStdString()) } };
}

void print (Console& console, const LeftBehind& left)
{
    console.print (left.summary.project + (left.isUntitled ? " (never saved)" : "") + ": " + inWords (left.summary) +
                   "\n    " + toText (left.journal));
}

Status list (Program& program, const Given& given)
{
    const auto left = given.file.empty() ? leftBehind() : leftBehind (given.file);
    const auto generations =
        given.file.empty() ? std::vector<Generation>() : generationsOf (files(), SessionFiles (given.file));

    if (given.json)
    {
        Json report { { "recoverable", Json::array() }, { "generations", Json::array() } };
        for (const auto& one : left)
            report["recoverable"].push_back (toJson (one));
        for (const auto& one : generations)
            report["generations"].push_back (toJson (one));
        program.console.printJson (report);
        return worked;
    }

    for (const auto& one : left)
        print (program.console, one);
    for (const auto& one : generations)
        program.console.print (juce::String (nameOf (one.kind)) + " of " + toIso8601 (one.time) +
                               (one.damage.isEmpty() ? "" : ", damaged: " + one.damage) + "\n    " + toText (one.path));
    if (left.empty() && generations.empty())
        program.console.print ("nothing to recover");
    return worked;
}

/** What is to be restored, with words for it. */
struct Restored
{
    NodePtr root;
    History history;
    juce::String words;
};

/** What a journal or a file has. */
Result<Restored> read (Program& program, const SessionFiles& place, const std::string& path)
{
    if (! path.ends_with (".journal"))
    {
        const auto opened = openSession (files(), path);
        if (! opened)
            return opened.error();
        for (const auto& problem : opened->problems)
            program.console.warn (toText (path) + ": " + problem.path + ": " + problem.message);
        return Restored { opened->root, {}, "the state of " + toText (path) };
    }

    auto recovered = recover (files(), place, path);
    if (! recovered)
        return recovered.error();
    for (const auto& remark : recovered->remarks)
        program.console.warn (toText (path) + ": " + remark);
    return Restored { recovered->session.root, std::move (recovered->history), inWords (recovered->summary) };
}

/** The journal's work, else the latest state that is good. */
Result<Restored> findBest (Program& program, const SessionFiles& place)
{
    for (const auto& left : leftBehind (place.session))
        if (auto restored = read (program, place, left.journal))
            return restored;
        else
            program.console.warn (restored.error().text());

    const auto generations = generationsOf (files(), place);
    if (! generations.empty() && generations.front().kind == Generation::Kind::saved &&
        generations.front().damage.isEmpty())
        return Error { toText (place.session), "has nothing to recover: it is whole, and no change is missing" };
    for (const auto& generation : generations)
        if (generation.damage.isEmpty())
            return read (program, place, generation.path);
    return Error { toText (place.session),
                   "has neither a journal nor a state that is whole. audiomage recover FILE --list shows what there is." };
}

/** In place: the old file stays as a backup, and the journal beside it. */
Result<> restoreInPlace (const SessionFiles& place, const std::string& amp)
{
    const auto there = files().status (place.session);
    if (! there)
        return there.error();
    const auto now = Session::systemClock().now();
    Backups backups (files(), place);
    if (there->has_value())
    {
        const auto backup = backups.next (now, true);
        if (! backup)
            return backup.error();
        if (auto kept = files().link (place.session, *backup); ! kept || *kept == Vfs::Link::unsupported)
            return Error { toText (place.session), "cannot be kept as a backup. Use -o OUT.amp." };
        if (auto put = safeReplace (files(), place.session, amp); ! put)
            return put;  // a damaged file is replaced as well: it is kept now
    }
    else if (auto put = safeReplace (files(), place.session, amp); ! put)
        return put;

    const auto journal = files().status (place.journal());
    if (! journal || ! journal->has_value())
        return {};
    if (auto made = files().makeFolders (place.backups()); ! made)
        return made;
    return files().rename (place.journal(),
                           place.inBackups ("kept-" + toIso8601 (now).removeCharacters ("-:.").toStdString() + ".journal"));
}

Status restore (Program& program, const Given& given)
{
    const SessionFiles place (given.file);
    const auto target = given.output.empty() ? given.file : given.output;
    if (! isSessionName (target))
        return program.console.fail ({ toText (target), "is no .amp; -o OUT.amp says where to save" });
    const auto lock = SessionLock::take (SessionFiles (target).lock());
    if (! lock)
        return program.console.fail (lock.error());

    const auto restored = given.from.empty() ? findBest (program, place) : read (program, place, given.from);
    if (! restored)
        return program.console.fail (restored.error());
    const auto amp = toCheckedAmp (target, restored->root);
    if (! amp)
        return program.console.fail (amp.error());

    const auto saved = given.output.empty() ? restoreInPlace (place, *amp) : saveAmp (files(), target, *amp);
    if (! saved)
        return program.console.fail (saved.error());

    auto history = restored->history;
    history.markSaved (history.position());
    const auto state = stateOfFile (files(), target);
    const auto undo = journal::writeUndoLog (history, state ? state->hash : std::string());
    if (const auto kept = safeReplace (files(), SessionFiles (target).undo(), undo); ! kept)
        program.console.warn (kept.error().text());

    if (given.json)
        program.console.printJson ({ { "file", target }, { "restored", restored->words.toStdString() } });
    else
        program.console.print (toText (target) + ": restored " + restored->words);
    return worked;
}
}  // namespace

void addRecoverVerb (Program& program)
{
    auto given = std::make_shared<Given>();
    auto* verb = program.add ("recover",
                              "Lists or restores what a crash left. Deletes nothing.",
                              "audiomage recover song.amp -o rescued.amp",
                              [&program, given] {
                                  if (given->list || given->file.empty())
                                      return list (program, *given);
                                  return restore (program, *given);
                              });
    verb->add_option ("FILE", given->file, "The session; without it, all that are left behind are listed.");
    verb->add_flag ("--list", given->list, "Only lists what there is.");
    verb->add_option ("--from", given->from, "A journal or file of the list; else the latest that is good.");
    verb->add_option ("-o", given->output, "Restores to here; else in place, the old file kept as a backup.");
    verb->add_flag ("--json", given->json, "Prints JSON.");
}
}  // namespace amp::cli
