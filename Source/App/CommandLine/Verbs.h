#pragma once
#include "App/CommandLine/Console.h"

#include <CLI/CLI.hpp>

namespace amp::cli
{
/** The command line while it is being read: verbs add themselves to `app` and leave their status behind. */
struct Program
{
    explicit Program (Console& c) : console (c) {}

    CLI::App app { "A desktop studio. Without a verb it opens the window, with the sessions that are named.", "audiomage" };
    Console& console;
    Status status = worked;

    /** Adds a verb with one sentence and an example; `run` is called if it is the one that was asked for. */
    CLI::App* add (const std::string& name, const std::string& doc, const std::string& example, std::function<Status()> run);
};

// One function a file; each adds the verbs that its file is named after.
void addSessionVerbs (Program&);  // new info validate get export-json export-pattern schema
void addEditVerbs (Program&);     // set do
void addImportVerb (Program&);
void addRenderVerb (Program&);
void addAnalyseVerb (Program&);
void addPlayVerb (Program&);
void addBenchVerb (Program&);
void addEventsVerb (Program&);
void addVersionVerbs (Program&);  // commit branch tag checkout log fetch
void addMergeVerbs (Program&);    // diff merge revert stash cherry-pick
void addGitVerbs (Program&);      // git-setup, and what git runs
void addResolveVerb (Program&);
void addRecoverVerb (Program&);
void addServeVerb (Program&);
void addGalleryVerb (Program&);
void addLaterVerbs (Program&);    // those of capabilities that are not built yet: they say so
} // namespace amp::cli
