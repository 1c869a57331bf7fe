#include "App/CommandLine/Verbs.h"
#include "App/Versions/OpenConflicts.h"
#include "App/Versions/VersionedFile.h"
#include "Core/Text.h"
#include "Versioning/Diff/Restore.h"

namespace amp::cli
{
namespace
{
struct Given
{
    std::string file;
    std::vector<std::string> ours, theirs;
    bool json = false;
};

juce::String textIn (const Json& conflict, const char* side)
{
    const auto found = conflict.find (side);
    return found != conflict.end() && found->is_object() ? amp::toText (found->value ("text", std::string())) : juce::String();
}

juce::String wordsOf (const Json& conflicts)
{
    juce::StringArray lines;
    for (const auto& one : conflicts)
    {
        lines.add (amp::toText (one.value ("item", std::string())) + "  (" + amp::toText (one["path"].get<std::string>()) + ")");
        for (const auto* side : { "base", "ours", "theirs" })
            lines.add ("    " + juce::String (side) + ": " + textIn (one, side));
    }
    return lines.joinIntoString ("\n");
}

bool isChosen (const std::vector<std::string>& words, const std::string& path)
{
    return std::any_of (words.begin(), words.end(), [&] (const std::string& word) { return word == "all" || word == path; });
}

/** Makes what is at these paths what the other side has there. */
Result<> takeTheirs (const Given& given, const OpenConflicts& place, const std::vector<Path>& paths)
{
    auto file = VersionedFile::open (given.file, VersionedFile::Use::edit);
    if (! file)
        return file.error();
    const auto other = Document::open (place.theirs());
    if (! other)
        return other.error();
    const auto now = (*file)->repository->documentOf ((*file)->session.now().root()),
               target = (*file)->repository->documentOf (other->root());
    if (! now || ! target)
        return now ? target.error() : now.error();
    const auto done = (*file)->session.edit ("Take theirs", [&] (Edit& edit) { return versions::restore (edit, *now, *target, paths); });
    return done ? (*file)->save() : done;
}

Result<> settle (const Given& given, const OpenConflicts& place, Json& conflicts)
{
    std::vector<Path> paths;
    auto left = Json::array();
    for (auto& one : conflicts)
    {
        const auto text = one["path"].get<std::string>();
        if (! isChosen (given.theirs, text))
        {
            if (! isChosen (given.ours, text))
                left.push_back (one);
            continue;
        }
        const auto path = Path::parse (text);
        if (! path)
            return path.error();
        paths.push_back (*path);
    }
    if (left.size() == conflicts.size())
        return Error { amp::toText (given.file), "has no conflict at that path; audiomage resolve FILE lists them" };
    if (! paths.empty())
        if (auto taken = takeTheirs (given, place, paths); ! taken)
            return taken;
    conflicts = std::move (left);
    return place.write (conflicts);
}

Status resolve (Program& program, const Given& given)
{
    const OpenConflicts place (given.file);
    auto conflicts = place.read();
    if (! conflicts)
        return program.console.fail (conflicts.error());
    if (conflicts->empty())
        return program.console.fail ({ amp::toText (given.file), "has no conflict" });
    if (! given.ours.empty() || ! given.theirs.empty())
        if (auto settled = settle (given, place, *conflicts); ! settled)
            return program.console.fail (settled.error());

    if (given.json)
        program.console.printJson (*conflicts);
    else
        program.console.print (conflicts->empty() ? juce::String ("no conflict is left; git add it and go on") : wordsOf (*conflicts));
    return worked;
}
}  // namespace

void addResolveVerb (Program& program)
{
    auto given = std::make_shared<Given>();
    auto* verb = program.add ("resolve",
                              "Lists and settles what git left undecided in a session.",
                              "audiomage resolve song.amp --theirs mixer.channels.vox.volume",
                              [&program, given] { return resolve (program, *given); });
    verb->add_option ("FILE", given->file, "The session.")->required();
    verb->add_option ("--ours", given->ours, "Keeps what the file has at this path, or all. Repeatable.")->allow_extra_args (false);
    verb->add_option ("--theirs", given->theirs, "Takes the other side at this path, or all. Repeatable.")->allow_extra_args (false);
    verb->add_flag ("--json", given->json, "Prints JSON.");
}
}  // namespace amp::cli
