#pragma once
#include "Gui/Pattern/PatternBoard.h"
#include "Gui/Pattern/SceneDrag.h"
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/OpenEntry.h"

namespace amp::gui
{
/** One scene: its button to launch, its name, its picture, and a ring that shrinks while it waits. A drag puts it on the timeline.
    Thread: message. */
class SceneRow : public juce::Component
{
public:
    explicit SceneRow (PatternBoard&);

    std::function<void (bool now)> onLaunch;

    void show (const juce::String& scene, const PatternPicture&, int tracks);

    /** @param wait  beats until it plays; nothing if it does not wait.
        @param whole  the wait when it began, beats */
    void showState (bool isActive, std::optional<double> wait, double whole);

    const juce::String& scene() const { return name; }

    /** What it does now, in words: "in 1.3 beats", "5.3 of 16", "8 tracks". */
    juce::String stateText() const;

    void paint (juce::Graphics&) override;
    void resized() override { launch.setBounds (8, (getHeight() - 32) / 2, 32, 32); }
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent& e) override { drag.drop (e.getScreenPosition()); }
    void mouseDoubleClick (const juce::MouseEvent&) override { rename(); }
    bool keyPressed (const juce::KeyPress&) override;
    void focusGained (FocusChangeType) override { repaint(); }
    void focusLost (FocusChangeType) override { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    static constexpr int height = 56;

private:
    void rename();
    void showMenu();

    PatternBoard& board;
    juce::String name;
    PatternPicture picture;
    int tracks    = 0;
    bool isActive = false;
    juce::String shownState;
    std::optional<double> wait;
    double whole = 0;
    IconButton launch { Icon::play, "Launch", IconButton::Tone::play };
    OpenEntry typing { *this };
    SceneDrag drag { board.workspace };
};
} // namespace amp::gui
