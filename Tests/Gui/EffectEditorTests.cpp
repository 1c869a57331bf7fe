#include "Gui/Effects/LineDevices.h"
#include "Gui/Support/EffectStudio.h"
#include "Gui/Support/Pointer.h"
#include "Model/NodeBuilder.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct EditorWindow : EffectWindow
{
    DeviceEditor& open (const char* pluginId)
    {
        id = addEffect (tracks[0], pluginId);
        frame();
        strip (0).insertList().slots().back()->onClick();
        frame();
        return editor();
    }

    View<schema::effect> effect()
    {
        held = session.now();
        return SessionView (held.root()).get<"tracks">().find (tracks[0]).get<"effects">().find (id);
    }

    juce::String id;
    Snapshot held;
};
} // namespace

TEST_CASE ("every built-in effect has an editor with a picture and a control for each parameter", "[gui][effects]")
{
    EditorWindow m;
    for (const auto& effect : m.effects.effects())
    {
        INFO (effect.pluginId);
        auto& editor = m.open (effect.pluginId.c_str());
        REQUIRE (editor.picture() != nullptr);
        for (const auto& parameter : effect.parameters)
        {
            INFO (parameter.key);
            auto* control = editor.parameters().control (parameter.key);
            REQUIRE ((control != nullptr || editor.picture()->sets (parameter)));
            if (control != nullptr)
                CHECK (control->getTitle().contains (juce::String (parameter.name)));
        }
        m.run ("effect.remove", { { "effect", m.id } });
        m.frame();
    }
}

TEST_CASE ("a knob moves evenly in octaves where the parameter does, and a drag is one undo step", "[gui][effects]")
{
    EditorWindow m;
    auto& editor    = m.open ("audiomage.filter");
    auto& knob      = dynamic_cast<ParameterKnob&> (*editor.parameters().control ("frequency"));
    const auto undo = m.undoSteps();
    knob.setValue (0.5);
    knob.onGestureBegin();
    knob.onChange (0.25);
    knob.onChange (0.5);
    knob.onGestureEnd();
    CHECK (m.parameter (m.tracks[0], m.id, "frequency") == Approx (std::sqrt (20.0 * 20000.0)));
    CHECK (m.undoSteps() == undo + 1);
}

TEST_CASE ("parameters are typed with their units", "[gui][effects]")
{
    EffectStudio m;
    const auto parameter = [&] (const char* plugin, const char* key) {
        for (const auto& p : m.effects.find (plugin)->parameters)
            if (p.key == key)
                return p;
        throw std::runtime_error (key);
    };
    const auto cut = parameter ("audiomage.filter", "frequency"), time = parameter ("audiomage.delay", "time"), ratio = parameter ("audiomage.compressor", "ratio"),
               type = parameter ("audiomage.saturation", "type");
    CHECK (*parseParameter (cut, "1.2k", 100.0) == Approx (1200.0));
    CHECK (*parseParameter (cut, "250 Hz", 100.0) == Approx (250.0));
    CHECK (*parseParameter (cut, "A4", 100.0) == Approx (440.0));
    CHECK (*parseParameter (cut, "*2", 100.0) == Approx (200.0));
    CHECK (*parseParameter (time, "1.5 s", 100.0) == Approx (1500.0));
    CHECK (*parseParameter (ratio, "3:1", 100.0) == Approx (3.0));
    CHECK (*parseParameter (type, "tube", 0.0) == 1.0);
    CHECK_FALSE (parseParameter (cut, "50000", 100.0).ok());
    CHECK (parseParameter (cut, "loud", 100.0).error().text().contains ("20.0 Hz"));
    CHECK (parameterText (cut, 1250.0) == "1.25 kHz");
    CHECK (parameterText (ratio, 4.0) == "4.00:1");
}

TEST_CASE ("presets, A and B, share and bypass of the editor are the effect's", "[gui][effects]")
{
    EditorWindow m;
    auto& editor = m.open ("audiomage.delay");
    m.run ("effect.parameter", { { "effect", m.id }, { "name", "feedback" }, { "value", 10.0 } });
    m.run ("effect.preset.save", { { "effect", m.id }, { "preset", "Mine" } });
    m.frame();
    CHECK (m.effects.presets ("audiomage.delay").own == std::vector<std::string> { "Mine" });

    editor.sides().onChoice (1);
    m.run ("effect.parameter", { { "effect", m.id }, { "name", "feedback" }, { "value", 90.0 } });
    m.frame();
    CHECK (m.effect().get<"side">() == "B");
    CHECK (editor.sides().choice() == 1);
    editor.sides().onChoice (0);
    CHECK (m.parameter (m.tracks[0], m.id, "feedback") == 10.0);

    editor.wetField().onChange (45.0);
    CHECK (m.effect().get<"wet">() == Approx (45.0));
    editor.onLamp().setToggleState (false, juce::sendNotificationSync);
    CHECK (m.effect().get<"bypassed">());
}

TEST_CASE ("reset gives all parameters their defaults as one undo step", "[gui][effects]")
{
    EditorWindow m;
    m.open ("audiomage.reverb");
    m.run ("effect.parameter", { { "effect", m.id }, { "name", "decay" }, { "value", 9.0 } });
    m.run ("effect.parameter", { { "effect", m.id }, { "name", "size" }, { "value", 20.0 } });
    m.frame();
    const auto undo = m.undoSteps();
    resetDevice (m.window.work(), *readDevice (m.window.work(), { m.tracks[0], EditorTarget::What::insert, m.id }));
    CHECK (m.parameter (m.tracks[0], m.id, "decay") == 2.0);
    CHECK (m.parameter (m.tracks[0], m.id, "size") == 60.0);
    CHECK (m.undoSteps() == undo + 1);
}

TEST_CASE ("an effect that is not here shows its parameters and says so", "[gui][effects]")
{
    EditorWindow m;
    REQUIRE (m.session.edit ("Add", [&] (Edit& edit) {
                  auto parameter = std::make_shared<Node> ("effectParameter");
                  parameter->set (keys::mapKey, "sparkle");
                  parameter->set ("value", 0.7).set ("min", 0.0).set ("max", 1.0);
                  NodeBuilder parameters (*schema::effect.find ("parameters"));
                  parameters.add (parameter);
                  NodeBuilder node (schema::effect, "foreign");
                  node.set ("pluginId", "vendor.magic").set ("name", "Magic");
                  return edit.insert (trackPath (m.tracks[0]) / "effects", node.add (parameters.build()).build());
              }).ok());
    m.frame();
    CHECK (m.strip (0).insertList().slots()[0]->getDescription() == "not available");
    m.strip (0).insertList().slots()[0]->onClick();
    m.frame();
    auto* control = m.editor().parameters().control ("sparkle");
    REQUIRE (control != nullptr);
    CHECK_FALSE (control->isEnabled());
    CHECK (dynamic_cast<ParameterKnob&> (*control).shownValue() == Approx (0.7));
}

TEST_CASE ("the picture of a compressor is its own curve, and its threshold can be dragged", "[gui][effects]")
{
    EditorWindow m;
    auto& editor = m.open ("audiomage.compressor");
    const std::array<double, 3> in { -40.0, -18.0, 0.0 };
    std::array<double, 3> out {};
    REQUIRE (m.curves.levels ("audiomage.compressor", { { "threshold", -20.0 }, { "ratio", 4.0 }, { "knee", 0.0 } }, in, out));
    CHECK (out[0] == Approx (-40.0).margin (0.05));
    CHECK (out[1] == Approx (-19.5).margin (0.1));
    CHECK (out[2] == Approx (-15.0).margin (0.1));

    auto& picture = *editor.picture();
    Pointer (picture).press ({ 20, 40 }).drag ({ 60, 40 }).release();
    CHECK (m.parameter (m.tracks[0], m.id, "threshold") < -18.0);
}

TEST_CASE ("a mixer line of the pattern layer is a strip, and what is moved there is the line's", "[gui][mixer][X-03]")
{
    EffectStudio m;
    pattern::addPatternCommands (m.registry, {});
    m.run ("pattern.line.add", { { "name", "drums" } });
    MainComponent window (m.withEffects());
    window.setSize (2200, 900);
    window.showView ("mix");
    window.advance (1.0 / 60.0);
    auto* strip = window.mixerView().stripOf ("drums");
    REQUIRE (strip != nullptr);
    CHECK (strip->volumeFader().value() == Approx (80.0)); // 1 is 0 dB
    const auto line = [&] { return m.view().get<"pattern">().get<"mixer_lines">().find ("drums"); };

    strip->volumeFader().onGestureBegin();
    strip->volumeFader().onChange (40.0);
    strip->volumeFader().onGestureEnd();
    CHECK (line().get<"volume">() == Approx (0.125));
    strip->panKnob().onChange (50.0);
    CHECK (line().get<"pan">() == Approx (0.75));
    strip->muteButton().setToggleState (true, juce::sendNotificationSync);
    CHECK (line().get<"mute">());

    m.run ("pattern.line.set", { { "line", "drums" }, { "volume", 1.0 } });
    window.advance (1.0 / 60.0);
    CHECK (strip->volumeFader().value() == Approx (80.0));

    strip->sectionBar().button (SectionBar::Section::space)->setToggleState (true, juce::sendNotificationSync);
    CHECK (hasLineDevice (window.work(), "drums", EditorTarget::What::lineSpace));
    switchLineDevice (window.work(), { "drums", EditorTarget::What::lineSpace }, false);
    CHECK_FALSE (hasLineDevice (window.work(), "drums", EditorTarget::What::lineSpace));
}
