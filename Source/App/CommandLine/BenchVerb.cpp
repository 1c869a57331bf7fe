#include "App/Bench/Benchmarks.h"
#include "App/CommandLine/Verbs.h"
#include "Core/Text.h"

namespace amp::cli
{
namespace
{
struct Given
{
    std::vector<std::string> names;
    bool list = false, json = false;
    BenchOptions options;
};

Json toJson (const Benchmark& benchmark, const std::vector<Figure>& figures)
{
    auto list = Json::array();
    for (const auto& figure : figures)
        list.push_back ({ { "name", figure.name.toStdString() },
                          { "value", finite (figure.value) },
                          { "unit", figure.unit.toStdString() },
                          { "limit", finite (figure.limit) },
                          { "limitIsLeast", figure.isLeast } });
    return { { "benchmark", benchmark.name.toStdString() }, { "figures", list } };
}

void printText (Console& console, const Benchmark& benchmark, const std::vector<Figure>& figures)
{
    console.print (benchmark.name + ": " + benchmark.doc);
    for (const auto& figure : figures)
    {
        auto line = "  " + figure.name + ": " + juce::String (figure.value, 3) + " " + figure.unit;
        if (figure.limit.has_value())
        {
            const auto isKept = figure.isLeast ? figure.value >= *figure.limit : figure.value <= *figure.limit;
            line << (isKept ? "  (within " : figure.isLeast ? "  (UNDER " : "  (OVER ") << *figure.limit << ")";
        }
        console.print (line);
    }
}

Status runBench (Program& program, const Given& given)
{
    for (const auto& name : given.names)
        if (std::none_of (
                benchmarks().begin(), benchmarks().end(), [&] (const Benchmark& b) { return b.name == toText (name); }))
            return program.console.fail ({ toText (name), "no such benchmark; bench --list prints them" });

    auto results = Json::array();
    for (const auto& benchmark : benchmarks())
    {
        if (given.list)
        {
            program.console.print (benchmark.name + ": " + benchmark.doc);
            continue;
        }
        if (! given.names.empty() &&
            std::find (given.names.begin(), given.names.end(), benchmark.name.toStdString()) == given.names.end())
            continue;

        const auto figures = benchmark.run (given.options);
        if (! figures)
            return program.console.fail (figures.error().within (benchmark.name));
        if (given.json)
            results.push_back (toJson (benchmark, *figures));
        else
            printText (program.console, benchmark, *figures);
    }
    if (given.json && ! given.list)
        program.console.printJson (results);
    return worked;
}
}  // namespace

void addBenchVerb (Program& program)
{
    auto given = std::make_shared<Given>();
    auto* verb = program.add ("bench",
                              "Runs benchmarks; each figure is CPU time, or a ratio within one run.",
                              "audiomage bench render --json",
                              [&program, given] { return runBench (program, *given); });
    verb->add_option ("NAME", given->names, "Which; else all.");
    verb->add_option ("--seconds", given->options.liveSeconds, "How long the live benchmark plays.")
        ->check (CLI::PositiveNumber);
    verb->add_flag ("--list", given->list, "Prints their names.");
    verb->add_flag ("--json", given->json, "Prints JSON.");
}
}  // namespace amp::cli
