#include "App/CommandLine/Verbs.h"
#include "App/Document.h"
#include "App/Restore.h"
#include "Core/Clock.h"
#include "Core/Text.h"
#include "Model/Session.h"
#include "Persistence/Journal/SaveWithSteps.h"
#include "Persistence/Journal/SessionLock.h"

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

Result<RestorableState> read (Program& program, const SessionFiles& place, const std::string& path)
{
    auto state = readRestorable (place, path);
    if (state)
        for (const auto& remark : state->remarks)
            program.console.warn (toText (path) + ": " + remark);
    return state;
}

/** The journal's work, else the latest state that is good. */
Result<RestorableState> findBest (Program& program, const SessionFiles& place)
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

Result<> restoreElsewhere (const SessionFiles& target, const RestorableState& state)
{
    const auto lock = SessionLock::take (target.lock());
    if (! lock)
        return lock.error();
    auto history = state.history;
    history.markSaved (history.position());
    const auto saved = saveWithSteps (files(), target, state.root, history, Session::systemClock().now(), Old::mustBeWhole);
    return saved ? Result<>() : Result<> (saved.error());
}

Status restore (Program& program, const Given& given)
{
    const SessionFiles place (given.file);
    const auto target = given.output.empty() ? given.file : given.output;
    if (! isSessionName (target))
        return program.console.fail ({ toText (target), "is no .amp; -o OUT.amp says where to save" });
    if (const auto lock = SessionLock::take (SessionFiles (target).lock()); ! lock)
        return program.console.fail (lock.error());

    const auto restored = given.from.empty() ? findBest (program, place) : read (program, place, given.from);
    if (! restored)
        return program.console.fail (restored.error());
    const auto saved = given.output.empty() ? restoreInPlace (place, *restored) : restoreElsewhere (SessionFiles (target), *restored);
    if (! saved)
        return program.console.fail (saved.error());

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
