#include "Versioning/VersionCommands.h"

#include "Core/Clock.h"
#include "Model/Schema/Schema.h"

namespace amp::versions
{
namespace
{
using schema::text;
using schema::texts;

Result<std::vector<Path>> pathsOf (const juce::var& value)
{
    std::vector<Path> paths;
    if (const auto* items = value.getArray())
        for (const auto& item : *items)
        {
            const auto path = Path::parse (item.toString().toStdString());
            if (! path)
                return path.error();
            paths.push_back (*path);
        }
    return paths;
}

/** Whose side counts, from the arguments ours and theirs; "all" means everywhere else. */
Result<Choices> choicesOf (const Arguments& arguments)
{
    Choices choices;
    for (const auto side : { Side::ours, Side::theirs })
    {
        const auto value = arguments[side == Side::ours ? "ours" : "theirs"];
        if (const auto* items = value.getArray(); items != nullptr && items->contains ("all"))
        {
            choices.otherwise = side;
            continue;
        }
        const auto paths = pathsOf (value);
        if (! paths)
            return paths.error();
        for (const auto& path : *paths)
            choices.at[path] = side;
    }
    return choices;
}

const auto ours =
    texts ("ours", "Paths at which our side counts where both changed something; all: everywhere.").optional();
const auto theirs =
    texts ("theirs", "Paths at which their side counts where both changed something; all: everywhere.").optional();

/** What a command does once it has the versions. */
using Work = std::function<Result<> (Versions&, const Arguments&)>;

Command command (const char* id,
                 const char* title,
                 const char* doc,
                 std::vector<schema::Field> parameters,
                 const VersionsOf& of,
                 Work work)
{
    return { .id = id,
             .title = title,
             .category = "Version",
             .doc = doc,
             .parameters = std::move (parameters),
             .run = [of, work = std::move (work)] (Command::Call& call) -> Result<> {
                 const auto versions = of (call.session);
                 return versions ? work (**versions, call.arguments) : Result<> (versions.error());
             } };
}

/** A command that brings in another version, with choices. */
Work joining (Result<std::vector<Conflict>> (Versions::*join) (const juce::String&, const Choices&))
{
    return [join] (Versions& versions, const Arguments& arguments) -> Result<> {
        const auto choices = choicesOf (arguments);
        if (! choices)
            return choices.error();
        const auto conflicts = (versions.*join) (arguments.text ("version"), *choices);
        if (! conflicts)
            return conflicts.error();
        return conflicts->empty() ? Result<>() : Result<> (conflictError (*conflicts));
    };
}

Result<> mergeIn (Versions& versions, const Arguments& arguments)
{
    const auto choices = choicesOf (arguments);
    if (! choices)
        return choices.error();
    const auto outcome = versions.merge (arguments.text ("version"), *choices);
    if (! outcome)
        return outcome.error();
    return outcome->conflicts.empty() ? Result<>() : Result<> (conflictError (outcome->conflicts));
}

Result<> unstash (Versions& versions, const Arguments& arguments)
{
    const auto choices = choicesOf (arguments);
    if (! choices)
        return choices.error();
    const auto conflicts = versions.popStash (*choices);
    if (! conflicts)
        return conflicts.error();
    return conflicts->empty() ? Result<>() : Result<> (conflictError (*conflicts));
}

Result<> revertPaths (Versions& versions, const Arguments& arguments)
{
    const auto paths = pathsOf (arguments["paths"]);
    return paths ? versions.revert (*paths, arguments.text ("from")) : Result<> (paths.error());
}
}  // namespace

Error conflictError (const std::vector<Conflict>& conflicts)
{
    juce::StringArray words;
    for (const auto& conflict : conflicts)
        words.add (conflict.item + " (" + conflict.ours + " by " + conflict.ourAuthor + ", " + conflict.theirs +
                   " by " + conflict.theirAuthor + ")");
    return { {},
             juce::String (static_cast<int> (conflicts.size())) +
                 (conflicts.size() == 1 ? " conflict: " : " conflicts: ") + words.joinIntoString ("; ") +
                 ". Nothing has changed; say whose side counts" };
}

void addVersionCommands (Registry& registry, VersionsOf of)
{
    const auto version = text ("version", "", "A branch, a tag, or the first digits of a version.").required();
    const auto at = text ("at", "HEAD", "The version; else the one on which the session stands.");

    registry.add (command ("version.commit",
                           "Save version",
                           "Keeps the session as a version.",
                           { text ("message", "", "What the version is.").required() },
                           of,
                           [] (Versions& v, const Arguments& a) -> Result<> {
                               const auto made = v.commit (a.text ("message"));
                               return made ? Result<>() : Result<> (made.error());
                           }));
    registry.add (command ("version.branch",
                           "New branch",
                           "Begins a branch.",
                           { text ("name", "", "Its name.").required(), at },
                           of,
                           [] (Versions& v, const Arguments& a) { return v.branch (a.text ("name"), a.text ("at")); }));
    registry.add (command ("version.tag",
                           "Tag version",
                           "Names a version.",
                           { text ("name", "", "The name.").required(), at },
                           of,
                           [] (Versions& v, const Arguments& a) { return v.tag (a.text ("name"), a.text ("at")); }));
    registry.add (command ("version.checkout",
                           "Go to version",
                           "Makes the session what a branch, tag or version says, and stands there.",
                           { version },
                           of,
                           [] (Versions& v, const Arguments& a) { return v.checkOut (a.text ("version")); }));
    registry.add (command ("version.restore",
                           "Restore version",
                           "Makes the session what a version says, as a new version.",
                           { version },
                           of,
                           [] (Versions& v, const Arguments& a) -> Result<> {
                               const auto made = v.restore (a.text ("version"));
                               return made ? Result<>() : Result<> (made.error());
                           }));
    registry.add (command (
        "version.merge", "Merge", "Joins another version into the branch.", { version, ours, theirs }, of, mergeIn));
    registry.add (command ("version.cherryPick",
                           "Take over changes",
                           "Does to the session what one version did.",
                           { version, ours, theirs },
                           of,
                           joining (&Versions::cherryPick)));
    registry.add (command ("version.revert",
                           "Take changes back",
                           "Makes what is at some paths what it is in a version.",
                           { texts ("paths", "What is to be as it was.").required(),
                             text ("from", "HEAD", "The version that says how it was.") },
                           of,
                           revertPaths));
    registry.add (command ("version.stash",
                           "Put changes aside",
                           "Puts the changes since the last version aside.",
                           { text ("message", "", "What they are.") },
                           of,
                           [] (Versions& v, const Arguments& a) { return v.stash (a.text ("message")); }));
    registry.add (command (
        "version.unstash", "Take changes back out", "Brings back what was put aside.", { ours, theirs }, of, unstash));
}
}  // namespace amp::versions
