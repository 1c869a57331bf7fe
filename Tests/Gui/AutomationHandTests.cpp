#include "Core/AutomationControl.h"
#include "Gui/Support/Studio.h"
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
