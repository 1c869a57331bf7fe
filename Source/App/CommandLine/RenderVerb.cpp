#include "App/CommandLine/Verbs.h"
#include "App/RenderToFile.h"

namespace amp::cli
{
namespace
{
struct Given
{
    std::string in, bits, missing;
    RenderRequest request;
    bool json = false;
};

/** "16", "24" or "32f". */
Result<std::optional<int>> bitsFrom (const std::string& word)
{
    if (word.empty())
        return std::optional<int>();
    if (word == "16" || word == "24")
        return std::optional (std::stoi (word));
    if (word == "32f" || word == "32")
        return std::optional (32);
    return Error { "--bits", "expected 16, 24 or 32f" };
}

Json toJson (const RenderReport& report)
{
    auto warnings = Json::array();
    for (const auto& warning : report.warnings)
        warnings.push_back (warning.toStdString());

    return { { "file", report.file },
             { "duration", report.measured.duration },
             { "samplePeakDb", finite (report.measured.samplePeakDb) },
             { "truePeakDb", finite (report.measured.truePeakDb) },
             { "integratedLufs", finite (report.measured.integratedLufs) },
             { "realtimeFactor", report.realtimeFactor },
             { "clippedSamples", report.clippedSamples },
             { "warnings", warnings } };
}

juce::String decibels (const std::optional<double>& value, const char* unit)
{
    return value.has_value() ? juce::String (*value, 1) + " " + unit : juce::String ("silent");
}

Status runRender (Program& program, Given& given)
{
    const auto bits = bitsFrom (given.bits);
    if (! bits)
    {
        program.console.fail (bits.error());
        return misused;
    }
    given.request.bits = *bits;
    given.request.allowsMissingMedia = given.missing == "silence";

    const auto document = Document::open (given.in);
    if (! document)
        return program.console.fail (document.error());

    const auto report = renderToFile (*document, given.request, [&] (double done) {
        program.console.progress ("Rendering", done);
        return true;
    });
    program.console.progress ("Rendering", 1.0);
    if (! report)
        return program.console.fail (report.error());

    for (const auto& warning : report->warnings)
        program.console.warn (warning);
    if (given.json)
        program.console.printJson (toJson (*report));
    else
        program.console.print (juce::String (report->file) + ": " + juce::String (report->measured.duration, 2) +
                               " s, " + decibels (report->measured.integratedLufs, "LUFS") + ", true peak " +
                               decibels (report->measured.truePeakDb, "dBTP") + ", " +
                               juce::String (report->realtimeFactor, 1) + " x real time");
    return worked;
}
}  // namespace

void addRenderVerb (Program& program)
{
    auto given = std::make_shared<Given>();
    auto* verb = program.add ("render",
                              "Renders a session to a file, offline, through the real engine.",
                              "audiomage render song.amp -o song.wav --json",
                              [&program, given] { return runRender (program, *given); });
    auto& request = given->request;
    verb->add_option ("IN", given->in, "A session.")->required();
    verb->add_option ("-o", request.output, "The file to write: .wav, .flac or .ogg.")->required();
    verb->add_option ("--from", request.from, "Where to start, seconds.")->check (CLI::NonNegativeNumber);
    verb->add_option ("--to", request.to, "Where to end, seconds.")->check (CLI::NonNegativeNumber);
    verb->add_option ("--tail", request.tail, "Seconds to go on after the end.")->check (CLI::Range (0.0, 3600.0));
    verb->add_option ("--rate", request.sampleRate, "Sample rate, Hz; else the project's.")
        ->check (CLI::Range (8000.0, 384000.0));
    verb->add_option ("--bits", given->bits, "16, 24 or 32f; else the project's.");
    verb->add_option ("--block", request.blockSize, "Samples rendered at a time; changes no bit.")
        ->check (CLI::Range (1, 65536));
    verb->add_option ("--threads", request.threads, "Threads that render; change no bit.")->check (CLI::Range (1, 64));
    verb->add_option (
        "--stems", request.stemFolder, "Also writes <id>.wav of every track and bus into this folder, post-fader.");
    verb->add_option ("--loudness", request.loudness, "Brings the whole to this loudness, LUFS.")
        ->check (CLI::Range (-70.0, 0.0));
    verb->add_option ("--ceiling", request.ceiling, "True peak that --loudness must not exceed, dBTP.")
        ->check (CLI::Range (-60.0, 0.0));
    verb->add_option ("--missing", given->missing, "silence: renders missing media as silence instead of failing.")
        ->check (CLI::IsMember ({ "silence" }));
    verb->add_option (
        "--media-root", request.mediaRoots, "A folder outside the session's that media may come from; repeatable.");
    verb->add_option (
        "--samples", request.sampleFolders, "A folder of folders of samples, for patterns; repeatable.");
    verb->add_flag ("--json", given->json, "Prints JSON.");
}
}  // namespace amp::cli
