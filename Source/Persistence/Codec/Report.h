#pragma once
#include "Core/Path.h"
#include "Model/Rules.h"

#include <string_view>
#include <vector>

namespace amp
{
/** Where a reader stands in a session, and what it found wrong on its way. Thread: one. */
class Report
{
public:
    /** Stands one segment deeper for as long as it lives. */
    class Inside
    {
    public:
        Inside (Report& r, std::string_view segment) : report (r) { report.segments.push_back (segment); }
        ~Inside() { report.segments.pop_back(); }
        Inside (const Inside&) = delete;
        Inside& operator= (const Inside&) = delete;

    private:
        Report& report;
    };

    /** A file that breaks everywhere is described by so many problems, and the number of those left out. */
    static constexpr size_t limit = 1000;

    void error (const juce::String& what) { add ({ true, path().toString(), what }); }
    void warn (const juce::String& what) { add ({ false, path().toString(), what }); }
    void add (Problem);

    bool hasErrors() const { return errors > 0; }
    Path path() const;

    /** What was found, in the order of the file. */
    std::vector<Problem> take();

private:
    std::vector<std::string_view> segments;
    std::vector<Problem> problems;
    size_t errors = 0, leftOut = 0;
};
} // namespace amp
