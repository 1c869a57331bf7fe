#include "Core/Media/AudioCache.h"
#include "Engine/Media/LiveStretchMedia.h"
#include "Engine/Media/MediaLibrary.h"
#include "Engine/MemoryMedia.h"
#include "Engine/TestStudio.h"
#include "Model/Automation.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
juce::String clipOf (const TestStudio& studio, const juce::String& track)
{
    const auto state = studio.state();
    return SessionView (state).get<"tracks">().find (track).get<"lanes">()[0].get<"clips">()[0].id();
}

juce::String pathOfClip (const TestStudio& studio, const juce::String& track)
{
    const auto state = studio.state();
    const auto found = findClip (state, clipOf (studio, track));
    return found->path().toString();
}

void set (TestStudio& studio, const juce::String& path, const juce::var& value)
{
    const auto done =
        studio.session.edit ("Set", [&] (Edit& edit) { return edit.set (*Path::parse (path.toStdString()), value); });
    INFO ((done.ok() ? std::string() : done.error().text().toStdString()));
    REQUIRE (done.ok());
}

/** Rising numbers, so that every frame can be told from every other. */
Sound numbered (size_t frames)
{
    Sound sound (frames);
    for (size_t i = 0; i < frames; ++i)
        sound[i] = static_cast<float> (i + 1) / 65536.0f;
    return sound;
}

/** Media of a folder with a place for what is computed. */
struct CachedMedia : FolderMedia
{
    CachedMedia (const std::string& path, AudioCache& place) : FolderMedia (path), kept (place) {}
    Result<juce::String> hash (const juce::String& path) override
    {
        return juce::String ("hash-of-") + path.upToFirstOccurrenceOf (".", false, false);
    }
    AudioCache* cache() override { return &kept; }
    AudioCache& kept;
};
}  // namespace

TEST_CASE ("a reversed clip plays the same part of its file from its end to its beginning", "[engine][clips][reverse]")
{
    TestStudio studio;
    const auto track = studio.addTrack ({ numbered (9600), numbered (9600) });
    set (studio, pathOfClip (studio, track) + ".offset", 0.05);   // 2400 frames
    set (studio, pathOfClip (studio, track) + ".duration", 0.1);  // 4800
    set (studio, pathOfClip (studio, track) + ".reversed", true);

    const auto heard = studio.render()[0];
    REQUIRE (heard.size() == 4800);
    auto wrong = 0;
    for (size_t i = 0; i < heard.size(); ++i)
        wrong += heard[i] != static_cast<float> (7200 - i) / 65536.0f ? 1 : 0;
    CHECK (wrong == 0);
}

TEST_CASE ("a gain envelope runs in decibels between its points", "[engine][clips][envelope]")
{
    TestStudio studio;
    const auto track = studio.addTrack ({ Sound (48000, 0.5f), Sound (48000, 0.5f) });
    const auto path = pathOfClip (studio, track) + ".gainEnvelope";
    std::vector<PackedItem> points;
    for (const auto& [time, decibels] : { std::pair (0.25, 0.0), std::pair (0.75, -12.0) })
        points.push_back (toItem ({ static_cast<uint32_t> (points.size()) + 1, time, decibels, {} }));
    set (studio, path, PackedList::inVar (std::move (points)));

    const auto heard = studio.render()[0];
    const auto decibelsAt = [&] (size_t frame) { return 20.0 * std::log10 (static_cast<double> (heard[frame]) / 0.5); };
    CHECK (decibelsAt (100) == Approx (0.0).margin (1e-3));
    CHECK (decibelsAt (12000) == Approx (0.0).margin (1e-3));
    CHECK (decibelsAt (24000) == Approx (-6.0).margin (0.01));
    CHECK (decibelsAt (30000) == Approx (-9.0).margin (0.01));
    CHECK (decibelsAt (47000) == Approx (-12.0).margin (1e-3));

    for (const auto blockSize : { 1, 333 })
    {
        OfflineRender::Options options;
        options.blockSize = blockSize;
        CHECK (studio.render (options)[0] == heard);
    }
}

TEST_CASE ("a stretched track lasts longer at the same pitch", "[engine][clips][stretch][S1-51]")
{
    TestStudio studio;
    studio.writeFile ("tone.wav", { tone (440, 0.5, 96000) });
    const auto track = studio.run ("track.add");
    set (studio, "tracks." + track + ".filePath", "tone.wav");
    set (studio, "tracks." + track + ".timeStretch", 1.5);
    const auto heard = studio.render()[0];
    CHECK (heard.size() == 144000);
    CHECK (levelOf (Sound (heard.begin() + 24000, heard.end() - 24000)) == Approx (-9.03).margin (0.3));
}

TEST_CASE ("a track's stretch acts on the whole track, on top of its clips' own", "[engine][clips][stretch][S1-51]")
{
    TestStudio studio;
    const auto track = studio.addTrack ({ tone (440, 0.5, 48000) }, 1.0);
    set (studio, "tracks." + track + ".timeStretch", 2.0);
    set (studio, pathOfClip (studio, track) + ".timeStretch", 0.5);

    const auto heard = studio.render()[0];  // begins at 2 s; its own 1 s of duration becomes 2 s, its sound 1 s
    CHECK (heard.size() == 192000);
    CHECK (peak (Sound (heard.begin(), heard.begin() + 95990)) == 0.0);
    CHECK (peak (Sound (heard.begin() + 98000, heard.begin() + 140000)) > 0.4);
}

TEST_CASE ("what was stretched is kept, and found again", "[engine][media][stretch]")
{
    TestStudio studio;
    studio.writeFile ("tone.wav", { tone (440, 0.5, 48000) });
    PosixVfs vfs;
    AudioCache cache (vfs, studio.folder / "derived");
    CachedMedia media (studio.folder.path(), cache);
    const MediaWish wish { "tone.wav", { 1.25, -3 } };

    auto steps = 0;
    const auto count = [&] (double) { return ++steps > 0; };
    const auto first = StretchQueue::make (media, wish, 48000, count);
    REQUIRE (first.ok());
    CHECK ((*first)->frames() == 60000);
    CHECK (steps > 0);

    steps = 0;
    const auto again = StretchQueue::make (media, wish, 48000, count);
    REQUIRE (again.ok());
    CHECK (steps == 0);

    std::vector<float> a (60000), b (60000);
    auto *rowA = a.data(), *rowB = b.data();
    (*first)->read (0, 60000, &rowA, 1);
    (*again)->read (0, 60000, &rowB, 1);
    CHECK (a == b);
}

TEST_CASE ("live, a stretched clip is heard at once and replaced when the better one is there",
           "[engine][media][stretch]")
{
    TestStudio studio;
    studio.writeFile ("tone.wav", { tone (440, 0.5, 48000) });
    std::mutex mutex;
    std::condition_variable arrival;
    auto arrivals = 0;
    MediaLibrary library (studio.media, 48000, MediaLibrary::Mode::background);
    library.onArrival = [&] {
        const std::lock_guard lock (mutex);
        ++arrivals;
        arrival.notify_all();
    };
    const auto waitFor = [&] (int count) {
        std::unique_lock lock (mutex);
        arrival.wait (lock, [&] { return arrivals >= count; });
    };

    const MediaWish wish { "tone.wav", { 1.5, 0 } };
    CHECK (library.find (wish) == nullptr);
    waitFor (1);
    CHECK (library.collect() == std::set<juce::String> { "tone.wav" });

    const auto quick = library.find (wish);
    REQUIRE (quick != nullptr);
    CHECK (quick->frames() == 72000);
    CHECK_FALSE (quick->isReady (30000, 512));
    quick->prefetch (30000, 9600);
    CHECK (quick->isReady (30000, 9600));
    std::vector<float> heard (9600);
    auto* row = heard.data();
    quick->read (30000, 9600, &row, 1);
    CHECK (levelOf (heard) == Approx (-9.03).margin (0.5));

    waitFor (2);
    CHECK (library.collect() == std::set<juce::String> { "tone.wav" });
    CHECK (library.find (wish) != quick);
    CHECK (library.stretching().remaining() == 0);
}

TEST_CASE ("a stretch that nobody wants any more is given up", "[engine][media][stretch]")
{
    TestStudio studio;
    studio.writeFile ("long.wav", { Sound (48000 * 60, 0.1f) });
    studio.writeFile ("short.wav", { Sound (4800, 0.1f) });
    std::mutex mutex;
    std::condition_variable arrival;
    auto arrivals = 0;
    StretchQueue queue (studio.media, 48000, [&] {
        const std::lock_guard lock (mutex);
        ++arrivals;
        arrival.notify_all();
    });
    const MediaWish unwanted { "long.wav", { 2, 0 } }, wanted { "short.wav", { 2, 0 } };
    queue.want (unwanted);
    queue.want (wanted);
    CHECK (queue.remaining() == 2);
    queue.keepOnly ({ wanted });
    CHECK (queue.remaining() == 1);

    std::unique_lock lock (mutex);
    arrival.wait (lock, [&] { return arrivals > 0; });
    const auto made = queue.collect();
    REQUIRE (made.size() == 1);
    CHECK (made.begin()->first == wanted);
}
