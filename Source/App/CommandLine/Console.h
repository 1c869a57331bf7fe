#pragma once
#include "Core/Result.h"

#include <nlohmann/json.hpp>

#include <iosfwd>

namespace amp::cli
{
using Json = nlohmann::ordered_json;

/** How a run of the program ended. */
enum Status : int { worked = 0, failed = 1, misused = 2 };

/** Where a verb speaks: results to standard output, everything else to standard error. */
class Console
{
public:
    Console (std::ostream& results, std::ostream& messages, bool showsProgress)
        : out (results), err (messages), isTerminal (showsProgress) {}

    void print (const juce::String&);
    void printJson (const Json&);

    /** Lets whoever reads see what was printed, though the program goes on. */
    void flush();

    /** Says why it did not work. @returns failed. */
    Status fail (const Error&);
    void warn (const juce::String&);

    /** Shows how far a long job is, 0..1, on a terminal; nothing in a pipe. 1 clears the line. */
    void progress (const juce::String& what, double done);

private:
    std::ostream& out;
    std::ostream& err;
    bool isTerminal;
    int shown = -1;
};

/** A number for JSON: null where it is not finite. */
Json finite (double);
Json finite (const std::optional<double>&);
} // namespace amp::cli
