#include "Analysis/Measure/Measure.h"
#include "App/CommandLine/Verbs.h"
#include "App/RenderToFile.h"
#include "Core/Media/PcmFrameSource.h"
#include "Core/Text.h"

namespace amp::cli
{
namespace
{
struct Given
{
    std::vector<std::string> inputs, mediaRoots;
    bool json = false;
};

bool looksLikeSession (const std::string& path)
{
    return isSessionName (path) || path.ends_with (".json");
}

/** Measures a session's render, or an audio file as it is. */
Result<Measurement> measureInput (Program& program, const Given& given, const std::string& path)
{
    if (looksLikeSession (path))
    {
        const auto document = Document::open (path);
        if (! document)
            return document.error();
        RenderRequest request;
        request.mediaRoots = given.mediaRoots;
        const auto report = renderToFile (*document, request, [&] (double done) {
            program.console.progress ("Analysing", done);
            return true;
        });
        program.console.progress ("Analysing", 1.0);
        return report ? Result<Measurement> (report->measured) : Result<Measurement> (report.error());
    }

    // The folder of the file is all that it may be read from, like a session's.
    const auto library = libraryOf (Document (path, {}).roots);
    const auto file = library->open (toText (nameOf (path)));
    if (! file)
        return file.error();
    PcmFrameSource source (*file);
    return measure (source);
}

Json toJson (const std::string& input, const Measurement& m)
{
    auto balance = Json::array();
    for (const auto& band : m.spectralBalance)
        balance.push_back (finite (band));

    return { { "file", input },
             { "integratedLufs", finite (m.integratedLufs) },
             { "shortTermMaxLufs", finite (m.shortTermMaxLufs) },
             { "momentaryMaxLufs", finite (m.momentaryMaxLufs) },
             { "loudnessRange", finite (m.loudnessRange) },
             { "truePeakDb", finite (m.truePeakDb) },
             { "samplePeakDb", finite (m.samplePeakDb) },
             { "dynamicRange", finite (m.dynamicRange) },
             { "phaseCorrelation", finite (m.phaseCorrelation) },
             { "stereoWidth", finite (m.stereoWidth) },
             { "spectralBalance", balance },
             { "peakFrequency", finite (m.peakFrequency) },
             { "duration", m.duration },
             { "sampleRate", m.sampleRate },
             { "channels", m.channels } };
}

juce::String describe (const std::string& input, const Measurement& m)
{
    const auto value = [] (const std::optional<double>& v, const char* unit) {
        return v.has_value() ? juce::String (*v, 1) + " " + unit : juce::String ("-");
    };
    juce::String text;
    text << toText (input) << ": " << juce::String (m.duration, 2) << " s, " << m.sampleRate << " Hz, " << m.channels
         << " channels\n"
         << "  integrated " << value (m.integratedLufs, "LUFS") << ", range " << value (m.loudnessRange, "LU")
         << ", short-term max " << value (m.shortTermMaxLufs, "LUFS") << ", momentary max "
         << value (m.momentaryMaxLufs, "LUFS") << "\n"
         << "  true peak " << value (m.truePeakDb, "dBTP") << ", sample peak " << value (m.samplePeakDb, "dBFS")
         << ", correlation " << value (m.phaseCorrelation, "") << ", loudest at " << value (m.peakFrequency, "Hz");
    return text;
}

Status runAnalyse (Program& program, const Given& given)
{
    auto results = Json::array();
    auto status = worked;
    for (const auto& input : given.inputs)
    {
        const auto measured = measureInput (program, given, input);
        if (! measured)
        {
            status = program.console.fail (measured.error());
            continue;
        }
        if (given.json)
            results.push_back (toJson (input, *measured));
        else
            program.console.print (describe (input, *measured));
    }
    if (given.json)
        program.console.printJson (results);
    return status;
}
}  // namespace

void addAnalyseVerb (Program& program)
{
    auto given = std::make_shared<Given>();
    auto* verb = program.add ("analyse",
                              "Measures sessions or audio files: loudness, peaks, spectrum, stereo.",
                              "audiomage analyse song.wav --json",
                              [&program, given] { return runAnalyse (program, *given); });
    verb->add_option ("FILE", given->inputs, "Sessions and audio files.")->required();
    verb->add_option (
        "--media-root", given->mediaRoots, "A folder outside the session's that media may come from; repeatable.");
    verb->add_flag ("--json", given->json, "Prints JSON.");
}
}  // namespace amp::cli
