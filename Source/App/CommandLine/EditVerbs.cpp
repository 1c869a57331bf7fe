#include "App/CommandLine/Values.h"
#include "App/CommandLine/Verbs.h"
#include "App/Crashes.h"
#include "App/SessionCommands.h"
#include "App/Versions/OpenVersions.h"
#include "Core/Hash.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"
#include "Model/KeepBeats.h"
#include "Persistence/Journal/SessionLock.h"
#include "Persistence/Journal/Recovery.h"
#include "Persistence/Journal/UndoLog.h"

namespace amp::cli
{
namespace
{
struct Given
{
    std::string file, output, command;
    std::vector<std::string> words;
    bool list = false, json = false;

    const std::string& target() const { return output.empty() ? file : output; }
};

/** "name=value" in two. @returns an Error if there is no '='. */
Result<std::pair<std::string, std::string>> splitAtEquals (const std::string& word)
{
    // A path may hold an '=' inside [" … "]; the one that counts is the first outside brackets.
    auto isQuoted = false;
    for (size_t i = 0; i < word.size(); ++i)
    {
        if (word[i] == '"' && (i == 0 || word[i - 1] != '\\'))
            isQuoted = ! isQuoted;
        if (word[i] == '=' && ! isQuoted)
            return std::pair (word.substr (0, i), word.substr (i + 1));
    }
    return Error { toText (word), "expected NAME=VALUE" };
}

/** Opens the session, lets `change` edit it, and saves. */
Result<> editFile (Program& program, const Given& given, const std::function<Result<> (Session&, const Document&)>& change)
{
    if (! isSessionName (given.target()))
        return Error { toText (given.target()), "is no .amp; -o OUT.amp says where to save" };

    const SessionFiles place (given.target());
    const auto lock = SessionLock::take (place.lock());
    if (! lock)
        return lock.error();
    if (const auto left = leftBehind (given.target()); ! left.empty() && left.front().journal == place.journal())
        return Error { toText (given.target()),
                       "has " + inWords (left.front().summary) +
                           ". audiomage recover brings them back; then edit." };  // they start from this very file

    const auto document = Document::open (given.file);
    if (! document)
        return document.error();
    for (const auto& problem : document->session.problems)
        program.console.warn (toText (given.file) + ": " + problem.path + ": " + problem.message);

    auto steps = stepsOf (files(), SessionFiles (given.file), document->session.state);
    Session session (document->root(), steps ? *steps : History());
    if (auto changed = change (session, *document); ! changed)
        return changed.error().within (toText (given.file));

    const auto saving = session.beginSave();
    if (saving.state.root() == document->root() && given.target() == given.file)
        return {};  // nothing has changed: the file stays as it is
    const auto amp = toCheckedAmp (given.target(), saving.state.root());
    if (! amp)
        return amp.error();
    auto saved = saveAmp (files(), given.target(), *amp);
    if (! saved || ! steps)
        return saved;  // a session that the window never had has no undo log, and gets none
    return safeReplace (files(), place.undo(), journal::writeUndoLog (saving.history, sha256 (*amp)));
}

Status runSet (Program& program, const Given& given)
{
    const auto done = editFile (program, given, [&] (Session& session, const Document&) {
        return session.edit ("Set", [&] (Edit& edit) {
            return keepingBeats (edit, [&]() -> Result<> {
                for (const auto& word : given.words)
                {
                    const auto parts = splitAtEquals (word);
                    if (! parts)
                        return parts.error();
                    const auto path = Path::parse (parts->first);
                    if (! path)
                        return path.error();
                    if (auto set = setFromText (edit, *path, parts->second); ! set)
                        return set;
                }
                return {};
            });
        });
    });
    return done ? worked : program.console.fail (done.error());
}

const char* nameOf (schema::Kind kind)
{
    using schema::Kind;
    switch (kind)
    {
    case Kind::number:
        return "number";
    case Kind::integer:
        return "integer";
    case Kind::flag:
        return "flag";
    case Kind::choice:
        return "choice";
    case Kind::colour:
        return "colour";
    default:
        return "text";
    }
}

Json describe (const schema::Field& parameter)
{
    Json json { { "name", parameter.key }, { "kind", nameOf (parameter.kind) }, { "doc", parameter.doc } };
    json["required"] = parameter.presence == schema::Presence::required;
    if (parameter.min > -schema::unlimited && parameter.kind != schema::Kind::flag)
        json["min"] = parameter.min;
    if (parameter.max < schema::unlimited && parameter.kind != schema::Kind::flag)
        json["max"] = parameter.max;
    if (! parameter.choices.empty())
        json["choices"] = parameter.choices;
    return json;
}

Status listCommands (Program& program, const Registry& registry, bool asJson)
{
    auto all = Json::array();
    for (const auto& command : registry.all())
    {
        Json json { { "id", command->id.toStdString() },
                    { "title", command->title.toStdString() },
                    { "category", command->category.toStdString() },
                    { "doc", command->doc.toStdString() },
                    { "parameters", Json::array() } };
        for (const auto& parameter : command->parameters)
            json["parameters"].push_back (describe (parameter));
        all.push_back (std::move (json));
    }

    if (asJson)
        program.console.printJson (all);
    else
        for (const auto& command : registry.all())
        {
            juce::String line = command->id;
            for (const auto& parameter : command->parameters)
            {
                const auto name = juce::String (parameter.key.data(), parameter.key.size());
                line << (parameter.presence == schema::Presence::required ? " " + name + "=…" : " [" + name + "=…]");
            }
            program.console.print (line + "\n    " + command->doc);
        }
    return worked;
}

Status runDo (Program& program, const Given& given)
{
    const Document* edited = nullptr;
    Registry registry;
    const auto media = libraryOf ({ folderOf (given.file), {} });
    const auto target = [&given] { return given.target(); };
    OpenVersions versions (target, [&] { return MediaRoots { folderOf (given.target()), {} }; });
    addSessionCommands (registry,
                        { .files = CommandFiles { .media = *media,
                                                  .sessionPath = target,
                                                  .document = [&]() -> const Document& { return *edited; },
                                                  .versions = [&] (Session& session) { return versions.of (session); } } });
    if (given.list)
        return listCommands (program, registry, given.json);
    if (given.file.empty() || given.command.empty())
    {
        program.console.fail ({ "do", "needs FILE.amp and COMMAND; audiomage do --list prints the commands" });
        return misused;
    }

    Arguments arguments;
    for (const auto& word : given.words)
    {
        const auto parts = splitAtEquals (word);
        if (! parts)
        {
            program.console.fail (parts.error());
            return misused;
        }
        arguments.set (parts->first, argumentFrom (parts->second));
    }

    Outcome outcome;
    const auto done = editFile (program, given, [&] (Session& session, const Document& document) -> Result<> {
        edited = &document;
        auto result = registry.run (given.command, session, arguments);
        if (! result)
            return result.error();
        outcome = std::move (*result);
        return {};
    });
    if (! done)
        return program.console.fail (done.error());

    Json report { { "ids", Json::array() }, { "changed", Json::array() } };
    for (const auto& id : outcome.ids)
        report["ids"].push_back (id.toStdString());
    for (const auto& path : outcome.changed)
        report["changed"].push_back (path.toString());

    if (given.json)
        program.console.printJson (report);
    else
        for (const auto& id : outcome.ids)
            program.console.print (id);
    return worked;
}
}  // namespace

void addEditVerbs (Program& program)
{
    auto given = std::make_shared<Given>();

    auto* set = program.add ("set",
                             "Changes values of a session, all or none, and saves it.",
                             "audiomage set a.amp tracks.vox.volume=72 project.bpm=96",
                             [&program, given] { return runSet (program, *given); });
    set->add_option ("FILE", given->file, "The session.")->required();
    set->add_option ("PATH=JSON", given->words, "What to set.")->required();
    set->add_option ("-o", given->output, "Saves here instead.");

    auto* run = program.add ("do",
                             "Runs any command on a session and saves it.",
                             "audiomage do a.amp track.add type=audio name=Vox",
                             [&program, given] { return runDo (program, *given); });
    run->add_option ("FILE", given->file, "The session.");
    run->add_option ("COMMAND", given->command, "A command; --list prints them.");
    run->add_option ("ARG=VALUE", given->words, "Its arguments.");
    run->add_option ("-o", given->output, "Saves here instead.");
    run->add_flag ("--list", given->list, "Prints the commands with their parameters.");
    run->add_flag ("--json", given->json, "Prints JSON.");
}
}  // namespace amp::cli
