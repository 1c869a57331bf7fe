#pragma once
#include "Engine/Effects/EffectCommands.h"
#include "Engine/Inserts/BuiltInInserts.h"
#include "Engine/TestStudio.h"

namespace amp::engine::test
{
constexpr int64_t second = 48000;

/** A studio with the commands of effects. */
struct EffectStudio : TestStudio
{
    EffectStudio() { addEffectCommands (commands, presets); }

    PosixVfs vfs;
    std::shared_ptr<PresetFolder> presets { std::make_shared<PresetFolder> (vfs, folder / "presets") };

    void set (const Path& path, const juce::var& value)
    {
        const auto done = session.edit ("Set", [&] (Edit& edit) { return edit.set (path, value); });
        INFO ((done.ok() ? std::string() : done.error().text().toStdString()));
        REQUIRE (done.ok());
    }

    juce::String addEffect (const juce::String& owner, const char* pluginId, double wet = 100.0)
    {
        const auto id = run ("effect.add", { { "id", owner }, { "pluginId", pluginId } });
        run ("effect.wet", { { "effect", id }, { "wet", wet } });
        return id;
    }

    Path channel (const juce::String& track) const { return channelPath (channelOf (state(), track).id()); }
};

/** A session that plays through the parts of the live engine, without a device. */
struct LiveStudio : EffectStudio
{
    void start()
    {
        REQUIRE (follower.follow (session.now()).ok());
        observation = session.observe ([this] (const ChangeSet& changes, const Snapshot&, const Snapshot& after) {
            REQUIRE (follower.follow (changes, after).ok());
        });
        renderer.setWaitsForMedia (true);  // nobody reads ahead
        renderer.transport().ask ({ 1, 1, 0, true, false });
    }

    /** The left channel. The thread keeps the rules of the audio thread, see RealtimeCheck. */
    Sound hear (int frames)
    {
        Stereo heard { Sound (static_cast<size_t> (frames)), Sound (static_cast<size_t> (frames)) };
        float* outputs[] = { heard[0].data(), heard[1].data() };
        {
            const RealtimeScope scope;
            renderer.render (outputs, 2, frames);
        }
        return heard[0];
    }

    MediaLibrary library { media, 48000, MediaLibrary::Mode::waits };
    Telemetry telemetry;
    BuiltInInserts inserts { &telemetry };
    Desk desk { telemetry, { .sampleRate = 48000, .inserts = &inserts } };
    SoundLibrary sounds { media, 48000, SoundLibrary::Mode::waits };
    Follower follower { desk, library, sounds };
    Renderer renderer { desk, nullptr };
    std::unique_ptr<Session::Observation> observation;
};
}  // namespace amp::engine::test
