#include "Analysis/Peaks/PeakBuilder.h"
#include "Core/Vfs/PosixVfs.h"
#include "Support/Signals.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <future>
#include <set>

using amp::PeakBuilder;
using Priority = amp::PeakBuilder::Priority;

namespace
{
/** A cache folder, a sound, and builders that count what they read of it. */
struct Studio
{
    amp::tests::TemporaryFolder folder;
    amp::PosixVfs vfs;
    amp::tests::Sound sound = amp::tests::noise (48000, 2, 8.0, 0.9);
    std::atomic<int> reads { 0 };
    std::string hash = std::string (64, 'c'), cache = folder / "cache/peaks", file = cache + "/" + hash + ".peaks";

    struct CountedSource final : amp::FrameSource
    {
        explicit CountedSource (Studio& owner) : studio (owner), inner (owner.sound) {}

        int channels() const override { return inner.channels(); }
        double sampleRate() const override { return inner.sampleRate(); }
        int64_t frames() const override { return inner.frames(); }
        amp::Result<> read (int64_t first, float* const* into, int count) override
        {
            ++studio.reads;
            return inner.read (first, into, count);
        }

        Studio& studio;
        amp::tests::SoundSource inner;
    };

    PeakBuilder::Open opener()
    {
        return [this]() -> amp::Result<PeakBuilder::Sound> {
            return PeakBuilder::Sound { hash, std::make_unique<CountedSource> (*this) };
        };
    }

    /** Asks a new builder for the sound and waits. */
    std::shared_ptr<const amp::Peaks> built()
    {
        PeakBuilder builder (
            vfs, cache, [] (auto&) {}, 1);
        builder.request ("kick.wav", Priority::visible, opener());
        builder.waitUntilIdle();
        CHECK_FALSE (builder.error ("kick.wav").has_value());
        return builder.find ("kick.wav");
    }
};

/** Keeps the only worker of a builder busy until released. */
struct Obstacle
{
    PeakBuilder::Open opener()
    {
        return [this]() -> amp::Result<PeakBuilder::Sound> {
            reached.set_value();
            released.get_future().wait();
            return amp::Error { "obstacle", "gone" };
        };
    }

    std::promise<void> reached, released;
};
}  // namespace

TEST_CASE ("peaks are built once, and then come from the cache", "[analysis][peaks][mt][S1-180]")
{
    Studio studio;
    const auto first = studio.built();
    REQUIRE (first != nullptr);
    CHECK (first->isComplete());
    CHECK (studio.reads > 0);
    CHECK (juce::File (studio.file).existsAsFile());
    CHECK (juce::File (studio.cache).getNumberOfChildFiles (juce::File::findFilesAndDirectories) ==
           1);  // nothing left over

    studio.reads = 0;
    const auto second = studio.built();
    REQUIRE (second != nullptr);
    CHECK (studio.reads == 0);
    CHECK (std::equal (first->allEntries().begin(),
                       first->allEntries().end(),
                       second->allEntries().begin(),
                       second->allEntries().end()));
}

TEST_CASE ("a peak file that is damaged anywhere is built again", "[analysis][peaks][mt]")
{
    Studio studio;
    studio.built();
    const auto name = "cache/peaks/" + studio.hash + ".peaks";
    const auto good = studio.folder.read (name);

    std::vector<std::string> damages { "", good.substr (0, good.size() - 1), good + "x" };
    for (size_t at = 0; at < 112; ++at)
    {
        damages.push_back (good);
        damages.back()[at] = static_cast<char> (damages.back()[at] ^ 0x40);
    }

    for (const auto& damage : damages)
    {
        studio.folder.write (name, damage);
        studio.reads = 0;
        REQUIRE (studio.built() != nullptr);
        CHECK (studio.reads > 0);
        CHECK (studio.folder.read (name) == good);
    }
}

TEST_CASE ("peaks can be seen while they are built, and each step is told", "[analysis][peaks][mt]")
{
    Studio studio;
    PeakBuilder* builder = nullptr;
    std::mutex mutex;
    std::set<int64_t> seen;
    PeakBuilder watched (
        studio.vfs,
        studio.cache,
        [&] (const std::string& key) {
            const std::lock_guard lock (mutex);
            if (builder != nullptr && builder->find (key) != nullptr)
                seen.insert (builder->find (key)->framesReady());
        },
        1);

    {
        const std::lock_guard lock (mutex);
        builder = &watched;
    }
    watched.request ("kick.wav", Priority::visible, studio.opener());
    watched.waitUntilIdle();
    CHECK (seen == std::set<int64_t> { 0, 131072, 262144, 384000 });
}

TEST_CASE ("what is visible is built first, then what was asked for first", "[analysis][peaks][mt]")
{
    Studio studio;
    std::vector<std::string> order;  // written by the one worker only
    PeakBuilder builder (
        studio.vfs, studio.cache, [] (auto&) {}, 1);
    Obstacle obstacle;
    builder.request ("obstacle", Priority::visible, obstacle.opener());
    obstacle.reached.get_future().wait();

    const auto ask = [&] (const std::string& key, Priority priority) {
        builder.request (key, priority, [&order, key, open = studio.opener()] {
            order.push_back (key);
            return open();
        });
    };

    ask ("a", Priority::background);
    ask ("b", Priority::nearby);
    ask ("c", Priority::visible);
    ask ("d", Priority::background);
    ask ("e", Priority::visible);
    ask ("d", Priority::visible);  // scrolled into view
    builder.cancel ("b");

    obstacle.released.set_value();
    builder.waitUntilIdle();
    CHECK (order == std::vector<std::string> { "c", "d", "e", "a" });
    CHECK (builder.find ("b") == nullptr);
    CHECK (builder.find ("a")->isComplete());
}

TEST_CASE ("a sound that cannot be opened or read says why, until it is cancelled", "[analysis][peaks][mt]")
{
    struct Cut final : amp::FrameSource
    {
        int channels() const override { return 1; }
        double sampleRate() const override { return 48000; }
        int64_t frames() const override { return 100000; }
        amp::Result<> read (int64_t first, float* const* into, int count) override
        {
            if (first > 0)
                return amp::Error { "/cut.wav", "became shorter" };
            std::fill_n (into[0], count, 0.5f);
            return {};
        }
    };

    Studio studio;
    PeakBuilder builder (
        studio.vfs, studio.cache, [] (auto&) {}, 1);
    builder.request ("gone", Priority::visible, []() -> amp::Result<PeakBuilder::Sound> {
        return amp::Error { "/gone.wav", "missing" };
    });
    builder.request ("cut", Priority::visible, []() -> amp::Result<PeakBuilder::Sound> {
        return PeakBuilder::Sound { "cut", std::make_unique<Cut>() };
    });
    builder.request ("nameless", Priority::visible, [&]() -> amp::Result<PeakBuilder::Sound> {
        return PeakBuilder::Sound { "../../etc/x", std::make_unique<amp::tests::SoundSource> (studio.sound) };
    });
    builder.waitUntilIdle();

    CHECK (builder.error ("gone") == amp::Error { "/gone.wav", "missing" });
    CHECK (builder.find ("gone") == nullptr);
    CHECK (builder.error ("cut") == amp::Error { "/cut.wav", "became shorter" });
    CHECK_FALSE (juce::File (studio.cache + "/cut.peaks").exists());
    CHECK (builder.error ("nameless").has_value());

    builder.cancel ("gone");
    CHECK_FALSE (builder.error ("gone").has_value());
    builder.request ("gone", Priority::visible, studio.opener());
    builder.waitUntilIdle();
    CHECK (builder.find ("gone")->isComplete());
}

TEST_CASE ("without a cache folder peaks are as good", "[analysis][peaks][mt]")
{
    Studio studio;
    studio.folder.write ("cache", "a file where the folder should be");
    const auto peaks = studio.built();
    REQUIRE (peaks != nullptr);
    CHECK (peaks->isComplete());
}

TEST_CASE ("a builder ends in the middle of its work", "[analysis][peaks][mt]")
{
    struct Endless final : amp::FrameSource
    {
        explicit Endless (std::promise<void>& started) : start (started) {}
        int channels() const override { return 1; }
        double sampleRate() const override { return 48000; }
        int64_t frames() const override { return 1'000'000'000; }
        amp::Result<> read (int64_t first, float* const* into, int count) override
        {
            if (first == 0)
                start.set_value();
            std::fill_n (into[0], count, 0.5f);
            return {};
        }
        std::promise<void>& start;
    };

    Studio studio;
    std::promise<void> started;
    std::shared_ptr<const amp::Peaks> kept;
    {
        PeakBuilder builder (
            studio.vfs, studio.cache, [] (auto&) {}, 2);
        builder.request ("endless", Priority::visible, [&]() -> amp::Result<PeakBuilder::Sound> {
            return PeakBuilder::Sound { "endless", std::make_unique<Endless> (started) };
        });
        started.get_future().wait();
        kept = builder.find ("endless");
        builder.request ("later", Priority::background, studio.opener());
    }
    REQUIRE (kept != nullptr);
    CHECK_FALSE (kept->isComplete());
    CHECK_FALSE (juce::File (studio.cache + "/endless.peaks").exists());
}

TEST_CASE ("many sounds are built by several workers", "[analysis][peaks][mt]")
{
    Studio studio;
    std::atomic<int> told { 0 };
    PeakBuilder builder (
        studio.vfs, studio.cache, [&] (auto&) { ++told; }, 4);
    for (int i = 0; i < 24; ++i)
        builder.request (
            "sound" + std::to_string (i), Priority::background, [&studio, i]() -> amp::Result<PeakBuilder::Sound> {
                return PeakBuilder::Sound { "hash" + std::to_string (i % 20),
                                            std::make_unique<amp::tests::SoundSource> (studio.sound) };
            });
    builder.waitUntilIdle();

    for (int i = 0; i < 24; ++i)
        REQUIRE (builder.find ("sound" + std::to_string (i))->isComplete());
    CHECK (told >= 24);
}
