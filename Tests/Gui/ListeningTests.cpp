#include "Gui/Changemap/ChangemapPane.h"
#include "Gui/Support/Studio.h"
#include "Gui/Support/Window.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
/** A shelf that notes what it is told to play. */
struct NotingShelf : MediaShelf
{
    Waveforms& disk() override { return waveforms; }
    juce::File find (const juce::String&) override { return {}; }
    void play (const juce::File& file, double from, double) override 
    {
        now.file     = file;
        now.position = from;
    }
    void stop() override { now.position = -1; }
    Audition audition() const override { return now; }

    ComputedWaveforms waveforms;
    Audition now;
};

/** Versions that render when the test says so. */
struct ScriptedVersions : SessionVersions
{
    versions::Repository* repository() override { return nullptr; }
    Result<versions::MergeOutcome> merge (const juce::String&, const versions::Choices&) override { return versions::MergeOutcome {}; }
    std::vector<SavedState> saves() override { return {}; }
    bool canRender() const override { return true; }
    void renderBoth (const NodePtr&, const NodePtr&, std::function<void (const Result<SoundOfStates>&)> done) override
    {
        ++asked;
        end = std::move (done);
    }

    int asked = 0;
    std::function<void (const Result<SoundOfStates>&)> end;
};

struct Listening : SongStudio
{
    Listening()
    {
        auto all     = services();
        all.versions = &versions;
        all.shelf    = &shelf;
        workspace    = std::make_unique<Workspace> (all);
        workspace->onError = [this] (const Error& error) { errors.add (error.text()); };
        listener     = std::make_unique<StateListener> (*workspace, [this]() -> Result<std::pair<NodePtr, NodePtr>> {
            return std::pair (session.now().root(), session.now().root());
        });
    }

    SoundOfStates sound() const { return { .a = a, .b = b, .loudness = -18.5, .strips = { { tracks[0], -48.23 }, { tracks[1], {} } }, .whole = -50.0 }; }

    const juce::File a { "/tmp/a.wav" }, b { "/tmp/b.wav" };
    ScriptedVersions versions;
    NotingShelf shelf;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<StateListener> listener;
    juce::StringArray errors;
};
} // namespace

TEST_CASE ("two states are rendered once and heard one or the other from the same place on", "[gui][changemap]")
{
    Listening s;
    s.listener->hearB.onClick();
    REQUIRE (s.versions.asked == 1);
    CHECK (s.listener->hearB.getButtonText() == "Rendering");
    s.listener->hearA.onClick(); // changes its mind
    CHECK (s.versions.asked == 1);
    s.versions.end (s.sound());
    CHECK (s.shelf.now.file == s.a);
    CHECK (s.listener->hearA.getButtonText() == "Stop A");

    s.shelf.now.position = 7.5;
    s.listener->hearB.onClick();
    CHECK (s.versions.asked == 1);
    CHECK (s.shelf.now.file == s.b);
    CHECK (s.shelf.now.position == 7.5);
    s.listener->hearB.onClick();
    CHECK (s.shelf.now.position < 0.0);
    CHECK (s.listener->hearB.getButtonText() == "Hear B");
}

TEST_CASE ("what was rendered of other states is forgotten, and a failure is told", "[gui][changemap]")
{
    Listening s;
    s.listener->hearA.onClick();
    const auto late = s.versions.end;
    s.listener->forget();
    late (s.sound());
    CHECK (s.listener->sound() == nullptr);
    CHECK (s.shelf.now.file == juce::File());

    s.listener->hearA.onClick();
    REQUIRE (s.versions.asked == 2);
    s.versions.end (Error { "A", "cannot be rendered" });
    CHECK (s.errors.size() == 1);
    s.listener->hearA.onClick();
    s.versions.end (s.sound());
    REQUIRE (s.listener->sound() != nullptr);
    s.listener->forget();
    CHECK (s.shelf.now.position < 0.0);
}

TEST_CASE ("how much the sound of a track differs is said in dB", "[gui][changemap]")
{
    Listening s;
    const auto sound = s.sound();
    CHECK (sound.residualOf (s.tracks[0]) == "-48.2 dB");
    CHECK (sound.residualOf (s.tracks[1]) == "the same");
    CHECK (sound.residualOf ("master") == "-50.0 dB");
    CHECK (sound.residualOf ("bus:" + s.hall).isEmpty()); // not measured
}
