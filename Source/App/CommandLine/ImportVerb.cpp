#include "App/CommandLine/Verbs.h"
#include "App/ImportSession.h"
#include "Core/Vfs/SafeReplace.h"

namespace amp::cli
{
namespace
{
struct Given
{
    ImportRequest request;
    std::string report;
};

Status runImport (Program& program, const Given& given)
{
    const auto imported = importSession (given.request);
    if (! imported)
        return program.console.fail (imported.error());

    for (const auto& warning : imported->warnings)
        program.console.warn (warning);
    if (! given.report.empty())
        if (auto written = safeReplace (files(), given.report, toJson (*imported).dump (2) + "\n"); ! written)
            return program.console.fail (written.error());
    return worked;
}
}  // namespace

void addImportVerb (Program& program)
{
    auto given = std::make_shared<Given>();
    auto* verb = program.add ("import",
                              "Makes a session of session JSON, a bundle, or audio files.",
                              "audiomage import drums.wav bass.flac -o song.amp",
                              [&program, given] { return runImport (program, *given); });
    verb->add_option ("IN", given->request.inputs, "What to import.")->required();
    verb->add_option ("-o", given->request.output, "The session to write.")->required();
    verb->add_option ("--report", given->report, "Writes what became of each element as JSON.");
    verb->add_option ("--media-root",
                      given->request.mediaRoots,
                      "A folder outside the source's that media may come from; repeatable.");
    verb->add_flag ("--link", given->request.links, "Leaves media where it is instead of copying it.");
}
}  // namespace amp::cli
