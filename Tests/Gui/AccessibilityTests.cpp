#include "Gui/Gallery/Gallery.h"
#include "Gui/MainWindow.h"
#include "Gui/Support/EffectStudio.h"
#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
/** Makes JUCE treat X errors as it does in the program: without a window manager some atoms are missing, which is no reason to end. */
[[maybe_unused]] const bool isLikeTheProgram = [] {
    juce::JUCEApplicationBase::createInstance = []() -> juce::JUCEApplicationBase* { return nullptr; };
    return true;
}();

struct Walk
{
    int elements = 0, sliders = 0, buttons = 0, toggles = 0;

    void visit (const juce::AccessibilityHandler& handler)
    {
        ++elements;
        const auto& component = handler.getComponent();
        const auto isOurs     = dynamic_cast<const juce::ScrollBar*> (&component) == nullptr;
        INFO (handler.getTitle() << " " << typeid (component).name());

        if (handler.getRole() == juce::AccessibilityRole::slider && isOurs)
        {
            ++sliders;
            auto* value = handler.getValueInterface();
            REQUIRE (value != nullptr);
            CHECK (handler.getTitle().isNotEmpty());
            CHECK (value->getRange().isValid());
            CHECK (value->getCurrentValueAsString().isNotEmpty());
        }
        if (handler.getRole() == juce::AccessibilityRole::button || handler.getRole() == juce::AccessibilityRole::toggleButton)
        {
            ++buttons;
            CHECK (handler.getTitle().isNotEmpty());
            CHECK (handler.getActions().contains (juce::AccessibilityActionType::press));
            toggles += handler.getActions().contains (juce::AccessibilityActionType::toggle) ? 1 : 0;
        }
        CHECK_FALSE (component.getScreenBounds().isEmpty());
        for (const auto* child : handler.getChildren())
            visit (*child);
    }
};
} // namespace

TEST_CASE ("the window on a screen is a tree of named elements with roles, values and actions", "[gui][accessibility]")
{
    if (juce::Desktop::getInstance().getDisplays().displays.isEmpty())
    {
        WARN ("There is no display: the accessibility tree exists only on one. Run under xvfb-run.");
        return;
    }

    SongStudio studio;
    MainWindow window;
    window.add ("song", studio.services());
    window.show ("song");
    for (const auto* view : { "arrange", "mix" })
    {
        window.main()->showView (view);
        window.main()->advance (1.0 / 60.0);
        Walk walk;
        const auto* top = window.main()->getAccessibilityHandler();
        REQUIRE (top != nullptr);
        walk.visit (*top);
        CHECK (walk.elements > 50);
        CHECK (walk.sliders >= 16);
        CHECK (walk.buttons >= 20);
        CHECK (walk.toggles >= 16);
    }
}

TEST_CASE ("in every scene of the gallery what can be used has a name, a role and an action", "[gui][accessibility]")
{
    if (juce::Desktop::getInstance().getDisplays().displays.isEmpty())
    {
        WARN ("There is no display: the accessibility tree exists only on one. Run under xvfb-run.");
        return;
    }
    EffectStudio studio;
    const StagingParts parts { &studio.effects, &studio.curves, [&] (Registry& registry) { engine::addEffectCommands (registry, studio.presets); } };
    for (const auto& scene : scenes())
    {
        const auto result = render (scene, nordDark, 0.5f, parts);
        INFO (scene.name << ": " << result.faults.joinIntoString ("\n"));
        CHECK (result.faults.isEmpty());
        CHECK (result.accessibility.contains ("button \"Play\""));
    }
}
