#include "App/CommandLine/Values.h"
#include "App/CommandLine/Verbs.h"
#include "App/Document.h"
#include "App/SessionInfo.h"
#include "App/Templates/Templates.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"
#include "Persistence/Dialects/CompiledSession.h"
#include "Persistence/Reference/JsonSchemaWriter.h"
#include "Persistence/SessionCodec.h"

namespace amp::cli
{
namespace
{
struct Given
{
    std::string in, path, output, templateName { "empty" }, dialect { "seed" };
    bool json = false, full = false;
};

void warnOf (Console& console, const Document& document)
{
    for (const auto& problem : document.session.problems)
        console.warn (toText (document.path) + ": " + problem.path + ": " + problem.message);
}

/** Prints a text that ends with a line break, or writes it to a file if one is named. */
Status deliver (Program& program, const std::string& text, const std::string& output)
{
    if (output.empty())
    {
        program.console.print (toText (std::string_view (text).substr (0, text.size() - 1)));
        return worked;
    }
    const auto written = safeReplace (files(), output, text);
    return written ? worked : program.console.fail (written.error());
}

Status runNew (Program& program, const Given& given)
{
    if (given.templateName == "list")
    {
        for (const auto& choice : templates())
            program.console.print (choice.name + ": " + choice.doc);
        return worked;
    }

    const auto* choice = findTemplate (given.templateName);
    if (choice == nullptr)
        return program.console.fail ({ toText (given.templateName), "no such template; --template list prints them" });
    if (given.in.empty())
    {
        program.console.fail ({ "new", "needs FILE.amp" });
        return misused;
    }
    if (! isSessionName (given.in))
        return program.console.fail ({ toText (given.in), "a session's file ends in .amp" });
    if (auto there = files().status (given.in); ! there || there->has_value())
        return program.console.fail (
            there ? Error { toText (given.in), "exists already; choose another name or remove it first" }
                  : there.error());

    const auto folder = mediaFolderOf (given.in);
    const TemplateRequest request {
        .name = juce::File::createFileWithoutCheckingPath (toText (nameOf (given.in))).getFileNameWithoutExtension(),
        .mediaFolder = folder,
        .mediaPrefix = nameOf (folder),
        .files = files(),
        .clock = Session::systemClock(),
        .progress = [&] (double done) { program.console.progress ("Rendering audio", done); }
    };
    const auto root = choice->make (request);
    if (! root)
        return program.console.fail (root.error());

    const auto saved = saveSession (files(), given.in, *root);
    return saved ? worked : program.console.fail (saved.error());
}

Status runInfo (Program& program, const Given& given)
{
    const auto document = Document::open (given.in);
    if (! document)
        return program.console.fail (document.error());
    warnOf (program.console, *document);

    const auto info = SessionInfo::of (*document);
    if (given.json)
        program.console.printJson (toJson (info));
    else
        program.console.print (toText (info));
    return worked;
}

Status runValidate (Program& program, const Given& given)
{
    const auto findings = validate (given.in);
    auto report = Json::array();
    auto hasError = false;

    for (const auto& problem : findings)
    {
        hasError = hasError || problem.isError;
        const auto severity = problem.isError ? "error" : "warning";
        report.push_back ({ { "severity", severity },
                            { "path", problem.path.toStdString() },
                            { "message", problem.message.toStdString() } });
        if (! given.json)
            program.console.print (juce::String (severity) + ": " +
                                   (problem.path.isEmpty() ? "" : problem.path + ": ") + problem.message);
    }

    if (given.json)
        program.console.printJson (report);
    else if (findings.empty())
        program.console.print ("No errors, no warnings.");
    return hasError ? failed : worked;
}

Status runGet (Program& program, const Given& given)
{
    const auto path = Path::parse (given.path);
    if (! path)
        return program.console.fail (path.error());
    const auto document = Document::open (given.in);
    if (! document)
        return program.console.fail (document.error());

    const auto value = jsonAt (document->root(), *path);
    if (! value)
        return program.console.fail (value.error().within (toText (given.in)));
    program.console.printJson (*value);
    return worked;
}

Status runExport (Program& program, const Given& given)
{
    const auto document = Document::open (given.in);
    if (! document)
        return program.console.fail (document.error());
    warnOf (program.console, *document);
    return deliver (
        program, given.full ? writeFullSession (document->root(), {}) : writeSession (document->root()), given.output);
}

Status runExportPattern (Program& program, const Given& given)
{
    const auto document = Document::open (given.in);
    if (! document)
        return program.console.fail (document.error());
    warnOf (program.console, *document);

    const auto pattern =
        writeCompiledSession (document->root(), given.dialect == "code" ? Dialect::code : Dialect::seed);
    return pattern ? deliver (program, *pattern, given.output)
                   : program.console.fail (pattern.error().within (toText (given.in)));
}
}  // namespace

void addSessionVerbs (Program& program)
{
    auto given = std::make_shared<Given>();
    const auto addInput = [&] (CLI::App* verb) {
        verb->add_option ("IN", given->in, "A session: .amp, SessionState JSON or CompiledSession JSON.")->required();
    };

    auto* make =
        program.add ("new", "Writes a new session.", "audiomage new song.amp --template demo", [&program, given] {
            return runNew (program, *given);
        });
    make->add_option ("FILE", given->in, "The session to write.");
    make->add_option ("--template", given->templateName, "What to start from; list prints the names.");

    auto* info =
        program.add ("info", "What a session is and has.", "audiomage info song.amp --json", [&program, given] {
            return runInfo (program, *given);
        });
    addInput (info);
    info->add_flag ("--json", given->json, "Prints JSON.");

    auto* check = program.add ("validate",
                               "Every error and warning of a session; fails if there is an error.",
                               "audiomage validate song.amp",
                               [&program, given] { return runValidate (program, *given); });
    addInput (check);
    check->add_flag ("--json", given->json, "Prints JSON.");

    auto* get = program.add ("get",
                             "A value of a session as JSON.",
                             "audiomage get song.amp tracks.vox.volume",
                             [&program, given] { return runGet (program, *given); });
    addInput (get);
    get->add_option ("PATH", given->path, "Where it stands; members of lists by id.")->required();

    auto* exportJson = program.add ("export-json",
                                    "The session as canonical JSON.",
                                    "audiomage export-json song.amp -o song.json",
                                    [&program, given] { return runExport (program, *given); });
    addInput (exportJson);
    exportJson->add_option ("-o", given->output, "Writes a file instead of printing.");
    exportJson->add_flag ("--full", given->full, "Also what is measured while running, and derived.");

    auto* exportPattern = program.add ("export-pattern",
                                       "The pattern layer as a CompiledSession.",
                                       "audiomage export-pattern song.amp -o beat.json",
                                       [&program, given] { return runExportPattern (program, *given); });
    addInput (exportPattern);
    exportPattern->add_option ("-o", given->output, "Writes a file instead of printing.");
    exportPattern
        ->add_option ("--dialect", given->dialect, "Whose names: those of the data model (seed) or of its code.")
        ->check (CLI::IsMember ({ "seed", "code" }));

    auto* schemaVerb = program.add ("schema",
                                    "The JSON Schema of a session.",
                                    "audiomage schema -o session.schema.json",
                                    [&program, given] { return deliver (program, writeJsonSchema(), given->output); });
    schemaVerb->add_option ("-o", given->output, "Writes a file instead of printing.");
}
}  // namespace amp::cli
