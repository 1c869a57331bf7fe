#include "App/CommandLine/CommandLine.h"

#include "App/CommandLine/Verbs.h"
#include "Model/Schema/Entities.h"

#include <filesystem>
#include <iostream>
#include <unistd.h>

namespace amp::cli
{
namespace
{
constexpr auto version = "AudioMage " AMP_VERSION;

std::string versionText()
{
    return std::string (version) + ", session format " + std::string (schema::formatVersion);
}

bool isFile (const std::string& word)
{
    std::error_code ignored;
    return std::filesystem::exists (word, ignored);
}

void addVerbs (Program& program)
{
    addSessionVerbs (program);
    addEditVerbs (program);
    addImportVerb (program);
    addRenderVerb (program);
    addAnalyseVerb (program);
    addPlayVerb (program);
    addBenchVerb (program);
    addEventsVerb (program);
    addVersionVerbs (program);
    addMergeVerbs (program);
    addGitVerbs (program);
    addResolveVerb (program);
    addRecoverVerb (program);
    addServeVerb (program);
    addGalleryVerb (program);
    addLaterVerbs (program);
}

bool isVerb (const CLI::App& app, const std::string& word)
{
    const auto named = app.get_subcommands ([&] (const CLI::App* verb) { return verb->get_name() == word; });
    return ! named.empty();
}

/** True if the words are files to open, or none, and no verb or option. */
bool asksForWindow (const std::vector<std::string>& words, const CLI::App& app)
{
    if (words.empty())
        return true;
    return ! words.front().empty() && words.front().front() != '-' && ! isVerb (app, words.front()) &&
           isFile (words.front());
}
}  // namespace

CLI::App*
Program::add (const std::string& name, const std::string& doc, const std::string& example, std::function<Status()> run)
{
    auto* verb = app.add_subcommand (name, doc);
    if (! example.empty())
        verb->footer ("Example: " + example);
    verb->callback ([this, run = std::move (run)] { status = run(); });
    return verb;
}

Request run (int argc, const char* const* argv)
{
    std::vector<std::string> words (argv + std::min (argc, 1), argv + argc);
    std::string testSocket;
    if (words.size() >= 2 && words.front() == "--ui-test-socket")  // of the window, for tests of it
    {
        testSocket = words[1];
        words.erase (words.begin(), words.begin() + 2);
    }
    Console console (std::cout, std::cerr, isatty (STDERR_FILENO) != 0);
    Program program (console);
    program.app.set_version_flag ("--version", versionText());
    program.app.require_subcommand (1);
    addVerbs (program);

    if (asksForWindow (words, program.app))
        return { {}, words, testSocket };

    if ((words.front().empty() || words.front().front() != '-') && ! isVerb (program.app, words.front()))
    {
        std::cerr << "audiomage: " << words.front()
                  << ": neither a verb nor a file that exists; audiomage --help lists the verbs\n";
        return { misused, {}, {} };
    }

    try
    {
        program.app.parse (argc, argv);
        std::cout.flush();
        return { program.status, {}, {} };
    }
    catch (const CLI::ParseError& e)  // help and version come this way too
    {
        return { program.app.exit (e) == 0 ? worked : misused, {}, {} };
    }
}
}  // namespace amp::cli
