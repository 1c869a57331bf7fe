#include "Core/AutomationControl.h"
#include "Gui/Effects/ParameterPanel.h"
#include "Gui/Support/EffectStudio.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Workspace/Bind.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct NotedHands : AutomationControl
{
    void touch (const Path& path) override { noted.add ("touch " + juce::String (path.toString())); }
    void release (const Path& path) override { noted.add ("release " + juce::String (path.toString())); }
    bool isSuspended (const Path&) const override { return false; }
    std::vector<Path> suspended() const override { return {}; }
    bool isRecording (const Path&) const override { return false; }
    void resume (const Path&) override {}
    void resumeAll() override {}

    juce::StringArray noted;
};
} // namespace

TEST_CASE ("the engine is told when a fader is taken hold of and let go", "[gui][automation]")
{
    SongStudio studio;
    NotedHands hands;
    auto services       = studio.services();
    services.automation = &hands;
    Workspace workspace (services);
    NumberField fader ("Volume", { 0.0, 100.0, 80.0, 1.0 }, faderFormat());
    juce::String id = studio.tracks[0];
    bind (fader, workspace, [&id] { return Binding { "mixer.volume", { { "id", id } }, "volume" }; });
    fader.onGestureBegin();
    fader.onChange (60.0);
    fader.onGestureEnd();
    const auto channel = "mixer.channels." + channelOf (studio.session.now().root(), id).id() + ".volume";
    CHECK (hands.noted == juce::StringArray ("touch " + channel, "release " + channel));

    id = studio.hall;
    hands.noted.clear();
    fader.onGestureBegin();
    fader.onGestureEnd();
    CHECK (hands.noted[0] == "touch mixer.buses." + studio.hall + ".volume");

    id = "master";
    hands.noted.clear();
    fader.onGestureBegin();
    fader.onGestureEnd();
    CHECK (hands.noted[1] == "release mixer.master.volume");
}

TEST_CASE ("the engine is told when a knob of an effect is in somebody's hand", "[gui][automation]")
{
    EffectStudio studio;
    NotedHands hands;
    auto services       = studio.withEffects();
    services.automation = &hands;
    Workspace workspace (services);
    const auto effect = studio.addEffect (studio.tracks[0], "audiomage.delay");
    workspace.refresh();

    const EditorTarget target { studio.tracks[0], EditorTarget::What::insert, effect };
    const auto device = readDevice (workspace, target);
    REQUIRE (device);
    ParameterPanel panel (workspace, *device);
    const auto key = std::find_if (device->parameters.begin(), device->parameters.end(), [] (const auto& p) { return p.choices.empty(); })->key;
    auto* knob     = dynamic_cast<ParameterKnob*> (panel.control (key));
    REQUIRE (knob != nullptr);
    const auto before = studio.session.history().undoStack().size();
    knob->onGestureBegin();
    knob->onChange (0.3);
    knob->onChange (0.6);
    knob->onGestureEnd();
    const auto path = "tracks." + studio.tracks[0] + ".effects." + effect + ".parameters." + juce::String (key);
    CHECK (hands.noted == juce::StringArray ("touch " + path, "release " + path));
    CHECK (studio.session.history().undoStack().size() == before + 1);

    const auto paths = pathsOf (workspace, { studio.tracks[0], EditorTarget::What::equaliser }, { "eq.lowMid.gain", "input.highpass", "" });
    REQUIRE (paths.size() == 2);
    for (const auto& each : paths)
        CHECK (automatedParameter (studio.session.now().root(), each));
    CHECK (automatedParameter (studio.session.now().root(), pathsOf (workspace, { "master", EditorTarget::What::limiter }, { "ceiling" }).front()));
}

TEST_CASE ("a send in somebody's hand is told to automation", "[gui][automation]")
{
    SongStudio studio;
    NotedHands hands;
    auto services       = studio.services();
    services.automation = &hands;
    Workspace workspace (services);
    NumberField level ("Send", { 0.0, 100.0, 80.0, 1.0 }, faderFormat());
    bind (level, workspace, [&] { return Binding { "send.set", { { "id", studio.tracks[0] }, { "to", studio.hall } }, "level" }; });
    level.onGestureBegin();
    level.onGestureEnd();
    CHECK (hands.noted[0] == "touch mixer.channels." + channelOf (studio.session.now().root(), studio.tracks[0]).id() + ".sends." + studio.hall);
}
