#include "App/CommandLine/Verbs.h"
#include "App/CommandLine/VersionWords.h"
#include "App/SoundDifference.h"
#include "App/Versions/VersionedFile.h"
#include "Core/Text.h"

/** The verbs that compare and join: diff merge revert stash cherry-pick. */
namespace amp::cli
{
namespace
{
using amp::toText;

struct Given
{
    std::string file, a, b, ref, from = "HEAD", action, message, author;
    std::vector<std::string> paths, ours, theirs;
    std::string listen;  // a folder
    std::optional<double> fromTime, toTime;
    bool json = false;
};

Result<versions::Choices> choicesOf (const Given& given)
{
    versions::Choices choices;
    for (const auto side : { versions::Side::ours, versions::Side::theirs })
        for (const auto& word : side == versions::Side::ours ? given.ours : given.theirs)
        {
            if (word == "all")
            {
                choices.otherwise = side;
                continue;
            }
            const auto path = Path::parse (word);
            if (! path)
                return path.error();
            choices.at[*path] = side;
        }
    return choices;
}

Status fail (Program& program, const Given& given, const Error& error)
{
    return program.console.fail (error.within (toText (given.file)));
}

/** Says what is in conflict. @returns failed. */
Status report (Program& program, const Given& given, const std::vector<versions::Conflict>& conflicts)
{
    if (given.json)
        program.console.printJson ({ { "result", "conflicts" }, { "conflicts", toJson (conflicts) } });
    else
        program.console.print (wordsOf (conflicts));
    return program.console.fail ({ toText (given.file),
                                   juce::String (static_cast<int> (conflicts.size())) +
                                       (conflicts.size() == 1 ? " conflict" : " conflicts") +
                                       "; nothing has changed" });
}

Json decibels (std::optional<double> level)
{
    return level ? Json (*level) : Json (nullptr);
}

/** Renders both states, for the ear, and says by how much each track differs. */
Status listen (Program& program, const Given& given, const Document& document, const NodePtr& a, const NodePtr& b)
{
    const auto found = compareSound (document, a, b, given.listen, given.fromTime, given.toTime);
    if (! found)
        return fail (program, given, found.error());
    for (const auto& warning : found->warnings)
        program.console.warn (warning);
    if (given.json)
    {
        auto tracks = Json::array();
        for (const auto& track : found->tracks)
            tracks.push_back ({ { "id", track.id.toStdString() },
                                { "name", track.name.toStdString() },
                                { "residual", decibels (track.level) },
                                { "peak", decibels (track.peak) } });
        program.console.printJson ({ { "a", found->a },
                                     { "b", found->b },
                                     { "loudness", decibels (found->loudness) },
                                     { "residual", decibels (found->whole.level) },
                                     { "peak", decibels (found->whole.peak) },
                                     { "tracks", tracks } });
        return worked;
    }
    const auto line = [&] (const juce::String& name, const Residual& residual) {
        program.console.print (name + ": " +
                               (residual.level ? juce::String (*residual.level, 1) + " dB difference, peak " +
                                                     juce::String (residual.peak.value_or (0), 1) + " dB"
                                               : juce::String ("the same")));
    };
    for (const auto& track : found->tracks)
        line (track.name, track);
    line ("Master", found->whole);
    program.console.print (toText (found->a) + ", " + toText (found->b) +
                           (found->loudness ? ": both at " + juce::String (*found->loudness, 1) + " LUFS"
                                            : juce::String (": one of them is silent")));
    return worked;
}

Status diff (Program& program, const Given& given)
{
    const auto document = Document::open (given.file);
    if (! document)
        return program.console.fail (document.error());
    auto repository = versions::Repository::open (files(), given.file);
    if (! repository)
        return program.console.fail (repository.error());

    const auto a = stateOf (**repository, document->root(), given.a.empty() ? "HEAD" : given.a);
    const auto b = stateOf (**repository, document->root(), given.b.empty() ? "now" : given.b);
    if (! a || ! b)
        return fail (program, given, a ? b.error() : a.error());

    if (! given.listen.empty())
        return listen (program, given, *document, *a, *b);
    const auto map = versions::makeChangemap (*a, *b);
    if (given.json)
    {
        auto all = Json::array();
        for (const auto& difference : map.differences)
            all.push_back (toJson (difference));
        program.console.printJson (all);
    }
    else
        program.console.print (wordsOf (map));
    return worked;
}

Status merge (Program& program, const Given& given)
{
    const auto choices = choicesOf (given);
    if (! choices)
    {
        program.console.fail (choices.error());
        return misused;
    }
    auto file = VersionedFile::open (given.file, VersionedFile::Use::edit, toText (given.author));
    if (! file)
        return program.console.fail (file.error());
    const auto outcome = (*file)->versions.merge (toText (given.ref), *choices);
    if (! outcome)
        return fail (program, given, outcome.error());
    if (! outcome->conflicts.empty())
        return report (program, given, outcome->conflicts);
    if (auto saved = (*file)->save(); ! saved)
        return program.console.fail (saved.error());

    constexpr const char* results[] { "up-to-date", "fast-forward", "merged", "conflicts" };
    const auto* result = results[static_cast<size_t> (outcome->kind)];
    if (given.json)
        program.console.printJson (
            { { "result", result }, { "hash", outcome->commit }, { "conflicts", Json::array() } });
    else
        program.console.print (juce::String (result) + " " + juce::String (outcome->commit).substring (0, 7));
    return worked;
}

Status revert (Program& program, const Given& given)
{
    std::vector<Path> paths;
    for (const auto& word : given.paths)
    {
        const auto path = Path::parse (word);
        if (! path)
        {
            program.console.fail (path.error());
            return misused;
        }
        paths.push_back (*path);
    }
    auto file = VersionedFile::open (given.file, VersionedFile::Use::edit);
    if (! file)
        return program.console.fail (file.error());
    if (auto done = (*file)->versions.revert (paths, toText (given.from)); ! done)
        return fail (program, given, done.error());
    const auto saved = (*file)->save();
    return saved ? worked : program.console.fail (saved.error());
}

/** What brings conflicts or a changed session: a stash taken back, a cherry-pick. */
Status
take (Program& program,
      const Given& given,
      const std::function<Result<std::vector<versions::Conflict>> (VersionedFile&, const versions::Choices&)>& work)
{
    const auto choices = choicesOf (given);
    if (! choices)
    {
        program.console.fail (choices.error());
        return misused;
    }
    auto file = VersionedFile::open (given.file, VersionedFile::Use::edit, toText (given.author));
    if (! file)
        return program.console.fail (file.error());
    const auto conflicts = work (**file, *choices);
    if (! conflicts)
        return fail (program, given, conflicts.error());
    if (! conflicts->empty())
        return report (program, given, *conflicts);
    const auto saved = (*file)->save();
    return saved ? worked : program.console.fail (saved.error());
}

Status stash (Program& program, const Given& words)
{
    auto given = words;
    if (given.file == "pop" || given.file == "push")  // stash pop FILE and stash FILE pop
        std::swap (given.file, given.action);
    if (! (given.action.empty() || given.action == "pop" || given.action == "push"))
    {
        program.console.fail ({ toText (given.action), "stash knows pop and push" });
        return misused;
    }
    return take (
        program,
        given,
        [&] (VersionedFile& file, const versions::Choices& choices) -> Result<std::vector<versions::Conflict>> {
            if (given.action == "pop")
                return file.versions.popStash (choices);
            if (auto done = file.versions.stash (toText (given.message)); ! done)
                return done.error();
            return std::vector<versions::Conflict>();
        });
}

Status cherryPick (Program& program, const Given& given)
{
    return take (program, given, [&] (VersionedFile& file, const versions::Choices& choices) {
        return file.versions.cherryPick (toText (given.ref), choices);
    });
}

void addChoices (CLI::App& verb, Given& given)
{
    verb.add_option (
            "--ours", given.ours, "Keeps our side at this path, or all: where both changed something. Repeatable.")
        ->allow_extra_args (false);
    verb.add_option ("--theirs", given.theirs, "Takes their side at this path, or all. Repeatable.")
        ->allow_extra_args (false);
}
}  // namespace

void addMergeVerbs (Program& program)
{
    auto given = std::make_shared<Given>();
    const auto add =
        [&] (const char* name, const char* doc, const char* example, Status (*verb) (Program&, const Given&)) {
            auto* added = program.add (name, doc, example, [&program, given, verb] { return verb (program, *given); });
            added->add_option ("FILE", given->file, "The session.")->required();
            added->add_flag ("--json", given->json, "Prints JSON.");
            return added;
        };

    auto* comparing =
        add ("diff", "What differs between two states, in musical words.", "audiomage diff song.amp v1.0 main", diff);
    comparing->add_option (
        "A", given->a, "A branch, tag, version, now, or another session file; else the current version.");
    comparing->add_option ("B", given->b, "The same; else the session as it is saved.");
    comparing->add_option ("--listen", given->listen, "Renders both into this folder, at one loudness, and says by how many dB each track differs.");
    comparing->add_option ("--from", given->fromTime, "With --listen: where to start, seconds.");
    comparing->add_option ("--to", given->toTime, "With --listen: where to end, seconds.");

    auto* merging =
        add ("merge", "Joins another branch or version into this one.", "audiomage merge song.amp kim/main", merge);
    merging->add_option ("REF", given->ref, "What to join.")->required();
    merging->add_option ("--author", given->author, "Who joins it.");
    addChoices (*merging, *given);

    auto* reverting =
        add ("revert", "Takes single changes back.", "audiomage revert song.amp tracks.vox.volume", revert);
    reverting->add_option ("PATH", given->paths, "What is to be as it was; members of lists by id.")->required();
    reverting->add_option ("--from", given->from, "The version that says how it was; else the current one.");

    auto* stashing = add ("stash",
                          "Puts the changes since the last version aside; stash pop brings them back.",
                          "audiomage stash pop song.amp",
                          stash);
    stashing->add_option ("ACTION", given->action, "pop brings them back.");
    stashing->add_option ("-m,--message", given->message, "What they are.");
    stashing->add_option ("--author", given->author, "Who made them.");
    addChoices (*stashing, *given);

    auto* picking = add ("cherry-pick",
                         "Does to the session what one version did.",
                         "audiomage cherry-pick song.amp 9f3c2e1",
                         cherryPick);
    picking->add_option ("REF", given->ref, "The version.")->required();
    picking->add_option ("--author", given->author, "Who takes it over.");
    addChoices (*picking, *given);
}
}  // namespace amp::cli
