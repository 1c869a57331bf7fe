#include "Persistence/Codec/Report.h"

namespace amp
{
void Report::add (Problem problem)
{
    errors += problem.isError ? 1 : 0;
    const auto isFirstError = problem.isError && errors == 1;  // never crowded out by warnings
    if (problems.size() < limit || isFirstError)
        problems.push_back (std::move (problem));
    else
        ++leftOut;
}

Path Report::path() const
{
    return Path (std::vector<std::string> (segments.begin(), segments.end()));
}

std::vector<Problem> Report::take()
{
    if (leftOut > 0)
        problems.push_back (
            { errors > 0, {}, "and " + juce::String (static_cast<juce::int64> (leftOut)) + " more problems" });
    return std::exchange (problems, {});
}
}  // namespace amp
