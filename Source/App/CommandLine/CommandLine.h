#pragma once
#include <optional>
#include <string>
#include <vector>

namespace amp::cli
{
/** What the words after the program's name ask for. */
struct Request
{
    std::optional<int> status;      // a verb ran, or the words were wrong: the program ends with this
    std::vector<std::string> files; // otherwise: the sessions to open in the window
    std::string testSocket;         // where a test asks the window; empty: nowhere
};

/** Reads the command line and runs the verb that it names. Needs no display and no sound card.
    Thread: message (the verbs edit sessions). */
Request run (int argc, const char* const* argv);
} // namespace amp::cli
