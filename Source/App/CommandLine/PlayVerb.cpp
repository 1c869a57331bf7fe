#include "App/CommandLine/Verbs.h"
#include "App/Document.h"
#include "App/NotPlayed.h"
#include "Core/Text.h"
#include "Engine/Device/NullDevice.h"
#include "Engine/Engine.h"
#include "Engine/OfflineRender.h"
#include "Engine/RuntimeValues.h"
#include "Model/Lookup.h"

#include <chrono>
#include <thread>

namespace amp::cli
{
namespace
{
struct Given
{
    std::string in, device;
    double from = 0;
    std::optional<double> seconds;
    std::vector<std::string> mediaRoots, sampleFolders, asked;
    bool json = false;
};

constexpr auto tick = std::chrono::milliseconds (10);
constexpr auto longestLoading = std::chrono::seconds (60);

/** "null" is the clocked device that every machine has; any other name is looked for among all types. */
Result<> openDevice (engine::Engine& engine, const std::string& name)
{
    if (name.empty())
        return engine.openDevice();
    if (name == "null")
        return engine.openDevice (engine::NullDeviceType::typeName);

    juce::StringArray known;
    for (const auto& type : engine.devices().types())
        for (const auto& device : engine.devices().namesOf (type))
        {
            if (device == toText (name))
                return engine.openDevice (type, device);
            known.add (device);
        }
    return Error { toText (name), "no such device; there are: null, " + known.joinIntoString (", ") };
}

/** Waits until the engine has its media. The message thread does what the engine's timer would. */
Result<> waitForMedia (engine::Engine& engine)
{
    const auto deadline = std::chrono::steady_clock::now() + longestLoading;
    while (! engine.isReady())
    {
        if (std::chrono::steady_clock::now() > deadline)
            return Error { {}, "the media did not load within a minute" };
        std::this_thread::sleep_for (tick);
        engine.update();
    }
    return {};
}

void playUntil (engine::Engine& engine, double seconds, Program& program)
{
    const auto start = std::chrono::steady_clock::now();
    engine.play();
    for (;;)
    {
        std::this_thread::sleep_for (tick);
        engine.update();
        const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
        program.console.progress ("Playing", std::min (1.0, elapsed.count() / seconds));
        if (elapsed.count() >= seconds)
            break;
    }
    engine.pause();
}

Status runPlay (Program& program, const Given& given)
{
    const auto document = Document::open (given.in);
    if (! document)
        return program.console.fail (document.error());

    const auto media = libraryOf ({ document->roots.sessionFolder, given.mediaRoots, given.sampleFolders });
    Session session (document->root());
    Telemetry telemetry;
    engine::Engine engine (session, *media, telemetry);
    if (! engine.mixerState())
        return program.console.fail (engine.mixerState().error());
    if (auto opened = openDevice (engine, given.device); ! opened)
        return program.console.fail (opened.error());

    std::vector<Path> asked;
    for (const auto& text : given.asked)
    {
        auto path = Path::parse (text);
        if (! path)
            return program.console.fail (path.error());
        if (auto first = engine::runtimeValue (document->root(), telemetry, *path); ! first)
            return program.console.fail (first.error());
        asked.push_back (std::move (*path));
    }

    engine.locate (given.from);
    if (auto ready = waitForMedia (engine); ! ready)
        return program.console.fail (ready.error());
    for (const auto& [path, why] : engine.mediaProblems())
        program.console.warn ("silent: " + path + ": " + why.what);
    for (const auto& problem : engine.effectProblems())
        program.console.warn (problem.text());
    for (const auto& [name, why] : engine.soundProblems())
        program.console.warn (why.text());

    for (const auto& sentence : notPlayed (document->root()))
        program.console.warn (sentence);

    for (const auto& problem : engine.outputProblems())
        program.console.warn (problem.text());

    const auto rest = engine::defaultRange (document->root(), endOfContent (document->root())).getEnd() - given.from;
    playUntil (engine, given.seconds.value_or (std::max (0.0, rest)), program);

    auto measured = Json::object();
    for (const auto& path : asked)
        if (const auto value = engine::runtimeValue (document->root(), telemetry, path))
            measured[path.toString()] = value->isVoid() ? Json() : Json (static_cast<double> (*value));

    const auto device = telemetry.device.load();
    const auto load = telemetry.performance.load();
    engine.closeDevice();

    if (given.json)
        program.console.printJson (
            { { "device",
                engine.devices().current() != nullptr ? engine.devices().current()->getName().toStdString()
                                                      : given.device },
              { "sampleRate", device.sampleRate },
              { "bufferSize", device.bufferSize },
              { "blocks", load.blocks },
              { "underruns", load.overruns + load.missingReads },
              { "lateBlocks", load.lateBlocks },
              { "worstBlockMs", load.worstBlock * 1000.0 },
              { "load", load.load },
              { "values", measured } });
    else
    {
        program.console.print (juce::String (load.blocks) + " blocks of " + juce::String (device.bufferSize) + " at " +
                               juce::String (device.sampleRate) +
                               " Hz: " + juce::String (load.overruns + load.missingReads) +
                               " under-runs, worst block " + juce::String (load.worstBlock * 1000.0, 2) + " ms, load " +
                               juce::String (load.load * 100.0, 1) + " %");
        for (const auto& [path, value] : measured.items())
            program.console.print (toText (path) + ": " + toText (value.dump()));
    }
    return worked;
}
}  // namespace

void addPlayVerb (Program& program)
{
    auto given = std::make_shared<Given>();
    auto* verb = program.add ("play",
                              "Plays a session.",
                              "audiomage play song.amp --device null --seconds 5 --json",
                              [&program, given] { return runPlay (program, *given); });
    verb->add_option ("IN", given->in, "A session.")->required();
    verb->add_option ("--device", given->device, "The device by name; null is a clocked one that every machine has.");
    verb->add_option ("--from", given->from, "Where to start, seconds.")->check (CLI::NonNegativeNumber);
    verb->add_option ("--seconds", given->seconds, "How long to play; else to the end of the content.")
        ->check (CLI::NonNegativeNumber);
    verb->add_option (
        "--media-root", given->mediaRoots, "A folder outside the session's that media may come from; repeatable.");
    verb->add_option ("--samples", given->sampleFolders, "A folder of folders of samples, for patterns; repeatable.");
    verb->add_option ("--get",
                      given->asked,
                      "A value that the running program measures, printed at the end: mixer.master.meters.integrated; "
                      "repeatable.");
    verb->add_flag ("--json", given->json, "Prints JSON.");
}
}  // namespace amp::cli
