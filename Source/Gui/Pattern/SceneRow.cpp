#include "Gui/Pattern/SceneRow.h"

#include "Gui/Pattern/PatternMenus.h"
#include "Gui/Pattern/TimelinePrint.h"
#include "Gui/Theme/ClipColours.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
SceneRow::SceneRow (PatternBoard& b) : board (b)
{
    setWantsKeyboardFocus (true);
    setFocusContainerType (FocusContainerType::focusContainer);
    launch.onClick = [this] { onLaunch (juce::ModifierKeys::currentModifiers.isCtrlDown()); };
    addAndMakeVisible (launch);
}

void SceneRow::show (const juce::String& scene, const PatternPicture& next, int count)
{
    name    = scene;
    picture = next;
    tracks  = count;
    setTitle (name);
    launch.setTitle ("Launch " + name);
    launch.setTooltip ("Launch " + name + " at the chosen boundary  (Ctrl: now)");
    repaint();
}

void SceneRow::showState (bool active, std::optional<double> beats, double from)
{
    isActive = active;
    wait     = beats;
    whole    = from;
    launch.setToggleState (active, juce::dontSendNotification);
    const auto state = stateText() + (active ? "*" : "");
    if (std::exchange (shownState, state) != state)
        repaint();
}

juce::String SceneRow::stateText() const
{
    if (wait)
        return "in " + juce::String (*wait, 1) + " beats";
    const auto step = board.playingStep();
    if (isActive)
        return step < 0 ? juce::String ("active") : juce::String (step / pattern::stepsPerBar + 1) + "." + juce::String (step / pattern::stepsPerBeat % 4 + 1) + " of 16";
    return juce::String (tracks) + (tracks == 1 ? " track" : " tracks");
}

void SceneRow::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    const auto card   = getLocalBounds().toFloat().reduced (1.0f, 2.0f);
    g.setColour (isActive ? theme.selection : theme.canvas);
    g.fillRoundedRectangle (card, size::cardRadius);
    if (wait)
    {
        g.setColour (theme.accent);
        g.drawRoundedRectangle (card.reduced (0.5f), size::cardRadius, 1.5f);
        const auto share = static_cast<float> (juce::jlimit (0.0, 1.0, whole > 0.0 ? *wait / whole : 0.0));
        juce::Path ring;
        ring.addCentredArc (24.0f, static_cast<float> (getHeight()) / 2.0f, 19.0f, 19.0f, 0.0f, 0.0f, juce::MathConstants<float>::twoPi * share, true);
        g.strokePath (ring, juce::PathStrokeType (2.5f));
    }
    auto text = getLocalBounds().withTrimmedLeft (50).withTrimmedRight (8).toFloat();
    auto upper = text.removeFromTop (26.0f).withTrimmedTop (5.0f);
    const auto state = stateText();
    const auto width = textWidth (look.fonts(), TextStyle::small, state) + 8.0f;
    g.setColour (wait || isActive ? theme.textPrimary : theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::small, state, upper.removeFromRight (width), juce::Justification::centredRight);
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::bodyMedium, name, upper, juce::Justification::centredLeft);

    const auto strip = text.withTrimmedBottom (8.0f).withTrimmedTop (2.0f);
    g.setColour (theme.well);
    g.fillRect (strip);
    const auto columns = static_cast<float> (PatternPicture::Row().size());
    const auto pitch   = picture.rows.empty() ? 0.0f : (strip.getHeight() - 2.0f) / static_cast<float> (picture.rows.size());
    for (size_t i = 0; i < picture.rows.size(); ++i)
    {
        g.setColour (clipColours[i * 5 % clipColours.size()].colour);
        for (size_t column = 0; column < picture.rows[i].size(); ++column)
            if (picture.rows[i][column] > 0.0f)
                g.fillRect (strip.getX() + static_cast<float> (column) * strip.getWidth() / columns, strip.getY() + 1.0f + static_cast<float> (i) * pitch,
                            std::max (1.0f, strip.getWidth() / columns - 0.5f), std::max (1.0f, pitch - 0.5f));
    }
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, card);
}

void SceneRow::mouseDown (const juce::MouseEvent& e)
{
    if (e.mods.isPopupMenu())
        showMenu();
}

void SceneRow::mouseDrag (const juce::MouseEvent& e)
{
    if (auto* list = getParentComponent(); list != nullptr || drag.isUnderWay())
        drag.move (name, list != nullptr ? *list : *this, e.getScreenPosition());
}

bool SceneRow::keyPressed (const juce::KeyPress& key)
{
    if (key.getKeyCode() == juce::KeyPress::returnKey)
        onLaunch (key.getModifiers().isCtrlDown());
    else if (key == juce::KeyPress::F2Key)
        rename();
    else if (key == juce::KeyPress::deleteKey)
        board.workspace.run ("pattern.scene.remove", { { "scene", name } });
    else if (key.getKeyCode() == juce::KeyPress::F10Key && key.getModifiers().isShiftDown())
        showMenu();
    else
        return false;
    return true;
}

void SceneRow::rename()
{
    typing.open (getLocalBounds().withTrimmedLeft (48).withTrimmedRight (8).withHeight (24), { name, "Name of " + name }, [this] (const juce::String& typed) -> Result<> {
        if (typed == name)
            return {};
        Arguments with;
        with.set ("scene", name);
        with.set ("name", typed.trim());
        const auto done = board.workspace.services.registry.run ("pattern.scene.rename", board.workspace.services.session, with);
        return done ? Result<>() : Result<> (done.error());
    });
}

void SceneRow::showMenu()
{
    juce::PopupMenu menu;
    menu.addSectionHeader (name);
    for (const auto& [text, timing] : { std::pair ("Launch now", "now"), std::pair ("Launch at the next beat", "beat"), std::pair ("Launch at the next bar", "bar"),
                                        std::pair ("Launch when the loop begins", "seq") })
        menu.addItem (text, [this, when = juce::String (timing)] { board.workspace.run ("pattern.scene.activate", { { "scene", name }, { "timing", when } }); });
    menu.addSeparator();
    menu.addItem ("Rename", [this] { rename(); });
    menu.addItem ("Duplicate", [this] {
        const auto copy = freeName (name, [this] (const juce::String& n) { return board.rows().scenes.contains (n); });
        board.workspace.run ("pattern.scene.duplicate", { { "scene", name }, { "name", copy } });
    });
    menu.addItem ("Capture again", [this] { board.workspace.run ("pattern.scene.capture", { { "name", name }, { "replace", true } }); });
    menu.addItem ("Put on the timeline", [this] { printOnTimeline (board.workspace, name, {}); });
    menu.addSeparator();
    menu.addItem ("Delete scene", [this] { board.workspace.run ("pattern.scene.remove", { { "scene", name } }); });
    menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this));
}

namespace
{
class StateValue : public juce::AccessibilityTextValueInterface
{
public:
    explicit StateValue (std::function<juce::String()> t) : text (std::move (t)) {}
    bool isReadOnly() const override { return true; }
    juce::String getCurrentValueAsString() const override { return text(); }
    void setValueAsString (const juce::String&) override {}

private:
    std::function<juce::String()> text;
};
} // namespace

std::unique_ptr<juce::AccessibilityHandler> SceneRow::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::listItem,
                                                         juce::AccessibilityActions()
                                                             .addAction (juce::AccessibilityActionType::press, [this] { onLaunch (false); })
                                                             .addAction (juce::AccessibilityActionType::showMenu, [this] { showMenu(); }),
                                                         juce::AccessibilityHandler::Interfaces { std::make_unique<StateValue> ([this] { return stateText(); }) });
}
} // namespace amp::gui
