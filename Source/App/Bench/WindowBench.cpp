#include "App/Bench/Benchmarks.h"
#include "App/Bench/ScratchFolder.h"
#include "App/Document.h"
#include "App/Templates/SessionSketch.h"
#include "Engine/Bench/ThreadTime.h"
#include "Gui/Gallery/Staging.h"

#include <fstream>
#include <unistd.h>

namespace amp
{
namespace
{
constexpr auto tracks = 500, clipsPerTrack = 20;
constexpr auto edits = 10'000, warmUp = 2'000, editsPerFrame = 20;
constexpr auto idleFrames = 600;
constexpr double frameSeconds = 1.0 / 60.0;

NodePtr bigSession()
{
    SessionSketch sketch ("Bench", Session::systemClock());
    for (int t = 0; t < tracks; ++t)
    {
        const auto id = "track-" + juce::String (t);
        SessionSketch::Track track { .id = id, .name = "Track " + juce::String (t) };
        for (int c = 0; c < clipsPerTrack; ++c)
            track.clips.push_back ({ .id = id + "-" + juce::String (c),
                                     .name = "take " + juce::String (c),
                                     .filePath = "Bench Media/" + id + ".wav",
                                     .start = c * 5.0 + t % 7 * 0.3,
                                     .duration = 4.0 });
        sketch.addTrack (track);
    }
    return sketch.build();
}

/** Memory that the program occupies, bytes. */
double residentBytes()
{
    std::ifstream statm ("/proc/self/statm");
    double total = 0, resident = 0;
    statm >> total >> resident;
    return resident * static_cast<double> (sysconf (_SC_PAGESIZE));
}

void frame (gui::MainComponent& window)
{
    window.frameClock().advance (frameSeconds);
}
}  // namespace

Result<std::vector<Figure>> benchWindow()
{
    const ScratchFolder folder;
    const auto path = folder.path() + "/bench.amp";
    if (auto saved = saveSession (files(), path, bigSession()); ! saved)
        return saved.error();

    // From the file to the first picture: what a person waits for, but for the device and the display.
    const auto began = engine::threadTime();
    const auto opened = openSession (files(), path);
    if (! opened)
        return opened.error();
    gui::Staging staging (opened->root);
    gui::MainComponent window (staging.services());
    frame (window);
    const auto picture = window.createComponentSnapshot (window.getLocalBounds(), true, 1.0f);
    const auto toPicture = engine::threadTime() - began;

    const auto idleBegan = engine::threadTime();
    for (int i = 0; i < idleFrames; ++i)
        frame (window);
    const auto idle = (engine::threadTime() - idleBegan) / (idleFrames * frameSeconds);

    // The depth of undo is reached during the warm-up; then edits and undos may keep nothing.
    const auto edit = [&] (int count) {
        for (int i = 0; i < count; ++i)
        {
            staging.run ("mixer.volume", { { "id", "track-" + juce::String (i % tracks) }, { "volume", 40.0 + i % 50 } });
            if (i % 2 == 1)
                staging.run ("edit.undo");
            if (i % editsPerFrame == 0)
                frame (window);
        }
    };
    edit (warmUp);
    const auto before = residentBytes();
    edit (edits);
    const auto grown = std::max (0.0, residentBytes() - before) / 1e6;

    return std::vector<Figure> { { "opening 500 tracks with 10,000 clips, to the first picture", toPicture * 1000.0, "ms", 2000.0 },
                                 { "standing still, CPU of one core", idle * 100.0, "%", 2.0 },
                                 { "memory that 10,000 edits and their undos leave", grown, "MB", 1.0 } };
}
}  // namespace amp
